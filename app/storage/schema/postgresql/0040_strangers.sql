SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (40, 12, 15);

-- Whom a policy shows a citizen because of a conversation, or a contact because of an identity, could have made that
-- conversation or that link by hand. So both begin with a citizen whom the agent sees already: no policy can ask its own
-- table, so these ask what its policies ask. STABLE: they look at what was there before the statement.
CREATE FUNCTION knows_identity(wanted bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM conversation c
        WHERE c.identity_id = wanted AND c.channel_id = ANY (my_channels())
          AND (c.team_id IS NULL OR c.team_id = ANY (my_teams()) OR c.id = ANY (my_offers()))
          AND (c.confidential = 0 OR c.id = ANY (my_confidential())));
END $$;
CREATE FUNCTION knows_contact(wanted bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM identity i WHERE i.contact_id = wanted AND knows_identity(i.id));
END $$;
-- Whose the identity was before it was linked, it may be again.
CREATE FUNCTION was_of_contact(of_identity bigint, wanted bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    RETURN knows_identity(of_identity)
        AND EXISTS (SELECT FROM contact_link l WHERE l.identity_id = of_identity AND l.from_contact_id = wanted);
END $$;
REVOKE EXECUTE ON FUNCTION knows_identity(bigint), knows_contact(bigint), was_of_contact(bigint, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION knows_identity(bigint), knows_contact(bigint), was_of_contact(bigint, bigint) TO balie_agent;

ALTER POLICY going_on ON conversation
    WITH CHECK (channel_id = ANY ((SELECT my_channels())::bigint[]) AND knows_identity(identity_id));
ALTER POLICY linking ON identity
    WITH CHECK (EXISTS (SELECT FROM conversation c WHERE c.identity_id = identity.id)
                AND (knows_contact(contact_id) OR was_of_contact(id, contact_id)));
ALTER POLICY adding ON contact_link
    WITH CHECK (agent_id = (SELECT me()) AND knows_contact(to_contact_id) AND EXISTS (
        SELECT FROM identity i WHERE i.id = identity_id AND i.contact_id = from_contact_id));

-- What stands open is renewed, and not put elsewhere.
REVOKE UPDATE ON presence FROM balie_agent;
GRANT UPDATE (opened_at, expires_at, typing_until) ON presence TO balie_agent;

-- Nobody takes a colleague's name.
ALTER POLICY my_name ON agent WITH CHECK (login = session_user AND NOT EXISTS (
    SELECT FROM agent o WHERE o.login <> session_user AND o.ended = 0 AND lower(btrim(o.name)) = lower(btrim(agent.name))));

-- The log can be added to by everybody, so its chain is not left to whoever adds: an entry follows the last one and has
-- the hash that compliance_log.py gives it, the same bytes of JSON. A copy of another store comes as it is.
CREATE FUNCTION compliance_event_follows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    last_seq bigint;
    last_hash bytea;
    told text;
BEGIN
    IF pg_has_role(session_user, 'balie_owner', 'MEMBER') THEN
        RETURN new;
    END IF;
    SELECT seq, hash INTO last_seq, last_hash FROM compliance_event ORDER BY seq DESC LIMIT 1;
    IF NOT FOUND THEN
        last_seq := 0;
        last_hash := decode(repeat('00', 32), 'hex');
    END IF;
    told := '[' || concat_ws(
        ',', new.seq, new.at, coalesce(new.agent_id::text, 'null'), coalesce(new.conversation_id::text, 'null'),
        coalesce(new.message_id::text, 'null'), to_json(new.rule_id), to_json(new.rule_version), to_json(new.decision),
        to_json(new.reason), coalesce(to_json(encode(new.text_sha256, 'hex'))::text, 'null')) || ']';
    IF (new.seq, new.previous, new.hash)
       IS DISTINCT FROM (last_seq + 1, last_hash, sha256(last_hash || convert_to(told, 'UTF8'))) THEN
        RAISE EXCEPTION 'an entry of the compliance log follows the last one' USING ERRCODE = 'check_violation';
    END IF;
    RETURN new;
END $$;
REVOKE EXECUTE ON FUNCTION compliance_event_follows() FROM PUBLIC;
CREATE TRIGGER compliance_event_follows BEFORE INSERT ON compliance_event
    FOR EACH ROW EXECUTE FUNCTION compliance_event_follows();
-- And what is noted of it is its last entry.
ALTER POLICY log_head_begun ON setting WITH CHECK (key = 'compliance_log.head' AND value = (
    SELECT seq || ' ' || encode(hash, 'hex') FROM compliance_event ORDER BY seq DESC LIMIT 1));
ALTER POLICY log_head ON setting WITH CHECK (key = 'compliance_log.head' AND value = (
    SELECT seq || ' ' || encode(hash, 'hex') FROM compliance_event ORDER BY seq DESC LIMIT 1));
