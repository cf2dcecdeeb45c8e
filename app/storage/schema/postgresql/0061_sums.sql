SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (61, 12, 15);

-- How much is open on each channel, with whom (0: nobody), and with which label: kept, so that what counters and the
-- board cost does not grow with it. Only of what everybody sees who answers the channel; what is one team's or
-- confidential is counted one by one. A change is a row more and touches no other, so nobody waits for anybody; an
-- engine folds them together now and then.
CREATE TABLE open_sum (
    channel_id bigint NOT NULL,
    assignee_id bigint NOT NULL,
    conversations integer NOT NULL
);
CREATE TABLE label_sum (
    channel_id bigint NOT NULL,
    label_id bigint NOT NULL,
    conversations integer NOT NULL
);
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['open_sum', 'label_sum'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wanted);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wanted);
        EXECUTE format('CREATE POLICY whole ON %I TO balie_owner, balie_engine USING (true) WITH CHECK (true)', wanted);
        EXECUTE format('CREATE POLICY given ON %I FOR SELECT TO balie_agent '
                       'USING (channel_id = ANY ((SELECT my_channels())::bigint[]))', wanted);
        EXECUTE format('GRANT SELECT ON %I TO balie_agent, balie_admin, balie_engine', wanted);
    END LOOP;
END $$;

CREATE FUNCTION open_summed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF tg_op <> 'INSERT' AND old.shelf = 0 AND old.team_id IS NULL AND old.confidential = 0 THEN
        INSERT INTO open_sum VALUES (old.channel_id, coalesce(old.assignee_id, 0), -1);
    END IF;
    IF tg_op <> 'DELETE' AND new.shelf = 0 AND new.team_id IS NULL AND new.confidential = 0 THEN
        INSERT INTO open_sum VALUES (new.channel_id, coalesce(new.assignee_id, 0), 1);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION label_summed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF tg_op <> 'INSERT' AND old.shelf = 0 AND old.guarded = 0 THEN
        INSERT INTO label_sum VALUES (old.channel_id, old.label_id, -1);
    END IF;
    IF tg_op <> 'DELETE' AND new.shelf = 0 AND new.guarded = 0 THEN
        INSERT INTO label_sum VALUES (new.channel_id, new.label_id, 1);
    END IF;
    RETURN NULL;
END $$;
-- Only the groups of which there is more than one row are touched.
CREATE FUNCTION fold_sums() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
    WITH gone AS (
        DELETE FROM open_sum WHERE (channel_id, assignee_id) IN (
            SELECT channel_id, assignee_id FROM open_sum GROUP BY 1, 2 HAVING count(*) > 1) RETURNING *)
    INSERT INTO open_sum SELECT channel_id, assignee_id, sum(conversations) FROM gone GROUP BY 1, 2
    HAVING sum(conversations) <> 0;
    WITH gone AS (
        DELETE FROM label_sum WHERE (channel_id, label_id) IN (
            SELECT channel_id, label_id FROM label_sum GROUP BY 1, 2 HAVING count(*) > 1) RETURNING *)
    INSERT INTO label_sum SELECT channel_id, label_id, sum(conversations) FROM gone GROUP BY 1, 2
    HAVING sum(conversations) <> 0;
$$;
REVOKE EXECUTE ON FUNCTION open_summed(), label_summed(), fold_sums() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fold_sums() TO balie_engine;

-- From here until the end of this step nobody changes what is counted.
CREATE TRIGGER open_summed AFTER INSERT OR DELETE ON conversation FOR EACH ROW EXECUTE FUNCTION open_summed();
CREATE TRIGGER open_moved AFTER UPDATE ON conversation
    FOR EACH ROW WHEN ((old.shelf, old.assignee_id, old.team_id, old.confidential, old.channel_id)
                       IS DISTINCT FROM (new.shelf, new.assignee_id, new.team_id, new.confidential, new.channel_id))
    EXECUTE FUNCTION open_summed();
CREATE TRIGGER label_summed AFTER INSERT OR DELETE ON conversation_label
    FOR EACH ROW EXECUTE FUNCTION label_summed();
CREATE TRIGGER label_moved AFTER UPDATE ON conversation_label
    FOR EACH ROW WHEN ((old.shelf, old.guarded, old.label_id, old.channel_id)
                       IS DISTINCT FROM (new.shelf, new.guarded, new.label_id, new.channel_id))
    EXECUTE FUNCTION label_summed();
INSERT INTO open_sum SELECT channel_id, coalesce(assignee_id, 0), count(*) FROM conversation
    WHERE shelf = 0 AND team_id IS NULL AND confidential = 0 GROUP BY 1, 2;
INSERT INTO label_sum SELECT channel_id, label_id, count(*) FROM conversation_label
    WHERE shelf = 0 AND guarded = 0 GROUP BY 1, 2;

-- As before, of the sums.
CREATE OR REPLACE FUNCTION open_of_agents() RETURNS TABLE (agent_id bigint, conversations bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT o.assignee_id, sum(o.conversations) FROM (
        SELECT s.assignee_id, s.conversations FROM open_sum s WHERE s.assignee_id <> 0
        UNION ALL SELECT c.assignee_id, 1 FROM conversation c
        WHERE c.shelf = 0 AND (c.team_id IS NOT NULL OR c.confidential = 1) AND c.assignee_id IS NOT NULL) o
    GROUP BY 1 HAVING sum(o.conversations) > 0;
END $$;

-- Made anew beside it.
DROP INDEX conversation_expiring;
ALTER INDEX new_conversation_expiring RENAME TO conversation_expiring;
