-- What step 53 searches along, made while everybody works: each statement by itself, in no transaction. The first takes
-- some ten minutes for a year of eleven million messages.

SET ROLE balie_owner;

SET search_path = balie, pg_temp;

SET lock_timeout = 0;

-- Each word with the stretch of time before it, of 65,536 messages: 'afval' of message 70,000 stands there as '1|afval'.
-- What is written comes into the index at once, as a search would read all that waits, once for each stretch.
CREATE INDEX CONCURRENTLY IF NOT EXISTS message_by_stretch ON message_text USING gin ((
    CAST(replace(' ' || CAST(words AS text), ' ''', ' ''' || to_hex(id >> 16) || '|') AS tsvector)
)) WITH (fastupdate = off);

-- And of 16,384 citizens.
CREATE INDEX CONCURRENTLY IF NOT EXISTS person_by_stretch ON person_text USING gin ((
    CAST(replace(' ' || CAST(words AS text), ' ''', ' ''' || to_hex(id >> 14) || '|') AS tsvector)
)) WITH (fastupdate = off);
