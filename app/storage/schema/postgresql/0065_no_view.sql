SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (65, 12, 15);

-- PostgreSQL 14 has no views that run with the rights of whoever reads them. Stores made before this step have one.
DROP VIEW IF EXISTS shelf_count;
