-- Messages that their writer wants gone some time after they were read. `at` is NULL until somebody reads it.
CREATE TABLE vanishing (
    message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    after_s INTEGER NOT NULL,
    at INTEGER,
    raw_event_id INTEGER
);
CREATE INDEX vanishing_at ON vanishing (at) WHERE at IS NOT NULL;
