SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (58, 12, 15);

-- What steps 52 and 57 look at when a conversation's row changes, in one look that goes by indexes alone: both read every
-- message of the conversation, and with row security, for each answer. What is asked of all of them is asked only where
-- that changes.
CREATE OR REPLACE FUNCTION conversation_agrees() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    m message;
BEGIN
    IF new.closed_at IS DISTINCT FROM old.closed_at THEN
        new.closed_at := this_moment(new.closed_at);
    END IF;
    IF (new.last_message_id, new.last_at, new.last_kind, new.last_direction, new.last_text)
       IS DISTINCT FROM (old.last_message_id, old.last_at, old.last_kind, old.last_direction, old.last_text) THEN
        SELECT * INTO m FROM message WHERE id = new.last_message_id AND conversation_id = new.id;
        IF new.last_message_id IS NOT DISTINCT FROM old.last_message_id
                OR (m.sent_at, m.kind, m.direction) IS DISTINCT FROM (new.last_at, new.last_kind, new.last_direction)
                OR EXISTS (SELECT FROM message n WHERE n.conversation_id = new.id AND n.kind <> 'system'
                           AND n.sent_at > CASE m.kind WHEN 'system' THEN 0 ELSE m.sent_at END)
                OR NOT (SELECT CASE WHEN m.deleted = 1 THEN new.last_text = ''
                                    WHEN squeezed(m.text) <> '' THEN shows(new.last_text, m.text, m.findings IS NOT NULL)
                                    ELSE shows(new.last_text, coalesce(min(f.file_name), ''), false)
                                         OR shows(new.last_text, coalesce(min(f.shown_name), ''), false) END
                        FROM (SELECT a.file_name, a.shown_name FROM attachment a WHERE a.message_id = m.id
                              ORDER BY a.id LIMIT 1) f) THEN
            RAISE EXCEPTION 'a conversation shows what its messages say' USING ERRCODE = 'insufficient_privilege';
        END IF;
    END IF;
    IF new.shelf <> old.shelf AND new.shelf > 0 AND NOT EXISTS (
                SELECT FROM happening h WHERE h.conversation_id = new.id AND h.agent_id = me()
                AND h.code = new.state AND h.xmin = pg_current_xact_id_if_assigned()::xid)
            OR new.opened_at <> old.opened_at
               AND new.opened_at <> (SELECT min(n.sent_at) FROM message n WHERE n.conversation_id = new.id)
            OR new.last_outbound_at IS NULL AND old.last_outbound_at IS NOT NULL AND EXISTS (
                SELECT FROM message n WHERE n.conversation_id = new.id AND n.direction = 'outbound')
            OR new.last_outbound_at IS DISTINCT FROM old.last_outbound_at AND new.last_outbound_at IS NOT NULL AND (
                NOT EXISTS (SELECT FROM message n WHERE n.conversation_id = new.id AND n.direction = 'outbound'
                            AND n.sent_at = new.last_outbound_at)
                OR new.last_outbound_at < old.last_outbound_at AND EXISTS (
                    SELECT FROM message n WHERE n.conversation_id = new.id AND n.direction = 'outbound'
                    AND n.sent_at > new.last_outbound_at))
            OR new.first_response_at IS NULL AND old.first_response_at IS NOT NULL AND EXISTS (
                SELECT FROM message n WHERE n.conversation_id = new.id AND n.direction = 'outbound'
                AND n.sent_at >= new.first_inbound_at)
            OR new.first_response_at > old.first_response_at AND EXISTS (
                SELECT FROM message n WHERE n.conversation_id = new.id AND n.direction = 'outbound'
                AND n.sent_at = old.first_response_at)
            OR new.warnings IS DISTINCT FROM old.warnings AND (
                EXISTS (
                    SELECT FROM message n, jsonb_array_elements(n.warnings::jsonb) w
                    WHERE n.conversation_id = new.id AND n.direction = 'inbound' AND n.warnings IS NOT NULL
                    AND n.sent_at > coalesce(new.last_outbound_at, -1)
                    AND NOT coalesce(new.warnings, '[]')::jsonb @> jsonb_build_array(jsonb_build_array(w -> 0)))
                OR new.warnings IS NOT NULL AND NOT EXISTS (
                    SELECT FROM message n WHERE n.conversation_id = new.id AND n.direction = 'inbound'
                    AND n.warnings IS NOT NULL AND n.sent_at > coalesce(new.last_outbound_at, -1))) THEN
        RAISE EXCEPTION 'a conversation shows what its messages say' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;
DROP TRIGGER conversation_shows ON conversation;
DROP FUNCTION conversation_shows();
DROP TRIGGER conversation_agrees ON conversation;
CREATE TRIGGER conversation_agrees
    BEFORE UPDATE OF shelf, opened_at, closed_at, last_message_id, last_at, last_kind, last_direction, last_text,
                     last_outbound_at, first_response_at, warnings ON conversation FOR EACH ROW
    WHEN ((old.shelf, old.opened_at, old.closed_at, old.last_message_id, old.last_at, old.last_kind, old.last_direction,
           old.last_text, old.last_outbound_at, old.first_response_at, old.warnings)
          IS DISTINCT FROM
          (new.shelf, new.opened_at, new.closed_at, new.last_message_id, new.last_at, new.last_kind, new.last_direction,
           new.last_text, new.last_outbound_at, new.first_response_at, new.warnings)
          AND NOT sees_all() AND current_user <> 'balie_owner')
    EXECUTE FUNCTION conversation_agrees();

CREATE OR REPLACE FUNCTION conversation_counts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF new.unread <> old.unread THEN
        UPDATE conversation c SET unread = n.unread
        FROM (SELECT count(*) AS unread FROM message m WHERE m.conversation_id = new.id AND m.unread = 1) n
        WHERE c.id = new.id AND c.unread <> n.unread;
    END IF;
    IF new.failed <> old.failed THEN
        UPDATE conversation c SET failed = n.failed FROM (
            SELECT count(*) AS failed FROM message m WHERE m.conversation_id = new.id
            AND m.state IN ('failed', 'uncertain') AND m.note IS DISTINCT FROM 'put_aside') n
        WHERE c.id = new.id AND c.failed <> n.failed;
    END IF;
    RETURN NULL;
END $$;
