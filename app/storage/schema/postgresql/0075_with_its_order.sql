SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (75, 12, 15);

-- A message that waits has an order to send it. Without one it counted as an answer and never went, and a colleague's that
-- failed was put out of sight as one that is on its way.
CREATE FUNCTION message_has_its_order() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM message m WHERE m.id = new.id AND m.state = 'queued')
            AND NOT EXISTS (SELECT FROM outbox o WHERE o.message_id = new.id AND o.state = 'queued') THEN
        RAISE EXCEPTION 'a message that waits is sent' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION message_has_its_order() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER message_has_its_order AFTER INSERT OR UPDATE OF state ON message
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (new.state = 'queued' AND NOT sees_all() AND current_user <> 'balie_owner')
    EXECUTE FUNCTION message_has_its_order();

-- And one that is taken back was no answer: neither the list nor the figures go on counting it as one.
CREATE FUNCTION message_went_whole() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF EXISTS (
            SELECT FROM conversation c
            WHERE c.id = old.conversation_id AND EXISTS (SELECT FROM message m WHERE m.conversation_id = c.id)
            AND (c.last_message_id = old.id OR old.sent_at IN (c.first_response_at, c.last_outbound_at) AND NOT EXISTS (
                     SELECT FROM message m WHERE m.conversation_id = c.id AND m.direction = 'outbound'
                     AND m.sent_at = old.sent_at))) THEN
        RAISE EXCEPTION 'a conversation shows what its messages say' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION message_went_whole() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER message_went_whole AFTER DELETE ON message DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NOT sees_all()) EXECUTE FUNCTION message_went_whole();
