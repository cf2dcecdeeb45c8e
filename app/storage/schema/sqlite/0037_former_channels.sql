-- What a channel was called before, a line each: views that name it still find it.
ALTER TABLE channel ADD COLUMN former TEXT NOT NULL DEFAULT '';
