-- That a citizen wants messages of ours on a channel kind, or wants none. The newest row counts; none is ever removed:
-- what was agreed, when and where must be shown later.
CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    identity_id INTEGER NOT NULL REFERENCES identity (id),
    given INTEGER NOT NULL,
    at INTEGER NOT NULL,
    source TEXT NOT NULL,
    agent_id INTEGER REFERENCES agent (id)
);
CREATE INDEX consent_of_identity ON consent (identity_id, at);

ALTER TABLE contact ADD COLUMN preferred_channel_id INTEGER REFERENCES channel (id);
ALTER TABLE contact ADD COLUMN preferred_at INTEGER;
ALTER TABLE contact ADD COLUMN preferred_source TEXT;

-- That an identity is the same citizen's as others, as an agent decided. `from_contact_id` gets it back when undone.
CREATE TABLE contact_link (
    id INTEGER PRIMARY KEY,
    identity_id INTEGER NOT NULL REFERENCES identity (id),
    from_contact_id INTEGER NOT NULL REFERENCES contact (id),
    to_contact_id INTEGER NOT NULL REFERENCES contact (id),
    at INTEGER NOT NULL,
    agent_id INTEGER REFERENCES agent (id),
    undone_at INTEGER,
    undone_by INTEGER REFERENCES agent (id)
);
CREATE INDEX link_of_identity ON contact_link (identity_id);
CREATE INDEX link_from_contact ON contact_link (from_contact_id);
CREATE INDEX link_to_contact ON contact_link (to_contact_id);

-- A proposal to link that an agent turned down, the lower identity first.
CREATE TABLE link_declined (
    identity_id INTEGER NOT NULL REFERENCES identity (id),
    other_identity_id INTEGER NOT NULL REFERENCES identity (id),
    at INTEGER NOT NULL,
    agent_id INTEGER REFERENCES agent (id),
    PRIMARY KEY (identity_id, other_identity_id)
) WITHOUT ROWID;
CREATE INDEX identity_by_name ON identity (lower(name));

-- Whom a draft was begun for (`ConversationDetail.recipient`). Another recipient later keeps the text and asks again.
ALTER TABLE draft ADD COLUMN recipient TEXT;
