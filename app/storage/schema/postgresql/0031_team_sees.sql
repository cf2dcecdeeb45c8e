SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (31, 12, 15);

-- How much each team has, also teams that one is not in, and how much of what is open it sees: numbers alone.
DROP FUNCTION team_uses();
CREATE FUNCTION team_uses() RETURNS TABLE (team_id bigint, conversations bigint, open bigint, sees bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
    SELECT t.id,
           (SELECT count(*) FROM conversation c WHERE c.team_id = t.id),
           (SELECT count(*) FROM conversation c WHERE c.team_id = t.id AND c.shelf = 0),
           (SELECT count(*) FROM conversation c WHERE c.shelf = 0 AND (c.team_id = t.id OR c.team_id IS NULL)
              AND c.channel_id IN (SELECT m.channel_id FROM team_channel m WHERE m.team_id = t.id))
    FROM team t WHERE t.ended = 0
$$;
REVOKE EXECUTE ON FUNCTION team_uses() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION team_uses() TO balie_lead, balie_admin;
