SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (37, 12, 15);

-- What a channel was called before, a line each: views that name it still find it.
ALTER TABLE channel ADD COLUMN former text NOT NULL DEFAULT '';
