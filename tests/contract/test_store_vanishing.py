"""Disappearing messages, on each database: deleted some time after they were read, or kept where they must be."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.channel import Channel, ChannelKind
from app.domain.conversation import Query, View
from app.domain.events import MessageEdited, MessageReceived, Party, RemoteFile
from app.domain.ids import Address, ProviderId
from app.domain.message import Direction, Message, MessageKind
from app.domain.text import CitizenText
from app.storage import arrivals, attachments, channels, conversations, messages, raw_events, search, vanishing
from app.storage.database import Transaction
from tests.fakes.town import NOON, SAMIRA, Town, at

LATER = datetime.now(UTC) + timedelta(days=400)


def channel_of(town: Town, **settings: str) -> Channel:
    return town.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Signal", "us", settings))


def arrives(town: Town, channel: Channel, *, seconds: int | None = 60, text: str = "Mijn code is 1234") -> int:
    """A message arrives with its raw body; returns the body's id."""
    file = RemoteFile("ref", MessageKind.IMAGE, "image/png", CitizenText("foto.png"))
    event = MessageReceived(
        ProviderId("m1"), Party(Address(SAMIRA)), Direction.INBOUND, MessageKind.IMAGE, CitizenText(text), at(0),
        files=(file,), note="disappearing", vanish_after=seconds,
    )  # fmt: skip

    def work(tx: Transaction) -> int:
        (raw,) = raw_events.append(tx, channel.id, [text.encode()], NOON, None)
        arrivals.apply(tx, channel, event, received_at=NOON, raw_id=raw.id, assess=lambda _text, _before: ((), ()))
        edit = MessageEdited(ProviderId("m1"), CitizenText(f"{text}!"), at(1), Address(SAMIRA))
        arrivals.apply(tx, channel, edit, received_at=NOON, raw_id=raw.id, assess=lambda _text, _before: ((), ()))
        raw_events.settle(tx, raw.id)
        (waiting,) = attachments.waiting(tx, NOON, 9)
        attachments.store(tx, waiting.id, b"PICTURE")
        search.index_pending(tx, 99)
        return raw.id

    return town.write(work)


def only(town: Town, channel: Channel) -> Message:
    def read(tx: Transaction) -> Message:
        (conversation,) = conversations.ids(tx, Query(View.ALL, channel_id=channel.id), None)
        (message,) = messages.all_of(tx, conversation)  # type: ignore[arg-type]
        return message

    return town.read(read)


def sweep(town: Town, when: datetime = LATER) -> int:
    return town.write(lambda tx: vanishing.take_away(tx, when))


def test_what_nobody_has_read_stays(town: Town) -> None:
    channel = channel_of(town)
    arrives(town, channel)
    assert sweep(town) == 0
    assert only(town, channel).text.raw == "Mijn code is 1234!"


def test_it_goes_some_time_after_it_was_read_and_leaves_a_mark(town: Town) -> None:
    channel = channel_of(town)
    raw_id = arrives(town, channel)
    message = only(town, channel)
    town.write(lambda tx: conversations.mark_opened(tx, message.conversation_id))
    shown = only(town, channel).vanishes_at
    assert message.vanishes_at is None
    assert shown is not None
    assert shown - datetime.now(UTC) <= timedelta(seconds=60)
    assert sweep(town, datetime.now(UTC) + timedelta(seconds=30)) == 0
    assert sweep(town) == 1
    left = only(town, channel)
    assert (left.text.raw, left.attachments, left.note) == ("", (), "vanished")
    assert left.sent_at == message.sent_at
    for sql in (
        "SELECT 1 FROM message_version WHERE text <> ''",
        "SELECT 1 FROM attachment_chunk",
        "SELECT 1 FROM vanishing",
        "SELECT 1 FROM conversation WHERE last_text LIKE '%1234%'",
    ):
        assert town.read(lambda tx, sql=sql: tx.one(sql)) is None  # type: ignore[misc]
    assert bytes(town.read(lambda tx: tx.one("SELECT body FROM raw_event WHERE id = :id", {"id": raw_id}))[0]) == b""  # type: ignore[index]
    assert town.read(lambda tx: search.search(tx, "1234", 9)) == []
    assert sweep(town) == 0


@pytest.mark.parametrize("word", ["keep", "Keep", "wat"])
def test_a_municipality_that_keeps_everything(town: Town, word: str) -> None:
    channel = channel_of(town, vanishing=word)
    arrives(town, channel)
    message = only(town, channel)
    assert message.note == "disappearing_kept"
    town.write(lambda tx: conversations.mark_opened(tx, message.conversation_id))
    assert sweep(town) == 0


def test_an_ordinary_message_stays(town: Town) -> None:
    channel = channel_of(town)
    arrives(town, channel, seconds=None)
    message = only(town, channel)
    town.write(lambda tx: conversations.mark_opened(tx, message.conversation_id))
    assert sweep(town) == 0


def test_an_edit_names_the_edit_before_it(town: Town) -> None:
    channel = channel_of(town)

    def edit(text: str, target: str, name: str, minutes: float) -> MessageEdited:
        return MessageEdited(
            ProviderId(target), CitizenText(text), at(minutes), Address(SAMIRA), ProviderId(name),
            party=Party(Address(SAMIRA)),
        )  # fmt: skip

    said = MessageReceived(
        ProviderId("m1"), Party(Address(SAMIRA)), Direction.INBOUND, MessageKind.TEXT, CitizenText("een"), at(0)
    )
    town.arrive(said, edit("twee", "m1", "m2", 1), edit("drie", "m2", "m3", 2), channel=channel)
    assert only(town, channel).text.raw == "drie"


def test_an_edit_of_what_never_came_is_shown(town: Town) -> None:
    channel = channel_of(town)
    edit = MessageEdited(
        ProviderId("m1"), CitizenText("alleen dit"), at(1), Address("member"), party=Party(Address("group:x"))
    )
    town.arrive(edit, channel=channel)
    assert (only(town, channel).text.raw, only(town, channel).edited) == ("alleen dit", True)


def test_what_vanished_does_not_come_back(town: Town) -> None:
    channel = channel_of(town)
    arrives(town, channel)
    town.write(lambda tx: conversations.mark_opened(tx, only(town, channel).conversation_id))
    assert sweep(town) == 1
    again = MessageReceived(
        ProviderId("m1"), Party(Address(SAMIRA)), Direction.INBOUND, MessageKind.TEXT, CitizenText("Mijn code is 1234"),
        at(0), named_by_time=True, vanish_after=60,
    )  # fmt: skip
    town.arrive(again, channel=channel)
    assert only(town, channel).note == "vanished"


def test_two_messages_of_one_moment_are_two(town: Town) -> None:
    channel = channel_of(town)
    said = [
        MessageReceived(
            ProviderId("m1"), Party(Address(SAMIRA)), Direction.INBOUND, MessageKind.TEXT, CitizenText(text), at(0),
            named_by_time=True,
        )
        for text in ("een", "twee", "een", "twee")
    ]  # fmt: skip
    town.arrive(*said, channel=channel)
    assert len(town.read(lambda tx: tx.all("SELECT 1 FROM message"))) == 2
