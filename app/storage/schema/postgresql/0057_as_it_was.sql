SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (57, 12, 15);

-- What somebody writes is written now, and what the list and the history say is so: with psql as in a window. Engines and
-- what runs with the owner's rights see to their own; that is asked where a trigger is called, so that it costs them little.

-- A clock a little off, and a line that is slow, take less than a minute. Of what comes from a provider its clock counts.
CREATE FUNCTION this_moment(told bigint) RETURNS bigint LANGUAGE sql VOLATILE SET search_path = balie, pg_temp AS $$
    SELECT CASE WHEN told IS NULL OR told BETWEEN now_ms() - 60000 AND now_ms() + 60000 THEN told ELSE now_ms() END
$$;
CREATE FUNCTION written_now() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
BEGIN
    new.at := this_moment(new.at);
    RETURN new;
END $$;
CREATE TRIGGER moment_of_note BEFORE INSERT ON note FOR EACH ROW WHEN (NOT sees_all()) EXECUTE FUNCTION written_now();
CREATE TRIGGER moment_of_happening BEFORE INSERT ON happening
    FOR EACH ROW WHEN (NOT sees_all()) EXECUTE FUNCTION written_now();
CREATE FUNCTION message_written_now() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
BEGIN
    new.sent_at := this_moment(new.sent_at);
    new.text_at := new.sent_at;
    RETURN new;
END $$;
CREATE TRIGGER moment_of_message BEFORE INSERT ON message
    FOR EACH ROW WHEN (new.direction = 'outbound' AND NOT sees_all()) EXECUTE FUNCTION message_written_now();
CREATE OR REPLACE FUNCTION conversation_begins() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT sees_all() THEN
        new.opened_at := this_moment(new.opened_at);
        new.last_at := this_moment(new.last_at);
    END IF;
    RETURN new;
END $$;

-- Whether a list may show a message as `line`: its text on one line, at most 200 characters, with bullets where something
-- in it is masked; a file's name where it has none. As app.domain.text.one_line has it, but for white space.
CREATE FUNCTION squeezed(told text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = balie, pg_temp AS $$
    SELECT regexp_replace(left(told, 800),
        E'[\\u0001-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200a\\u2028-\\u202f\\u205f\\u3000]', '', 'g')
$$;
CREATE FUNCTION shows(line text, said text, masked boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = balie, pg_temp AS $$
    SELECT CASE WHEN length(line) < 200 THEN length(squeezed(line)) = length(squeezed(said))
                ELSE length(line) = 200 AND length(squeezed(line)) <= length(squeezed(said)) END
       AND CASE WHEN masked THEN NOT EXISTS (
               SELECT FROM string_to_table(squeezed(line), NULL) WITH ORDINALITY AS l (shown, place)
                   JOIN string_to_table(squeezed(said), NULL) WITH ORDINALITY AS s (written, place) USING (place)
               WHERE shown NOT IN (written, U&'\2022'))
           ELSE starts_with(squeezed(said), squeezed(line)) END
$$;

-- What the list and the reports have of a conversation, as its messages have it: the newest one, since when it is there,
-- when it was answered first and last, and every rule that warned since. And out of sight it goes with a line that says so.
CREATE FUNCTION conversation_agrees() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF new.closed_at IS DISTINCT FROM old.closed_at THEN
        new.closed_at := this_moment(new.closed_at);
    END IF;
    IF new.shelf <> old.shelf AND new.shelf > 0 AND NOT EXISTS (
                SELECT FROM happening h WHERE h.conversation_id = new.id AND h.agent_id = me()
                AND h.code = new.state AND h.xmin = pg_current_xact_id_if_assigned()::xid)
            OR new.opened_at <> old.opened_at
               AND new.opened_at <> (SELECT min(m.sent_at) FROM message m WHERE m.conversation_id = new.id)
            OR (new.last_message_id, new.last_text) IS DISTINCT FROM (old.last_message_id, old.last_text) AND NOT EXISTS (
                SELECT FROM message m LEFT JOIN LATERAL (
                    SELECT a.file_name, a.shown_name FROM attachment a WHERE a.message_id = m.id ORDER BY a.id LIMIT 1
                ) f ON true
                WHERE m.id = new.last_message_id AND NOT EXISTS (
                    SELECT FROM message n WHERE n.conversation_id = new.id AND n.kind <> 'system'
                    AND (m.kind = 'system' OR n.sent_at > m.sent_at))
                AND CASE WHEN m.deleted = 1 THEN new.last_text = ''
                         WHEN squeezed(m.text) <> '' THEN shows(new.last_text, m.text, m.findings IS NOT NULL)
                         ELSE shows(new.last_text, coalesce(f.file_name, ''), false)
                              OR shows(new.last_text, coalesce(f.shown_name, ''), false) END)
            OR new.last_outbound_at < old.last_outbound_at AND EXISTS (
                SELECT FROM message m WHERE m.conversation_id = new.id AND m.direction = 'outbound'
                AND m.sent_at > new.last_outbound_at)
            OR new.first_response_at IS DISTINCT FROM old.first_response_at AND EXISTS (
                SELECT FROM message m WHERE m.conversation_id = new.id AND m.direction = 'outbound'
                AND CASE WHEN new.first_response_at IS NULL THEN m.sent_at >= new.first_inbound_at
                         ELSE new.first_response_at > old.first_response_at AND m.sent_at = old.first_response_at END)
            OR new.warnings IS DISTINCT FROM old.warnings AND EXISTS (
                SELECT FROM message m, jsonb_array_elements(m.warnings::jsonb) w
                WHERE m.conversation_id = new.id AND m.direction = 'inbound' AND m.warnings IS NOT NULL
                AND m.sent_at > coalesce(new.last_outbound_at, -1)
                AND NOT coalesce(new.warnings, '[]')::jsonb @> jsonb_build_array(jsonb_build_array(w -> 0))) THEN
        RAISE EXCEPTION 'a conversation shows what its messages say' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER conversation_agrees
    BEFORE UPDATE OF shelf, opened_at, closed_at, last_message_id, last_text, last_outbound_at, first_response_at, warnings
    ON conversation FOR EACH ROW
    WHEN ((old.shelf, old.opened_at, old.closed_at, old.last_message_id, old.last_text, old.last_outbound_at,
           old.first_response_at, old.warnings)
          IS DISTINCT FROM
          (new.shelf, new.opened_at, new.closed_at, new.last_message_id, new.last_text, new.last_outbound_at,
           new.first_response_at, new.warnings) AND NOT sees_all() AND current_user <> 'balie_owner')
    EXECUTE FUNCTION conversation_agrees();

-- How many are unread or failed is counted at the end, whatever somebody says.
CREATE FUNCTION conversation_counts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    UPDATE conversation c SET unread = n.unread, failed = n.failed FROM (
        SELECT count(*) FILTER (WHERE m.unread = 1) AS unread,
               count(*) FILTER (WHERE m.state IN ('failed', 'uncertain') AND m.note IS DISTINCT FROM 'put_aside') AS failed
        FROM message m WHERE m.conversation_id = new.id) n
    WHERE c.id = new.id AND (c.unread, c.failed) <> (n.unread, n.failed);
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER conversation_counts AFTER UPDATE OF unread, failed ON conversation DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN ((old.unread, old.failed) <> (new.unread, new.failed) AND NOT sees_all())
    EXECUTE FUNCTION conversation_counts();

-- A line of the history is about something that was done with it, in the same transaction. Of several about the same
-- thing the last one has to be so. What somebody says that they did elsewhere is theirs to say.
CREATE FUNCTION happening_is_so() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    x xid := pg_current_xact_id_if_assigned()::xid;
    having_it text[] := '{assigned,unassigned,given_to_team}';
    state_of text[] := '{closed,snoozed,reopened,woke}';
    c conversation;
    touched boolean;
    citizen bigint;
BEGIN
    SELECT * INTO c FROM conversation WHERE id = new.conversation_id;
    citizen := (SELECT contact_id FROM identity WHERE id = c.identity_id);
    touched := EXISTS (SELECT FROM conversation WHERE id = new.conversation_id AND xmin = x);
    IF EXISTS (
            SELECT FROM happening l WHERE l.conversation_id = new.conversation_id AND l.id > new.id AND l.xmin = x
            AND CASE WHEN new.code = ANY (having_it) THEN l.code = ANY (having_it)
                     WHEN new.code = ANY (state_of) THEN l.code = ANY (state_of)
                     WHEN new.code IN ('labelled', 'unlabelled') THEN l.code IN ('labelled', 'unlabelled')
                     WHEN new.code IN ('case_linked', 'case_unlinked') THEN l.code IN ('case_linked', 'case_unlinked') END
            AND (new.code = ANY (having_it || state_of) OR lower(l.detail) = lower(new.detail)))
            OR new.code IN ('recorded', 'identity_compared', 'identity_accepted')
            OR (CASE new.code
        WHEN 'assigned' THEN touched AND new.detail = (SELECT name FROM agent WHERE id = c.assignee_id)
        WHEN 'unassigned' THEN touched AND c.assignee_id IS NULL
        WHEN 'given_to_team' THEN touched AND new.detail = (SELECT name FROM team WHERE id = c.team_id)
        WHEN 'closed' THEN touched AND c.state = 'closed'
        WHEN 'snoozed' THEN touched AND c.state = 'snoozed'
        WHEN 'reopened' THEN touched AND c.state = 'open'
        WHEN 'woke' THEN touched AND c.state = 'open'
        WHEN 'confided' THEN touched AND c.confidential = 1
        WHEN 'shown_to_all' THEN touched AND c.confidential = 0
        WHEN 'moved_here' THEN touched AND EXISTS (
            SELECT FROM conversation o JOIN identity i ON i.id = o.identity_id JOIN happening h ON h.conversation_id = o.id
            WHERE i.contact_id = citizen AND o.id <> c.id AND h.code = 'moved_on' AND h.agent_id = me() AND h.xmin = x)
        WHEN 'moved_on' THEN c.state = 'closed' AND EXISTS (
            SELECT FROM conversation o JOIN identity i ON i.id = o.identity_id JOIN happening h ON h.conversation_id = o.id
            WHERE i.contact_id = citizen AND o.id <> c.id AND h.code = 'moved_here' AND h.agent_id = me() AND h.xmin = x)
        WHEN 'labelled' THEN EXISTS (SELECT FROM conversation_label l JOIN label b ON b.id = l.label_id
            WHERE l.conversation_id = c.id AND b.name = new.detail AND l.xmin = x)
        WHEN 'unlabelled' THEN NOT EXISTS (SELECT FROM conversation_label l JOIN label b ON b.id = l.label_id
            WHERE l.conversation_id = c.id AND b.name = new.detail)
        WHEN 'case_linked' THEN EXISTS (
            SELECT FROM conversation_case k WHERE k.conversation_id = c.id AND k.number = new.detail AND k.xmin = x)
        WHEN 'case_unlinked' THEN NOT EXISTS (
            SELECT FROM conversation_case k WHERE k.conversation_id = c.id AND k.number = new.detail)
        WHEN 'offered' THEN EXISTS (
            SELECT FROM handover h WHERE h.conversation_id = c.id AND h.giver_id = me() AND h.xmin = x)
        WHEN 'opted_in' THEN EXISTS (SELECT FROM consent s WHERE s.identity_id = c.identity_id AND s.given = 1
            AND s.source = new.detail AND s.xmin = x)
        WHEN 'opted_out' THEN EXISTS (SELECT FROM consent s WHERE s.identity_id = c.identity_id AND s.given = 0
            AND s.source = new.detail AND s.xmin = x)
        WHEN 'prefers' THEN EXISTS (SELECT FROM contact k JOIN channel h ON h.id = k.preferred_channel_id
            WHERE k.id = citizen AND h.label = new.detail AND k.xmin = x)
        WHEN 'prefers_none' THEN EXISTS (
            SELECT FROM contact k WHERE k.id = citizen AND k.preferred_channel_id IS NULL AND k.xmin = x)
        WHEN 'linked' THEN EXISTS (SELECT FROM contact_link l WHERE l.to_contact_id = citizen AND l.undone_at IS NULL
            AND l.agent_id = me() AND l.xmin = x)
        WHEN 'unlinked' THEN EXISTS (SELECT FROM contact_link l WHERE citizen IN (l.from_contact_id, l.to_contact_id)
            AND l.undone_by = me() AND l.xmin = x)
        WHEN 'put_aside' THEN EXISTS (
            SELECT FROM message m WHERE m.conversation_id = c.id AND m.note = 'put_aside' AND m.xmin = x)
        WHEN 'file_removed' THEN EXISTS (
            SELECT FROM message m JOIN attachment a ON a.message_id = m.id WHERE m.conversation_id = c.id AND a.xmin = x)
        WHEN 'emergency_recorded' THEN touched AND c.emergency = 0
    ELSE new.code IN ('offer_accepted', 'offer_declined', 'offer_withdrawn') AND EXISTS (
            SELECT FROM handover h WHERE h.conversation_id = c.id AND h.settled_by = me()
            AND 'offer_' || h.state = new.code AND h.xmin = x) END) THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'the history says what happened' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE CONSTRAINT TRIGGER happening_is_so AFTER INSERT ON happening DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NOT sees_all() AND current_user <> 'balie_owner') EXECUTE FUNCTION happening_is_so();

-- As step 51 has it; and the log has it too, where a rule spoke of an emergency.
CREATE OR REPLACE FUNCTION emergency_was_dealt_with() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT sees_all() AND NOT EXISTS (
            SELECT FROM happening h WHERE h.conversation_id = new.id AND h.agent_id = me()
            AND h.code = 'emergency_recorded' AND h.xmin = pg_current_xact_id_if_assigned()::xid AND (
                EXISTS (SELECT FROM compliance_event e WHERE e.seq > (SELECT max(seq) - 100 FROM compliance_event)
                        AND e.conversation_id = new.id AND e.agent_id = me() AND e.decision = 'emergency_' || h.detail
                        AND e.xmin = pg_current_xact_id_if_assigned()::xid)
                OR NOT EXISTS (SELECT FROM message m WHERE m.conversation_id = new.id AND m.direction = 'inbound'
                               AND jsonb_path_exists(m.warnings::jsonb, '$[*][3][*][0] ?
                                   (@ == "emergency" || @ == "crisis" || @ == "gas" || @ == "poison")')))) THEN
        RAISE EXCEPTION 'somebody says what was done about an emergency' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;

DO $$
DECLARE
    one regprocedure;
BEGIN
    FOR one IN SELECT oid FROM pg_proc WHERE pronamespace = 'balie'::regnamespace AND (
            prorettype = 'trigger'::regtype OR proname IN ('this_moment', 'squeezed', 'shows')) LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one);
    END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION this_moment(bigint) TO balie_agent;
