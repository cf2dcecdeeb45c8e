SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (53, 12, 15);

-- The newest messages with a word are looked for in three ways, each below what the one before has looked at. Those who
-- answer every channel walk along the newest thousand, where all that is frequent is found. Then one stretch of the index
-- after the other is asked (before/0053_stretches.sql), sixteen at a time: a beginning of three letters, which one message
-- in fifty has, costs what one stretch has of it, not what the archive has. Where sixteen show that all stretches together
-- will not have enough, it is rare, and the index of whole words gives the rest at once. Who may see what is asked last,
-- of the newest alone. One statement for all ways, planned once a session; OFFSET 0 and LIMIT 1000 leave its planner, which
-- does not know the words, no other road.
CREATE OR REPLACE FUNCTION found_messages(wanted tsquery, most bigint) RETURNS SETOF bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    everything boolean := sees_all();
    channels bigint[] := my_channels();
    teams bigint[] := my_teams();
    offers bigint[] := my_offers();
    named bigint[] := my_confidential();
    every boolean := everything OR NOT EXISTS (SELECT FROM channel h WHERE h.id <> ALL (channels));
    asked tsquery := CASE WHEN every THEN wanted ELSE
        wanted && (SELECT string_agg(quote_literal('@' || id), ' | ') FROM unnest(channels) AS id)::tsquery END;
    way text := CASE WHEN every THEN 'walk' ELSE 'stretches' END;
    below bigint := (SELECT max(id) FROM message_text) + 1;
    lowest bigint;
    part bigint;
    found bigint := 0;
BEGIN
    WHILE found < most AND below > 0 LOOP
        lowest := CASE way WHEN 'walk' THEN greatest(below - 1000, 0)
                           WHEN 'stretches' THEN greatest(((below - 1) >> 16) - 15, 0) << 16 ELSE 0 END;
        RETURN QUERY
            SELECT t.id FROM (
                SELECT w.id FROM (SELECT id, words FROM message_text WHERE id >= lowest ORDER BY id DESC LIMIT 1000) w
                WHERE way = 'walk' AND w.words @@ asked
                UNION ALL
                SELECT s.id FROM generate_series((below - 1) >> 16, lowest >> 16, -1) AS stretch, LATERAL (
                    SELECT x.id FROM message_text x
                    WHERE CAST(replace(' ' || CAST(x.words AS text), ' ''', ' ''' || to_hex(x.id >> 16) || '|') AS tsvector)
                       @@ CAST(replace(' ' || CAST(asked AS text), ' ''', ' ''' || to_hex(stretch) || '|') AS tsquery)
                    ORDER BY x.id DESC OFFSET 0) s
                WHERE way = 'stretches' AND s.id < below
                UNION ALL
                SELECT r.id FROM (SELECT a.id FROM (SELECT id FROM message_text WHERE words @@ asked OFFSET 0) a
                                  WHERE a.id < below ORDER BY a.id DESC) r
                WHERE way = 'whole') t
            WHERE everything OR (
                SELECT c.channel_id = ANY (channels)
                   AND (c.team_id IS NULL OR c.team_id = ANY (teams) OR c.id = ANY (offers))
                   AND (c.confidential = 0 OR c.id = ANY (named))
                FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.id = t.id)
            LIMIT most - found;
        GET DIAGNOSTICS part = ROW_COUNT;
        found := found + part;
        way := CASE WHEN way = 'walk' OR found * (lowest >> 16) >= most * 16 THEN 'stretches' ELSE 'whole' END;
        below := lowest;
    END LOOP;
END $$;

-- One citizen in thirteen may be called so; without a name it takes a moment to look into every stretch.
CREATE OR REPLACE FUNCTION found_people(wanted tsquery, most bigint) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    everything boolean := sees_all();
    channels bigint[] := my_channels();
    teams bigint[] := my_teams();
    offers bigint[] := my_offers();
    named bigint[] := my_confidential();
    newest bigint := (SELECT max(id) FROM person_text);
BEGIN
    RETURN QUERY
        SELECT s.id FROM generate_series(newest >> 14, 0, -1) AS stretch, LATERAL (
            SELECT x.id FROM person_text x
            WHERE CAST(replace(' ' || CAST(x.words AS text), ' ''', ' ''' || to_hex(x.id >> 14) || '|') AS tsvector)
               @@ CAST(replace(' ' || CAST(wanted AS text), ' ''', ' ''' || to_hex(stretch) || '|') AS tsquery)
            ORDER BY x.id DESC OFFSET 0) s
        WHERE everything OR (
            SELECT true FROM conversation c
            WHERE c.identity_id = s.id AND c.channel_id = ANY (channels)
              AND (c.team_id IS NULL OR c.team_id = ANY (teams) OR c.id = ANY (offers))
              AND (c.confidential = 0 OR c.id = ANY (named))
            LIMIT 1)
        LIMIT most;
END $$;

-- Nobody asks the planner any more how frequent a word is, and nobody the index of whole names.
ALTER TABLE message_text ALTER words SET STATISTICS -1;
DROP INDEX person_by_word;
ALTER INDEX message_by_word SET (fastupdate = off);
SELECT gin_clean_pending_list('message_by_word');
