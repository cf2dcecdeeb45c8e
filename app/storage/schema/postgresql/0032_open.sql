SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (32, 12, 15);

-- Searching, for those who do not answer every channel: the index of words holds of each message its channel as well,
-- written so that no search can ask for it (@7), and gives them no word of another's.
-- This takes minutes, for which nobody waits; what came meanwhile follows. All that locks more comes after it.
UPDATE message_text t SET words = t.words || array_to_tsvector(ARRAY['@' || m.channel_id])
FROM message m WHERE m.id = t.id;
CREATE FUNCTION message_text_channel() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    new.words := new.words || array_to_tsvector(ARRAY(SELECT '@' || m.channel_id FROM message m WHERE m.id = new.id));
    RETURN new;
END $$;
REVOKE EXECUTE ON FUNCTION message_text_channel() FROM PUBLIC;
CREATE TRIGGER message_text_channel BEFORE INSERT ON message_text
    FOR EACH ROW EXECUTE FUNCTION message_text_channel();
UPDATE message_text t SET words = t.words || array_to_tsvector(ARRAY['@' || m.channel_id])
FROM message m WHERE m.id = t.id AND t.xmin <> pg_current_xact_id()::xid;

-- What is frequent is found by walking back from the newest message, what is rare by the index of words, of which the
-- planner knows how often they come. Who answers every channel walks along all messages, 20,000 of them; who does not,
-- along those of the own channels, which lie scattered: 6,000, and no further back on one channel than on the others,
-- so that what is found are the newest of all. What is left, the index gives at once; OFFSET 0 keeps the planner from
-- walking on. Who may see what is asked last, for the newest alone.
CREATE OR REPLACE FUNCTION found_messages(wanted tsquery, most bigint) RETURNS SETOF bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    channels bigint[] := my_channels();
    every boolean := sees_all() OR NOT EXISTS (SELECT FROM channel h WHERE h.id <> ALL (channels));
    seen text := CASE WHEN sees_all() THEN '' ELSE
        'WHERE (SELECT c.channel_id = ANY ($4)
                   AND (c.team_id IS NULL OR c.team_id = ANY ($5) OR c.id = ANY ($6))
                   AND (c.confidential = 0 OR c.id = ANY ($7))
                FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.id = t.id)' END;
    walked text := '(SELECT id FROM message_text WHERE id > $3 AND words @@ $1 ORDER BY id DESC)';
    asked tsquery := wanted;
    rare integer := CASE WHEN every THEN 500 ELSE 60 END;
    edge bigint;
    plan json;
    found bigint := 0;
BEGIN
    IF NOT every THEN
        asked := wanted && (SELECT string_agg(quote_literal('@' || id), ' | ') FROM unnest(channels) AS id)::tsquery;
        walked := '(SELECT o.id FROM (SELECT n.id FROM (SELECT id FROM message WHERE channel_id = ANY ($4) AND id > $3
                                                        OFFSET 0) n ORDER BY n.id DESC) o
                    WHERE (SELECT x.words @@ $1 FROM message_text x WHERE x.id = o.id))';
    END IF;
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM message_text WHERE words @@ %L::tsquery', wanted) INTO plan;
    IF (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8 * rare
       > (SELECT reltuples FROM pg_class WHERE oid = 'message_text'::regclass) THEN
        edge := CASE WHEN every THEN (SELECT max(id) FROM message_text) - 20000
                     ELSE (SELECT max((SELECT m.id FROM message m WHERE m.channel_id = h.id
                                       ORDER BY m.id DESC OFFSET 6000 / cardinality(channels) LIMIT 1))
                           FROM unnest(channels) AS h (id)) END;
        edge := coalesce(edge, 0);
        RETURN QUERY EXECUTE 'SELECT t.id FROM ' || walked || ' t ' || seen || ' LIMIT $2'
            USING wanted, most, edge, channels, my_teams(), my_offers(), my_confidential();
        GET DIAGNOSTICS found = ROW_COUNT;
    END IF;
    IF found < most THEN
        RETURN QUERY EXECUTE
            'SELECT t.id FROM (SELECT a.id FROM (SELECT id FROM message_text WHERE words @@ $1 OFFSET 0) a
                               WHERE $3 IS NULL OR a.id <= $3 ORDER BY a.id DESC) t ' || seen || ' LIMIT $2'
            USING asked, most - found, edge, channels, my_teams(), my_offers(), my_confidential();
    END IF;
END $$;

-- What is open changes all day, and an index alone answers only for pages that were tidied up since, dead entries of
-- indexes included: often, then, and whole.
ALTER TABLE conversation SET (autovacuum_vacuum_scale_factor = 0.001, vacuum_index_cleanup = on);
ALTER TABLE conversation_label SET (autovacuum_vacuum_scale_factor = 0.001, vacuum_index_cleanup = on);

-- A label says itself on which channel its conversation is, and whether that is one team's or confidential; only then
-- who sees it is looked up. Both are copied by the database alone, whatever somebody says.
ALTER TABLE conversation_label ADD COLUMN guarded integer NOT NULL DEFAULT 0;
UPDATE conversation_label l SET guarded = 1
FROM conversation c WHERE c.id = l.conversation_id AND (c.team_id IS NOT NULL OR c.confidential = 1);
CREATE FUNCTION label_guarded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    SELECT c.channel_id, CASE WHEN c.team_id IS NOT NULL OR c.confidential = 1 THEN 1 ELSE 0 END
    INTO new.channel_id, new.guarded FROM conversation c WHERE c.id = new.conversation_id;
    RETURN new;
END $$;
REVOKE EXECUTE ON FUNCTION label_guarded() FROM PUBLIC;
CREATE TRIGGER label_guarded BEFORE INSERT ON conversation_label FOR EACH ROW EXECUTE FUNCTION label_guarded();
CREATE OR REPLACE FUNCTION label_follows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    UPDATE conversation_label
    SET shelf = new.shelf, last_at = new.last_at,
        guarded = CASE WHEN new.team_id IS NOT NULL OR new.confidential = 1 THEN 1 ELSE 0 END
    WHERE conversation_id = new.id;
    RETURN NULL;
END $$;
DROP TRIGGER label_follows ON conversation;
CREATE TRIGGER label_follows AFTER UPDATE OF shelf, last_at, team_id, confidential ON conversation
    FOR EACH ROW WHEN (old.shelf <> new.shelf OR old.last_at <> new.last_at OR old.team_id IS DISTINCT FROM new.team_id
                       OR old.confidential <> new.confidential)
    EXECUTE FUNCTION label_follows();
DROP INDEX label_list;
CREATE INDEX label_list ON conversation_label (label_id, shelf, last_at, conversation_id, channel_id, guarded);
CREATE INDEX label_open ON conversation_label (label_id, conversation_id, channel_id, guarded) WHERE shelf = 0;
-- The plus keeps the planner from looking up every channel in turn, for each label.
ALTER POLICY seen ON conversation_label USING (
    +channel_id = ANY ((SELECT my_channels())::bigint[])
    AND (guarded = 0 OR EXISTS (SELECT FROM conversation c WHERE c.id = conversation_label.conversation_id)));

-- The lists' indexes were made anew beside them.
DROP INDEX conversation_on_shelf, conversation_of_channel, conversation_of_agent, conversation_newest,
    conversation_failed, conversation_emergency, conversation_expiring;
ALTER INDEX new_conversation_on_shelf RENAME TO conversation_on_shelf;
ALTER INDEX new_conversation_of_channel RENAME TO conversation_of_channel;
ALTER INDEX new_conversation_of_agent RENAME TO conversation_of_agent;
ALTER INDEX new_conversation_newest RENAME TO conversation_newest;
ALTER INDEX new_conversation_failed RENAME TO conversation_failed;
ALTER INDEX new_conversation_emergency RENAME TO conversation_emergency;
ALTER INDEX new_conversation_expiring RENAME TO conversation_expiring;
