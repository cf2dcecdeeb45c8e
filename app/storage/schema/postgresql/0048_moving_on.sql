SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (48, 12, 15);

-- How far a message has come is the engine's to say. An agent has one sent again that failed or is uncertain, also a
-- colleague's, or says that an uncertain one arrived; nobody has a colleague's message sent twice or makes it read. The
-- ids stay as step 43 says; our own changes where an uncertain message is sent again.
CREATE FUNCTION message_moves() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT sees_all() AND (
            new.state <> old.state AND NOT (new.state = 'queued' AND old.state IN ('failed', 'uncertain')
                                            OR new.state = 'sent' AND old.state = 'uncertain')
            OR new.client_id IS DISTINCT FROM old.client_id AND old.state <> 'uncertain'
            OR new.provider_id IS DISTINCT FROM old.provider_id AND (new.provider_id IS NOT NULL OR NOT EXISTS (
                SELECT FROM earlier_id e WHERE e.channel_id = old.channel_id AND e.id = old.provider_id))) THEN
        RAISE EXCEPTION 'how far a message has come is the engine''s to say' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;
REVOKE EXECUTE ON FUNCTION message_moves() FROM PUBLIC;
DROP TRIGGER provider_id_stays ON message;
DROP FUNCTION provider_id_stays();
CREATE TRIGGER message_moves BEFORE UPDATE OF state, client_id, provider_id ON message FOR EACH ROW
    WHEN ((old.state, old.client_id, old.provider_id) IS DISTINCT FROM (new.state, new.client_id, new.provider_id))
    EXECUTE FUNCTION message_moves();
