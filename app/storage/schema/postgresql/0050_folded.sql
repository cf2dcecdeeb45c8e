SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (50, 12, 15);

-- Conversations that became part of another: whoever has one open, or its number, is led to the other.
CREATE TABLE folded (
    conversation_id bigint PRIMARY KEY,
    into_id bigint NOT NULL REFERENCES conversation (id) ON DELETE CASCADE
);

-- Whoever sees the other one sees what became part of it.
ALTER TABLE folded ENABLE ROW LEVEL SECURITY;
ALTER TABLE folded FORCE ROW LEVEL SECURITY;
CREATE POLICY whole ON folded TO balie_owner, balie_engine USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON folded TO balie_engine;
GRANT SELECT ON folded TO balie_agent, balie_admin;
CREATE POLICY seen ON folded FOR SELECT TO balie_agent
    USING (EXISTS (SELECT FROM conversation c WHERE c.id = into_id));
