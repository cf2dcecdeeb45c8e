"""Errands and disappearing messages under row security: agents ask in their own name, about citizens they can see."""

from datetime import UTC, datetime, timedelta

import psycopg
import pytest

from app.domain.errand import ErrandKind, Outcome
from app.domain.events import MessageEdited
from app.domain.ids import ClientId, ConversationId, ProviderId
from app.domain.text import CitizenText
from app.storage import arrivals, conversations, editing, errands, identities, messages, outbox, vanishing
from app.storage.database import Transaction
from app.storage.editing import Rewording
from tests.fakes.hall import Hall
from tests.fakes.town import DAY, NOON, assess

BEFORE = NOON - timedelta(minutes=1)


def ask(hall: Hall, conversation: ConversationId, login: str = "anna") -> int:
    me, channel = (hall.town.anna, hall.town.channel) if login == "anna" else (hall.town.niels, hall.other)
    return hall.does(login, lambda tx: errands.ask(tx, ErrandKind.TRUST, channel.id, conversation, me.id, "", NOON))


def changed(hall: Hall, conversation: ConversationId) -> bool:
    found = hall.sees("anna", lambda tx: conversations.detail(tx, conversation))
    assert found is not None
    return found.identity_changed


def test_an_agent_asks_the_engine_answers_and_the_conversation_goes_on(hall: Hall) -> None:
    samira = hall.samira()
    sent = hall.town.reply()
    hall.town.sending(sent)
    hall.does("engine_1", lambda tx: outbox.failed(tx, sent, "identity_changed"))
    assert changed(hall, samira)
    errand = ask(hall, samira)
    (taken,) = hall.does("engine_1", lambda tx: errands.take(tx, [hall.town.channel.id], BEFORE))
    hall.does("engine_1", lambda tx: errands.settle(tx, taken.id, Outcome("12345")))
    assert hall.sees("anna", lambda tx: errands.outcome(tx, errand)) == Outcome("12345")
    assert hall.sees("niels", lambda tx: errands.outcome(tx, errand)) is None
    hall.does("anna", lambda tx: errands.forget(tx, errand))
    hall.does("anna", lambda tx: identities.confirmed(tx, samira, hall.town.anna.id, "identity_compared"))
    assert not changed(hall, samira)


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


def test_an_agent_asks_for_other_words_and_the_engine_writes_them_down(hall: Hall) -> None:
    hall.samira()
    sent = hall.town.accepted(hall.town.reply("Om 9 uur"), "m1")
    me, channel, detail = hall.town.anna, hall.town.channel, Rewording(sent, "Om 10 uur").detail()
    message = hall.sees("anna", lambda tx: messages.get(tx, sent))
    assert message is not None
    assert hall.sees("anna", lambda tx: editing.times(tx, sent)) == 0
    hall.does("anna", lambda tx: editing.keep(tx, sent, me.id, "Om 1", NOON))
    assert hall.sees("anna", lambda tx: editing.begun(tx, sent)) == "Om 1"
    assert hall.sees("petra", lambda tx: editing.begun(tx, sent)) is None, "what somebody begins is nobody else's"
    hall.does(
        "anna", lambda tx: errands.ask(tx, ErrandKind.EDIT, channel.id, message.conversation_id, me.id, detail, NOON)
    )
    (taken,) = hall.does("engine_1", lambda tx: errands.take(tx, [channel.id], BEFORE))

    def settle(tx: Transaction) -> None:
        edit = editing.order(tx, Rewording.of(taken.detail), ClientId("errand-1"), NOON)
        assert edit is not None
        assert (edit.order.text, edit.names) == ("Om 10 uur", ("m1",))
        event = MessageEdited(edit.names[0], CitizenText(edit.order.text), NOON + DAY, None, ProviderId("m2"))
        arrivals.apply(tx, channel, event, received_at=event.at, raw_id=None, assess=assess)
        errands.settle(tx, taken.id, Outcome("m2"))

    hall.does("engine_1", settle)
    changed = hall.sees("anna", lambda tx: messages.get(tx, sent))
    assert changed is not None
    assert (changed.text.raw, changed.edited) == ("Om 10 uur", True)
    assert hall.sees("anna", lambda tx: editing.times(tx, sent)) == 1


def test_an_edit_in_hand_is_left_for_whoever_has_the_channel_next(hall: Hall) -> None:
    samira = hall.samira()
    me, channel = hall.town.anna, hall.town.channel
    long_ago = NOON - DAY
    hall.does("anna", lambda tx: errands.ask(tx, ErrandKind.EDIT, channel.id, samira, me.id, '[1,"x",[]]', long_ago))
    hall.does("engine_1", lambda tx: errands.take(tx, [channel.id], long_ago - DAY))
    assert hall.does("engine_2", lambda tx: errands.take(tx, [hall.other.id], NOON)) == []
    assert hall.does("engine_2", lambda tx: errands.recover(tx, hall.other.id, "edit_uncertain")) == []
    (left,) = hall.does("engine_2", lambda tx: errands.recover(tx, channel.id, "edit_uncertain"))
    assert (left.kind, left.conversation_id) == (ErrandKind.EDIT, samira)
    assert hall.sees("anna", lambda tx: errands.outcome(tx, left.id)) == Outcome(problem="edit_uncertain")
    assert hall.does("engine_2", lambda tx: errands.recover(tx, channel.id, "edit_uncertain")) == []
