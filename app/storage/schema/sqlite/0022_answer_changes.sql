-- Who changed everybody's canned answers, and how: lines that begin with + or −, as a list of JSON. What was done to an
-- answer that is gone by now stays, under its key.
CREATE TABLE canned_change (
    id INTEGER PRIMARY KEY,
    answer_id INTEGER REFERENCES canned_answer (id) ON DELETE SET NULL,
    key TEXT NOT NULL,
    agent_id INTEGER NOT NULL REFERENCES agent (id),
    at INTEGER NOT NULL,
    lines TEXT NOT NULL
) STRICT;
CREATE INDEX canned_change_of_answer ON canned_change (answer_id, at);
