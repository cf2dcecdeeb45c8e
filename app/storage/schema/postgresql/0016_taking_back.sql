SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (16, 12, 15);

-- What a draft answers, so that the quote is there again with it.
ALTER TABLE draft ADD COLUMN reply_to bigint REFERENCES message (id);

-- No agent may delete a message. This takes back one of the agent's own that waits and was never tried; and none that
-- is older than any time to think it over, whatever somebody has put into the outbox by hand.
CREATE FUNCTION withdraw(wanted bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    DELETE FROM outbox o USING message m
    WHERE o.message_id = wanted AND m.id = wanted AND o.state = 'queued' AND o.tried = 0 AND m.direction = 'outbound'
      AND (m.agent_id = me() OR sees_all()) AND m.provider_id IS NULL
      AND abs(o.queued_at - m.sent_at) < 1000 AND o.not_before - m.sent_at <= 60000
      AND NOT EXISTS (SELECT FROM earlier_id e WHERE e.message_id = wanted);
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    DELETE FROM attachment_chunk WHERE attachment_id IN (SELECT id FROM attachment WHERE message_id = wanted);
    DELETE FROM attachment WHERE message_id = wanted;
    DELETE FROM referral WHERE message_id = wanted;
    DELETE FROM unindexed WHERE message_id = wanted;
    DELETE FROM message_text WHERE id = wanted;
    DELETE FROM message WHERE id = wanted;
    RETURN true;
END $$;
REVOKE EXECUTE ON FUNCTION withdraw(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION withdraw(bigint) TO balie_agent;
