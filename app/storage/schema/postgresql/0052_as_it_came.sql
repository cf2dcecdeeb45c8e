SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (52, 12, 15);

-- As step 51 has it; and an agent says that a message that failed stays unsent.
CREATE OR REPLACE FUNCTION message_moves() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT sees_all() AND (
            new.state <> old.state AND NOT (new.state = 'queued' AND old.state IN ('failed', 'uncertain')
                                            OR new.state = 'sent' AND old.state = 'uncertain')
            OR new.note IS DISTINCT FROM old.note AND (new.note IS NOT NULL OR new.state = old.state)
               AND (old.note, new.note) IS DISTINCT FROM ('identity_changed', 'identity_confirmed')
               AND (old.state, new.note) IS DISTINCT FROM ('failed', 'put_aside')
            OR (new.taken_at, new.moved_at, new.failed_at) IS DISTINCT FROM (old.taken_at, old.moved_at, old.failed_at)
               AND (old.state NOT IN ('failed', 'uncertain')
                    OR num_nonnulls(new.taken_at, new.moved_at, new.failed_at) > 0)
            OR new.client_id IS DISTINCT FROM old.client_id AND old.state <> 'uncertain'
            OR new.provider_id IS DISTINCT FROM old.provider_id AND (new.provider_id IS NOT NULL OR NOT EXISTS (
                SELECT FROM earlier_id e WHERE e.channel_id = old.channel_id AND e.id = old.provider_id))) THEN
        RAISE EXCEPTION 'how far a message has come is the engine''s to say' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;

-- What the list shows of a conversation is what its messages say: which one is the newest, when we last answered, and
-- what still warns since. Engines go by that, too: a rule about threats looks at what warns.
CREATE FUNCTION conversation_shows() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
BEGIN
    IF sees_all() OR current_user = 'balie_owner' THEN
        RETURN new;
    END IF;
    IF (new.last_message_id, new.last_at, new.last_kind, new.last_direction, new.last_text)
           IS DISTINCT FROM (old.last_message_id, old.last_at, old.last_kind, old.last_direction, old.last_text)
               AND (new.last_message_id IS NOT DISTINCT FROM old.last_message_id OR NOT EXISTS (
                   SELECT FROM message m WHERE m.id = new.last_message_id AND m.conversation_id = new.id
                   AND (m.sent_at, m.kind, m.direction) = (new.last_at, new.last_kind, new.last_direction)))
            OR new.last_outbound_at IS DISTINCT FROM old.last_outbound_at AND (new.last_outbound_at IS NULL) = EXISTS (
                SELECT FROM message m WHERE m.conversation_id = new.id AND m.direction = 'outbound'
                AND m.sent_at = coalesce(new.last_outbound_at, m.sent_at))
            OR new.warnings IS DISTINCT FROM old.warnings AND (new.warnings IS NULL) = EXISTS (
                SELECT FROM message m WHERE m.conversation_id = new.id AND m.direction = 'inbound'
                AND m.warnings IS NOT NULL AND m.sent_at > coalesce(new.last_outbound_at, -1)) THEN
        RAISE EXCEPTION 'a conversation shows what its messages say' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;
REVOKE EXECUTE ON FUNCTION conversation_shows() FROM PUBLIC;
CREATE TRIGGER conversation_shows
    BEFORE UPDATE OF last_message_id, last_at, last_kind, last_direction, last_text, last_outbound_at, warnings
    ON conversation FOR EACH ROW
    WHEN ((old.last_message_id, old.last_at, old.last_kind, old.last_direction, old.last_text, old.last_outbound_at,
           old.warnings)
          IS DISTINCT FROM
          (new.last_message_id, new.last_at, new.last_kind, new.last_direction, new.last_text, new.last_outbound_at,
           new.warnings))
    EXECUTE FUNCTION conversation_shows();

-- Nor is one begun in the future, or put before all others under its label.
CREATE FUNCTION conversation_begins() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT sees_all() THEN
        new.opened_at := least(new.opened_at, now_ms());
        new.last_at := least(new.last_at, now_ms());
    END IF;
    RETURN new;
END $$;
REVOKE EXECUTE ON FUNCTION conversation_begins() FROM PUBLIC;
CREATE TRIGGER conversation_begins BEFORE INSERT ON conversation FOR EACH ROW EXECUTE FUNCTION conversation_begins();
CREATE OR REPLACE FUNCTION label_guarded() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    SELECT c.channel_id, c.shelf, c.last_at, CASE WHEN c.team_id IS NOT NULL OR c.confidential = 1 THEN 1 ELSE 0 END
    INTO new.channel_id, new.shelf, new.last_at, new.guarded FROM conversation c WHERE c.id = new.conversation_id;
    RETURN new;
END $$;

-- A list of templates is asked for anew, and not put off.
ALTER POLICY given ON template_list WITH CHECK (tried_at IS NULL);
ALTER POLICY managing ON template_list WITH CHECK (tried_at IS NULL);
