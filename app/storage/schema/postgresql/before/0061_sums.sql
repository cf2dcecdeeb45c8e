-- What step 61 reads beside its sums, made while everybody works: each statement by itself, in no transaction.

SET ROLE balie_owner;

SET search_path = balie, pg_temp;

SET lock_timeout = 0;

-- What is open and not for everybody who answers its channel: it is counted one by one.
CREATE INDEX CONCURRENTLY IF NOT EXISTS conversation_guarded ON conversation
    (channel_id, assignee_id, id, team_id, confidential) WHERE shelf = 0 AND (team_id IS NOT NULL OR confidential = 1);

CREATE INDEX CONCURRENTLY IF NOT EXISTS label_guarded ON conversation_label
    (label_id, conversation_id, channel_id) WHERE shelf = 0 AND guarded = 1;

-- What nobody has, in the order in which it is divided; who has citizens that wait, since when; and where the time to
-- answer ends next. What is included is all that is asked of a row, so that no walk touches the table, and nothing that
-- the planner would look up channel by channel.
CREATE INDEX CONCURRENTLY IF NOT EXISTS conversation_unassigned ON conversation (
    emergency DESC,
    (coalesce(CASE WHEN first_response_at IS NULL THEN coalesce(first_inbound_at, last_at)
                   WHEN last_direction = 'inbound' THEN coalesce(last_inbound_at, last_at) END, last_at)),
    id
) INCLUDE (
    channel_id, identity_id, team_id, confidential, first_response_at, first_inbound_at, last_direction,
    last_inbound_at, last_at
) WHERE shelf = 0 AND assignee_id IS NULL;

CREATE INDEX CONCURRENTLY IF NOT EXISTS conversation_waiting ON conversation (
    assignee_id,
    (CASE WHEN first_response_at IS NULL THEN coalesce(first_inbound_at, last_at)
          WHEN last_direction = 'inbound' THEN coalesce(last_inbound_at, last_at) END)
) INCLUDE (
    id, channel_id, team_id, confidential, first_response_at, first_inbound_at, last_direction, last_inbound_at, last_at
) WHERE shelf = 0 AND assignee_id IS NOT NULL AND (first_response_at IS NULL OR last_direction = 'inbound');

CREATE INDEX CONCURRENTLY IF NOT EXISTS new_conversation_expiring ON conversation
    (window_expires_at, last_at, id) INCLUDE (channel_id, assignee_id, team_id, confidential) WHERE shelf = 0;
