-- Numbers of cases in the municipality's own case system, as agents linked them to conversations. CASCADE: a program
-- that knows nothing of them still makes one conversation of two.
CREATE TABLE conversation_case (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    number TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, number)
) WITHOUT ROWID;
-- Letter case does not tell two apart. What begins so is an index walk.
CREATE UNIQUE INDEX case_number ON conversation_case (lower(number), conversation_id);
CREATE INDEX case_newest ON conversation_case (at);
