"""Attempts by somebody with an agent's login and psql, all of which must be refused (`test_rights`).

The names in braces are filled in: conversations of the own team and of another, agents, channels.
"""

_TELLING = (
    "INSERT INTO change ({}origin, conversations, arrived, channels, labels, answers, outbox, team, here)"
    " VALUES ({}'x', '{}', '[]', 0, 0, 0, 0, 0, 0)"
)

ALIKE = ("Ni\u0435ls", "\u039diels", "NieIs", "N\u0456e\u04cfs", "Ni\u2060els", "\uff2eiels ", "niels\u3164")
"""Names that look like a colleague's, with letters of other alphabets or invisible characters."""

MESSAGE = (
    "INSERT INTO message (conversation_id, channel_id, direction, text, state, agent_id, kind, sent_at, text_at{}"
    " VALUES ({{samira}}, {{channel}}, 'outbound', 'x', 'queued', {{anna}}, {}"
)
_ITS_ORDER = (
    "INSERT INTO outbox (message_id, conversation_id, recipient, state, by_hand, queued_at, not_before, overrides)"
    " SELECT w.id, w.conversation_id, i.address, 'queued', 0, w.sent_at, w.sent_at, '[]' FROM message w"
    " JOIN conversation c ON c.id = w.conversation_id JOIN identity i ON i.id = c.identity_id"
    " WHERE w.id = (SELECT max(id) FROM message)"
)


def with_its_order(sql: str) -> str:
    """What inserts a message, and then the order to send it, without which none stands."""
    return f"DO $$ BEGIN {sql}; {_ITS_ORDER}; END $$" if sql.startswith("INSERT INTO message ") else sql


COURTESY = (
    "INSERT INTO courtesy (channel_id, address, kind, messages, at)"
    " SELECT {{channel}}, address, '{}', '{}', 1 FROM identity"
)
ORDER = (
    "INSERT INTO outbox (message_id, conversation_id, recipient, state, by_hand, queued_at, not_before, overrides{}"
    " SELECT m.id, {{samira}}, i.address, 'queued', 0, m.sent_at, m.sent_at, {}"
    " FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = c.identity_id"
    " WHERE m.client_id = 'c-alone'"
)
ERRAND = (
    "INSERT INTO errand (channel_id, conversation_id, agent_id, asked_at, kind, detail)"
    " VALUES ({{channel}}, {{samira}}, {{anna}}, 1, '{}', '{}')"
)
_NEVER = 99999999999999999
_UNSEEN = ("\u200b ", "two\nlines")

UNREADABLE = [
    # A chosen number, which the next row would have got
    "INSERT INTO note (id, conversation_id, agent_id, text, at) VALUES (99, {samira}, {anna}, 'x', 1)",
    "INSERT INTO label (id, name, colour) VALUES (99, 'x', 'x')",
    MESSAGE.format(", id)", "'text', 1, 1, 99)"),
    # Times
    ("INSERT INTO happening (conversation_id, agent_id, code, at) VALUES"
     f" ({{samira}}, {{anna}}, 'closed', {_NEVER})"),
    f"UPDATE conversation SET snoozed_until = {_NEVER}",
    "UPDATE conversation SET opened_at = -1",
    f"UPDATE agent_status SET since = {_NEVER} WHERE agent_id = {{anna}}",
    # Words
    "UPDATE conversation SET state = 'x'",
    "UPDATE agent_status SET status = 'x' WHERE agent_id = {anna}",
    MESSAGE.format(")", "'x', 1, 1)"),
    MESSAGE.format(")", "'system', 1, 1)"),
    ERRAND.format("x", ""),
    COURTESY.format("x", "[]"),
    # Lists
    *(COURTESY.format("seen", one) for one in ("x", "null", "[1]")),
    *(MESSAGE.format(", findings)", f"'text', 1, 1, '{one}')") for one in ("x", "7", "[7]", "[[1, 1, 1]]",
      '[["bsn", 0.5, 1]]', '[["bsn", -1, 1]]', '[["bsn", 2, 1]]', '[["bsn", 0, 1e300]]', '[["b n", 0, 1]]')),
    *(ORDER.format(")", f"'{one}'") for one in ("x", "null", "[7]", '[["a", "b"]]', '[["a", "b", 1]]')),
    *(ORDER.format(", template)", f"'[]', '{one}'") for one in ("x", "[7]", '["a", "b", 7]')),
    ORDER.format(", template)", "'[]', '[\"a\", \"b\", {{\"1\": 7}}]'"),
    *(ERRAND.format("edit", one) for one in ("x", "[1]", '[1, "x", 7]', '[1.5, "x", []]', '[1, "x", [["a"]]]')),
    ERRAND.format("take_back", "x"),
    "UPDATE conversation SET warnings = '[7]' WHERE warnings IS NOT NULL",
    # What nobody has the memory for, and names that nobody sees
    MESSAGE.format(")", "'text', 1, 1)").replace("'x'", "repeat('x', 1000001)"),
    "INSERT INTO note (conversation_id, agent_id, text, at) VALUES ({samira}, {anna}, repeat('x', 1000001), 1)",
    "INSERT INTO label (name, colour) VALUES ('x', repeat('x', 101))",
    ERRAND.format("identity", "x").replace("'x'", "repeat('x', 5000001)"),
    _TELLING.format("", "", "[]").replace("'x'", "repeat('x', 1001)"),
    *(f"INSERT INTO label (name, colour) VALUES ('{name}', 'blue')" for name in _UNSEEN),
    *(f"UPDATE agent SET name = '{name}' WHERE login = 'anna'" for name in _UNSEEN),
    # A file that says how wide it is, and a message of ours that nobody has read
    MESSAGE.format(")", "'image', 1, 1)")
    + "; INSERT INTO attachment (message_id, kind, media_type, state, size, width)"
    " SELECT max(id), 'image', 'image/png', 'stored', 1, 2147483647 FROM message",
    "UPDATE message SET unread = 1 WHERE direction = 'outbound'",
    "UPDATE message SET unread = 2 WHERE direction = 'inbound'",
]  # fmt: skip
"""Own rows that cannot be parsed: whoever reads them, including the engines, would stop there."""

REFUSED = [
    # Another team's conversation
    "UPDATE conversation SET assignee_id = 1 WHERE channel_id = {other}",
    "UPDATE message SET state = 'read' WHERE channel_id = {other}",
    "DELETE FROM conversation",
    "DELETE FROM message",
    "SELECT body FROM raw_event",
    "SELECT * FROM message_text",
    "SELECT * FROM person_text",
    "SELECT * FROM orphan",
    "INSERT INTO note (conversation_id, agent_id, text, at) VALUES ({joris}, {anna}, 'x', 1)",
    "INSERT INTO draft (conversation_id, agent_id, text, is_note, at) VALUES ({joris}, {anna}, 'x', 0, 1)",
    "INSERT INTO conversation_access VALUES ({joris}, {anna})",
    "INSERT INTO conversation_label SELECT {joris}, 1, 0, 1, {other}",
    "INSERT INTO conversation_case VALUES ({joris}, '2026-1', 1)",
    "INSERT INTO team_member SELECT id, {anna} FROM team",
    "INSERT INTO team_channel SELECT id, {other} FROM team",
    "UPDATE conversation SET channel_id = {other}",
    "UPDATE conversation SET identity_id = 1",
    # Another team's citizen, through a conversation or link created by the attacker
    "INSERT INTO conversation (channel_id, identity_id, opened_at, last_at) VALUES ({channel}, {stranger}, 1, 1)",
    "UPDATE identity SET contact_id = {strangers_contact}",
    ("INSERT INTO contact_link (identity_id, from_contact_id, to_contact_id, at, agent_id)"
     " SELECT id, contact_id, {strangers_contact}, 1, {anna} FROM identity"),
    ("INSERT INTO contact_link (identity_id, from_contact_id, to_contact_id, at, agent_id)"
     " SELECT id, {strangers_contact}, contact_id, 1, {anna} FROM identity"),
    # The log
    "UPDATE compliance_event SET reason = 'other'",
    "DELETE FROM compliance_event",
    "TRUNCATE compliance_event",
    "SELECT reason FROM compliance_event",
    "INSERT INTO compliance_event SELECT 9, 1, {niels}, 1, 1, 'r', '1', 'override', 'x', NULL, '', ''",
    "INSERT INTO compliance_event SELECT 9, 1, NULL, 1, 1, 'r', '1', 'override', 'x', NULL, '', ''",
    "INSERT INTO compliance_event SELECT 9, 1, {anna}, 1, 1, 'r', '1', 'override', 'x', NULL, '', ''",
    ("INSERT INTO compliance_event SELECT seq + 1, 1, {anna}, 1, 1, 'r', '1', 'override', 'x', NULL, hash, hash"
     " FROM compliance_event"),
    "INSERT INTO compliance_event SELECT 9223372036854775807, 1, {anna}, 1, 1, 'r', '1', 'o', 'x', NULL, '', ''",
    "UPDATE setting SET value = 'nothing' WHERE key = 'compliance_log.head'",
    "ALTER TABLE compliance_event DISABLE TRIGGER ALL",
    "DROP TABLE compliance_event",
    # Secrets and settings
    "INSERT INTO setting VALUES ('secret/channel/1/token', 'x')",
    "INSERT INTO setting VALUES ('municipality', 'x')",
    "UPDATE channel SET settings = '{{}}'",
    "SELECT rolpassword FROM pg_authid",
    "SELECT pg_read_file('/etc/passwd')",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    # Another agent
    "INSERT INTO note (conversation_id, agent_id, text, at) VALUES ({samira}, {niels}, 'x', 1)",
    ("INSERT INTO message (conversation_id, channel_id, direction, kind, text, state, sent_at, text_at, agent_id)"
     " VALUES ({samira}, {channel}, 'outbound', 'text', 'x', 'queued', 1, 1, {niels})"),
    ("INSERT INTO message (conversation_id, channel_id, direction, kind, text, state, sent_at, text_at, agent_id)"
     " VALUES ({samira}, {channel}, 'inbound', 'text', 'x', 'received', 1, 1, {anna})"),
    "UPDATE message SET text = 'not what Samira wrote'",
    "UPDATE message SET agent_id = {niels}",
    "UPDATE agent SET name = 'Niels' WHERE login = 'niels'",
    "INSERT INTO agent (login, name) VALUES ('burgemeester', 'De burgemeester')",
    "UPDATE agent SET login = 'niels2' WHERE login = 'anna'",
    *(f"UPDATE agent SET name = '{name}' WHERE login = 'anna'" for name in ALIKE),
    "UPDATE agent SET name = (SELECT ' ' || upper(name) FROM agent WHERE id = {niels}) WHERE login = 'anna'",
    ("UPDATE agent SET name = (SELECT E'\\u200b' || name || E'\\u00a0' FROM agent WHERE id = {niels})"
     " WHERE login = 'anna'"),
    "INSERT INTO draft (conversation_id, agent_id, text, is_note, at) VALUES ({samira}, {niels}, 'x', 0, 1)",
    # A colleague's message through an own one
    "UPDATE message SET state = 'read' WHERE direction = 'outbound'",
    "UPDATE message SET state = 'failed' WHERE direction = 'outbound'",
    "UPDATE outbox SET state = 'parked'",
    "UPDATE outbox SET state = 'sending'",
    "UPDATE message SET client_id = 'c-9' WHERE direction = 'outbound'",
    "UPDATE message SET provider_id = NULL WHERE direction = 'inbound'",
    "UPDATE message SET provider_id = 'other' WHERE direction = 'inbound'",
    ("INSERT INTO message (conversation_id, channel_id, direction, kind, text, state, sent_at, text_at, agent_id,"
     " provider_id) VALUES ({samira}, {channel}, 'outbound', 'text', 'x', 'sent', 1, 1, {anna}, 'y')"),
    ("INSERT INTO earlier_id (channel_id, id, message_id) SELECT m.channel_id, m.provider_id, o.id"
     " FROM message m JOIN message o ON o.agent_id = {anna} WHERE m.direction = 'inbound'"),
    ("INSERT INTO attachment (message_id, kind, media_type, state, reference)"
     " SELECT id, 'image', 'image/png', 'waiting', 'x' FROM message WHERE agent_id = {anna}"),
    # What never was
    ("INSERT INTO message (conversation_id, channel_id, direction, kind, text, state, sent_at, text_at, agent_id)"
     " VALUES ({samira}, {channel}, 'outbound', 'text', 'x', 'read', 1, 1, {anna})"),
    ("INSERT INTO message (conversation_id, channel_id, direction, kind, text, state, sent_at, text_at, agent_id,"
     " author) VALUES ({samira}, {channel}, 'outbound', 'text', 'x', 'queued', 1, 1, {anna}, 'Niels')"),
    "UPDATE message SET taken_at = 1",
    "UPDATE message SET failed_at = 1, moved_at = 1",
    "UPDATE message SET note = 'rejected'",
    "UPDATE message SET sent_at = 1",
    "UPDATE message SET conversation_id = {samira}",
    ("INSERT INTO attachment (message_id, kind, media_type, state)"
     " SELECT id, 'image', 'image/png', 'stored' FROM message WHERE direction = 'outbound' AND agent_id <> {anna}"),
    ("INSERT INTO earlier_id (channel_id, id, message_id) SELECT channel_id, 'c-petra', id FROM message"
     " WHERE agent_id = {anna}"),
    "UPDATE outbox SET not_before = 9999999999999 WHERE message_id IN (SELECT max(id) FROM message)",
    "UPDATE outbox SET not_before = 9999999999999",
    "UPDATE outbox SET queued_at = 0",
    "UPDATE outbox SET attempts = 9, take_over = 1",
    "UPDATE conversation SET last_inbound_at = 9999999999999",
    "UPDATE conversation SET first_inbound_at = 9999999999999",
    "UPDATE conversation SET window_expires_at = 9999999999999",
    "UPDATE conversation SET first_response_at = 1",
    "UPDATE conversation SET read_only = 'x'",
    "UPDATE conversation SET emergency = 2",
    "UPDATE conversation SET emergency = 0 WHERE emergency = 1",
    "UPDATE conversation SET state = 'closed', shelf = 2 WHERE emergency = 1",
    "UPDATE conversation SET last_text = 'x'",
    "UPDATE conversation SET last_at = 9999999999999",
    "UPDATE conversation SET last_direction = 'outbound'",
    "UPDATE conversation SET last_message_id = 1, last_text = 'x' WHERE id = {samira}",
    "UPDATE conversation SET last_outbound_at = 9999999999999",
    "UPDATE conversation SET last_outbound_at = NULL WHERE id = {samira}",
    "UPDATE conversation SET warnings = NULL WHERE warnings IS NOT NULL",
    "UPDATE conversation SET warnings = '[]' WHERE warnings IS NULL",
    "UPDATE template_list SET tried_at = 9999999999999",
    # Who is assigned, and who may see it, without an entry in the history
    "UPDATE conversation SET assignee_id = {anna} WHERE assignee_id IS NULL",
    "UPDATE conversation SET assignee_id = {niels} WHERE id = {samira}",
    "UPDATE conversation SET team_id = 1",
    "UPDATE conversation SET continues_id = {joris} WHERE id = {samira}",
    "UPDATE conversation SET continues_id = {samira} WHERE id = {samira}",
    "UPDATE conversation SET confidential = 1",
    "INSERT INTO conversation_access VALUES ({samira}, {anna})",
    "SELECT 1 WHERE give_away({samira}, (SELECT id FROM team WHERE name = 'Burgerzaken'), {anna})",
    *(
        "INSERT INTO assignment (conversation_id, agent_id, by_agent_id, reason, at)"
        f" VALUES ({{samira}}, {agent}, {{anna}}, '{reason}', 1)"
        for agent, reason in (("{anna}", "taken"), ("{niels}", "taken"), ("{niels}", "given"), ("NULL", "absent"),
                              ("{anna}", "handed_over"), ("{anna}", "x"), ("NULL", "returned"), ("NULL", "team"))
    ),
    ("WITH line AS (INSERT INTO assignment (conversation_id, agent_id, by_agent_id, reason, at)"
     " VALUES ({samira}, {anna}, {anna}, 'taken', 1) RETURNING 1)"
     " UPDATE conversation SET assignee_id = {niels} WHERE id = {samira}"),
    ("INSERT INTO contact_link (identity_id, from_contact_id, to_contact_id, at, agent_id)"
     " SELECT i.id, i.contact_id, j.contact_id, 1, {anna} FROM identity i, identity j WHERE i.id <> j.id"),
    "UPDATE identity i SET contact_id = j.contact_id FROM identity j WHERE i.id <> j.id",
    "UPDATE handover SET state = 'withdrawn', settled_by = {anna} WHERE giver_id <> {anna}",
    "INSERT INTO presence VALUES ({samira}, {anna}, 1, 9999999999999, 0)",
    "INSERT INTO canned_use SELECT id, {anna}, 1000000 FROM canned_answer",
    "INSERT INTO canned_use SELECT id, {anna}, -1 FROM canned_answer",
    "SELECT 1 WHERE knows_identity_on({stranger}, {channel})",
    # What never happened
    *(
        "INSERT INTO happening (conversation_id, agent_id, code, at, detail)"
        f" VALUES ({{samira}}, {{anna}}, '{code}', 1, '{detail}')"
        for code, detail in (
            ("closed", ""), ("reopened", ""), ("assigned", "Niels"), ("unassigned", ""), ("given_to_team", "Zorg"),
            ("confided", "Anna"), ("shown_to_all", ""), ("labelled", "zorg"), ("case_linked", "2026-1"),
            ("opted_in", "x"), ("opted_out", "x"), ("prefers", "Zorg"), ("prefers_none", ""), ("linked", ""),
            ("unlinked", ""), ("moved_here", "x"), ("moved_on", "x"), ("offered", "Niels"), ("offer_accepted", "Niels"),
            ("offer_returned", "x"), ("put_aside", ""), ("file_removed", ""), ("emergency_recorded", "called"),
            ("folded", "1"), ("edit_uncertain", ""), ("x", ""))
    ),
    ("DO $$ BEGIN UPDATE conversation SET unread = unread WHERE id = {samira}; INSERT INTO happening"
     " (conversation_id, agent_id, code, at) VALUES ({samira}, {anna}, 'closed', 1); END $$"),
    # A label and a case without the line that says so
    ("INSERT INTO conversation_label (conversation_id, label_id, shelf, last_at, channel_id)"
     " SELECT c.id, b.id, c.shelf, c.last_at, c.channel_id FROM conversation c, label b WHERE c.id = {samira}"),
    "INSERT INTO conversation_case (conversation_id, number, at) VALUES ({samira}, 'Z-1', 1)",
    # An emergency that is not in the log
    ("DO $$ BEGIN UPDATE conversation SET emergency = 0 WHERE id = {samira}; INSERT INTO happening"
     " (conversation_id, agent_id, code, at, detail) VALUES ({samira}, {anna}, 'emergency_recorded', 1, 'false_alarm');"
     " END $$"),
    # The id of an engine's errand, and names that are too long for any list
    MESSAGE.format(", client_id)", "'text', 1, 1, 'errand-1')"),
    "INSERT INTO label (name, colour) VALUES (repeat('x', 100000), 'blue')",
    "UPDATE agent SET name = repeat('x', 100000) WHERE login = 'anna'",
    # A list with made-up contents
    *(
        "DO $$ DECLARE m message; BEGIN INSERT INTO message (conversation_id, channel_id, direction, text, state,"
        " agent_id, kind, sent_at, text_at) VALUES ({samira}, {channel}, 'outbound', 'Dag', 'queued', {anna}, 'text',"
        " 1, 1) RETURNING * INTO m; UPDATE conversation SET last_message_id = m.id, last_at = m.sent_at,"
        f" last_direction = 'outbound', last_text = '{shown}' WHERE id = {{samira}}; {_ITS_ORDER}; END $$"
        for shown in ("x", "", "\u2022\u2022\u2022", "Da", "Dag, u krijgt geld")
    ),
    "UPDATE conversation SET opened_at = 1",
    # Working together
    "INSERT INTO agent_status (agent_id, status, since) VALUES ({niels}, 'away', 1)",
    "UPDATE agent_status SET status = 'away' WHERE agent_id = {niels}",
    "UPDATE agent_status SET agent_id = {niels} WHERE agent_id = {anna}",
    "INSERT INTO agent_skill VALUES ({anna}, 1)",
    "INSERT INTO canned_change (key, agent_id, at, lines) VALUES ('a', {anna}, 1, '[]')",
    "UPDATE canned_change SET agent_id = {niels}",
    "DELETE FROM canned_change",
    "UPDATE label SET name = 'x'",
    "DELETE FROM label",
    "SELECT drop_label(1, NULL, {niels})",
    "SELECT * FROM label_uses()",
    "SELECT * FROM team_uses()",
    "SELECT end_team(1, 2, {niels})",
    "SELECT end_agent({niels}, {anna})",
    "SELECT * FROM leaves_behind({niels})",
    "SELECT * FROM channel_use({other})",
    "INSERT INTO open_sum VALUES ({channel}, 0, 5)",
    "DELETE FROM label_sum",
    "SELECT fold_sums()",
    "SELECT * FROM open_sum WHERE channel_id = {other}",
    "SELECT 1 WHERE knows_identity({stranger}) OR knows_contact({strangers_contact})",
    "SELECT * FROM namesakes('Joris', 0, 9)",
    "SELECT 1 WHERE was_of_contact({stranger}, {strangers_contact})",
    "SELECT 1 FROM generate_series(1, 99) m WHERE has_been_called(m, {other}, 'x')",
    "INSERT INTO unindexed SELECT generate_series(1000, 1005)",
    "UPDATE agent SET ended = 1 WHERE login = 'niels'",
    "UPDATE agent SET ended = 0",
    "UPDATE team SET ended = 1",
    "INSERT INTO assignment_rule VALUES (1, 'load', 1, 1)",
    "INSERT INTO presence VALUES ({joris}, {anna}, 1, 9999999999999, 0)",
    "INSERT INTO presence VALUES ({samira}, {niels}, 1, 9999999999999, 0)",
    "SELECT * FROM presence WHERE conversation_id = {joris}",
    "UPDATE presence SET conversation_id = {joris}",
    "DELETE FROM presence",
    "SELECT * FROM assignment WHERE conversation_id = {joris}",
    "INSERT INTO assignment (conversation_id, by_agent_id, reason, at) VALUES ({joris}, {anna}, 'x', 1)",
    "INSERT INTO assignment (conversation_id, by_agent_id, reason, at) VALUES ({samira}, {niels}, 'x', 1)",
    "DELETE FROM assignment",
    "SELECT summary FROM handover WHERE conversation_id = {joris}",
    ("INSERT INTO handover (conversation_id, giver_id, to_agent_id, summary, draft, offered_at, returns_at)"
     " VALUES ({joris}, {anna}, {anna}, 'x', '', 1, 9999999999999)"),
    ("INSERT INTO handover (conversation_id, giver_id, to_agent_id, summary, draft, offered_at, returns_at)"
     " VALUES ({samira}, {niels}, {anna}, 'x', '', 1, 9999999999999)"),
    "UPDATE handover SET to_agent_id = {anna}",
    "UPDATE handover SET state = 'accepted', settled_by = {anna} WHERE conversation_id = {samira}",
    "UPDATE handover SET state = 'declined', settled_by = {anna} WHERE conversation_id = {samira}",
    "UPDATE handover SET state = 'returned', settled_by = {anna} WHERE conversation_id = {samira}",
    ("INSERT INTO handover (conversation_id, giver_id, to_agent_id, summary, draft, offered_at, returns_at, state,"
     " settled_by) VALUES ({samira}, {anna}, {niels}, 'x', '', 1, 2, 'accepted', {niels})"),
    ("INSERT INTO contact_link (identity_id, from_contact_id, to_contact_id, at, agent_id, undone_at, undone_by)"
     " SELECT id, contact_id, contact_id, 1, {anna}, 1, {niels} FROM identity"),
    "SELECT 1 WHERE give_away({joris}, 1, {anna})",
    "SELECT 1 WHERE give_away({samira}, (SELECT id FROM team WHERE name = 'Zorg'), NULL)",
    "INSERT INTO courtesy (channel_id, address, kind, messages, at) VALUES ({other}, '+31687654321', 'seen', '[]', 1)",
    "SELECT * FROM courtesy",
    "SET ROLE niels",
    "SET ROLE balie_engine",
    "SET ROLE balie_owner",
    "SET SESSION AUTHORIZATION niels",
    "SET session_replication_role = replica",
    # The protection itself
    "ALTER TABLE message DISABLE ROW LEVEL SECURITY",
    "DROP POLICY seen ON message",
    "CREATE TABLE balie.mine (x int)",
    "CREATE TABLE public.mine (x int)",
    "CREATE TEMP TABLE message (x int)",
    "CREATE OR REPLACE FUNCTION balie.me() RETURNS bigint LANGUAGE sql AS 'SELECT 2::bigint'",
    "DELETE FROM change",
    # A chosen position in the feed, and entries that would stop all readers
    _TELLING.format("sequence, ", "9223372036854775000, ", "[]"),
    _TELLING.format("xid, ", "'9223372036854775000', ", "[]"),
    _TELLING.format("", "", "no list"),
    _TELLING.format("", "", "[1,]"),
    _TELLING.format("", "", f"[{'1,' * 500_000}1]"),
    # More rights, through the catalogue
    "SET row_security = off; SELECT text FROM message",
    "SELECT set_config('role', 'balie_owner', false)",
    "ALTER ROLE anna SUPERUSER",
    "ALTER ROLE niels PASSWORD 'x'",
    "GRANT balie_lead TO anna",
    "CREATE FUNCTION pg_temp.me() RETURNS bigint LANGUAGE sql AS 'SELECT 2::bigint'",
    "CREATE SCHEMA anna",
    "CREATE TRIGGER mine AFTER INSERT ON message EXECUTE FUNCTION change_told()",
    "SELECT setval('message_id_seq', 1)",
    "COPY raw_event TO STDOUT",
    "COPY compliance_event TO STDOUT",
    "COPY draft FROM '/etc/passwd'",
    "SELECT pg_ls_dir('.')",
    "SELECT lo_import('/etc/passwd')",
    "SELECT most_common_vals FROM pg_stats WHERE tablename IN ('message', 'identity', 'conversation')",
    "SELECT query FROM pg_stat_activity WHERE usename <> session_user AND query <> '<insufficient privilege>'",
    # Blocking others
    "SELECT pg_try_advisory_lock(1)",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'engine_1'",
    "DO $$ BEGIN LOCK TABLE message IN ACCESS EXCLUSIVE MODE; END $$",
    "DO $$ BEGIN LOCK TABLE conversation IN SHARE MODE; END $$",
    *(
        f"DO $$ BEGIN LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE; END $$"
        for table in ("outbox", "setting", "agent_status", "channel", "schema_step", "change", "channel_lease")
    ),
    "SELECT 1 FROM channel_lease FOR UPDATE",
    "SELECT * FROM end_stalling('0 s', '0 s')",
    "DELETE FROM outbox",
    "SELECT lo_from_bytea(0, 'x')",
    "SELECT pg_logical_emit_message(false, 'x', 'x')",
    "SELECT pg_create_logical_replication_slot('x', 'pgoutput')",
    "SELECT pg_reload_conf()",
    "UPDATE schema_step SET min_writer = 0",
    "UPDATE channel_lease SET epoch = 0",
    "INSERT INTO channel_lease VALUES ({channel}, 9, 'me')",
]  # fmt: skip

UNTOLD = [
    ("INSERT INTO consent (identity_id, agent_id, given, at, source)"
     " SELECT identity_id, {anna}, 1, 1, 'x' FROM conversation"),
    "UPDATE contact SET preferred_channel_id = NULL, preferred_at = 1, preferred_source = 'x'",
    "UPDATE message SET note = 'put_aside' WHERE state = 'failed'",
    "UPDATE conversation SET snoozed_until = 4102444700000",
    MESSAGE.format(")", "'text', 1, 1)"),
    "UPDATE message SET state = 'queued', note = NULL WHERE state = 'failed'",
    ("DO $$ BEGIN INSERT INTO happening (conversation_id, agent_id, code, at, detail)"
     " VALUES ({samira}, {anna}, 'confided', 1, 'Anna Jansen'); INSERT INTO conversation_access"
     " VALUES ({samira}, {anna}), ({samira}, {petra}); UPDATE conversation SET confidential = 1; END $$"),
]  # fmt: skip
"""What an agent may do with a line that says so, or with an order to send, and not without."""

LEADS = [
    "UPDATE channel SET phase = 'closed' WHERE id = {channel}",
    "UPDATE channel SET label = 'x' WHERE id = {channel}",
    "UPDATE team SET ended = 1",
    "DELETE FROM label",
    "UPDATE label SET id = 99",
    "INSERT INTO assignment_rule SELECT id, 'x', 0, 1 FROM team",
    "INSERT INTO setting VALUES ('service_norm_minutes', 'x')",
    *(f"INSERT INTO wind_down (channel_id, began_at, ends_on, referral, referrals) VALUES ({{channel}}, 1, {rest})"
      for rest in ("'2027-02-30', 'x', '{{}}'", "'x', 'x', '{{}}'", "'2027-02-28', 'x', '[]'")),
    "INSERT INTO canned_answer (key, title, keywords, personal, valid_until) VALUES ('k', 'K', '', 0, 'x')",
    "INSERT INTO canned_change (key, agent_id, at, lines) SELECT 'k', me(), 1, '[7]'",
    "INSERT INTO channel_phase (channel_id, phase, at, agent_id) SELECT {channel}, 'x', 1, me()",
]  # fmt: skip
MANAGED = [
    "UPDATE agent SET ended = 1 WHERE login = 'niels'",
    "UPDATE team SET ended = 1",
    "UPDATE channel SET cursor = 'x'",
    "UPDATE channel SET kind = 'x'",
    "UPDATE channel SET phase = 'closed'",
    "UPDATE channel SET settings = 'x'",
    """UPDATE channel SET settings = '{{"access_token": "EAAG"}}'""",
    "UPDATE raw_event SET state = 'parsed'",
]
"""What would leave conversations, labels and messages behind, or what nobody can read."""
