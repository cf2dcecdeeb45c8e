-- An older engine would send a template as a free text: from here on it only reads.
SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (6, 1, 6);

CREATE TABLE template_list (
    channel_id bigint PRIMARY KEY REFERENCES channel (id),
    content text NOT NULL,
    problem text,
    tried_at bigint,
    fetched_at bigint
);
ALTER TABLE outbox ADD COLUMN template text;

ALTER TABLE template_list ENABLE ROW LEVEL SECURITY;
ALTER TABLE template_list FORCE ROW LEVEL SECURITY;
CREATE POLICY whole ON template_list TO balie_owner, balie_engine USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON template_list TO balie_engine;
-- The engine fetches; who works with a channel reads its list, and may ask for it anew.
GRANT SELECT, UPDATE (tried_at) ON template_list TO balie_agent, balie_admin;
CREATE POLICY given ON template_list TO balie_agent USING (channel_id = ANY ((SELECT my_channels())::bigint[]));
CREATE POLICY managing ON template_list TO balie_admin USING (true);
