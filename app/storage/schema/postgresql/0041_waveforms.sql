SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (41, 12, 15);

-- How loud a voice message is from beginning to end, a byte a bar (app/domain/waveform.py); empty: it cannot be decoded.
CREATE TABLE waveform (
    attachment_id bigint PRIMARY KEY REFERENCES attachment (id) ON DELETE CASCADE,
    bars bytea NOT NULL
);

-- Whoever sees the file keeps it; with the file it goes.
ALTER TABLE waveform ENABLE ROW LEVEL SECURITY;
ALTER TABLE waveform FORCE ROW LEVEL SECURITY;
CREATE POLICY whole ON waveform TO balie_owner, balie_engine USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON waveform TO balie_engine;
GRANT SELECT, INSERT, DELETE ON waveform TO balie_agent;
-- As every table that the window asks; no policy lets an administrator see a row.
GRANT SELECT ON waveform TO balie_admin;
CREATE POLICY seen ON waveform FOR SELECT TO balie_agent
    USING (EXISTS (SELECT FROM attachment a WHERE a.id = attachment_id));
CREATE POLICY keeping ON waveform FOR INSERT TO balie_agent
    WITH CHECK (EXISTS (SELECT FROM attachment a WHERE a.id = attachment_id AND a.state = 'stored'));
CREATE POLICY taking_out ON waveform FOR DELETE TO balie_agent USING (EXISTS (
    SELECT FROM attachment a JOIN message m ON m.id = a.message_id
    WHERE a.id = attachment_id AND a.state = 'removed' AND m.direction = 'inbound'));
