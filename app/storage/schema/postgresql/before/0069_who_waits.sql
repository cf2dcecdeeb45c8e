-- What step 69 reads, made while everybody works: each statement by itself, in no transaction.

SET ROLE balie_owner;

SET search_path = balie, pg_temp;

SET lock_timeout = 0;

CREATE INDEX CONCURRENTLY IF NOT EXISTS new_conversation_unassigned ON conversation (
    emergency DESC,
    (CASE WHEN first_response_at IS NULL OR last_direction = 'inbound' THEN 0 ELSE 1 END),
    (coalesce(CASE WHEN first_response_at IS NULL THEN coalesce(first_inbound_at, last_at)
                   WHEN last_direction = 'inbound' THEN coalesce(last_inbound_at, last_at) END, last_at)),
    id
) INCLUDE (
    channel_id, identity_id, team_id, confidential, first_response_at, first_inbound_at, last_direction,
    last_inbound_at, last_at
) WHERE shelf = 0 AND assignee_id IS NULL;
