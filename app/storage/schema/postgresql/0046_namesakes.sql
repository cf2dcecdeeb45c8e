SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (46, 12, 15);

-- Taking a message back, and making one of two, read both tables whole. Few rows: who was sent to again, or reacted.
CREATE INDEX earlier_id_of_message ON earlier_id (message_id);
CREATE INDEX reaction_id_of_message ON reaction_id (message_id);

-- Who is called so, of those whom one sees, and is not the citizen asked about. With row security alone every citizen of
-- everybody was read at each conversation that was opened: lower() could tell of a row before it was looked whether it
-- may be seen, so no index was walked.
CREATE FUNCTION namesakes(wanted text, but_of bigint, most bigint) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = balie, pg_temp AS $$
    SELECT i.id FROM identity i
    WHERE lower(i.name) = lower(wanted) AND i.contact_id <> but_of AND ((SELECT sees_all()) OR EXISTS (
        SELECT FROM conversation c
        WHERE c.identity_id = i.id AND c.channel_id = ANY ((SELECT my_channels())::bigint[])
          AND (c.team_id IS NULL OR c.team_id = ANY ((SELECT my_teams())::bigint[])
               OR c.id = ANY ((SELECT my_offers())::bigint[]))
          AND (c.confidential = 0 OR c.id = ANY ((SELECT my_confidential())::bigint[]))))
    LIMIT most
$$;
REVOKE EXECUTE ON FUNCTION namesakes(text, bigint, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION namesakes(text, bigint, bigint) TO balie_agent, balie_admin, balie_engine;
