SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (21, 12, 15);

-- On how many conversations each label is, also of teams that one is not in: numbers alone.
CREATE FUNCTION label_uses() RETURNS TABLE (label_id bigint, conversations bigint, open bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
    SELECT l.label_id, count(*), count(*) FILTER (WHERE l.shelf = 0) FROM conversation_label l GROUP BY 1
$$;

-- A lead takes a label away from every conversation, also of teams that the lead is not in: what had it has `kept`
-- instead, or (NULL) nothing. Each conversation keeps who did that; how many they are.
CREATE FUNCTION drop_label(gone bigint, kept bigint, by_agent bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    concerned bigint;
    who bigint := CASE WHEN sees_all() THEN by_agent ELSE me() END;
    now_ms bigint := extract(epoch FROM clock_timestamp()) * 1000;
BEGIN
    -- Nobody puts it on a conversation meanwhile.
    PERFORM FROM label b WHERE b.id IN (gone, kept) ORDER BY b.id FOR UPDATE;
    INSERT INTO happening (conversation_id, code, at, agent_id, detail)
        SELECT l.conversation_id, 'unlabelled', now_ms, who, b.name
        FROM conversation_label l JOIN label b ON b.id = l.label_id WHERE l.label_id = gone;
    GET DIAGNOSTICS concerned = ROW_COUNT;
    INSERT INTO happening (conversation_id, code, at, agent_id, detail)
        SELECT l.conversation_id, 'labelled', now_ms, who, b.name
        FROM conversation_label l JOIN label b ON b.id = kept
        WHERE l.label_id = gone AND NOT EXISTS (
            SELECT FROM conversation_label k WHERE k.conversation_id = l.conversation_id AND k.label_id = kept);
    INSERT INTO conversation_label (conversation_id, label_id, shelf, last_at, channel_id)
        SELECT conversation_id, kept, shelf, last_at, channel_id FROM conversation_label
        WHERE label_id = gone AND kept IS NOT NULL ON CONFLICT DO NOTHING;
    INSERT INTO agent_skill (agent_id, label_id)
        SELECT agent_id, kept FROM agent_skill WHERE label_id = gone AND kept IS NOT NULL ON CONFLICT DO NOTHING;
    DELETE FROM conversation_label WHERE label_id = gone;
    DELETE FROM agent_skill WHERE label_id = gone;
    DELETE FROM label WHERE id = gone;
    RETURN concerned;
END $$;

REVOKE EXECUTE ON FUNCTION label_uses(), drop_label(bigint, bigint, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION label_uses(), drop_label(bigint, bigint, bigint) TO balie_lead, balie_admin;
