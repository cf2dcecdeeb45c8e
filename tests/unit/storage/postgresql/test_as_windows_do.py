"""By psql somebody does what their window does, and says so as it does: in the log, about citizens, in every list."""

from datetime import datetime

import psycopg
import pytest

from app.domain.channel import ChannelPhase
from app.domain.citizen import Consent
from app.domain.conversation import ConversationState
from app.domain.errand import ErrandKind
from app.domain.ids import AgentId, ClientId, MessageId
from app.domain.problems import InboxError
from app.domain.team import Status
from app.services import profiles
from app.storage import (
    clock,
    colleagues,
    compliance_log,
    conversations,
    delivery,
    errands,
    outbox,
    retrying,
    search,
    wind_down,
    wishes,
    withdrawal,
)
from app.storage.database import Transaction
from tests.fakes.hall import Hall
from tests.fakes.town import at
from tests.unit.storage.postgresql.attacks import LEADS, MANAGED, UNTOLD

LATER = 60.0 * 24 * 365 * 50
"""In minutes; whatever is written now is due by then."""


def _logged(tx: Transaction, who: AgentId | None, now: datetime, decision: str = "override", reason: str = "x") -> int:
    return compliance_log.append(
        tx, agent_id=who, conversation_id=None, message_id=None, rule_id="R", rule_version="1", decision=decision,
        reason=reason, text_sha256=None, now=now,
    )  # fmt: skip


def test_an_entry_of_the_log_is_written_now_whatever_a_clock_says(hall: Hall) -> None:
    """Nobody dates one back, and nobody's answer is refused because their computer is ten minutes or ten years off."""
    ((before,),) = hall.server.run("SELECT balie.now_ms() - 1000")
    for login, who in (("anna", hall.town.anna.id), ("engine_1", None), ("petra", hall.does("petra", profiles.me).id)):
        for off in (-LATER, 10.0, 10.0 * LATER):
            now = hall.sees(login, clock.moment) + (at(off) - at())
            hall.does(login, lambda tx, who=who, now=now: _logged(tx, who, now))  # type: ignore[misc]
    written = [moment for (moment,) in hall.server.run("SELECT at FROM compliance_event WHERE rule_id = 'R'")]
    assert len(written) == 9
    assert all(before <= one < before + 120_000 for one in written)
    assert hall.sees("petra", compliance_log.verify).fault is None
    # In one transaction, one after the other.
    hall.does("anna", lambda tx: [_logged(tx, hall.town.anna.id, at(one)) for one in range(3)])
    assert hall.sees("petra", compliance_log.verify).fault is None


@pytest.mark.parametrize("forged", [{"decision": "access_given"}, {"decision": "\u202eX"}, {"reason": "x" * 100_001}])
def test_what_the_database_says_itself_and_what_nobody_reads_is_not_put_into_the_log(
    hall: Hall, forged: dict[str, str]
) -> None:
    with pytest.raises(InboxError):
        hall.does("anna", lambda tx: _logged(tx, hall.town.anna.id, at(), **forged))
    hall.does("anna", lambda tx: _logged(tx, hall.town.anna.id, at(), reason="x" * 100_000))
    assert hall.sees("petra", compliance_log.verify).fault is None


def test_what_a_message_was_called_is_its_own_and_stays_so(hall: Hall) -> None:
    """A name that a provider has yet to give would make what comes under it a repetition."""
    message = _sent(hall, "c-1")
    hall.town.write(lambda tx: outbox.uncertain(tx, message))
    given = (
        "INSERT INTO earlier_id (channel_id, id, message_id) SELECT channel_id, {name}, id FROM message WHERE {which}"
    )
    for name, which in (("'1700000000'", f"id = {message}"), ("provider_id", "direction = 'inbound'")):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            hall.sql("anna", given.format(name=name, which=which))
    hall.sql("anna", f"UPDATE message SET client_id = 'other' WHERE id = {message}")
    found = hall.sees("anna", lambda tx: delivery.find(tx, hall.town.channel.id, None, "c-1"))
    assert found is not None
    assert (found.id, found.earlier) == (message, True)
    hall.does("anna", lambda tx: retrying.retry(tx, message, at(1)))
    for name in ("c-1", "other"):
        assert hall.sees("anna", lambda tx, name=name: delivery.find(tx, hall.town.channel.id, None, name)) is not None  # type: ignore[misc]


def _sent(hall: Hall, client: str) -> MessageId:
    samira = hall.samira()
    message = hall.does(
        "anna",
        lambda tx: outbox.queue(
            tx, conversation_id=samira, agent_id=hall.town.anna.id, client_id=ClientId(client), text="x", now=at(1)
        ),
    )
    return hall.town.sending(message, LATER)


@pytest.mark.parametrize("sql", UNTOLD)
def test_what_is_done_is_told_by_whoever_does_it(hall: Hall, sql: str) -> None:
    message = _sent(hall, "c-1")
    hall.town.write(lambda tx: outbox.failed(tx, message, "rejected"))
    samira, anna = hall.samira(), hall.town.anna.id
    names = {
        "samira": samira,
        "anna": anna,
        "channel": hall.town.channel.id,
        "petra": hall.does("petra", profiles.me).id,
    }
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        hall.sql("anna", sql.format(**names))


def test_a_window_tells_it(hall: Hall) -> None:
    message = _sent(hall, "c-1")
    hall.town.write(lambda tx: outbox.failed(tx, message, "rejected"))
    samira, anna = hall.samira(), hall.town.anna.id

    def said(tx: Transaction) -> None:
        wishes.record(tx, samira, Consent(given=False, at=at(), source="aan de balie"), anna, at(1))
        wishes.prefer(tx, samira, hall.town.channel.id, "aan de balie", anna, at(1))
        delivery.put_aside(tx, message, anna)

    hall.does("anna", said)
    for state, until in (("snoozed", at(9)), ("snoozed", at(99)), ("closed", None), ("open", None)):
        wanted = ConversationState(state)
        hall.does("anna", lambda tx, to=wanted, by=until: conversations.set_state(tx, samira, to, anna, until=by))  # type: ignore[misc]
    assert hall.sql("anna", "SELECT state, snoozed_until FROM conversation")[1] == [("open", None)]
    hall.does("anna", lambda tx: conversations.set_state(tx, samira, ConversationState.CLOSED, anna))
    answered = {"conversation_id": samira, "agent_id": anna, "client_id": ClientId("c-2"), "text": "x", "now": at(1)}
    hall.does("anna", lambda tx: outbox.queue(tx, **answered))  # type: ignore[arg-type]
    assert hall.sql("anna", "SELECT state FROM conversation")[1] == [("open",)]


def test_what_is_taken_back_is_no_answer_any_more(hall: Hall) -> None:
    samira, anna = hall.samira(), hall.town.anna.id
    answer = {"conversation_id": samira, "agent_id": anna, "client_id": ClientId("c"), "text": "x", "now": at(1)}
    message = hall.does("anna", lambda tx: outbox.queue(tx, **answer))  # type: ignore[arg-type]
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        hall.sql("anna", f"SELECT withdraw({message})")
    assert hall.does("anna", lambda tx: withdrawal.withdraw(tx, message, anna)).text == "x"
    shown = hall.sql("anna", "SELECT first_response_at, last_outbound_at, last_direction FROM conversation")[1]
    assert shown == [(None, None, "inbound")]


def test_everybody_says_for_oneself_whether_one_is_there(hall: Hall) -> None:
    anna, (now,) = hall.town.anna.id, hall.server.run("SELECT balie.now_ms()")[0]
    hall.does("anna", lambda tx: colleagues.say(tx, anna, Status.AVAILABLE, now))
    for sql in (
        f"UPDATE agent_status SET status = 'away' WHERE agent_id = {anna}",
        f"UPDATE agent_status SET seen_at = 1 WHERE agent_id = {anna}",
        f"INSERT INTO agent_status (agent_id, status, since) VALUES ({hall.town.niels.id}, 'available', 1)",
        "DELETE FROM agent_status",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            hall.sql("petra", sql)
    for who in (anna, hall.town.niels.id):
        hall.does("petra", lambda tx, who=who: colleagues.set_capacity(tx, who, 5, clock.now(tx)))  # type: ignore[misc]
    hall.sql("anna", f"UPDATE agent_status SET since = 1, seen_at = 4102444700000 WHERE agent_id = {anna}")
    ((since, seen),) = hall.sql("anna", f"SELECT since, seen_at FROM agent_status WHERE agent_id = {anna}")[1]
    assert now <= since < now + 60_000
    assert now <= seen < now + 60_000


@pytest.mark.parametrize("sql", LEADS)
def test_a_lead_is_refused(hall: Hall, sql: str) -> None:
    _settled(hall)
    hall.does("petra", profiles.me)
    with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.CheckViolation)):
        hall.sql("petra", sql.format(channel=hall.town.channel.id))


@pytest.mark.parametrize("sql", MANAGED)
def test_an_administrator_is_refused(hall: Hall, sql: str) -> None:
    _settled(hall)
    with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.IntegrityError, psycopg.errors.DataError)):
        hall.sql("beheer", sql.format(channel=hall.town.channel.id))


def test_an_administrator_finds_nothing_also_as_a_member_of_the_team(hall: Hall) -> None:
    hall.samira("paspoort")
    while hall.does("engine_1", lambda tx: search.index_pending(tx, 100)):
        pass
    beheer = hall.does("beheer", profiles.me).id
    hall.sql("beheer", f"INSERT INTO team_member SELECT id, {beheer} FROM team")
    for found in ("found_messages(wanted_words('paspoort'), 9)", "found_hits(wanted_words('paspoort'), 9)"):
        assert hall.sql("beheer", f"SELECT * FROM {found}")[1] == []
        assert len(hall.sql("anna", f"SELECT * FROM {found}")[1]) == 1


def _settled(hall: Hall) -> None:
    """A label and an event that nobody understood."""
    hall.sql("anna", "INSERT INTO label (name, colour) VALUES ('zorg', 'blue')")
    hall.server.run(
        "INSERT INTO raw_event (channel_id, received_at, state, reasons, body)"
        f" VALUES ({hall.town.channel.id}, 1, 'quarantined', '[]', 'x')"
    )


def test_a_lead_and_an_administrator_do_what_their_windows_do(hall: Hall) -> None:
    channel, petra, beheer = (
        hall.town.channel.id,
        hall.does("petra", profiles.me).id,
        hall.does("beheer", profiles.me).id,
    )
    hall.does("petra", lambda tx: wind_down.take(tx, channel, ChannelPhase.ANSWERING_ONLY, petra, at()))
    ((taken, now),) = hall.server.run("SELECT at, balie.now_ms() FROM channel_phase")
    assert now - 60_000 < taken <= now, "and nobody dates it back"
    # What a channel wants solved, an administrator answers.
    asked = hall.does("beheer", lambda tx: errands.ask(tx, ErrandKind.PROVE, channel, None, beheer, "x", at()))
    assert hall.sees("beheer", lambda tx: errands.outcome(tx, asked)) is None
    _settled(hall)
    assert hall.sql("beheer", "UPDATE raw_event SET state = 'new', reasons = NULL")[0] == 1
