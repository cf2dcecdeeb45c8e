-- What an agent asks of a provider through the engine, which alone can reach it, and what came of it.
CREATE TABLE errand (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id INTEGER NOT NULL REFERENCES channel (id),
    conversation_id INTEGER REFERENCES conversation (id),
    agent_id INTEGER REFERENCES agent (id),
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    answer TEXT,
    asked_at INTEGER NOT NULL
);
CREATE INDEX errand_waiting ON errand (id) WHERE state = 'waiting';

-- The provider's name for the puzzle that a person must solve before it sends more; NULL: it asks for none.
ALTER TABLE channel ADD COLUMN challenge TEXT;
