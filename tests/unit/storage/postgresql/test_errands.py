"""Errands and vanishing messages under row security: an agent asks in the own name, about whom the agent sees."""

from datetime import UTC, datetime, timedelta

import psycopg
import pytest

from app.domain.errand import ErrandKind, Outcome
from app.domain.ids import ConversationId
from app.storage import conversations, errands, identities, messages, outbox, vanishing
from app.storage.database import Transaction
from tests.fakes.hall import Hall
from tests.fakes.town import DAY, NOON

BEFORE = NOON - timedelta(minutes=1)


def ask(hall: Hall, conversation: ConversationId, login: str = "anna") -> int:
    me, channel = (hall.town.anna, hall.town.channel) if login == "anna" else (hall.town.niels, hall.other)
    return hall.does(login, lambda tx: errands.ask(tx, ErrandKind.TRUST, channel.id, conversation, me.id, "", NOON))


def test_an_agent_asks_the_engine_answers_and_the_conversation_goes_on(hall: Hall) -> None:
    samira = hall.samira()
    sent = hall.town.reply()
    hall.town.sending(sent)
    hall.does("engine_1", lambda tx: outbox.failed(tx, sent, "identity_changed"))
    assert hall.sees("anna", lambda tx: identities.changed(tx, samira))
    errand = ask(hall, samira)
    (taken,) = hall.does("engine_1", lambda tx: errands.take(tx, [hall.town.channel.id], BEFORE))
    hall.does("engine_1", lambda tx: errands.settle(tx, taken.id, Outcome("12345")))
    assert hall.sees("anna", lambda tx: errands.outcome(tx, errand)) == Outcome("12345")
    assert hall.sees("niels", lambda tx: errands.outcome(tx, errand)) is None
    hall.does("anna", lambda tx: errands.forget(tx, errand))
    hall.does("anna", lambda tx: identities.confirmed(tx, samira, hall.town.anna.id, "identity_compared"))
    assert not hall.sees("anna", lambda tx: identities.changed(tx, samira))


def test_reading_sets_the_clock_of_a_message_going_once(hall: Hall) -> None:
    samira = hall.samira("Mijn code is 1234")

    def expect(tx: Transaction) -> None:
        (message,) = messages.all_of(tx, samira)
        vanishing.expect(tx, message.id, 60, None, None)

    hall.does("engine_1", expect)
    hall.does("anna", lambda tx: conversations.mark_opened(tx, samira))
    when = hall.sees("anna", lambda tx: tx.one("SELECT at FROM vanishing"))
    assert when is not None
    assert when[0] is not None
    assert hall.sql("anna", "UPDATE vanishing SET at = 0")[0] == 0
    assert hall.does("engine_1", lambda tx: vanishing.take_away(tx, datetime.now(UTC) + DAY)) == 1
    (left,) = hall.sees("anna", lambda tx: messages.all_of(tx, samira))
    assert (left.text.raw, left.note) == ("", "vanished")


REFUSED = (
    (
        "INSERT INTO errand (channel_id, conversation_id, agent_id, kind, detail, asked_at)"
        " VALUES ({channel}, {joris}, {anna}, 'trust', '', 1)"
    ),
    (
        "INSERT INTO errand (channel_id, conversation_id, agent_id, kind, detail, asked_at)"
        " VALUES ({channel}, {samira}, {niels}, 'trust', '', 1)"
    ),
    "INSERT INTO errand (channel_id, agent_id, kind, detail, asked_at) VALUES ({other}, {anna}, 'prove', '', 1)",
    (
        "INSERT INTO errand (channel_id, agent_id, kind, detail, asked_at, state)"
        " VALUES ({channel}, {anna}, 'prove', '', 1, 'done')"
    ),
    "UPDATE errand SET answer = 'x', state = 'done'",
    "UPDATE channel SET challenge = NULL",
    "INSERT INTO vanishing (message_id, after_s, at) SELECT id, 1, 1 FROM message",
    "DELETE FROM vanishing",
)


@pytest.mark.parametrize("sql", REFUSED)
def test_an_agent_is_refused(hall: Hall, sql: str) -> None:
    samira, joris = hall.samira(), hall.joris()
    ask(hall, joris, "niels")
    names = {
        "samira": samira, "joris": joris, "anna": hall.town.anna.id, "niels": hall.town.niels.id,
        "channel": hall.town.channel.id, "other": hall.other.id,
    }  # fmt: skip
    with pytest.raises(psycopg.Error) as refused:
        hall.sql("anna", sql.format(**names))
    assert refused.value.sqlstate == "42501"
