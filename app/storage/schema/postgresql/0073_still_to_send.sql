SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (73, 12, 15);

-- How many messages a channel has still to send, for whoever removes it and sees none of them: a number alone.
CREATE FUNCTION channel_waiting(wanted bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
    SELECT count(*) FROM outbox o JOIN conversation c ON c.id = o.conversation_id
    WHERE o.state <> 'parked' AND c.channel_id = wanted
$$;
REVOKE EXECUTE ON FUNCTION channel_waiting(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION channel_waiting(bigint) TO balie_admin, balie_lead;
