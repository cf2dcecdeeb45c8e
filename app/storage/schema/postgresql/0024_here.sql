SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (24, 12, 15);

-- Who has what open and who types is told apart from everything else about the team: it changes ten times a second where
-- fifty work, and hardly anything need be read anew for it.
ALTER TABLE change ADD COLUMN here integer NOT NULL DEFAULT 0;
