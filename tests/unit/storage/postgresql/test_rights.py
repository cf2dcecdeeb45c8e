"""What a person can see and do with their own login and psql, whatever a window offers."""

import hashlib

import psycopg
import pytest
from msgspec.structs import replace

from app.domain.answer import AnswerFile, CannedAnswer, Variant
from app.domain.conversation import ConversationState, Query, View
from app.domain.events import RemoteFile
from app.domain.ids import Address, AgentId, AnswerId, AttachmentId, ClientId, ConversationId, MessageId
from app.domain.ledger import Verdict
from app.domain.likeness import as_seen
from app.domain.message import DeliveryState, MessageKind
from app.domain.problems import InboxError, Refused
from app.domain.team import Status
from app.domain.text import one_line
from app.domain.warning import Finding, Hit, Severity, masked
from app.services import profiles
from app.services.dividing import Dividing
from app.services.held_files import HeldFiles
from app.services.labels import Labels
from app.services.staff import Staff
from app.storage import (
    agents,
    answer_changes,
    answers,
    assignments,
    attachments,
    cases,
    clock,
    colleagues,
    compliance_log,
    conversations,
    delivery,
    drafts,
    emergencies,
    handovers,
    happenings,
    labels,
    linking,
    messages,
    moves,
    notes,
    outbox,
    presence,
    retrying,
    search,
    teams,
    templates,
    withdrawal,
)
from app.storage.database import StoreError, Transaction
from app.storage.postgresql import inspection
from app.storage.postgresql.remedies import BY_STATEMENT
from app.storage.values import hits_json
from tests.fakes.hall import Hall, faults
from tests.fakes.town import SAMIRA, at
from tests.unit.storage.postgresql.attacks import (
    ALIKE,
    COURTESY,
    ERRAND,
    MESSAGE,
    ORDER,
    REFUSED,
    UNREADABLE,
    with_its_order,
)

CITIZENS_TABLES = (
    "conversation", "message", "note", "happening", "outbox", "conversation_label", "identity", "identity_address",
    "contact", "attachment", "message_version", "reaction", "draft", "draft_file", "draft_chunk", "edit_draft",
    "conversation_case", "waveform", "folded",
)  # fmt: skip


REASON = 'nodig: "é" \\ \n\t\x1f\x7f 😀 \u2028'
"""The server computes the same hash of an entry as Balie, whatever the text."""

LATER = 60.0 * 24 * 365 * 50
"""In minutes; whatever somebody writes now is due to be sent after this."""

FILE = AnswerFile("kaart.pdf", "application/pdf", 3, b"abc")


def _all(tx: Transaction) -> list[int]:
    return list(conversations.ids(tx, Query(View.ALL), None))


def test_the_catalogue_holds_what_the_design_promises(hall: Hall) -> None:
    assert hall.sees("engine_1", faults) == []
    hall.server.run(
        "ALTER TABLE note NO FORCE ROW LEVEL SECURITY", "CREATE VIEW leak AS SELECT text FROM note",
        "GRANT TRUNCATE ON draft TO balie_agent", "GRANT balie_owner TO balie_engine",
        "ALTER TABLE reaction OWNER TO postgres",
        "ALTER TABLE compliance_event DISABLE TRIGGER compliance_event_follows",
    )  # fmt: skip
    try:
        found = hall.sees("engine_1", faults)
    finally:
        hall.server.run(
            "ALTER TABLE note FORCE ROW LEVEL SECURITY", "DROP VIEW leak", "REVOKE TRUNCATE ON draft FROM balie_agent",
            "REVOKE balie_owner FROM balie_engine", "ALTER TABLE reaction OWNER TO balie_owner",
            "ALTER TABLE compliance_event ENABLE TRIGGER compliance_event_follows",
        )  # fmt: skip
    assert {one.split(BY_STATEMENT)[0] for one in found} >= {
        "The table note has no forced row security.",
        "The view leak runs with the rights of its owner.",
        "The table reaction belongs to postgres, not to balie_owner.",
        "The role balie_engine may act as the owner of the tables, and so read and change all of it.",
        "The role balie_agent may do to the table draft what no row security stops.",
        "The trigger compliance_event_follows of the table compliance_event is switched off.",
    }
    assert hall.sees("engine_1", faults) == []


def test_totals_and_numbers_that_somebody_spoilt_are_found_and_mended_as_it_is_said(hall: Hall) -> None:
    hall.samira()
    kept = hall.server.run("SELECT * FROM open_sum")
    hall.server.run("UPDATE open_sum SET conversations = 7", "ALTER SEQUENCE message_id_seq RESTART")
    totals, numbers = hall.sees("engine_1", faults)
    assert totals.startswith("The totals of open conversations are not what is open.")
    assert numbers.startswith("The numbers of the table message begin where rows are already.")
    seen = hall.sees("beheer", inspection.inspect)
    assert "as this login does not see every conversation" in seen.unseen[0], "who may not count says so"
    # A table of somebody else hides nothing but itself.
    hall.server.run("ALTER TABLE channel_phase OWNER TO postgres", "REVOKE SELECT ON note FROM balie_engine")
    try:
        seen = hall.sees("engine_1", inspection.inspect)
    finally:
        hall.server.run("ALTER TABLE channel_phase OWNER TO balie_owner", "GRANT SELECT ON note TO balie_engine")
    assert {totals, numbers} < set(seen.found)
    (unseen,) = seen.unseen
    assert unseen.startswith(
        "Not looked at: the rows of note, which this login may not read; the next number of channel_phase, which "
    )
    hall.server.run(*(one.split(BY_STATEMENT)[1] for one in (totals, numbers)))
    assert hall.sees("engine_1", faults) == []
    assert hall.server.run("SELECT * FROM open_sum") == kept


def test_an_agent_sees_the_conversations_of_the_own_team_alone(hall: Hall) -> None:
    samira, joris = hall.samira("paspoort"), hall.joris("paspoort")
    while hall.does("engine_1", lambda tx: search.index_pending(tx, 100)):
        pass
    assert hall.sees("anna", _all) == [samira]
    assert hall.sees("niels", _all) == [joris]
    assert hall.sees("beheer", lambda tx: tx.all("SELECT id FROM channel")) != []
    assert hall.sees("beheer", lambda tx: conversations.counts(tx, None)).views[View.OPEN] == 0
    for login, mine in (("anna", samira), ("niels", joris)):
        assert [hit.conversation_id for hit in hall.sees(login, lambda tx: search.search(tx, "paspoorten"))] == [mine]
        counted = hall.sees(login, lambda tx: conversations.counts(tx, None))
        assert (counted.views[View.OPEN], hall.sees(login, conversations.total)) == (1, 1)
    assert hall.sees("anna", lambda tx: conversations.detail(tx, joris)) is None
    assert hall.sees("anna", lambda tx: messages.all_of(tx, joris)) == []


def test_nothing_of_another_teams_citizen_comes_out_of_a_table(hall: Hall) -> None:
    joris = hall.joris("Geheim: diagnose")
    hall.does("niels", lambda tx: notes.add(tx, joris, hall.town.niels.id, "x", at()))
    hall.server.run(f"INSERT INTO folded VALUES (999, {joris})")
    for table in CITIZENS_TABLES:
        for login in ("anna", "beheer"):
            assert hall.sql(login, f"SELECT * FROM {table}") == (0, []), table
    assert hall.sql("niels", "SELECT text FROM message")[1] == [("Geheim: diagnose",)]


async def test_a_confidential_conversation_is_for_those_who_are_named(hall: Hall) -> None:
    samira, anna = hall.samira(), hall.town.anna
    petra = hall.does("petra", profiles.me)
    dividing = Dividing(hall.store("anna"), anna)
    assert await dividing.may_be_named(samira) == {anna.id: ("Anna Jansen", False), petra.id: ("Petra", False)}
    await dividing.confide(samira, [])
    assert await dividing.may_be_named(samira) == {anna.id: ("Anna Jansen", True), petra.id: ("Petra", False)}
    assert hall.sees("anna", _all) == [samira]
    assert hall.sees("petra", _all) == []
    with pytest.raises(StoreError):
        hall.does("petra", lambda tx: teams.confide(tx, samira, [petra.id]))
    with pytest.raises(Refused):
        await Dividing(hall.store("petra"), petra).confide(samira, None)
    await dividing.confide(samira, [petra.id])
    assert hall.sees("petra", _all) == [samira]
    await Dividing(hall.store("petra"), petra).confide(samira, None)
    assert hall.sees("anna", _all) == [samira]
    told = hall.sees("anna", lambda tx: tx.all("SELECT code, detail FROM happening ORDER BY id"))
    assert told[-3:] == [("confided", "Anna Jansen"), ("confided", "Anna Jansen, Petra"), ("shown_to_all", None)]


def test_a_conversation_of_one_team_is_not_seen_by_another_on_the_same_channel(hall: Hall) -> None:
    samira = hall.samira()

    def share(tx: Transaction) -> None:
        care = teams.find(tx, "Zorg")
        assert care is not None
        teams.give(tx, care, hall.town.channel.id)

    hall.does("beheer", share)
    assert hall.sees("niels", _all) == [samira]
    front, anna = hall.town.read(lambda tx: teams.find(tx, "Burgerzaken")), hall.town.anna.id
    assert front is not None
    assert hall.does("anna", lambda tx: assignments.give_to_team(tx, samira, front, "Burgerzaken", anna, clock.now(tx)))
    assert hall.sees("niels", _all) == []


NO_RIGHT = {"42501": "no right", "23514": "against a check", "42P17": "against a definition", "0LP01": "no such grant"}


def test_an_agent_is_refused(hall: Hall) -> None:
    names = {
        "samira": hall.samira("ik ruik gas"), "joris": hall.joris(), "anna": hall.town.anna.id,
        "niels": hall.town.niels.id, "channel": hall.town.channel.id, "other": hall.other.id,
    }  # fmt: skip
    names["stranger"], names["strangers_contact"] = hall.town.read(lambda tx: _citizen(tx, names["joris"]))
    hall.server.run(f"UPDATE identity SET name = 'Joris' WHERE id = {names['stranger']}")
    assert hall.sql("niels", "SELECT * FROM balie.namesakes('joris', 0, 9)")[1] == [(names["stranger"],)]
    hall.does("niels", lambda tx: labels.ensure(tx, "zorg", "#fff"))
    hall.does("engine_1", _logged)
    hall.does("engine_1", lambda tx: templates.store(tx, hall.town.channel.id, (), at()))
    joris, samira = ConversationId(names["joris"]), ConversationId(names["samira"])
    hall.does("anna", lambda tx: _written(tx, samira, hall.town.anna.id))
    hall.town.says("ik ruik gas", by=Address("+31655555555"))
    petra = hall.does("petra", profiles.me).id
    hall.does("petra", lambda tx: _offered(tx, samira, petra, hall.town.anna.id))
    hall.does("niels", lambda tx: _at_work(tx, joris, hall.town.niels.id))
    let_through = {
        sql: said for sql in REFUSED if (said := _outcome(hall, with_its_order(sql.format(**names)))) not in _HARMLESS
    }
    assert let_through == {}
    hall.does("anna", lambda tx: colleagues.say(tx, hall.town.anna.id, Status.AVAILABLE, clock.now(tx)))
    alone = """'text', 1, 1, 'c-alone', '[["bsn", 0, 3]]') RETURNING id"""
    hall.sql("engine_1", MESSAGE.format(", client_id, findings)", alone).format(**names))
    refused = ("against a check", "no right")
    understood = {
        sql: said for sql in UNREADABLE if (said := _outcome(hall, with_its_order(sql.format(**names)))) not in refused
    }
    assert understood == {}
    found = MESSAGE.format(", findings)", """'text', 1, 1, '[["bsn", 0, 3]]')""")
    hall.sql("anna", with_its_order(found.format(**names)))
    for right in (
        ORDER.format(", template)", """'[["ALL-BSN", "1", "nodig"]]', '["a", "nl", {{"1": "x"}}]'"""),
        ERRAND.format("edit", """[1, "x", [["ALL-BSN", "1", "nodig"]]]"""),
        ERRAND.format("take_back", "1"),
        COURTESY.format("seen", '["x"]'),
    ):
        assert hall.sql("anna", right.format(**names))[0] >= 1, right
    assert hall.sees("petra", compliance_log.verify).fault is None


def _citizen(tx: Transaction, conversation_id: int) -> tuple[int, int]:
    """The identity and the contact of a conversation."""
    sql = "SELECT i.id, i.contact_id FROM conversation c JOIN identity i ON i.id = c.identity_id WHERE c.id = :id"
    identity, contact = next(tx.execute(sql, {"id": conversation_id}))
    return identity, contact


def _answer(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId, client: str) -> MessageId:
    return outbox.queue(
        tx, conversation_id=conversation_id, agent_id=agent_id, client_id=ClientId(client), text="x", now=at(1)
    )


def _written(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId) -> None:
    """Anna has answered, and offers the conversation to Petra, for whom she may not accept."""
    _answer(tx, conversation_id, agent_id, "c")
    petra = agents.by_login(tx, "petra")
    assert petra is not None
    now = clock.now(tx)
    handovers.offer(tx, conversation_id, agent_id, (petra.id, None), ("", ""), (now, now + 900_000))


def _offered(tx: Transaction, conversation_id: ConversationId, petra: AgentId, anna: AgentId) -> None:
    """Petra has answered there as well; she has another conversation, and offers it to Anna."""
    _answer(tx, conversation_id, petra, "c-petra")
    answers.upsert(tx, [CannedAnswer(AnswerId(0), "a", "A", (Variant("x"),))])
    (other,) = (ConversationId(one) for one in _all(tx) if one != conversation_id)
    now = clock.now(tx)
    assignments.give(tx, other, petra, petra, "taken", now)
    handovers.offer(tx, other, petra, (anna, None), ("", ""), (now, now + 900_000))


def _at_work(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId) -> None:
    """Niels has Joris's conversation open, is assigned to it, and offers it to himself."""
    now = clock.now(tx)
    colleagues.say(tx, agent_id, Status.AVAILABLE, now)
    presence.enter(tx, conversation_id, agent_id, now)
    assignments.give(tx, conversation_id, agent_id, agent_id, "taken", now)
    handovers.offer(tx, conversation_id, agent_id, (agent_id, None), ("geheim", ""), (now, now + 900_000))


_HARMLESS = (*NO_RIGHT.values(), "nothing there")


def _outcome(hall: Hall, sql: str) -> str:
    try:
        touched, rows = hall.sql("anna", sql)
    except psycopg.Error as error:
        return NO_RIGHT.get(error.sqlstate or "", str(error))
    # Row security hides what it does not allow: there was nothing to change.
    return f"{touched} rows" if touched or rows else "nothing there"


def _logged(tx: Transaction, agent_id: AgentId | None = None) -> int:
    return compliance_log.append(
        tx, agent_id=agent_id, conversation_id=None, message_id=None, rule_id="ALL-BSN", rule_version="1",
        decision="override", reason=REASON, text_sha256=hashlib.sha256(b"x").digest(), now=at(),
    )  # fmt: skip


def test_what_runs_with_the_owners_rights_looks_only_where_it_was_told(hall: Hall) -> None:
    """A table of the same name earlier in the search path could mislead a function with more rights."""
    hall.joris("geheim")
    with hall.server.connection(user="anna") as connection:
        connection.execute("SET search_path = public, pg_temp, balie")
        assert connection.execute("SELECT balie.me()").fetchone() == (hall.town.anna.id,)
        assert connection.execute("SELECT balie.my_channels()").fetchone() == ([hall.town.channel.id],)


def test_no_error_and_no_copy_tells_what_may_not_be_seen(hall: Hall) -> None:
    """Row security comes before any expression of the user's, whatever its cost."""
    hall.joris("Geheim")
    hidden = (
        "SELECT 1 FROM message WHERE text::int > 0",
        "SELECT 1 FROM message WHERE 1 / (length(text) - length('Geheim')) > 0",
        "SELECT 1 FROM message ORDER BY text::int",
        "SELECT * FROM found_messages(wanted_words('geheim'), 9)",
        "SELECT * FROM found_hits(wanted_words('geheim'), 9)",
        "DO $$ BEGIN IF EXISTS (SELECT FROM message WHERE text = 'Geheim') THEN RAISE 'seen'; END IF; END $$",
    )
    for sql in hidden:
        assert hall.sql("anna", sql)[1] == [], sql
    with hall.server.connection(user="anna") as connection, connection.cursor() as cursor:
        for copied in ("message", "(SELECT text FROM message)", "identity"):
            with cursor.copy(f"COPY {copied} TO STDOUT") as copy:
                assert b"".join(copy) == b"", copied


def test_a_transaction_that_was_forgotten_ends(hall: Hall) -> None:
    """Started by hand, in a program that knows nothing of Balie."""
    for login in ("anna", "postgres"):
        assert hall.sql(login, "SHOW idle_in_transaction_session_timeout")[1] == [("5min",)]


def test_somebody_without_a_role_is_not_let_in(hall: Hall) -> None:
    with pytest.raises(StoreError) as refused:
        hall.store("nobody_here")
    assert refused.value.code in ("store_right_missing", "store_role_refused")


def test_secrets_of_channels_cannot_be_put_into_the_database_by_anybody(hall: Hall) -> None:
    for login in ("engine_1", "beheer", "petra"):
        with pytest.raises(psycopg.errors.CheckViolation):
            hall.sql(login, "INSERT INTO setting VALUES ('secret/channel/1/access_token', 'EAAG')")


def test_the_engine_cannot_change_the_log_either(hall: Hall) -> None:
    hall.does("engine_1", _logged)
    for login in ("engine_1", "petra", "beheer"):
        for sql in ("UPDATE compliance_event SET reason = ''", "DELETE FROM compliance_event"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                hall.sql(login, sql)
    # A lead and an administrator append to it, but do not record another head.
    for login in ("petra", "beheer"):
        hall.does(login, lambda tx: _logged(tx, profiles.me(tx).id))
        assert hall.sql(login, "DELETE FROM setting WHERE key = 'compliance_log.head'")[0] == 0
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            hall.sql(login, "UPDATE setting SET value = '1 00' WHERE key = 'compliance_log.head'")
    assert hall.sees("petra", compliance_log.verify).fault is None
    # Nor can its owner.
    with pytest.raises(psycopg.errors.RaiseException, match="append-only"):
        hall.server.run("DELETE FROM compliance_event")


def test_desktops_and_an_engine_that_log_at_once_write_one_chain(hall: Hall) -> None:
    who = {"anna": hall.town.anna.id, "niels": hall.town.niels.id, "engine_1": None}
    begun = hall.sees("petra", compliance_log.head).seq
    waiting = [
        hall.store(login).submit(lambda tx, agent_id=agent_id: _logged(tx, agent_id))  # type: ignore[misc]
        for _ in range(10)
        for login, agent_id in who.items()
    ]
    assert sorted(one.result(30) for one in waiting) == list(range(begun + 1, begun + 31))
    assert hall.sees("petra", compliance_log.verify) == Verdict(hall.sees("petra", compliance_log.head))


def test_a_lead_decides_about_a_channel_in_the_own_name(hall: Hall) -> None:
    phase = "INSERT INTO channel_phase (channel_id, phase, at, agent_id) SELECT id, 'closed', 1, {who} FROM channel"
    others = f"({hall.other.id}, 'closed', 1, me())"
    hall.sql("petra", phase.format(who="me()"))
    for refused in (
        phase.format(who=hall.town.niels.id),
        phase.format(who="NULL"),
        f"INSERT INTO channel_phase (channel_id, phase, at, agent_id) VALUES {others}",
        "UPDATE channel_phase SET at = 2",
        "DELETE FROM channel_phase",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            hall.sql("petra", refused)


def test_an_agents_day_needs_no_more_than_an_agents_rights(hall: Hall) -> None:
    """Everything that the window does, as Anna."""
    samira = hall.samira("ik ruik gas")
    me = hall.does("anna", profiles.me)
    assert me.id == hall.town.anna.id

    def morning(tx: Transaction) -> int:
        assert len(conversations.mark_opened(tx, samira)) == 1
        emergencies.record(tx, samira, me.id, "referred", at(1))
        assignments.give(tx, samira, me.id, me.id, "taken", clock.now(tx))
        label = labels.ensure(tx, "Afval", "#0a0")
        labels.attach(tx, samira, label.id, me.id)
        labels.detach(tx, samira, label.id, me.id)
        notes.add(tx, samira, me.id, "gebeld", at(1))
        drafts.save(tx, samira, me.id, "Bel 0800", False, at(1))
        drafts.discard(tx, samira, me.id)
        message = outbox.queue(
            tx, conversation_id=samira, agent_id=me.id, client_id=ClientId("c-1"), text="Bel 0800-9009", now=at(2),
            file=outbox.NewFile(MessageKind.DOCUMENT, "text/plain", "a.txt", b"abc"),
        )  # fmt: skip
        _logged(tx, me.id)
        conversations.set_state(tx, samira, ConversationState.SNOOZED, me.id, until=at(100))
        conversations.set_state(tx, samira, ConversationState.CLOSED, me.id)
        conversations.set_state(tx, samira, ConversationState.OPEN, me.id)
        return message

    message = MessageId(hall.does("anna", morning))
    anna = hall.town.anna.id
    for answer in hall.sees("anna", lambda tx: answers.all_answers(tx, anna)):
        hall.does("anna", lambda tx, answer=answer: answers.count_use(tx, answer.id, anna))  # type: ignore[misc]
    assert hall.town.message(message).author == "Anna Jansen"
    assert [item.text.raw for item in hall.sees("anna", lambda tx: messages.all_of(tx, samira))][-1] == "Bel 0800-9009"
    hall.town.sending(message, LATER)
    hall.town.write(lambda tx: outbox.uncertain(tx, message))
    # By a computer whose clock is years behind, and one whose clock is ahead.
    hall.does("anna", lambda tx: retrying.retry(tx, message, at(-LATER)))
    hall.town.sending(message, LATER)
    hall.town.write(lambda tx: outbox.uncertain(tx, message))
    hall.does("anna", lambda tx: retrying.mark_sent(tx, message))
    assert hall.town.message(message).state is DeliveryState.SENT
    # One that the provider returned is resent without its provider id, or stays unsent.
    second = hall.does("anna", lambda tx: _answer(tx, samira, me.id, "c-2"))
    hall.town.accepted(second, "wamid.second", LATER)
    hall.town.status(DeliveryState.FAILED, mid="wamid.second", minutes=LATER)
    hall.does("anna", lambda tx: retrying.retry(tx, second, at(LATER)))
    assert (hall.town.message(second).state, hall.town.message(second).provider_id) == (DeliveryState.QUEUED, None)
    hall.town.write(lambda tx: outbox.failed(tx, second, "rejected"))
    hall.does("anna", lambda tx: delivery.put_aside(tx, second, me.id))
    assert hall.sees("petra", compliance_log.verify).fault is None


def test_an_agent_goes_on_elsewhere_with_whoever_it_is_for(hall: Hall) -> None:
    """For a citizen who is linked, and unlinked again; confidentiality is kept; a colleague's draft goes along."""
    here, anna = hall.samira(), hall.town.anna.id
    mine, hall.town.channel = hall.town.channel, hall.other
    hall.town.says("Ook hier", by=SAMIRA, minutes=1)
    hall.town.channel = mine
    hall.does("beheer", lambda tx: teams.give(tx, teams.ensure(tx, "Burgerzaken"), hall.other.id))
    petra = hall.does("petra", profiles.me).id
    (there,) = (ConversationId(one) for one in hall.sees("anna", _all) if one != here)

    def goes_on(tx: Transaction) -> None:
        (proposal,) = linking.proposals(tx, linking.contact_of(tx, here))
        linking.link(tx, here, proposal.identity_id, anna, at(2))
        assignments.give(tx, here, petra, anna, "given", clock.now(tx))
        happenings.write(tx, here, "confided", anna)
        teams.confide(tx, here, [anna, petra])
        assert moves.move(tx, here, hall.other, anna, at(3)) == there

    zorg = hall.does("niels", lambda tx: labels.ensure(tx, "zorg", "green"))
    hall.does("anna", lambda tx: labels.attach(tx, here, zorg.id, anna))
    hall.does("anna", lambda tx: cases.link(tx, here, "Z-1", anna))
    hall.does("petra", lambda tx: drafts.save(tx, here, petra, "Beste Samira", False, at(1)))
    hall.does("anna", goes_on)
    kept = [hall.sees("petra", lambda tx, one=one: drafts.load(tx, one, petra)) for one in (here, there)]  # type: ignore[misc]
    assert [one.text if one else None for one in kept] == [None, "Beste Samira"]
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="go along"):
        hall.sql("anna", f"SELECT balie.take_drafts_along({there}, {here})")
    assert hall.sees("niels", _all) == [], "he is not named"
    (row,) = hall.sees("petra", lambda tx: conversations.rows(tx, [there]))
    assert (row.assignee, [one.name for one in row.labels]) == (petra, ["zorg"])
    assert hall.sees("petra", lambda tx: cases.of_conversation(tx, there)()) == ("Z-1",)
    (link,) = hall.sees("anna", lambda tx: linking.linked(tx, linking.contact_of(tx, here)))
    hall.does("anna", lambda tx: linking.unlink(tx, here, link.id, anna, at(4)))
    assert hall.sees("anna", lambda tx: linking.linked(tx, linking.contact_of(tx, here))) == ()


def test_what_somebody_writes_is_written_now_and_what_is_counted_is_so(hall: Hall) -> None:
    """With psql as in a window: no answer is placed before the citizen's question, nothing unread or failed is
    hidden.
    """
    samira, who, (before,) = hall.samira(), hall.town.anna.id, hall.server.run("SELECT balie.now_ms() - 1000")[0]
    sent = MESSAGE.format(")", "'text', 1, 1)").format(samira=samira, channel=hall.town.channel.id, anna=who)
    hall.sql("anna", with_its_order(sent))
    written = "SELECT max(sent_at) FROM balie.message WHERE direction = 'outbound'"
    hall.sql("anna", f"INSERT INTO balie.note (conversation_id, agent_id, text, at) VALUES ({samira}, {who}, 'x', 1)")
    for (at_,) in (*hall.sql("anna", written)[1], *hall.sql("anna", "SELECT at FROM balie.note")[1]):
        assert before < at_ < before + 60_000
    far, petra = 4_102_444_700_000, hall.does("petra", profiles.me).id
    hall.sql("anna", "DO $$ BEGIN INSERT INTO consent (identity_id, agent_id, given, at, source)"
             f" SELECT identity_id, {who}, 1, {far}, 'x' FROM conversation; INSERT INTO happening (conversation_id,"
             f" agent_id, code, at, detail) VALUES ({samira}, {who}, 'opted_in', 1, 'x'); END $$")  # fmt: skip
    hall.sql("anna", "INSERT INTO balie.handover (conversation_id, giver_id, to_agent_id, summary, draft, offered_at,"
             f" returns_at) VALUES ({samira}, {who}, {petra}, 'x', '', 1, {far})")  # fmt: skip
    ((said, back),) = hall.sql("anna", "SELECT max(c.at), max(returns_at) FROM balie.consent c, balie.handover")[1]
    assert said < before + 60_000
    assert back < before + 32 * 86_400_000
    hall.sql("anna", "UPDATE balie.conversation SET unread = 0, failed = 7")
    assert hall.sql("anna", "SELECT unread, failed FROM balie.conversation")[1] == [(1, 0)]
    hall.sql("anna", "UPDATE balie.message SET unread = 0")
    assert hall.sql("anna", "SELECT unread, failed FROM balie.conversation")[1] == [(0, 0)]
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        hall.sql("anna", "UPDATE balie.conversation SET state = 'closed', shelf = 2")


def test_a_label_and_a_case_come_and_go_with_the_line_that_says_so(hall: Hall) -> None:
    samira, anna = hall.samira(), hall.town.anna.id
    zorg = hall.does("niels", lambda tx: labels.ensure(tx, "zorg", "green"))
    hall.does("anna", lambda tx: labels.attach(tx, samira, zorg.id, anna))
    hall.does("anna", lambda tx: cases.link(tx, samira, "Z-1", anna))
    for table in ("label", "case"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            hall.sql("anna", f"DELETE FROM balie.conversation_{table}")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        hall.sql("anna", f"INSERT INTO balie.conversation_case VALUES ({samira}, 'Z-2', 1)")
    hall.does("anna", lambda tx: labels.detach(tx, samira, zorg.id, anna))
    hall.does("anna", lambda tx: cases.unlink(tx, samira, "z-1", anna))
    assert hall.sees("anna", lambda tx: list(cases.of_conversation(tx, samira)())) == []


def test_the_database_knows_what_a_list_may_show_of_a_message(hall: Hall) -> None:
    """Shortened, folded and masked as the program does."""
    said = [
        "x", " a\tb\n", "a\r\nb\u2028c", "\u202eevil\u0007", "één \U0001f469\u200d\U0001f469", "\u3000 \u00a0x\u1680",
        "woord " * 50, "x" * 199, "x" * 200, "x" * 201, " " * 790 + "laat", "\x85a\x1cb", "صباح \u200f", "\ufffd",
    ]  # fmt: skip
    digits = "Mijn bsn is 123 45.67-82, tot \u0661\u0662"
    masks = ((Finding("bsn", 12, len(digits)),), ())
    shown = [(one_line(text), text, False) for text in said]
    shown += [(one_line(masked(digits, mask)), digits, True) for mask in masks]
    fits = "SELECT balie.shows({}, {}, {})"
    for line, text, hides in shown:
        quoted = psycopg.sql.quote(line), psycopg.sql.quote(text), hides
        assert hall.server.run(fits.format(*quoted)) == [(True,)], (line, text)
        for wrong in (f"{line}!", line[1:], f"\u2022{line[1:]}" if not hides else ""):
            forged = hall.server.run(fits.format(psycopg.sql.quote(wrong), *quoted[1:]))
            assert forged == [(False,)], (wrong, text)


def test_a_name_that_a_colleague_has_is_not_taken_the_first_time_either(hall: Hall) -> None:
    hall.does("beheer", lambda tx: agents.rename(tx, hall.town.niels.id, "Anna"))
    hall.server.run("UPDATE balie.agent SET login = 'another' WHERE login = 'anna'")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        hall.sql("anna", "INSERT INTO balie.agent (login, name) VALUES ('anna', ' ANNA')")
    assert hall.does("anna", profiles.me).name == "Anna (anna)"


async def test_nobody_is_called_what_looks_like_a_colleagues_name(hall: Hall) -> None:
    """In the database as on the command line, whoever asks; everybody may change their own name."""
    beheer = hall.does("beheer", profiles.me)
    office, anna = Staff(hall.store("beheer"), beheer), Staff(hall.store("anna"), hall.town.anna)
    for name in ALIKE:
        for asked in (
            office.rename(hall.town.anna.id, name),
            office.hire("nieuw", name),
            anna.keep("anna", name),
            office.keep("anna", name),
        ):
            with pytest.raises(Refused) as refused:
                await asked
            assert (refused.value.code, refused.value.arguments["name"]) == ("name_taken", "Niels")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            hall.sql("beheer", f"UPDATE balie.agent SET name = '{name}' WHERE login = 'anna'")
    assert (await anna.keep("anna", "Anna de Vries")).name == "Anna de Vries"
    assert (await office.keep("anna", "Anna Jansen")).name == "Anna Jansen"
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        hall.sql("beheer", "UPDATE balie.agent SET login = 'beheer2' WHERE login = 'anna'")
    # Somebody who comes back gets a name that nobody has meanwhile.
    await office.leave(hall.town.niels.id)
    await office.rename(hall.town.anna.id, "N\u0456els")
    with pytest.raises(Refused):
        await office.bring_back(hall.town.niels.id)


def test_both_know_the_same_names_to_look_alike(hall: Hall) -> None:
    said = ["".join(map(chr, range(start, start + 64))) for start in (*range(0x80, 0x600, 64), 0x2000, 0x2040, 0xFF00)]
    said += ["|01`'  I aI Ia", "\u3164\ufeff\U000e0020x", "\u2800\u180b x"]
    rows = hall.sql("anna", "SELECT balie.name_as_seen(n) FROM unnest(ARRAY[" + ", ".join(
        psycopg.sql.quote(name) for name in said) + "]) AS n")[1]  # fmt: skip
    assert [(name, seen) for name, (seen,) in zip(said, rows, strict=True) if as_seen(name) != seen] == []


def test_a_lead_shapes_the_answers_and_an_agent_does_not(hall: Hall) -> None:
    answer = CannedAnswer(AnswerId(0), "a", "A", (Variant("x"),))
    with pytest.raises(InboxError) as refused:
        hall.does("anna", lambda tx: answers.upsert(tx, [answer]))
    assert refused.value.sentence() == (
        f"anna may not do this on balie ({hall.server.folder}). Ask your administrator for the right role."
    )
    hall.does("petra", lambda tx: answers.upsert(tx, [answer]))
    anna, niels = hall.town.anna.id, hall.town.niels.id
    (everybodys,) = hall.sees("anna", lambda tx: answers.all_answers(tx, anna))
    assert everybodys.key == "a"
    with pytest.raises(InboxError):
        hall.does("anna", lambda tx: answers.delete(tx, everybodys.id))
    assert hall.sql("anna", "UPDATE balie.canned_answer SET title = 'mine now'")[0] == 0
    assert hall.sql("anna", "UPDATE balie.canned_variant SET text = 'mine now'")[0] == 0
    # An agent's own answer is visible to that agent alone, however it is requested.
    mine = CannedAnswer(AnswerId(0), "a", "Mijn A", (Variant("y"),), files=(FILE,), owner=anna, personal=True)
    hall.does("anna", lambda tx: answers.save(tx, mine, at()))
    assert {one.title for one in hall.sees("anna", lambda tx: answers.all_answers(tx, anna))} == {"A", "Mijn A"}
    for login in ("niels", "petra", "beheer"):
        assert hall.sql(login, "SELECT title FROM balie.canned_answer")[1] == [("A",)]
        assert hall.sql(login, "SELECT text FROM balie.canned_variant")[1] == [("x",)]
        assert hall.sql(login, "SELECT name FROM balie.canned_file")[1] == []
    with pytest.raises(InboxError):
        hall.does("niels", lambda tx: answers.save(tx, replace(mine, key="b"), at()))
    with pytest.raises(InboxError):
        hall.does("niels", lambda tx: answers.save(tx, replace(mine, owner=niels, personal=False, key="b"), at()))
    # The author of a change is recorded under their own name, and cannot be changed.
    petra = hall.does("petra", lambda tx: agents.ensure(tx, "petra", "Petra")).id
    hall.does("petra", lambda tx: answer_changes.record(tx, everybodys.id, "a", petra, ["+ x"], at()))
    with pytest.raises(InboxError):
        hall.does("petra", lambda tx: answer_changes.record(tx, everybodys.id, "a", niels, ["+ x"], at()))
    for sql in ("UPDATE balie.canned_change SET lines = '[]'", "DELETE FROM balie.canned_change"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            hall.sql("petra", sql)
    assert [one.agent for one in hall.sees("anna", lambda tx: answer_changes.history(tx, everybodys.id))] == ["Petra"]
    # A team's answer is for its members; nobody sees how often a colleague uses one.
    team = hall.town.read(lambda tx: teams.find(tx, "Zorg"))
    care = CannedAnswer(AnswerId(0), "zorg", "Zorg", (Variant("z"),), team=team)
    hall.does("petra", lambda tx: answers.save(tx, care, at()))
    assert hall.sql("anna", "SELECT title FROM balie.canned_answer WHERE personal = 0")[1] == [("A",)]
    assert len(hall.sql("niels", "SELECT title FROM balie.canned_answer")[1]) == 2
    hall.does("niels", lambda tx: answers.count_use(tx, everybodys.id, niels))
    assert hall.sql("anna", "SELECT count(*) FROM balie.canned_use")[1] == [(0,)]
    (counted,) = [one for one in hall.sees("anna", lambda tx: answers.all_answers(tx, anna)) if one.title == "A"]
    assert (counted.used, counted.mine) == (1, 0)


async def test_a_lead_shapes_labels_also_where_conversations_are_another_teams(hall: Hall) -> None:
    label = hall.does("niels", lambda tx: labels.ensure(tx, "zorg", "blue"))
    joris = hall.joris()
    hall.does("niels", lambda tx: labels.attach(tx, joris, label.id, hall.town.niels.id))
    petra = hall.does("petra", lambda tx: agents.ensure(tx, "petra", "Petra"))
    shaping = Labels(hall.store("petra"), petra)
    assert hall.sql("petra", "SELECT * FROM balie.conversation_label")[1] == []
    assert [(use.label, use.conversations, use.open) for use in await shaping.uses()] == [(label, 1, 1)]
    await shaping.change(label.id, "Zorg", "teal")
    assert await shaping.remove(label.id) == 1
    said = hall.sql(
        "niels", "SELECT code, detail, agent_id FROM balie.happening WHERE code LIKE '%labelled' ORDER BY id"
    )
    assert said[1] == [("labelled", "zorg", hall.town.niels.id), ("unlabelled", "Zorg", petra.id)]


def test_an_agent_takes_back_what_waits_and_nothing_that_was_tried(hall: Hall) -> None:
    samira, anna = hall.samira(), hall.town.anna.id

    def held(tx: Transaction, client: str = "c-1") -> MessageId:
        return outbox.queue(
            tx, conversation_id=samira, agent_id=anna, client_id=ClientId(client), text="Ja", now=at(2),
            not_before=at(2.5),
        )  # fmt: skip

    message = hall.does("anna", held)
    taken = hall.does("anna", lambda tx: withdrawal.withdraw(tx, message, anna))
    assert taken.text == "Ja"
    tried = hall.does("anna", lambda tx: held(tx, "c-2"))
    hall.town.sending(tried, LATER)
    hall.town.write(lambda tx: outbox.uncertain(tx, tried))
    for forged in (
        f"DELETE FROM balie.outbox WHERE message_id = {tried}",
        f"""INSERT INTO balie.outbox (message_id, conversation_id, recipient, state, by_hand, overrides, queued_at,
            not_before) SELECT {tried}, {samira}, address, 'queued', 0, '[]', 2, 3 FROM balie.identity LIMIT 1""",
        f"DELETE FROM balie.message WHERE id = {tried}",
    ):
        with pytest.raises(psycopg.Error):
            hall.sql("anna", forged)
    assert hall.sql("anna", f"SELECT balie.withdraw({tried})")[1] == [(False,)]
    assert hall.sql("anna", f"SELECT count(*) FROM balie.message WHERE id = {tried}")[1] == [(1,)]


async def test_an_agent_takes_out_a_copy_of_an_identity_document_and_no_other_file(hall: Hall) -> None:
    hall.samira()
    hall.joris()

    def files(tx: Transaction) -> list[AttachmentId]:
        for word in ("id_document", "bsn"):
            (message_id,) = next(
                tx.execute(
                    """INSERT INTO message (conversation_id, channel_id, direction, kind, text, state, sent_at, text_at,
                                            warnings)
                       SELECT id, channel_id, 'inbound', 'image', '', 'received', 1, 1, :warnings FROM conversation
                       WHERE channel_id = :channel RETURNING id""",
                    {
                        "warnings": hits_json((Hit("R", "1", Severity.WARN, (Finding(word, 0, 0),)),)),
                        "channel": hall.town.channel.id,
                    },
                )
            )
            attachments.add_remote(tx, message_id, RemoteFile("ref", MessageKind.IMAGE, "image/png"))
        found = [AttachmentId(row[0]) for row in tx.all("SELECT id FROM attachment ORDER BY id")]
        for one in found:
            attachments.store(tx, one, b"bytes")
        return found

    document, other = hall.does("engine_1", files)
    for login, wanted in (("niels", document), ("anna", other)):
        assert not hall.does(login, lambda tx, one=wanted: attachments.take_out(tx, one)), login  # type: ignore[misc]
    assert hall.sql("anna", "DELETE FROM balie.attachment_chunk")[0] == 0
    with pytest.raises(StoreError):
        hall.does("anna", lambda tx: attachments.take_out(tx, document))
    (about,) = hall.server.run(f"SELECT message_id FROM balie.attachment WHERE id = {document}")[0]
    await HeldFiles(hall.store("anna"), hall.town.anna).remove(about, document)
    left = hall.sees("engine_1", lambda tx: tx.all("SELECT attachment_id FROM attachment_chunk"))
    assert left == [(other,)]
    assert hall.sql("anna", f"UPDATE balie.attachment SET state = 'waiting' WHERE id = {document}")[0] == 0
    with pytest.raises(psycopg.Error):
        hall.sql("anna", f"UPDATE balie.attachment SET reference = 'x' WHERE id = {other}")
