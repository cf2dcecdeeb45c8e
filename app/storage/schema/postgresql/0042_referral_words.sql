SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (42, 12, 15);

-- The words about where to go on that Balie added to the answer, as they were: what is taken back is without them.
ALTER TABLE referral ADD COLUMN words text NOT NULL DEFAULT '';
