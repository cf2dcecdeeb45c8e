-- What a desktop would have a citizen notice (that messages were seen, that somebody types), for an engine elsewhere to
-- tell. Nobody waits for it: what is not told within a minute is forgotten.
CREATE TABLE courtesy (
    id INTEGER PRIMARY KEY,
    channel_id INTEGER NOT NULL REFERENCES channel (id),
    address TEXT NOT NULL,
    kind TEXT NOT NULL,
    messages TEXT NOT NULL,
    at INTEGER NOT NULL
);
