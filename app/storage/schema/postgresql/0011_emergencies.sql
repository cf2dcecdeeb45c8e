SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (11, 1, 10);

-- Possible emergencies for which nobody has recorded what was done: always few, and asked for after every change.
CREATE INDEX conversation_emergency ON conversation (last_at, id, channel_id) WHERE emergency > 0;
