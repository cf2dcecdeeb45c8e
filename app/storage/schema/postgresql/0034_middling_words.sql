SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (34, 12, 15);

-- What is frequent is found by walking back from the newest message: those who answer every channel walk along all of
-- them, 20,000; who does not, along 6,000 of the own channels, and no further back on one channel than on the others, so
-- that what is found are the newest of all. What is not, or not there, the index of words finds, of which the planner
-- knows how often they come: what is rare at once, and what is in one message of a thousand among the newest first, then
-- among eight times as many before them, and so on. Of the others nothing but their number is read. OFFSET 0 keeps the
-- planner from walking on. Who may see what is asked last, for the newest alone.
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
    indexed text := '(SELECT a.id FROM (SELECT id FROM message_text WHERE words @@ $1 AND id > $3 AND id <= $8 OFFSET 0) a
                      ORDER BY a.id DESC)';
    counted text := 'EXPLAIN (FORMAT JSON) SELECT FROM message_text WHERE words @@ %L::tsquery';
    asked tsquery := wanted;
    reach integer := CASE WHEN every THEN 20000 ELSE 6000 END;
    total float8 := (SELECT greatest(reltuples, 1) FROM pg_class WHERE oid = 'message_text'::regclass);
    newest bigint := coalesce((SELECT max(id) FROM message_text), 0);
    plan json;
    hits float8;
    edge bigint := 0;
    span float8;
    part bigint;
    found bigint := 0;
BEGIN
    IF NOT every THEN
        asked := wanted && (SELECT string_agg(quote_literal('@' || id), ' | ') FROM unnest(channels) AS id)::tsquery;
        walked := '(SELECT o.id FROM (SELECT n.id FROM (SELECT id FROM message WHERE channel_id = ANY ($4) AND id > $3
                                                        OFFSET 0) n ORDER BY n.id DESC) o
                    WHERE (SELECT x.words @@ $1 FROM message_text x WHERE x.id = o.id))';
    END IF;
    EXECUTE format(counted, wanted) INTO plan;
    hits := plan -> 0 -> 'Plan' ->> 'Plan Rows';
    IF hits * reach >= 2 * most * total THEN
        edge := CASE WHEN every THEN newest - reach
                     ELSE (SELECT max((SELECT m.id FROM message m WHERE m.channel_id = h.id
                                       ORDER BY m.id DESC OFFSET reach / cardinality(channels) LIMIT 1))
                           FROM unnest(channels) AS h (id)) END;
        edge := coalesce(edge, 0);
        RETURN QUERY EXECUTE 'SELECT t.id FROM ' || walked || ' t ' || seen || ' LIMIT $2'
            USING wanted, most, edge, channels, my_teams(), my_offers(), my_confidential();
        GET DIAGNOSTICS found = ROW_COUNT;
        newest := edge;
    END IF;
    IF NOT every THEN
        EXECUTE format(counted, asked) INTO plan;
        hits := plan -> 0 -> 'Plan' ->> 'Plan Rows';
    END IF;
    -- Three times as many as should be needed: a word and its stem are counted twice, and not every stretch of time has as
    -- many. That costs less than reading all where there are more than some 5,000 in ten million.
    span := CASE WHEN hits * hits * 24 > most * total THEN 3 * most * total / hits ELSE newest END;
    WHILE found < most AND newest > 0 LOOP
        edge := greatest(newest - span, 0);
        RETURN QUERY EXECUTE 'SELECT t.id FROM ' || indexed || ' t ' || seen || ' LIMIT $2'
            USING asked, most - found, edge, channels, my_teams(), my_offers(), my_confidential(), newest;
        GET DIAGNOSTICS part = ROW_COUNT;
        found := found + part;
        newest := edge;
        span := span * 8;
    END LOOP;
END $$;
