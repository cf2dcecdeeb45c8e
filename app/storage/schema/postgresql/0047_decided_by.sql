SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (47, 12, 15);

-- A lead and an administrator decide how a channel ends in their own name, and what was decided stays.
REVOKE UPDATE, DELETE ON channel_phase FROM balie_lead, balie_admin;
ALTER POLICY deciding ON channel_phase WITH CHECK (agent_id IS NULL OR agent_id = (SELECT me()));

-- Nor do they note another end of the log than it has, though they shape every other setting.
ALTER POLICY shaping ON setting USING (key <> 'compliance_log.head') WITH CHECK (key <> 'compliance_log.head');
ALTER POLICY log_head_begun ON setting TO balie_agent, balie_admin;
ALTER POLICY log_head ON setting TO balie_agent, balie_admin;
