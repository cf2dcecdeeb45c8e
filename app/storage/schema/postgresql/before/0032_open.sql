-- What step 32 puts in its place, made while everybody works: each statement by itself, in no transaction.

SET ROLE balie_owner;

SET search_path = balie, pg_temp;

SET lock_timeout = 0;

-- All that counters and the lead's board ask about what is open, channel by channel: one walk along an index as short
-- as the work that is left, however long the archive is.
CREATE INDEX CONCURRENTLY IF NOT EXISTS conversation_open ON conversation (
    channel_id, assignee_id, window_expires_at, id, identity_id, last_at, last_direction, last_inbound_at,
    first_inbound_at, first_response_at, emergency, team_id, confidential
) WHERE shelf = 0;

-- The lists once more, with what row security asks of each row at their end: no list touches the table.
CREATE INDEX CONCURRENTLY IF NOT EXISTS new_conversation_on_shelf ON conversation
    (shelf, last_at, id, channel_id, team_id, confidential);

CREATE INDEX CONCURRENTLY IF NOT EXISTS new_conversation_of_channel ON conversation
    (channel_id, shelf, last_at, id, team_id, confidential);

CREATE INDEX CONCURRENTLY IF NOT EXISTS new_conversation_of_agent ON conversation
    (assignee_id, shelf, last_at, id, channel_id, team_id, confidential);

CREATE INDEX CONCURRENTLY IF NOT EXISTS new_conversation_newest ON conversation
    (last_at, id, channel_id, team_id, confidential);

CREATE INDEX CONCURRENTLY IF NOT EXISTS new_conversation_failed ON conversation
    (last_at, id, channel_id, team_id, confidential) WHERE failed > 0;

CREATE INDEX CONCURRENTLY IF NOT EXISTS new_conversation_emergency ON conversation
    (last_at, id, channel_id, team_id, confidential) WHERE emergency > 0;

CREATE INDEX CONCURRENTLY IF NOT EXISTS new_conversation_expiring ON conversation
    (shelf, window_expires_at, last_at, id, channel_id, assignee_id, team_id, confidential) WHERE shelf = 0;

CREATE INDEX CONCURRENTLY IF NOT EXISTS message_of_channel ON message (channel_id, id);
