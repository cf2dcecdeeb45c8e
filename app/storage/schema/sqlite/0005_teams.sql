-- Who works in which team, and which channels a team answers. In PostgreSQL this also decides what somebody may see.
CREATE TABLE team (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL
);
CREATE UNIQUE INDEX team_name ON team (lower(name));

CREATE TABLE team_member (
    team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
    agent_id INTEGER NOT NULL REFERENCES agent (id),
    PRIMARY KEY (team_id, agent_id)
) WITHOUT ROWID;

CREATE TABLE team_channel (
    team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL REFERENCES channel (id),
    PRIMARY KEY (team_id, channel_id)
) WITHOUT ROWID;

-- Without a team, a conversation belongs to every team that has its channel.
ALTER TABLE conversation ADD COLUMN team_id INTEGER REFERENCES team (id) ON DELETE SET NULL;
-- Only for the agents who are named in conversation_access.
ALTER TABLE conversation ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0;

CREATE TABLE conversation_access (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    agent_id INTEGER NOT NULL REFERENCES agent (id),
    PRIMARY KEY (conversation_id, agent_id)
) WITHOUT ROWID;
CREATE INDEX conversation_access_of_agent ON conversation_access (agent_id);
