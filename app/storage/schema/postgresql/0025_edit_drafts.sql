SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (25, 12, 15);

-- Other words for a message that was sent, as far as its writer has come with them.
CREATE TABLE edit_draft (
    message_id bigint PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    agent_id bigint NOT NULL REFERENCES agent (id),
    text text NOT NULL,
    at bigint NOT NULL
);
CREATE INDEX edit_draft_of_agent ON edit_draft (agent_id);

ALTER TABLE edit_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE edit_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY whole ON edit_draft TO balie_owner, balie_engine USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON edit_draft TO balie_engine, balie_agent;
CREATE POLICY mine ON edit_draft TO balie_agent
    USING (agent_id = (SELECT me()))
    WITH CHECK (agent_id = (SELECT me()) AND EXISTS (
        SELECT FROM message m WHERE m.id = message_id AND m.agent_id = (SELECT me())));
