SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
-- Of SQLite alone: a GIN index finds beginnings as it is.
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (20, 12, 15);
