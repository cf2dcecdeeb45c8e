SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (55, 12, 15);

-- A lead winds down the channels that the own teams answer; an administrator any.
ALTER POLICY deciding ON channel_phase WITH CHECK (agent_id = (SELECT me()) AND (
    pg_has_role(session_user, 'balie_admin', 'USAGE') OR channel_id = ANY ((SELECT my_channels())::bigint[])));
ALTER POLICY deciding ON wind_down
    USING (pg_has_role(session_user, 'balie_admin', 'USAGE') OR channel_id = ANY ((SELECT my_channels())::bigint[]))
    WITH CHECK (pg_has_role(session_user, 'balie_admin', 'USAGE') OR channel_id = ANY ((SELECT my_channels())::bigint[]));
