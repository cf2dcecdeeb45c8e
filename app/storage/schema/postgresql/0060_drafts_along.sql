SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (60, 12, 15);

-- Where a citizen is answered on over another channel, what colleagues had typed goes along unread, as in moves.py; of
-- whoever sees the conversation there. The lines about it in both, which only who sees them can write, say who does it.
CREATE FUNCTION take_drafts_along(from_id bigint, to_id bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    whose bigint[];
BEGIN
    IF NOT (EXISTS (
                SELECT FROM conversation o JOIN identity i ON i.id = o.identity_id
                    JOIN identity j ON j.contact_id = i.contact_id JOIN conversation n ON n.identity_id = j.id
                WHERE o.id = from_id AND n.id = to_id)
            AND (sees_all() OR NOT EXISTS (
                SELECT FROM (VALUES (from_id, 'moved_on'), (to_id, 'moved_here')) line (of_conversation, says)
                WHERE NOT EXISTS (
                    SELECT FROM happening h WHERE h.conversation_id = of_conversation AND h.code = says
                        AND h.agent_id = me() AND h.xmin = pg_current_xact_id_if_assigned()::xid)))) THEN
        RAISE EXCEPTION 'drafts go along with their conversation' USING ERRCODE = 'insufficient_privilege';
    END IF;
    whose := ARRAY(
        SELECT d.agent_id FROM draft d JOIN conversation n ON n.id = to_id
        WHERE d.conversation_id = from_id
          AND EXISTS (SELECT FROM team_channel t JOIN team_member m ON m.team_id = t.team_id
                      WHERE t.channel_id = n.channel_id AND m.agent_id = d.agent_id
                        AND (n.team_id IS NULL OR n.team_id = t.team_id))
          AND (n.confidential = 0 OR EXISTS (SELECT FROM conversation_access x
                                             WHERE x.conversation_id = n.id AND x.agent_id = d.agent_id)));
    INSERT INTO draft (conversation_id, agent_id, text, is_note, at, recipient)
        SELECT to_id, d.agent_id, d.text, d.is_note, d.at, d.recipient FROM draft d
        WHERE d.conversation_id = from_id AND d.agent_id = ANY (whose)
        ON CONFLICT (conversation_id, agent_id)
        DO UPDATE SET text = draft.text || E'\n\n' || excluded.text, recipient = excluded.recipient,
            is_note = CASE WHEN draft.is_note + excluded.is_note > 0 THEN 1 ELSE 0 END;
    UPDATE draft_file SET conversation_id = to_id WHERE conversation_id = from_id AND agent_id = ANY (whose);
    DELETE FROM draft WHERE conversation_id = from_id AND agent_id = ANY (whose);
END $$;
REVOKE EXECUTE ON FUNCTION take_drafts_along(bigint, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_drafts_along(bigint, bigint) TO balie_agent, balie_engine;
