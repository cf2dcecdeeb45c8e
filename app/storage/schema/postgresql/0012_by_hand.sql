SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
-- A program that looks for the column under its old name can neither read nor write.
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (12, 12, 12);

-- After the provider's free time only what a person typed may go; and a conversation that another program holds can be
-- taken over before it is answered.
ALTER TABLE outbox RENAME COLUMN extended TO by_hand;
ALTER TABLE outbox ADD COLUMN take_over integer NOT NULL DEFAULT 0;
GRANT UPDATE (take_over) ON outbox TO balie_agent;
