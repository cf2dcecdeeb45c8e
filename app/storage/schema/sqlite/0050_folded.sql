-- Conversations that became part of another: whoever has one open, or its number, is led to the other.
CREATE TABLE folded (
    conversation_id INTEGER PRIMARY KEY,
    into_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE
);
