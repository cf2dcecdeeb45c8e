-- Possible emergencies for which nobody has recorded what was done: always few, and asked for after every change.
CREATE INDEX conversation_emergency ON conversation (last_at, id, channel_id) WHERE emergency > 0;
