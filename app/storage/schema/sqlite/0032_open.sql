-- All that counters and the lead's board ask about what is open, channel by channel, and the labels of it: each is one
-- walk along an index as short as the work that is left, however long the archive is.
CREATE INDEX conversation_open ON conversation (
    channel_id, assignee_id, window_expires_at, id, identity_id, last_at, last_direction, last_inbound_at,
    first_inbound_at, first_response_at, emergency, team_id, confidential
) WHERE shelf = 0;
CREATE INDEX label_open ON conversation_label (label_id, conversation_id, channel_id) WHERE shelf = 0;
