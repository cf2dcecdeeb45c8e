-- Canned answers get an owner, a scope, a last day, files and a tone for each wording; and each agent's use is counted
-- apart, so that an own favourite comes first. The tables are made anew: a key is unique within a scope now.
CREATE TABLE answer_before AS SELECT * FROM canned_answer;
CREATE TABLE variant_before AS SELECT * FROM canned_variant;
DROP TABLE canned_variant;
DROP TABLE canned_answer;

CREATE TABLE canned_answer (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    keywords TEXT NOT NULL,
    owner_id INTEGER REFERENCES agent (id),
    personal INTEGER NOT NULL DEFAULT 0,
    team_id INTEGER REFERENCES team (id) ON DELETE SET NULL,
    -- The last day, as 2026-12-31.
    valid_until TEXT,
    changed_at INTEGER,
    used INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX canned_answer_shared ON canned_answer (key) WHERE personal = 0;
CREATE UNIQUE INDEX canned_answer_personal ON canned_answer (key, owner_id) WHERE personal = 1;
INSERT INTO canned_answer (id, key, title, keywords, used) SELECT id, key, title, keywords, used FROM answer_before;

CREATE TABLE canned_variant (
    answer_id INTEGER NOT NULL REFERENCES canned_answer (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    kind TEXT,
    tone TEXT,
    text TEXT NOT NULL,
    PRIMARY KEY (answer_id, position)
) WITHOUT ROWID;
INSERT INTO canned_variant (answer_id, position, language, kind, text)
    SELECT answer_id, position, language, kind, text FROM variant_before;
DROP TABLE variant_before;
DROP TABLE answer_before;

CREATE TABLE canned_file (
    answer_id INTEGER NOT NULL REFERENCES canned_answer (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (answer_id, position)
) WITHOUT ROWID;

CREATE TABLE canned_use (
    answer_id INTEGER NOT NULL REFERENCES canned_answer (id) ON DELETE CASCADE,
    agent_id INTEGER NOT NULL REFERENCES agent (id),
    used INTEGER NOT NULL,
    PRIMARY KEY (answer_id, agent_id)
) WITHOUT ROWID;
CREATE TRIGGER canned_used AFTER INSERT ON canned_use BEGIN
    UPDATE canned_answer SET used = used + new.used WHERE id = new.answer_id;
END;
CREATE TRIGGER canned_used_again AFTER UPDATE ON canned_use BEGIN
    UPDATE canned_answer SET used = used + new.used - old.used WHERE id = new.answer_id;
END;
