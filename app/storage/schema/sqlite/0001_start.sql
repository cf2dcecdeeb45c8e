-- Times are integer milliseconds since 1970 UTC. Truth values are 0 and 1. JSON columns hold small structures that are
-- only read whole. `shelf` sorts the states by where the list shows them: 0 open or pending, 1 snoozed, 2 closed.

-- AUTOINCREMENT: rows of these tables may go (two citizens turn out to be one), and a window that still holds the id
-- of one that went must not find another under it.

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE agent (
    id INTEGER PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
);

CREATE TABLE channel (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    account TEXT NOT NULL,
    phase TEXT NOT NULL DEFAULT 'active',
    connection TEXT NOT NULL DEFAULT 'unknown',
    problem TEXT,
    settings TEXT NOT NULL,
    -- How long the provider lets us answer freely after the citizen's last message; NULL: as long as we like.
    free_ms INTEGER,
    cursor TEXT,
    removed INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT
);

-- A citizen on one channel kind. `address` is where to send now, `name` what the citizen is called now: those of the
-- newest event, whichever came first. Every address ever seen lies in identity_address.
CREATE TABLE identity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    address_at INTEGER NOT NULL,
    name TEXT,
    name_at INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX identity_of_contact ON identity (contact_id);

CREATE TABLE identity_address (
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    identity_id INTEGER NOT NULL REFERENCES identity (id),
    PRIMARY KEY (kind, address)
) WITHOUT ROWID;
CREATE INDEX address_of_identity ON identity_address (identity_id);

CREATE TABLE conversation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id INTEGER NOT NULL REFERENCES channel (id),
    identity_id INTEGER NOT NULL REFERENCES identity (id),
    state TEXT NOT NULL DEFAULT 'open',
    -- A generated column would do, but SQLite reads the whole row for one, and no index covers a list any more.
    shelf INTEGER NOT NULL DEFAULT 0 CHECK (shelf = CASE state WHEN 'closed' THEN 2 WHEN 'snoozed' THEN 1 ELSE 0 END),
    assignee_id INTEGER REFERENCES agent (id),
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,
    snoozed_until INTEGER,
    last_at INTEGER NOT NULL,
    last_text TEXT NOT NULL DEFAULT '',
    last_kind TEXT NOT NULL DEFAULT 'text',
    last_direction TEXT NOT NULL DEFAULT 'inbound',
    last_message_id INTEGER,
    last_inbound_at INTEGER,
    last_outbound_at INTEGER,
    -- The newest answer that another program or device gave: what came before it was seen there.
    answered_elsewhere_at INTEGER,
    first_inbound_at INTEGER,
    first_response_at INTEGER,
    window_expires_at INTEGER,
    unread INTEGER NOT NULL DEFAULT 0,
    -- How many of our messages failed or are uncertain.
    failed INTEGER NOT NULL DEFAULT 0,
    -- A possible emergency for which nobody has recorded what was done.
    emergency INTEGER NOT NULL DEFAULT 0,
    warnings TEXT,
    read_only TEXT
);
CREATE UNIQUE INDEX conversation_current ON conversation (identity_id, channel_id) WHERE state <> 'closed';
CREATE INDEX conversation_of_identity ON conversation (identity_id, channel_id, last_at);
-- The lists. After the order (`last_at`, and `id` where that is the same) stands what narrows them, so that walking one
-- never touches the table.
CREATE INDEX conversation_on_shelf ON conversation (shelf, last_at, id, channel_id);
CREATE INDEX conversation_of_channel ON conversation (channel_id, shelf, last_at, id);
CREATE INDEX conversation_of_agent ON conversation (assignee_id, shelf, last_at, id, channel_id);
CREATE INDEX conversation_newest ON conversation (last_at, id, channel_id);
CREATE INDEX conversation_failed ON conversation (last_at, id, channel_id) WHERE failed > 0;
CREATE INDEX conversation_expiring ON conversation
    (shelf, window_expires_at, last_at, id, channel_id, assignee_id) WHERE shelf = 0;
CREATE INDEX conversation_snoozed ON conversation (snoozed_until) WHERE state = 'snoozed';

-- How many conversations each shelf holds: counting a year of closed ones takes 30 ms, reading this takes none.
CREATE TABLE shelf_count (
    shelf INTEGER PRIMARY KEY,
    conversations INTEGER NOT NULL
);
INSERT INTO shelf_count (shelf, conversations) VALUES (0, 0), (1, 0), (2, 0);
CREATE TRIGGER shelf_filled AFTER INSERT ON conversation BEGIN
    UPDATE shelf_count SET conversations = conversations + 1 WHERE shelf = new.shelf;
END;
CREATE TRIGGER shelf_emptied AFTER DELETE ON conversation BEGIN
    UPDATE shelf_count SET conversations = conversations - 1 WHERE shelf = old.shelf;
END;
CREATE TRIGGER shelf_changed AFTER UPDATE OF shelf ON conversation WHEN old.shelf <> new.shelf BEGIN
    UPDATE shelf_count SET conversations = conversations - 1 WHERE shelf = old.shelf;
    UPDATE shelf_count SET conversations = conversations + 1 WHERE shelf = new.shelf;
END;

CREATE TABLE label (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    colour TEXT NOT NULL
);
CREATE UNIQUE INDEX label_name ON label (lower(name));

-- `shelf`, `last_at` and `channel_id` are the conversation's, copied so that a label's list is an index walk.
CREATE TABLE conversation_label (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    label_id INTEGER NOT NULL REFERENCES label (id),
    shelf INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, label_id)
) WITHOUT ROWID;
CREATE INDEX label_list ON conversation_label (label_id, shelf, last_at, conversation_id, channel_id);
CREATE TRIGGER label_follows AFTER UPDATE OF shelf, last_at ON conversation BEGIN
    UPDATE conversation_label SET shelf = new.shelf, last_at = new.last_at WHERE conversation_id = new.id;
END;

CREATE TABLE message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    channel_id INTEGER NOT NULL REFERENCES channel (id),
    provider_id TEXT,
    client_id TEXT,
    direction TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    -- When `text` was written: later than sent_at after an edit.
    text_at INTEGER NOT NULL,
    -- When the provider took one of our messages, by its clock where known: what "read up to" is compared with.
    taken_at INTEGER,
    -- The latest report that it got on, and that it failed: they may come in any order.
    moved_at INTEGER,
    failed_at INTEGER,
    agent_id INTEGER REFERENCES agent (id),
    author TEXT,
    sender TEXT,
    reply_to TEXT,
    note TEXT,
    edited INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0,
    location TEXT,
    findings TEXT,
    warnings TEXT
);
CREATE UNIQUE INDEX message_by_provider ON message (provider_id, channel_id) WHERE provider_id IS NOT NULL;
CREATE UNIQUE INDEX message_by_client ON message (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX message_of_conversation ON message (conversation_id, sent_at);
CREATE INDEX message_unread ON message (conversation_id) WHERE unread = 1;
-- Ours that may still get on: what a report about "everything up to then" looks through.
CREATE INDEX message_on_its_way ON message (conversation_id) WHERE state IN ('accepted', 'sent', 'delivered');

-- Ids under which a message was sent before it was sent again: late reports about the first attempt still find it.
CREATE TABLE earlier_id (
    channel_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    message_id INTEGER NOT NULL REFERENCES message (id),
    PRIMARY KEY (channel_id, id)
) WITHOUT ROWID;

-- Every text that a message had except the one that it has now.
CREATE TABLE message_version (
    message_id INTEGER NOT NULL REFERENCES message (id),
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (message_id, at, text)
) WITHOUT ROWID;

-- `emoji` NULL: taken back. The row stays, so that an older report that comes late changes nothing.
CREATE TABLE reaction (
    message_id INTEGER NOT NULL REFERENCES message (id),
    by_address TEXT NOT NULL,
    emoji TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (message_id, by_address)
) WITHOUT ROWID;

-- Reactions that are messages of their own, found by their id when they are taken back.
CREATE TABLE reaction_id (
    channel_id INTEGER NOT NULL,
    provider_id TEXT NOT NULL,
    message_id INTEGER NOT NULL REFERENCES message (id),
    by_address TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (channel_id, provider_id)
) WITHOUT ROWID;

-- Events about a message that has not come yet, by the id (the provider's or our own) that they name it with.
CREATE TABLE orphan (
    channel_id INTEGER NOT NULL,
    target TEXT NOT NULL,
    event TEXT NOT NULL,
    raw_event_id INTEGER,
    PRIMARY KEY (channel_id, target, event)
) WITHOUT ROWID;

-- How far a citizen has received and read what we sent, where the provider says so by time.
CREATE TABLE reached (
    channel_id INTEGER NOT NULL,
    address TEXT NOT NULL,
    state TEXT NOT NULL,
    watermark INTEGER NOT NULL,
    PRIMARY KEY (channel_id, address, state)
) WITHOUT ROWID;

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES message (id),
    kind TEXT NOT NULL,
    media_type TEXT NOT NULL,
    file_name TEXT,
    size INTEGER,
    sha256 BLOB,
    width INTEGER,
    height INTEGER,
    seconds REAL,
    state TEXT NOT NULL,
    problem TEXT,
    reference TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX attachment_of_message ON attachment (message_id);
CREATE INDEX attachment_waiting ON attachment (not_before) WHERE state = 'waiting';

CREATE TABLE attachment_chunk (
    attachment_id INTEGER NOT NULL REFERENCES attachment (id),
    part INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (attachment_id, part)
);

CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    agent_id INTEGER REFERENCES agent (id),
    text TEXT NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX note_of_conversation ON note (conversation_id, at);

CREATE TABLE happening (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    code TEXT NOT NULL,
    at INTEGER NOT NULL,
    agent_id INTEGER REFERENCES agent (id),
    detail TEXT
);
CREATE INDEX happening_of_conversation ON happening (conversation_id, at);

CREATE TABLE draft (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    agent_id INTEGER NOT NULL REFERENCES agent (id),
    text TEXT NOT NULL,
    is_note INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, agent_id)
) WITHOUT ROWID;

CREATE TABLE raw_event (
    id INTEGER PRIMARY KEY,
    channel_id INTEGER NOT NULL REFERENCES channel (id),
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'new',
    reasons TEXT,
    body BLOB NOT NULL
);
CREATE INDEX raw_event_new ON raw_event (channel_id) WHERE state = 'new';
CREATE INDEX raw_event_quarantined ON raw_event (received_at) WHERE state = 'quarantined';

CREATE TABLE outbox (
    message_id INTEGER PRIMARY KEY REFERENCES message (id),
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    recipient TEXT NOT NULL,
    state TEXT NOT NULL,
    extended INTEGER NOT NULL,
    overrides TEXT NOT NULL,
    -- Since it was queued last; `tried` is whether it was ever taken at all.
    attempts INTEGER NOT NULL DEFAULT 0,
    tried INTEGER NOT NULL DEFAULT 0,
    queued_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL
);
CREATE INDEX outbox_lane ON outbox (conversation_id, message_id) WHERE state <> 'parked';
CREATE INDEX outbox_due ON outbox (not_before) WHERE state = 'queued';

CREATE TABLE canned_answer (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    keywords TEXT NOT NULL,
    used INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE canned_variant (
    answer_id INTEGER NOT NULL REFERENCES canned_answer (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    kind TEXT,
    text TEXT NOT NULL,
    PRIMARY KEY (answer_id, position)
) WITHOUT ROWID;

-- Named by number alone: the log outlives what it speaks of.
CREATE TABLE compliance_event (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    agent_id INTEGER,
    conversation_id INTEGER,
    message_id INTEGER,
    rule_id TEXT NOT NULL,
    rule_version TEXT NOT NULL,
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    text_sha256 BLOB,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL
);
CREATE TRIGGER compliance_event_stays BEFORE UPDATE ON compliance_event BEGIN
    SELECT RAISE(ABORT, 'the compliance log is append-only');
END;
CREATE TRIGGER compliance_event_kept BEFORE DELETE ON compliance_event BEGIN
    SELECT RAISE(ABORT, 'the compliance log is append-only');
END;

-- One row a unit of work that changed something. `origin` tells a store's own commits from other programs'.
CREATE TABLE change (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    origin TEXT NOT NULL,
    conversations TEXT NOT NULL,
    arrived TEXT NOT NULL,
    channels INTEGER NOT NULL,
    labels INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    outbox INTEGER NOT NULL
);

-- What is not in the full-text indexes yet, or not any more as it is.
CREATE TABLE unindexed (
    message_id INTEGER PRIMARY KEY
);
CREATE TABLE unindexed_person (
    identity_id INTEGER PRIMARY KEY
);

-- Only the indexes, no second copy of the text. automerge 0: merging is done when nothing else is to be done.
CREATE VIRTUAL TABLE message_text USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO message_text (message_text, rank) VALUES ('automerge', 0);
INSERT INTO message_text (message_text, rank) VALUES ('crisismerge', 64);
CREATE VIRTUAL TABLE person_text USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO person_text (person_text, rank) VALUES ('automerge', 0);
INSERT INTO person_text (person_text, rank) VALUES ('crisismerge', 64);
