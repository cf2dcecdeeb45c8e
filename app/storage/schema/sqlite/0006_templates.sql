-- What each channel's provider lets us send when nobody may write freely. `tried_at` NULL: fetch it as soon as possible.
CREATE TABLE template_list (
    channel_id INTEGER PRIMARY KEY REFERENCES channel (id),
    content TEXT NOT NULL,
    problem TEXT,
    tried_at INTEGER,
    fetched_at INTEGER
);

-- The template that a message is sent as, and what stands in its places.
ALTER TABLE outbox ADD COLUMN template TEXT;
