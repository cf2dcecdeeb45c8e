SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (27, 12, 15);

-- A file's name as it may be shown, where a number of the citizen stands in its own.
ALTER TABLE attachment ADD COLUMN shown_name text;
