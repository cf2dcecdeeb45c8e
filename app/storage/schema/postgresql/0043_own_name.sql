SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (43, 12, 15);

-- A name as it looks: without what cannot be seen, and in one way of writing.
CREATE FUNCTION name_as_seen(name text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = balie, pg_temp AS $$
    SELECT lower(btrim(regexp_replace(regexp_replace(
        normalize(name, NFKC), '[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]', '', 'g'), '\s+', ' ', 'g')))
$$;
REVOKE EXECUTE ON FUNCTION name_as_seen(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION name_as_seen(text) TO balie_agent;

-- Nobody takes a colleague's name, also not the first time.
ALTER POLICY myself ON agent WITH CHECK (login = session_user AND NOT EXISTS (
    SELECT FROM agent o
    WHERE o.login <> session_user AND o.ended = 0 AND name_as_seen(o.name) = name_as_seen(agent.name)));
ALTER POLICY my_name ON agent WITH CHECK (login = session_user AND NOT EXISTS (
    SELECT FROM agent o
    WHERE o.login <> session_user AND o.ended = 0 AND name_as_seen(o.name) = name_as_seen(agent.name)));

-- An offer is answered by those to whom it was made; it begins as one, with nobody's answer.
ALTER POLICY offering ON handover WITH CHECK (
    giver_id = (SELECT me()) AND state = 'offered' AND settled_by IS NULL AND settled_at IS NULL
    AND EXISTS (SELECT FROM conversation c WHERE c.id = conversation_id));
ALTER POLICY settling ON handover WITH CHECK (settled_by = (SELECT me()) AND (
    state = 'withdrawn' OR state IN ('accepted', 'declined') AND (
        to_agent_id = (SELECT me()) OR to_team_id = ANY ((SELECT my_teams())::bigint[]))));

-- Likewise a link, which is undone once.
ALTER POLICY adding ON contact_link WITH CHECK (
    agent_id = (SELECT me()) AND undone_by IS NULL AND undone_at IS NULL AND knows_contact(to_contact_id) AND EXISTS (
        SELECT FROM identity i WHERE i.id = identity_id AND i.contact_id = from_contact_id));
ALTER POLICY undoing ON contact_link USING (
    undone_at IS NULL AND EXISTS (SELECT FROM identity i WHERE i.id = identity_id));

-- A message is changed and taken back at the provider by its id there, and its writer's order is enough for that. So no
-- agent gives a message of their own the id of a colleague's: an id comes from the engine, and one that is given up, to
-- send again, stays that message's.
ALTER POLICY answering ON message WITH CHECK (
    direction = 'outbound' AND agent_id = (SELECT me()) AND provider_id IS NULL
    AND EXISTS (SELECT FROM conversation c WHERE c.id = conversation_id AND c.channel_id = message.channel_id));
ALTER POLICY retrying ON earlier_id WITH CHECK (
    EXISTS (SELECT FROM message m WHERE m.id = message_id AND m.channel_id = earlier_id.channel_id)
    AND NOT EXISTS (SELECT FROM message m WHERE m.provider_id = earlier_id.id AND m.channel_id = earlier_id.channel_id
                    AND m.id <> message_id));
CREATE FUNCTION provider_id_stays() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT sees_all() AND (new.provider_id IS NOT NULL OR NOT EXISTS (
            SELECT FROM earlier_id e WHERE e.channel_id = old.channel_id AND e.id = old.provider_id)) THEN
        RAISE EXCEPTION 'a message keeps its id at the provider' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;
REVOKE EXECUTE ON FUNCTION provider_id_stays() FROM PUBLIC;
CREATE TRIGGER provider_id_stays BEFORE UPDATE OF provider_id ON message
    FOR EACH ROW WHEN (old.provider_id IS DISTINCT FROM new.provider_id) EXECUTE FUNCTION provider_id_stays();

-- What goes with a message was brought along: an engine fetches nothing for it.
ALTER POLICY adding ON attachment WITH CHECK (state = 'stored' AND reference IS NULL AND EXISTS (
    SELECT FROM message m WHERE m.id = message_id AND m.direction = 'outbound' AND m.agent_id = (SELECT me())));
