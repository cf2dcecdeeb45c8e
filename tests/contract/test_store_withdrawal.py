"""Withdrawing an answer that is waiting: nothing is left of it, and whoever claims it first wins."""

import pytest

from app.domain.ids import ClientId, MessageId, ProviderId
from app.domain.message import MessageKind
from app.domain.problems import Refused
from app.storage import holding, outbox, withdrawal
from app.storage.outbox import NewFile
from tests.fakes.town import Town, at

LETTER = NewFile(MessageKind.DOCUMENT, "application/pdf", "brief.pdf", b"x" * 200_000)


@pytest.fixture
def asked(town: Town) -> Town:
    town.says("Wanneer is de milieustraat open?", mid="question")
    return town


def held(town: Town, text: str, *, until: float = 2, minutes: float = 1, file: NewFile | None = None) -> MessageId:
    row = town.row()
    (question, *_) = town.messages()
    return town.write(
        lambda tx: outbox.queue(
            tx, conversation_id=row.id, agent_id=town.anna.id, client_id=ClientId(f"c-{next(town.numbers)}"), text=text,
            file=file, reply_to=question.id, now=at(minutes), not_before=at(until),
        )
    )  # fmt: skip


def test_what_waits_is_taken_back_whole_and_the_list_forgets_it(asked: Town) -> None:
    before = asked.row()
    first, second = held(asked, "Hier is de brief", file=LETTER), held(asked, "en nog iets")
    assert asked.read(lambda tx: holding.held_until(tx, second)) == at(2)
    taken = asked.write(lambda tx: withdrawal.withdraw(tx, second, asked.anna.id))
    assert (taken.text, taken.files) == ("Hier is de brief\n\nen nog iets", (LETTER,))
    assert taken.reply_to == asked.messages()[0].id
    assert taken.conversation_id == before.id
    assert len(asked.messages()) == 1
    row = asked.row()
    assert (row.last_text, row.last_at, row.last_direction) == (before.last_text, before.last_at, before.last_direction)
    for table in ("outbox", "attachment", "attachment_chunk", "unindexed"):
        assert asked.read(lambda tx, table=table: tx.all(f"SELECT 1 FROM {table}")) in ([], [(1,)]), table  # type: ignore[misc]
    assert asked.read(lambda tx: outbox.due(tx, at(60), 10)) == []
    with pytest.raises(Refused) as caught:
        asked.write(lambda tx: withdrawal.withdraw(tx, first, asked.anna.id))
    assert caught.value.code == "too_late_to_undo"


def test_it_does_not_go_before_its_time_and_then_it_goes(asked: Town) -> None:
    message = held(asked, "Ja")
    assert asked.read(lambda tx: outbox.due(tx, at(1.9), 10)) == []
    assert asked.read(outbox.next_due) == at(2)
    assert [one.message_id for one in asked.read(lambda tx: outbox.due(tx, at(2), 10))] == [message]


def test_whoever_claims_first_wins(asked: Town) -> None:
    first, second = held(asked, "Een"), held(asked, "Twee")
    asked.sending(first)
    with pytest.raises(Refused):
        asked.write(lambda tx: withdrawal.withdraw(tx, second, asked.anna.id))
    assert len(asked.messages()) == 3, "not even the part that still waited"


def test_nobody_takes_back_a_colleagues_answer(asked: Town) -> None:
    message = held(asked, "Ja")
    with pytest.raises(Refused):
        asked.write(lambda tx: withdrawal.withdraw(tx, message, asked.niels.id))


def test_what_goes_at_once_takes_along_what_waited_before_it(asked: Town) -> None:
    first = held(asked, "Een ogenblik", until=9)
    urgent = asked.reply("Bel 112", minutes=1.5)
    assert [one.message_id for one in asked.read(lambda tx: outbox.due(tx, at(1.5), 10))] == [first]
    asked.sending(first, minutes=1.5)
    asked.write(lambda tx: outbox.accepted(tx, first, ProviderId("p-1"), at(1.5)))
    assert [one.message_id for one in asked.read(lambda tx: outbox.due(tx, at(1.5), 10))] == [urgent]
