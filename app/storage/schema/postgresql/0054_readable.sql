SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (54, 12, 15);

-- What one login writes, every desktop and the engines read: a word, a time or a list that nobody understands must not
-- stop them. And a number that somebody chose would stand in the way of whoever gets it next: numbers are given.

DO $$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT c.relname, x.grantee::regrole AS who, string_agg(quote_ident(o.attname), ', ') AS others
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attidentity <> ''
            JOIN pg_attribute o ON o.attrelid = c.oid AND o.attnum > 0 AND NOT o.attisdropped AND o.attnum <> a.attnum,
            aclexplode(c.relacl) x
        WHERE c.relnamespace = 'balie'::regnamespace AND x.privilege_type = 'INSERT'
            AND pg_get_userbyid(x.grantee) IN ('balie_agent', 'balie_lead', 'balie_admin')
        GROUP BY c.relname, x.grantee
    LOOP
        EXECUTE format('REVOKE INSERT ON %I FROM %s', wanted.relname, wanted.who);
        EXECUTE format('GRANT INSERT (%s) ON %I TO %s', wanted.others, wanted.relname, wanted.who);
    END LOOP;
END $$;

-- Times that a calendar has. Of what providers say anything is taken, as it always was.
CREATE FUNCTION no_such_time() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT sees_all() THEN
        RAISE EXCEPTION 'there is no such time' USING ERRCODE = 'check_violation';
    END IF;
    RETURN new;
END $$;
REVOKE EXECUTE ON FUNCTION no_such_time() FROM PUBLIC;
DO $$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT c.relname, string_agg(format('new.%I NOT BETWEEN 0 AND 4102444800000', a.attname), ' OR '
                                     ORDER BY a.attnum) AS beyond
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.atttypid = 'bigint'::regtype
            AND (a.attname ~ '(^|_)at$' OR a.attname IN ('since', 'until', 'snoozed_until', 'typing_until'))
        WHERE c.relnamespace = 'balie'::regnamespace AND c.relkind = 'r' AND c.relname IN (
            'agent_status', 'canned_answer', 'canned_change', 'channel_phase', 'consent', 'contact', 'contact_link',
            'conversation', 'conversation_case', 'errand', 'handover', 'happening', 'link_declined', 'mention', 'message',
            'note', 'presence', 'wind_down')
        GROUP BY c.relname
    LOOP
        EXECUTE format('CREATE TRIGGER no_such_time BEFORE INSERT OR UPDATE ON %I FOR EACH ROW WHEN (%s) '
                       'EXECUTE FUNCTION no_such_time()', wanted.relname, wanted.beyond);
    END LOOP;
END $$;

-- Lists, as JSON: not one of the things that `wrong` finds.
CREATE FUNCTION is_list(told text, wrong jsonpath) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = balie, pg_temp AS $$
BEGIN
    RETURN jsonb_typeof(told::jsonb) = 'array' AND NOT jsonb_path_exists(told::jsonb, wrong);
EXCEPTION WHEN data_exception THEN
    RETURN false;
END $$;
REVOKE EXECUTE ON FUNCTION is_list(text, jsonpath) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_list(text, jsonpath) TO balie_agent, balie_admin, balie_engine;

-- Not looked for in what is there already, which took no reader by surprise: a year of it is long to read.
ALTER TABLE conversation ADD CONSTRAINT conversation_states
    CHECK (state IN ('open', 'pending', 'snoozed', 'closed')) NOT VALID;
ALTER TABLE agent_status ADD CONSTRAINT agent_status_known CHECK (status IN ('available', 'pause', 'away')) NOT VALID;
ALTER TABLE channel ADD CONSTRAINT channel_phase_known
    CHECK (phase IN ('active', 'winding_down', 'answering_only', 'closed')) NOT VALID;
ALTER TABLE draft_file ADD CONSTRAINT draft_file_kind
    CHECK (kind IN ('image', 'video', 'audio', 'voice', 'document', 'sticker')) NOT VALID;
ALTER POLICY answering ON message WITH CHECK (
    direction = 'outbound' AND agent_id = (SELECT me()) AND provider_id IS NULL AND state = 'queued' AND text_at = sent_at
    AND edited = 0 AND deleted = 0 AND unread = 0
    AND kind IN ('text', 'template', 'image', 'video', 'audio', 'voice', 'document', 'sticker')
    AND num_nulls(author, sender, note, taken_at, moved_at, failed_at, location, warnings, styles) = 9
    AND (findings IS NULL OR is_list(findings,
        'strict $[*] ? (@.type() != "array" || @.size() != 3 || @[0].type() != "string" || @[1, 2].type() != "number")'))
    AND EXISTS (SELECT FROM conversation c WHERE c.id = conversation_id AND c.channel_id = message.channel_id));
ALTER POLICY adding ON attachment WITH CHECK (
    state = 'stored' AND reference IS NULL AND kind IN ('image', 'video', 'audio', 'voice', 'document', 'sticker')
    AND EXISTS (SELECT FROM message m WHERE m.id = message_id AND m.direction = 'outbound' AND m.state = 'queued'
                AND m.agent_id = (SELECT me())));
ALTER POLICY queuing ON outbox WITH CHECK (
    state = 'queued' AND attempts = 0 AND tried = 0 AND take_over = 0
    AND is_list(overrides, 'strict $[*] ? (@.type() != "array" || @.size() != 3 || @[*].type() != "string")')
    AND (template IS NULL OR is_list(template,
        'strict $ ? (@.size() != 3 || @[0, 1].type() != "string" || @[2].type() != "object" || @[2].*.type() != "string")'))
    AND EXISTS (
        SELECT FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = c.identity_id
        WHERE m.id = message_id AND m.conversation_id = outbox.conversation_id AND m.agent_id = (SELECT me())
          AND m.state = 'queued' AND m.sent_at = queued_at AND i.address = outbox.recipient));
ALTER POLICY telling ON courtesy WITH CHECK (
    kind IN ('seen', 'typing', 'stopped') AND is_list(messages, '$[*] ? (@.type() != "string")')
    AND EXISTS (SELECT FROM conversation c JOIN identity i ON i.id = c.identity_id
                WHERE c.channel_id = courtesy.channel_id AND i.address = courtesy.address));
ALTER POLICY mine ON errand WITH CHECK (
    agent_id = (SELECT me()) AND state = 'waiting' AND answer IS NULL
    AND CASE kind
        WHEN 'take_back' THEN detail ~ '^[0-9]{1,18}$'
        WHEN 'edit' THEN is_list(detail,
            'strict $ ? (@.size() != 3 || @[0].type() != "number" || @[0] > 999999999999999999 || @[0] != @[0].floor()
                || @[1].type() != "string" || @[2].type() != "array"
                || exists(@[2][*] ? (@.type() != "array" || @.size() != 3 || @[*].type() != "string")))')
        ELSE kind IN ('identity', 'trust', 'prove') END
    AND EXISTS (SELECT FROM channel h WHERE h.id = errand.channel_id)
    AND (conversation_id IS NULL OR EXISTS (
        SELECT FROM conversation c WHERE c.id = errand.conversation_id AND c.channel_id = errand.channel_id)));

-- What warns in a conversation is what warned in one of its messages.
CREATE FUNCTION warnings_are_its_own() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT sees_all() AND EXISTS (
            SELECT FROM jsonb_array_elements(new.warnings::jsonb) w WHERE NOT EXISTS (
                SELECT FROM message m WHERE m.conversation_id = new.id AND m.direction = 'inbound'
                AND m.warnings IS NOT NULL AND m.warnings::jsonb @> jsonb_build_array(w))) THEN
        RAISE EXCEPTION 'nothing warns of that' USING ERRCODE = 'check_violation';
    END IF;
    RETURN new;
END $$;
REVOKE EXECUTE ON FUNCTION warnings_are_its_own() FROM PUBLIC;
CREATE TRIGGER warnings_are_its_own BEFORE UPDATE OF warnings ON conversation
    FOR EACH ROW WHEN (old.warnings IS DISTINCT FROM new.warnings AND new.warnings IS NOT NULL)
    EXECUTE FUNCTION warnings_are_its_own();
