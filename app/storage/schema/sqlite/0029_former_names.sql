-- What a label was called before, and labels that became part of it, a line each: views that name them still find it.
ALTER TABLE label ADD COLUMN former TEXT NOT NULL DEFAULT '';
