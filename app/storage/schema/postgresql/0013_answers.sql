SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
-- A program from before would show an agent a colleague's own answers as everybody's, and count their use in vain.
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (13, 1, 13);

-- Canned answers get an owner, a scope, a last day, files and a tone for each wording; and each agent's use is counted
-- apart, so that an own favourite comes first. A key is unique within a scope now.
ALTER TABLE canned_answer DROP CONSTRAINT canned_answer_key_key;
ALTER TABLE canned_answer ADD COLUMN owner_id bigint REFERENCES agent (id);
ALTER TABLE canned_answer ADD COLUMN personal integer NOT NULL DEFAULT 0;
ALTER TABLE canned_answer ADD COLUMN team_id bigint REFERENCES team (id) ON DELETE SET NULL;
-- The last day, as 2026-12-31.
ALTER TABLE canned_answer ADD COLUMN valid_until text;
ALTER TABLE canned_answer ADD COLUMN changed_at bigint;
CREATE UNIQUE INDEX canned_answer_shared ON canned_answer (key) WHERE personal = 0;
CREATE UNIQUE INDEX canned_answer_personal ON canned_answer (key, owner_id) WHERE personal = 1;
ALTER TABLE canned_variant ADD COLUMN tone text;

CREATE TABLE canned_file (
    answer_id bigint NOT NULL REFERENCES canned_answer (id) ON DELETE CASCADE,
    position integer NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (answer_id, position)
);

CREATE TABLE canned_use (
    answer_id bigint NOT NULL REFERENCES canned_answer (id) ON DELETE CASCADE,
    agent_id bigint NOT NULL REFERENCES agent (id),
    used integer NOT NULL,
    PRIMARY KEY (answer_id, agent_id)
);

DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['canned_file', 'canned_use'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wanted);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wanted);
        EXECUTE format('CREATE POLICY whole ON %I TO balie_owner, balie_engine USING (true) WITH CHECK (true)', wanted);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO balie_engine', wanted);
    END LOOP;
END $$;

-- Everybody counts the own use, and the sum follows: nobody needs a right to the answer itself for that.
DROP POLICY counting ON canned_answer;
REVOKE UPDATE (used) ON canned_answer FROM balie_agent;
CREATE FUNCTION canned_used() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    UPDATE canned_answer SET used = used + new.used - (CASE WHEN TG_OP = 'UPDATE' THEN old.used ELSE 0 END)
    WHERE id = new.answer_id;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION canned_used() FROM PUBLIC;
CREATE TRIGGER canned_used AFTER INSERT OR UPDATE ON canned_use FOR EACH ROW EXECUTE FUNCTION canned_used();
GRANT SELECT, INSERT, UPDATE, DELETE ON canned_use TO balie_agent;
GRANT SELECT ON canned_use TO balie_admin;
CREATE POLICY mine ON canned_use TO balie_agent USING (agent_id = (SELECT me())) WITH CHECK (agent_id = (SELECT me()));

-- What everybody has is shaped by a lead or an administrator, and an agent's own answers by that agent alone.
DROP POLICY reading ON canned_answer;
DROP POLICY shaping ON canned_answer;
CREATE POLICY reading ON canned_answer FOR SELECT TO balie_agent
    USING (personal = 0 AND (team_id IS NULL OR team_id = ANY ((SELECT my_teams())::bigint[])));
CREATE POLICY shaping ON canned_answer TO balie_lead, balie_admin USING (personal = 0) WITH CHECK (personal = 0);
CREATE POLICY own ON canned_answer TO balie_agent
    USING (personal = 1 AND owner_id = (SELECT me())) WITH CHECK (personal = 1 AND owner_id = (SELECT me()));
GRANT INSERT, UPDATE, DELETE ON canned_answer TO balie_agent;

DROP POLICY reading ON canned_variant;
DROP POLICY shaping ON canned_variant;
GRANT SELECT ON canned_file TO balie_agent, balie_admin;
GRANT INSERT, UPDATE, DELETE ON canned_variant, canned_file TO balie_agent, balie_admin;
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['canned_variant', 'canned_file'] LOOP
        EXECUTE format('CREATE POLICY reading ON %I FOR SELECT TO balie_agent, balie_admin USING (EXISTS '
                       '(SELECT FROM canned_answer a WHERE a.id = answer_id))', wanted);
        EXECUTE format('CREATE POLICY shaping ON %I TO balie_lead, balie_admin '
                       'USING (EXISTS (SELECT FROM canned_answer a WHERE a.id = answer_id AND a.personal = 0)) '
                       'WITH CHECK (EXISTS (SELECT FROM canned_answer a WHERE a.id = answer_id AND a.personal = 0))',
                       wanted);
        EXECUTE format('CREATE POLICY own ON %I TO balie_agent '
                       'USING (EXISTS (SELECT FROM canned_answer a WHERE a.id = answer_id AND a.personal = 1)) '
                       'WITH CHECK (EXISTS (SELECT FROM canned_answer a WHERE a.id = answer_id AND a.personal = 1))',
                       wanted);
    END LOOP;
END $$;
