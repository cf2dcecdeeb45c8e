SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (4, 1, 1);

ALTER TABLE channel ADD COLUMN skew_ms bigint NOT NULL DEFAULT 0;
