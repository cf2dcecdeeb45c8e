SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (44, 12, 15);

-- Where nobody is a superuser, whoever signs in may take the advisory locks by which engines hold their channels. No
-- desktop takes any: whoever of Balie's people holds one, or waits for one, is keeping an engine from its channel, or a
-- migration from beginning, and is ended within a second. Whoever migrates takes one, as a member of balie_owner.
CREATE OR REPLACE FUNCTION end_stalling(waited interval, lasted interval) RETURNS SETOF integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    one integer;
BEGIN
    IF NOT (pg_has_role('pg_signal_backend', 'USAGE') AND pg_has_role('pg_read_all_stats', 'USAGE')) THEN
        RETURN;
    END IF;
    FOR one IN
        SELECT a.pid FROM pg_stat_activity a JOIN pg_roles r ON r.oid = a.usesysid
        WHERE a.datname = current_database() AND NOT r.rolsuper AND NOT pg_has_role(a.usesysid, 'balie_engine', 'MEMBER')
          AND (pg_has_role(a.usesysid, 'balie_agent', 'MEMBER')
               AND (a.xact_start < clock_timestamp() - lasted
                    OR a.pid IN (SELECT unnest(pg_blocking_pids(w.pid)) FROM pg_locks w
                                 WHERE NOT w.granted AND w.waitstart < clock_timestamp() - waited)
                       AND NOT EXISTS (SELECT FROM pg_locks g WHERE g.pid = a.pid AND NOT g.granted))
               OR (pg_has_role(a.usesysid, 'balie_agent', 'MEMBER') OR pg_has_role(a.usesysid, 'balie_admin', 'MEMBER'))
                  AND NOT pg_has_role(a.usesysid, 'balie_owner', 'MEMBER')
                  AND a.pid IN (SELECT l.pid FROM pg_locks l WHERE l.locktype = 'advisory'))
    LOOP
        PERFORM pg_terminate_backend(one);
        RETURN NEXT one;
    END LOOP;
END $$;
