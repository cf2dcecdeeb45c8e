SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (72, 12, 15);

-- found_messages has asked of each message whether this login may see its conversation. Row security asked it four times
-- more of each, for the message, its conversation, its citizen and its channel, which was half the work of a search.
CREATE FUNCTION found_hits(wanted tsquery, most bigint)
RETURNS TABLE (
    message_id bigint, conversation_id bigint, sent_at bigint, name text, address text, contact_id bigint,
    channel_kind text, label text, said text, findings text, message_kind text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        SELECT m.id, m.conversation_id, m.sent_at, i.name, i.address, i.contact_id, h.kind, h.label, m.text, m.findings,
               m.kind
        FROM (SELECT f.id FROM found_messages(wanted, most) AS f (id) OFFSET 0) f JOIN message m ON m.id = f.id
        JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = c.identity_id
        JOIN channel h ON h.id = m.channel_id
        ORDER BY m.id DESC;
END $$;
REVOKE EXECUTE ON FUNCTION found_hits(tsquery, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION found_hits(tsquery, bigint) TO balie_agent, balie_admin, balie_engine;
