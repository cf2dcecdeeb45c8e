SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (33, 12, 15);

-- Whoever may delete rows of a table or change all of its columns may lock it whole, and whoever may change a row may
-- keep others from it. So engines look for what waits, and end the session that it waits for, where that is an agent's:
-- one that has kept others waiting for `waited` while it waits for nobody itself, or whose transaction has lasted for
-- `lasted`, since when nothing can be tidied up. A desktop's transactions take milliseconds, and one that is ended
-- begins anew. Gives the numbers of the server's processes that were ended; nothing where balie_owner may end nobody.
CREATE FUNCTION end_stalling(waited interval, lasted interval) RETURNS SETOF integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    one integer;
BEGIN
    IF NOT (pg_has_role('pg_signal_backend', 'USAGE') AND pg_has_role('pg_read_all_stats', 'USAGE')) THEN
        RETURN;
    END IF;
    FOR one IN
        SELECT a.pid FROM pg_stat_activity a JOIN pg_roles r ON r.oid = a.usesysid
        WHERE a.datname = current_database() AND pg_has_role(a.usesysid, 'balie_agent', 'MEMBER')
          AND NOT r.rolsuper AND NOT pg_has_role(a.usesysid, 'balie_engine', 'MEMBER')
          AND (a.xact_start < clock_timestamp() - lasted
               OR a.pid IN (SELECT unnest(pg_blocking_pids(w.pid)) FROM pg_locks w
                            WHERE NOT w.granted AND w.waitstart < clock_timestamp() - waited)
                  AND NOT EXISTS (SELECT FROM pg_locks g WHERE g.pid = a.pid AND NOT g.granted))
    LOOP
        PERFORM pg_terminate_backend(one);
        RETURN NEXT one;
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION end_stalling(interval, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_stalling(interval, interval) TO balie_engine;

-- Where it can be had without deleting, agents lock no table at all: the outbox and the settings, on which all rests.
REVOKE DELETE ON outbox FROM balie_agent;
DROP POLICY done ON outbox;
REVOKE UPDATE ON setting, agent_status FROM balie_agent;
GRANT UPDATE (value) ON setting TO balie_agent;
GRANT UPDATE (status, since, until, capacity, seen_at) ON agent_status TO balie_agent;

-- The planner's guess for what was asked tells whether many wrote these very words: it is to know nothing of them.
ALTER TABLE message ALTER text SET STATISTICS 0;
ALTER TABLE note ALTER text SET STATISTICS 0;
ALTER TABLE draft ALTER text SET STATISTICS 0;
