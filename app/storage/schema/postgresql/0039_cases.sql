SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (39, 12, 15);

-- Numbers of cases in the municipality's own case system, as agents linked them to conversations. CASCADE: a program
-- that knows nothing of them still makes one conversation of two.
CREATE TABLE conversation_case (
    conversation_id bigint NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    number text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (conversation_id, number)
);
-- Letter case does not tell two apart. What begins so is an index walk.
CREATE UNIQUE INDEX case_number ON conversation_case (lower(number), conversation_id);
CREATE INDEX case_newest ON conversation_case (at);

-- Whoever sees the conversation sees and links its cases.
ALTER TABLE conversation_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE conversation_case FORCE ROW LEVEL SECURITY;
CREATE POLICY whole ON conversation_case TO balie_owner, balie_engine USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON conversation_case TO balie_engine;
GRANT SELECT, INSERT, DELETE ON conversation_case TO balie_agent;
-- As every table that the window asks; no policy lets an administrator see a row.
GRANT SELECT ON conversation_case TO balie_admin;
CREATE POLICY seen ON conversation_case FOR SELECT TO balie_agent
    USING (EXISTS (SELECT FROM conversation c WHERE c.id = conversation_id));
CREATE POLICY linking ON conversation_case FOR INSERT TO balie_agent
    WITH CHECK (EXISTS (SELECT FROM conversation c WHERE c.id = conversation_id));
CREATE POLICY unlinking ON conversation_case FOR DELETE TO balie_agent
    USING (EXISTS (SELECT FROM conversation c WHERE c.id = conversation_id));
