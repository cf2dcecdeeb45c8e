-- How a channel ends. The days are as they were announced (YYYY-MM-DD); the phases that were really taken lie below.
CREATE TABLE wind_down (
    channel_id INTEGER PRIMARY KEY REFERENCES channel (id),
    began_at INTEGER NOT NULL,
    answering_on TEXT,
    ends_on TEXT NOT NULL,
    referral TEXT NOT NULL,
    target_id INTEGER REFERENCES channel (id)
);

CREATE TABLE channel_phase (
    id INTEGER PRIMARY KEY,
    channel_id INTEGER NOT NULL REFERENCES channel (id),
    phase TEXT NOT NULL,
    at INTEGER NOT NULL,
    agent_id INTEGER REFERENCES agent (id)
);
CREATE INDEX phase_of_channel ON channel_phase (channel_id, at);

-- The answer of a conversation that told the citizen where to go on.
CREATE TABLE referral (
    message_id INTEGER PRIMARY KEY REFERENCES message (id),
    conversation_id INTEGER NOT NULL REFERENCES conversation (id)
);
CREATE INDEX referral_of_conversation ON referral (conversation_id);

-- The conversation on another channel that this one goes on from: both are read in one timeline.
ALTER TABLE conversation ADD COLUMN continues_id INTEGER REFERENCES conversation (id);
CREATE INDEX conversation_continues ON conversation (continues_id) WHERE continues_id IS NOT NULL;
