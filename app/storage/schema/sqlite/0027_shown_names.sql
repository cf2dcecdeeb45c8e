-- A file's name as it may be shown, where a number of the citizen stands in its own.
ALTER TABLE attachment ADD COLUMN shown_name TEXT;
