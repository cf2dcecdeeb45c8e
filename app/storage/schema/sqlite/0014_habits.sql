-- What an agent has arranged: settings, views of their own, and the notes in which colleagues named them.
CREATE TABLE agent_setting (
    agent_id INTEGER NOT NULL REFERENCES agent (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (agent_id, key)
) WITHOUT ROWID;

-- `wanted` is in the language of the search field, so that "today" is another day tomorrow.
CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id INTEGER NOT NULL REFERENCES agent (id),
    name TEXT NOT NULL,
    wanted TEXT NOT NULL,
    sort TEXT NOT NULL
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (agent_id, lower(name));

CREATE TABLE mention (
    note_id INTEGER NOT NULL REFERENCES note (id),
    agent_id INTEGER NOT NULL REFERENCES agent (id),
    seen_at INTEGER,
    PRIMARY KEY (note_id, agent_id)
) WITHOUT ROWID;
CREATE INDEX mention_of_agent ON mention (agent_id, note_id);
