-- What step 63 stands for, made while everybody works: each statement by itself, in no transaction.

SET ROLE balie_owner;

SET search_path = balie, pg_temp;

SET lock_timeout = 0;

-- The list of what nobody has, in its order: a server does not see that the index of whoever has it is in that order
-- for nobody, too.
CREATE INDEX CONCURRENTLY IF NOT EXISTS conversation_nobodys ON conversation
    (last_at, id) INCLUDE (channel_id, team_id, confidential) WHERE shelf = 0 AND assignee_id IS NULL;

-- And of what is open and expires at some time, without a look at the table.
CREATE INDEX CONCURRENTLY IF NOT EXISTS conversation_ending ON conversation
    (last_at, id) INCLUDE (channel_id, window_expires_at, team_id, confidential) WHERE shelf = 0;
