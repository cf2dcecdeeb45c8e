SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (10, 1, 10);

CREATE TABLE vanishing (
    message_id bigint PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    after_s bigint NOT NULL,
    at bigint,
    raw_event_id bigint
);
CREATE INDEX vanishing_at ON vanishing (at) WHERE at IS NOT NULL;

ALTER TABLE vanishing ENABLE ROW LEVEL SECURITY;
ALTER TABLE vanishing FORCE ROW LEVEL SECURITY;
CREATE POLICY whole ON vanishing TO balie_owner, balie_engine USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON vanishing TO balie_engine;
-- Who reads a message sets its clock going, once.
GRANT SELECT, UPDATE (at) ON vanishing TO balie_agent;
CREATE POLICY seen ON vanishing FOR SELECT TO balie_agent
    USING (EXISTS (SELECT FROM message m WHERE m.id = message_id));
CREATE POLICY read ON vanishing FOR UPDATE TO balie_agent
    USING (at IS NULL AND EXISTS (SELECT FROM message m WHERE m.id = message_id)) WITH CHECK (at IS NOT NULL);
