SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (49, 12, 15);

-- An order stands as its message does, which step 48 guards. So no agent's login parks what is queued, nor has the
-- engines try for ever what went, with every later answer of the conversation waiting behind it.
ALTER POLICY retrying ON outbox WITH CHECK (EXISTS (
    SELECT FROM message m
    WHERE m.id = message_id AND m.conversation_id = outbox.conversation_id
      AND outbox.state = CASE m.state WHEN 'queued' THEN 'queued' WHEN 'sending' THEN 'sending' ELSE 'parked' END));
