-- Who works now and how much each can take; who has which conversation open; who had what before; what is handed over.
-- Times are milliseconds since 1970 UTC by the clock of the database, which all desktops have in common.
CREATE TABLE agent_status (
    agent_id INTEGER PRIMARY KEY REFERENCES agent (id),
    status TEXT NOT NULL,
    since INTEGER NOT NULL,
    -- When a pause ends, as it was said.
    until INTEGER,
    capacity INTEGER NOT NULL DEFAULT 8 CHECK (capacity BETWEEN 1 AND 999),
    -- When the window last said that it is there. NULL: nobody measures it, as on a desktop alone.
    seen_at INTEGER
);

-- Topics that an agent knows: labels, so that a conversation's label finds who knows it.
CREATE TABLE agent_skill (
    agent_id INTEGER NOT NULL REFERENCES agent (id),
    label_id INTEGER NOT NULL REFERENCES label (id),
    PRIMARY KEY (agent_id, label_id)
) WITHOUT ROWID;

-- A conversation that stands open on a desktop. It ends by itself unless it is renewed.
CREATE TABLE presence (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    agent_id INTEGER NOT NULL REFERENCES agent (id),
    opened_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    typing_until INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (conversation_id, agent_id)
) WITHOUT ROWID;
CREATE INDEX presence_of_agent ON presence (agent_id);

-- Each time a conversation was given to somebody, to a team, or to nobody (both NULL).
CREATE TABLE assignment (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    agent_id INTEGER REFERENCES agent (id),
    team_id INTEGER REFERENCES team (id) ON DELETE SET NULL,
    by_agent_id INTEGER REFERENCES agent (id),
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX assignment_of_conversation ON assignment (conversation_id, at);
CREATE INDEX assignment_of_agent ON assignment (agent_id, at);

-- How a team divides what nobody has.
CREATE TABLE assignment_rule (
    team_id INTEGER PRIMARY KEY REFERENCES team (id) ON DELETE CASCADE,
    method TEXT NOT NULL,
    automatic INTEGER NOT NULL DEFAULT 0,
    same_agent INTEGER NOT NULL DEFAULT 1
);

-- A conversation that somebody wants to hand over. It stays the giver's until it is accepted.
CREATE TABLE handover (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    giver_id INTEGER NOT NULL REFERENCES agent (id),
    to_agent_id INTEGER REFERENCES agent (id),
    to_team_id INTEGER REFERENCES team (id) ON DELETE CASCADE,
    summary TEXT NOT NULL,
    draft TEXT NOT NULL,
    offered_at INTEGER NOT NULL,
    returns_at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'offered',
    settled_at INTEGER,
    settled_by INTEGER REFERENCES agent (id),
    CHECK ((to_agent_id IS NULL) <> (to_team_id IS NULL))
);
CREATE UNIQUE INDEX handover_open ON handover (conversation_id) WHERE state = 'offered';
CREATE INDEX handover_due ON handover (returns_at) WHERE state = 'offered';

-- What the board counts: what was answered, and what came, since a moment.
CREATE INDEX conversation_responded ON conversation (first_response_at) WHERE first_response_at IS NOT NULL;
CREATE INDEX conversation_opened ON conversation (opened_at, channel_id);
CREATE INDEX happening_emergency ON happening (at) WHERE code = 'emergency_recorded';

ALTER TABLE change ADD COLUMN team INTEGER NOT NULL DEFAULT 0;
