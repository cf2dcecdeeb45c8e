-- Other words for a message that was sent, as far as its writer has come with them.
CREATE TABLE edit_draft (
    message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    agent_id INTEGER NOT NULL REFERENCES agent (id),
    text TEXT NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX edit_draft_of_agent ON edit_draft (agent_id);
