SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (28, 12, 15);

-- How much each team has is counted, and goes to another team, by this.
CREATE INDEX conversation_of_team ON conversation (team_id, shelf) WHERE team_id IS NOT NULL;

-- How many conversations a channel has, for an administrator, who sees none of them: numbers alone.
CREATE FUNCTION channel_use(wanted bigint) RETURNS TABLE (conversations bigint, open bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
    SELECT count(*), count(*) FILTER (WHERE c.shelf < 2) FROM conversation c WHERE c.channel_id = wanted
$$;
REVOKE EXECUTE ON FUNCTION channel_use(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION channel_use(bigint) TO balie_admin;
