-- The files of a draft, which go with it: sent, thrown away, or moved to another conversation.
CREATE TABLE draft_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL,
    agent_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    media_type TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    FOREIGN KEY (conversation_id, agent_id) REFERENCES draft (conversation_id, agent_id) ON DELETE CASCADE
);
CREATE INDEX draft_file_of_draft ON draft_file (conversation_id, agent_id);

CREATE TABLE draft_chunk (
    file_id INTEGER NOT NULL REFERENCES draft_file (id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (file_id, part)
);
