SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (29, 12, 15);

-- What a label was called before, and labels that became part of it, a line each: views that name them still find it.
ALTER TABLE label ADD COLUMN former text NOT NULL DEFAULT '';
