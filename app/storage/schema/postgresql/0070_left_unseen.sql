SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (70, 12, 15);

-- A lead who ends a channel counts what other teams have there as well: numbers alone.
GRANT EXECUTE ON FUNCTION channel_use(bigint) TO balie_lead;
