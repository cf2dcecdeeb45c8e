SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (74, 12, 15);

-- More that no window does, found with psql.

-- An entry of the log is written now, as all that somebody writes. The time stands in its hash; so whose clock is off is
-- not refused, with their answer: the server's time is put in its place, and into the hash and the end that is noted.
CREATE OR REPLACE FUNCTION compliance_event_follows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    last_seq bigint;
    last_hash bytea;
    moment bigint := this_moment(new.at);
BEGIN
    IF pg_has_role(session_user, 'balie_owner', 'MEMBER') THEN
        RETURN new;
    END IF;
    SELECT seq, hash INTO last_seq, last_hash FROM compliance_event ORDER BY seq DESC LIMIT 1;
    IF NOT FOUND THEN
        last_seq := 0;
        last_hash := decode(repeat('00', 32), 'hex');
    END IF;
    IF (new.seq, new.previous, new.hash) IS DISTINCT FROM (last_seq + 1, last_hash, compliance_event_hash(new)) THEN
        RAISE EXCEPTION 'an entry of the compliance log follows the last one' USING ERRCODE = 'check_violation';
    END IF;
    IF new.at <> moment THEN
        new.at := moment;
        new.hash := compliance_event_hash(new);
    END IF;
    RETURN new;
END $$;
CREATE FUNCTION head_is_the_last() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    last record;
BEGIN
    SELECT seq, seq || ' ' || encode(hash, 'hex') AS told INTO last FROM compliance_event ORDER BY seq DESC LIMIT 1;
    IF starts_with(new.value, last.seq || ' ') AND NOT pg_has_role(session_user, 'balie_owner', 'MEMBER') THEN
        new.value := last.told;
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER head_is_the_last BEFORE INSERT OR UPDATE ON setting
    FOR EACH ROW WHEN (new.key = 'compliance_log.head') EXECUTE FUNCTION head_is_the_last();
-- Who was let in, the database alone says.
ALTER POLICY adding ON compliance_event WITH CHECK (
    agent_id = (SELECT me()) AND decision ~ '^[a-z_]{1,60}$' AND decision NOT IN ('access_given', 'access_taken')
    AND length(rule_id) <= 1000 AND length(rule_version) <= 1000 AND length(reason) <= 100000);

-- Whoever reads a message masks what was found in it, by whole numbers: half a character stopped every index and list.
ALTER POLICY answering ON message WITH CHECK (
    direction = 'outbound' AND agent_id = (SELECT me()) AND provider_id IS NULL AND state = 'queued' AND text_at = sent_at
    AND edited = 0 AND deleted = 0 AND unread = 0
    AND kind IN ('text', 'template', 'image', 'video', 'audio', 'voice', 'document', 'sticker')
    AND num_nulls(author, sender, note, taken_at, moved_at, failed_at, location, warnings, styles) = 9
    AND (findings IS NULL OR is_list(findings,
        'strict $[*] ? (@.type() != "array" || @.size() != 3 || @[0].type() != "string" || @[1, 2].type() != "number"
            || !(@[0] like_regex "^[A-Za-z0-9_.:-]{1,60}$") || @[1] < 0 || @[1] > @[2] || @[2] > 1000000
            || @[1] != @[1].floor() || @[2] != @[2].floor())'))
    AND EXISTS (SELECT FROM conversation c WHERE c.id = conversation_id AND c.channel_id = message.channel_id));
ALTER TABLE message ADD CONSTRAINT message_unread CHECK (unread = 0 OR unread = 1 AND direction = 'inbound') NOT VALID;
-- Of a file that goes along, what its name and its bytes are is all that is known.
ALTER POLICY adding ON attachment WITH CHECK (
    state = 'stored' AND kind IN ('image', 'video', 'audio', 'voice', 'document', 'sticker') AND size >= 0
    AND attempts = 0 AND not_before = 0
    AND num_nulls(reference, sha256, width, height, seconds, problem, shown_name) = 7
    AND EXISTS (SELECT FROM message m WHERE m.id = message_id AND m.direction = 'outbound' AND m.state = 'queued'
                AND m.agent_id = (SELECT me())));
ALTER POLICY asking ON unindexed WITH CHECK (EXISTS (SELECT FROM message m WHERE m.id = message_id));

-- The names that a message had are its own. With one that a provider is yet to give, what it stands for was taken for a
-- repetition and lost. An attempt's name is kept whoever changes it.
CREATE FUNCTION has_been_called(wanted bigint, there bigint, name text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
    SELECT there = ANY (my_channels()) AND (
        EXISTS (SELECT FROM message m WHERE m.id = wanted AND m.channel_id = there AND name IN (m.provider_id, m.client_id))
        OR EXISTS (SELECT FROM earlier_id e WHERE e.channel_id = there AND e.id = name AND e.message_id = wanted))
$$;
REVOKE EXECUTE ON FUNCTION has_been_called(bigint, bigint, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_been_called(bigint, bigint, text) TO balie_agent;
ALTER POLICY retrying ON earlier_id WITH CHECK (
    EXISTS (SELECT FROM message m WHERE m.id = message_id AND m.channel_id = earlier_id.channel_id
            AND m.direction = 'outbound')
    AND has_been_called(message_id, channel_id, id));
CREATE FUNCTION client_id_is_kept() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    INSERT INTO earlier_id (channel_id, id, message_id) VALUES (old.channel_id, old.client_id, old.id)
        ON CONFLICT (channel_id, id) DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER client_id_is_kept AFTER UPDATE OF client_id ON message
    FOR EACH ROW WHEN (old.client_id IS DISTINCT FROM new.client_id AND old.client_id IS NOT NULL AND NOT sees_all())
    EXECUTE FUNCTION client_id_is_kept();

-- Nothing is so long that whoever reads it runs out of memory, and a name is seen, and on one line. Of what citizens write
-- anything is taken.
CREATE FUNCTION nobody_reads_that() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT (sees_all() OR pg_has_role(session_user, 'balie_owner', 'MEMBER')) THEN
        RAISE EXCEPTION 'nobody reads that' USING ERRCODE = 'check_violation';
    END IF;
    RETURN new;
END $$;
GRANT EXECUTE ON FUNCTION name_as_seen(text) TO balie_admin, balie_engine;
DO $$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT of_table, string_agg(format('length(new.%I) > %s', of_column, most), ' OR ') AS beyond
        FROM (VALUES
            ('message', 'text', 1000000), ('message', 'findings', 1000000), ('note', 'text', 1000000),
            ('happening', 'detail', 100000), ('handover', 'summary', 1000000), ('handover', 'draft', 1000000),
            ('errand', 'detail', 5000000), ('courtesy', 'messages', 1000000), ('consent', 'source', 100000),
            ('contact', 'preferred_source', 100000), ('label', 'colour', 100), ('change', 'origin', 1000),
            ('conversation_case', 'number', 10000), ('attachment', 'file_name', 10000),
            ('attachment', 'media_type', 10000), ('outbox', 'overrides', 1000000), ('outbox', 'template', 1000000)
        ) bound (of_table, of_column, most) GROUP BY of_table
    LOOP
        EXECUTE format('CREATE TRIGGER no_such_length BEFORE INSERT OR UPDATE ON %I FOR EACH ROW WHEN (%s) '
                       'EXECUTE FUNCTION nobody_reads_that()', wanted.of_table, wanted.beyond);
    END LOOP;
    FOR wanted IN SELECT unnest(ARRAY['agent', 'label', 'team']) AS of_table LOOP
        EXECUTE format($w$CREATE TRIGGER no_such_name BEFORE INSERT OR UPDATE OF name ON %I FOR EACH ROW
                       WHEN (name_as_seen(new.name) = '' OR new.name ~ '[\x01-\x1f]')
                       EXECUTE FUNCTION nobody_reads_that()$w$, wanted.of_table);
    END LOOP;
END $$;

-- Also when a colleague's answers and channels change and how links come and go is said now.
CREATE OR REPLACE FUNCTION not_in_the_future() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
BEGIN
    CASE TG_TABLE_NAME
        WHEN 'consent' THEN new.at := least(new.at, now_ms());
        WHEN 'errand' THEN new.asked_at := this_moment(new.asked_at);
        WHEN 'handover' THEN
            new.offered_at := this_moment(new.offered_at);
            new.returns_at := least(new.returns_at, now_ms() + 31 * 86400000::bigint);
        WHEN 'mention' THEN new.seen_at := NULL;
        ELSE new.at := this_moment(new.at);
    END CASE;
    RETURN new;
END $$;
GRANT EXECUTE ON FUNCTION this_moment(bigint) TO balie_admin;
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['canned_change', 'channel_phase', 'contact_link', 'conversation_case', 'courtesy',
                                  'link_declined', 'mention'] LOOP
        EXECUTE format('CREATE TRIGGER not_in_the_future BEFORE INSERT ON %I '
                       'FOR EACH ROW WHEN (NOT sees_all()) EXECUTE FUNCTION not_in_the_future()', wanted);
    END LOOP;
END $$;

-- Everybody says for oneself whether one is there, and since when; a lead says how much a colleague takes on.
CREATE FUNCTION status_is_ones_own() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
BEGIN
    IF new.agent_id IS DISTINCT FROM me() AND (CASE TG_OP
            WHEN 'INSERT' THEN new.status <> 'away' OR num_nonnulls(new.until, new.seen_at) > 0
            ELSE (new.status, new.since, new.until, new.seen_at)
                 IS DISTINCT FROM (old.status, old.since, old.until, old.seen_at) END) THEN
        RAISE EXCEPTION 'everybody says for oneself whether one is there' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'INSERT' OR new.since <> old.since THEN
        new.since := this_moment(new.since);
    END IF;
    IF TG_OP = 'INSERT' OR new.seen_at IS DISTINCT FROM old.seen_at THEN
        new.seen_at := this_moment(new.seen_at);
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER status_is_ones_own BEFORE INSERT OR UPDATE OF agent_id, status, since, until, seen_at ON agent_status
    FOR EACH ROW WHEN (NOT sees_all() AND current_user <> 'balie_owner') EXECUTE FUNCTION status_is_ones_own();

-- What steps 57 and 66 ask for labels and cases: a citizen's wish, a message that stays unsent, a conversation that is put
-- off or comes back, and the phase of a channel, each with the line that says so, by whoever does it.
CREATE FUNCTION change_was_told() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    x xid := pg_current_xact_id_if_assigned()::xid;
    places bigint[];
    codes text[];
BEGIN
    CASE TG_TABLE_NAME
        WHEN 'consent' THEN
            places := ARRAY(SELECT c.id FROM conversation c WHERE c.identity_id = new.identity_id);
            codes := CASE new.given WHEN 1 THEN '{opted_in}' ELSE '{opted_out}' END;
        WHEN 'contact' THEN
            places := ARRAY(SELECT c.id FROM conversation c JOIN identity i ON i.id = c.identity_id
                            WHERE i.contact_id = new.id);
            codes := '{prefers,prefers_none}';
        WHEN 'message' THEN
            places := ARRAY[new.conversation_id];
            codes := '{put_aside}';
        WHEN 'conversation' THEN
            places := ARRAY[new.id];
            codes := CASE new.state WHEN 'snoozed' THEN '{snoozed}' ELSE '{reopened,woke}' END;
        WHEN 'channel' THEN
            IF EXISTS (SELECT FROM channel_phase p WHERE p.channel_id = new.id AND p.phase = new.phase
                       AND p.agent_id = me() AND p.xmin = x) THEN
                RETURN NULL;
            END IF;
    END CASE;
    IF NOT EXISTS (SELECT FROM happening h WHERE h.conversation_id = ANY (places) AND h.code = ANY (codes)
                   AND h.agent_id = me() AND h.xmin = x) THEN
        RAISE EXCEPTION 'whoever changes that says so' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
DO $$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN SELECT * FROM (VALUES
        ('consent', 'INSERT', 'true'),
        ('contact', 'UPDATE OF preferred_channel_id, preferred_at, preferred_source', 'true'),
        ('message', 'UPDATE OF note', $w$new.note = 'put_aside' AND old.note IS DISTINCT FROM new.note$w$),
        ('conversation', 'UPDATE OF shelf, snoozed_until',
         'new.shelf < old.shelf OR new.snoozed_until IS NOT NULL AND new.snoozed_until IS DISTINCT FROM old.snoozed_until'),
        ('channel', 'UPDATE OF phase', 'new.phase <> old.phase')
    ) asked (of_table, what, where_so) LOOP
        EXECUTE format('CREATE CONSTRAINT TRIGGER change_was_told AFTER %s ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW '
                       'WHEN ((%s) AND NOT sees_all() AND current_user <> ''balie_owner'') '
                       'EXECUTE FUNCTION change_was_told()', wanted.what, wanted.of_table, wanted.where_so);
    END LOOP;
END $$;
ALTER TABLE consent ADD CONSTRAINT consent_given CHECK (given IN (0, 1)) NOT VALID;
-- Nobody is let into a confidential conversation whom the line about it does not name, but who writes it and who has it.
CREATE FUNCTION access_was_told() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
            SELECT FROM happening h JOIN conversation c ON c.id = h.conversation_id JOIN agent a ON a.id = new.agent_id
            WHERE h.conversation_id = new.conversation_id AND h.agent_id = me() AND h.code = 'confided'
            AND h.xmin = pg_current_xact_id_if_assigned()::xid
            AND (a.id IN (me(), c.assignee_id) OR strpos(h.detail, a.name) > 0)) THEN
        RAISE EXCEPTION 'whoever lets somebody in says so' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER access_was_told AFTER INSERT ON conversation_access DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NOT sees_all() AND current_user <> 'balie_owner') EXECUTE FUNCTION access_was_told();

-- An administrator sees no conversation, also as a member of a team: functions that find messages asked for the team alone.
CREATE OR REPLACE FUNCTION my_channels() RETURNS bigint[] LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT pg_has_role(session_user, 'balie_agent', 'USAGE') THEN
        RETURN '{}';
    END IF;
    RETURN ARRAY(
        SELECT channel_id FROM team_channel WHERE team_id = ANY (ARRAY(
            SELECT team_id FROM team_member WHERE agent_id = (SELECT id FROM agent WHERE login = session_user))));
END $$;

-- Leads and administrators by psql: a team and a colleague end, and a label goes, by the functions that see to what they
-- had; and what every desktop reads can be read.
CREATE FUNCTION ends_as_a_whole() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'what ends, ends with what it had' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER ends_as_a_whole BEFORE UPDATE OF ended ON team FOR EACH ROW
    WHEN (new.ended > old.ended AND NOT sees_all() AND current_user <> 'balie_owner') EXECUTE FUNCTION ends_as_a_whole();
CREATE TRIGGER ends_as_a_whole BEFORE UPDATE OF ended ON agent FOR EACH ROW
    WHEN (new.ended > old.ended AND NOT sees_all() AND current_user <> 'balie_owner') EXECUTE FUNCTION ends_as_a_whole();
REVOKE UPDATE, DELETE ON label FROM balie_lead, balie_admin;
REVOKE UPDATE ON team, channel FROM balie_lead, balie_admin;
REVOKE DELETE ON agent_status FROM balie_lead, balie_admin;
GRANT UPDATE (name, colour, former) ON label TO balie_lead, balie_admin;
GRANT UPDATE (name, ended) ON team TO balie_lead, balie_admin;
GRANT UPDATE (phase) ON channel TO balie_lead;
GRANT UPDATE (label, account, phase, connection, problem, settings, challenge, free_ms, skew_ms, removed, former)
    ON channel TO balie_admin;
ALTER POLICY mending ON raw_event WITH CHECK (state IN ('new', 'quarantined'));
ALTER POLICY shaping ON setting WITH CHECK (
    key <> 'compliance_log.head'
    AND (key NOT IN ('service_norm_minutes', 'absent_minutes') OR value ~ '^[0-9]{1,4}$'));
ALTER TABLE assignment_rule ADD CONSTRAINT assignment_rule_known
    CHECK (method IN ('by_hand', 'round_robin', 'load', 'skill')) NOT VALID;
ALTER TABLE canned_variant ADD CONSTRAINT canned_variant_tone CHECK (tone IN ('formal', 'informal')) NOT VALID;
ALTER TABLE channel ADD CONSTRAINT channel_settings_known CHECK (jsonb_typeof(settings::jsonb) = 'object') NOT VALID;
-- Tokens and passwords lie with the engine.
ALTER TABLE channel ADD CONSTRAINT no_secrets_here CHECK (settings !~* '"[a-z_]*(token|secret|password)"\s*:') NOT VALID;

DO $$
DECLARE
    one regprocedure;
BEGIN
    FOR one IN SELECT oid FROM pg_proc
               WHERE pronamespace = 'balie'::regnamespace AND prorettype = 'trigger'::regtype LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one);
    END LOOP;
END $$;
