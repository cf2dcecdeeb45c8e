SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (56, 12, 15);

-- What every channel is called: leads shape teams that answer other channels than the own ones do.
CREATE FUNCTION channel_labels() RETURNS TABLE (channel_id bigint, label text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
    SELECT c.id, c.label FROM channel c WHERE c.removed = 0
$$;
REVOKE EXECUTE ON FUNCTION channel_labels() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION channel_labels() TO balie_lead, balie_admin;

-- The hash that compliance_log.py gives an entry, the same bytes of JSON; as it stood in the trigger alone.
CREATE FUNCTION compliance_event_hash(one compliance_event) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = balie, pg_temp AS $$
    SELECT sha256(one.previous || convert_to('[' || concat_ws(
        ',', one.seq, one.at, coalesce(one.agent_id::text, 'null'), coalesce(one.conversation_id::text, 'null'),
        coalesce(one.message_id::text, 'null'), to_json(one.rule_id), to_json(one.rule_version), to_json(one.decision),
        to_json(one.reason), coalesce(to_json(encode(one.text_sha256, 'hex'))::text, 'null')) || ']', 'UTF8'))
$$;
REVOKE EXECUTE ON FUNCTION compliance_event_hash(compliance_event) FROM PUBLIC;
CREATE OR REPLACE FUNCTION compliance_event_follows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    last_seq bigint;
    last_hash bytea;
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
    RETURN new;
END $$;

-- Who is in a team, and which channels it answers, decides who sees what citizens wrote. Leads decide that, also about
-- themselves: so it stands in the log who did it, whatever they did it with. A copy of another store comes as it is.
CREATE FUNCTION who_sees_is_told() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    concerned record := CASE TG_OP WHEN 'DELETE' THEN old ELSE new END;
    what text;
    entry compliance_event;
BEGIN
    IF pg_has_role(session_user, 'balie_owner', 'MEMBER') THEN
        RETURN NULL;
    END IF;
    IF TG_TABLE_NAME = 'team_member' THEN
        SELECT name || ' (' || login || ')' INTO what FROM agent WHERE id = concerned.agent_id;
    ELSE
        SELECT label || ' (' || kind || ')' INTO what FROM channel WHERE id = concerned.channel_id;
    END IF;
    SELECT seq + 1, hash INTO entry.seq, entry.previous FROM compliance_event ORDER BY seq DESC LIMIT 1;
    entry.seq := coalesce(entry.seq, 1);
    entry.previous := coalesce(entry.previous, decode(repeat('00', 32), 'hex'));
    entry.at := floor(extract(epoch FROM clock_timestamp()) * 1000);
    entry.agent_id := me();
    entry.rule_id := '';
    entry.rule_version := '';
    entry.decision := CASE TG_OP WHEN 'DELETE' THEN 'access_taken' ELSE 'access_given' END;
    -- Somebody who is no colleague is known by the login alone.
    entry.reason := concat_ws(
        ' · ', (SELECT name FROM team WHERE id = concerned.team_id), what, CASE WHEN me() IS NULL THEN session_user END);
    entry.hash := compliance_event_hash(entry);
    INSERT INTO compliance_event SELECT (entry).*;
    INSERT INTO setting (key, value) VALUES ('compliance_log.head', entry.seq || ' ' || encode(entry.hash, 'hex'))
    ON CONFLICT (key) DO UPDATE SET value = excluded.value;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION who_sees_is_told() FROM PUBLIC;
-- A row is put in or taken out, and never made another one.
REVOKE UPDATE ON team_member, team_channel FROM balie_lead, balie_admin;
CREATE TRIGGER who_sees_is_told AFTER INSERT OR DELETE ON team_member
    FOR EACH ROW EXECUTE FUNCTION who_sees_is_told();
CREATE TRIGGER who_sees_is_told AFTER INSERT OR DELETE ON team_channel
    FOR EACH ROW EXECUTE FUNCTION who_sees_is_told();
