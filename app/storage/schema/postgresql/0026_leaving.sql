SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (26, 12, 15);

-- A team that ended and a colleague who left: nothing goes there any more, and what happened still names them.
ALTER TABLE team ADD COLUMN ended integer NOT NULL DEFAULT 0;
ALTER TABLE agent ADD COLUMN ended integer NOT NULL DEFAULT 0;
GRANT UPDATE (ended) ON agent TO balie_admin;

-- How much each team has, also teams that one is not in: numbers alone.
CREATE FUNCTION team_uses() RETURNS TABLE (team_id bigint, conversations bigint, open bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
    SELECT c.team_id, count(*), count(*) FILTER (WHERE c.shelf = 0) FROM conversation c
    WHERE c.team_id IS NOT NULL GROUP BY 1
$$;

-- A team ends: what it has, answers and who is in it goes to another one, also where whoever decides that is in neither.
-- Its conversations that are not closed.
CREATE FUNCTION end_team(gone bigint, heir bigint, by_agent bigint) RETURNS SETOF bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    who bigint := CASE WHEN sees_all() THEN by_agent ELSE me() END;
    now_ms bigint := extract(epoch FROM clock_timestamp()) * 1000;
BEGIN
    PERFORM FROM team t WHERE t.id IN (gone, heir) ORDER BY t.id FOR UPDATE;
    RETURN QUERY SELECT c.id FROM conversation c WHERE c.team_id = gone AND c.shelf < 2;
    INSERT INTO happening (conversation_id, code, at, agent_id, detail)
        SELECT c.id, 'given_to_team', now_ms, who, t.name FROM conversation c JOIN team t ON t.id = heir
        WHERE c.team_id = gone AND c.shelf < 2;
    UPDATE conversation c SET team_id = heir WHERE c.team_id = gone;
    UPDATE canned_answer a SET team_id = heir WHERE a.team_id = gone;
    UPDATE handover h SET to_team_id = heir WHERE h.to_team_id = gone AND h.state = 'offered' AND heir IS NOT NULL;
    INSERT INTO team_channel (team_id, channel_id)
        SELECT heir, m.channel_id FROM team_channel m WHERE m.team_id = gone AND heir IS NOT NULL ON CONFLICT DO NOTHING;
    INSERT INTO team_member (team_id, agent_id)
        SELECT heir, m.agent_id FROM team_member m WHERE m.team_id = gone AND heir IS NOT NULL ON CONFLICT DO NOTHING;
    DELETE FROM team_channel m WHERE m.team_id = gone;
    DELETE FROM team_member m WHERE m.team_id = gone;
    DELETE FROM assignment_rule r WHERE r.team_id = gone;
    UPDATE team t SET ended = 1 WHERE t.id = gone;
END $$;

-- What a colleague who leaves would leave behind: open conversations, snoozed ones, and confidential ones that no other
-- colleague is named for.
CREATE FUNCTION leaves_behind(who bigint) RETURNS TABLE (open bigint, snoozed bigint, alone bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
    SELECT (SELECT count(*) FROM conversation c WHERE c.assignee_id = who AND c.shelf = 0),
           (SELECT count(*) FROM conversation c WHERE c.assignee_id = who AND c.shelf = 1),
           (SELECT count(*) FROM conversation_access x WHERE x.agent_id = who AND NOT EXISTS (
               SELECT FROM conversation_access y JOIN agent a ON a.id = y.agent_id
               WHERE y.conversation_id = x.conversation_id AND y.agent_id <> who AND a.ended = 0))
$$;

-- A colleague leaves: what they had goes back to everybody. Their conversations that were not closed.
CREATE FUNCTION end_agent(gone bigint, by_agent bigint) RETURNS SETOF bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    who bigint := CASE WHEN sees_all() THEN by_agent ELSE me() END;
    now_ms bigint := extract(epoch FROM clock_timestamp()) * 1000;
BEGIN
    PERFORM FROM agent a WHERE a.id = gone FOR UPDATE;
    RETURN QUERY SELECT c.id FROM conversation c WHERE c.assignee_id = gone AND c.shelf < 2;
    INSERT INTO happening (conversation_id, code, at, agent_id)
        SELECT c.id, 'unassigned', now_ms, who FROM conversation c WHERE c.assignee_id = gone AND c.shelf < 2;
    INSERT INTO assignment (conversation_id, by_agent_id, reason, at)
        SELECT c.id, who, 'left', now_ms FROM conversation c WHERE c.assignee_id = gone AND c.shelf < 2;
    UPDATE conversation c SET assignee_id = NULL WHERE c.assignee_id = gone AND c.shelf < 2;
    UPDATE handover h SET state = CASE h.giver_id WHEN gone THEN 'withdrawn' ELSE 'returned' END, settled_at = now_ms,
        settled_by = who WHERE h.state = 'offered' AND (h.giver_id = gone OR h.to_agent_id = gone);
    DELETE FROM team_member m WHERE m.agent_id = gone;
    DELETE FROM agent_skill s WHERE s.agent_id = gone;
    DELETE FROM agent_status s WHERE s.agent_id = gone;
    DELETE FROM presence p WHERE p.agent_id = gone;
    DELETE FROM conversation_access x WHERE x.agent_id = gone;
    UPDATE agent a SET ended = 1 WHERE a.id = gone;
END $$;

REVOKE EXECUTE ON FUNCTION team_uses(), end_team(bigint, bigint, bigint), leaves_behind(bigint), end_agent(bigint, bigint)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION team_uses(), end_team(bigint, bigint, bigint) TO balie_lead, balie_admin;
GRANT EXECUTE ON FUNCTION leaves_behind(bigint), end_agent(bigint, bigint) TO balie_admin;
