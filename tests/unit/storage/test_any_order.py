"""Providers guarantee neither order nor uniqueness: any order and any number of repetitions give the same result."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.channel import Channel, ChannelKind
from app.domain.events import (
    AddressChanged,
    Event,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    Party,
    ReachedUpTo,
    ReactionChanged,
    StatusChanged,
)
from app.domain.ids import Address, ChannelId, ConversationId, MessageId, ProviderId
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.text import CitizenText
from app.storage import channels, conversations, messages
from app.storage.database import Transaction
from tests.fakes.stores import sqlite
from tests.fakes.town import DAY, Town, at

WRITERS = ("samira", "joris")
IDS = [f"m{n}" for n in range(4)]
ECHOES = [f"e{n}" for n in range(3)]
TEXTS = ["hallo", "gas", "123456782", "stop", "dag", ""]

minutes = st.integers(0, 12).map(float)
texts = st.sampled_from(TEXTS).map(CitizenText)
targets = st.sampled_from([*IDS, *ECHOES]).map(ProviderId)
states = st.sampled_from([DeliveryState.SENT, DeliveryState.DELIVERED, DeliveryState.READ, DeliveryState.FAILED])


def _writer(number: int) -> Party:
    return Party(Address(WRITERS[number % 2]), CitizenText(WRITERS[number % 2].title()))


@st.composite
def _message(draw: st.DrawFn) -> MessageReceived:
    """A message's content follows from its id, as with a provider's repetitions."""
    number = draw(st.integers(0, len(IDS) + len(ECHOES) - 1))
    echo = number >= len(IDS)
    name = ECHOES[number - len(IDS)] if echo else IDS[number]
    direction = Direction.OUTBOUND if echo else Direction.INBOUND
    text = CitizenText(f"{name} {TEXTS[number % len(TEXTS)]}")
    kind = MessageKind.SYSTEM if number == 3 else MessageKind.TEXT
    # No two at the same moment: which of those is last depends on arrival.
    return MessageReceived(ProviderId(name), _writer(number), direction, kind, text, at((number * 5) % 7 + 0.5))


@st.composite
def _author(draw: st.DrawFn, target: str) -> Address | None:
    """The author of `target`, we, or somebody else.

    Never the other citizen: whether they are the same may become known after the edit, which is then not applied.
    """
    writer = Address(WRITERS[IDS.index(target) % 2]) if target in IDS else None
    return draw(st.sampled_from([writer, writer, None, Address("piet")]))


@st.composite
def _edit(draw: st.DrawFn) -> MessageEdited:
    target = draw(targets)
    return MessageEdited(target, draw(texts), at(draw(minutes)), draw(_author(target)))


@st.composite
def _deletion(draw: st.DrawFn) -> MessageDeleted:
    target = draw(st.one_of(targets, st.sampled_from(["r0", "r1"]).map(ProviderId)))
    by = Address("samira") if target.startswith("r") else draw(_author(target))
    return MessageDeleted(target, at(draw(minutes)), by)


@st.composite
def _reaction(draw: st.DrawFn) -> ReactionChanged:
    if draw(st.booleans()):
        number = draw(st.integers(0, 2))
        return ReactionChanged(
            ProviderId(IDS[number % 2]),
            CitizenText("👍❤🙏"[number]),
            at(number),
            Address("samira"),
            ProviderId(f"r{number}"),
        )
    emoji = draw(st.sampled_from(["👎", "🎉", None]))
    return ReactionChanged(draw(targets), CitizenText(emoji) if emoji else None, at(draw(minutes)), Address("joris"))


@st.composite
def _status(draw: st.DrawFn) -> StatusChanged:
    state, when = draw(states), draw(minutes)
    problem = f"problem {when}" if state is DeliveryState.FAILED else None
    return StatusChanged(state, at(when), ProviderId(draw(st.sampled_from([*ECHOES, "m0"]))), problem=problem)


events = st.one_of(
    _message(),
    _message(),
    _status(),
    _reaction(),
    _edit(),
    _deletion(),
    st.builds(
        ReachedUpTo,
        st.sampled_from(WRITERS).map(Address).map(Party),
        st.sampled_from([DeliveryState.DELIVERED, DeliveryState.READ]),
        minutes.map(at),
    ),
    st.builds(AddressChanged, st.just(Address("samira")), st.just(Party(Address("sam"))), minutes.map(at)),
    st.builds(AddressChanged, st.just(Address("joris")), st.just(Party(Address("sam"))), minutes.map(at)),
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """One store for all examples: each gets a channel and citizens of its own."""
    folder: Path = tmp_path_factory.mktemp("any-order")
    store = sqlite(folder)
    yield Town.found(store)
    store.close()


def _run(town: Town, arriving: list[Event]) -> list[object]:
    channel = town.write(lambda tx: channels.add(tx, ChannelKind.WHATSAPP, "x", "us", {}, DAY))
    town.arrive(*(_own(event, channel) for event in arriving), channel=channel)
    return town.read(lambda tx: _seen(tx, channel))


def _own(event: Event, channel: Channel) -> Event:
    """The same event with citizens of this channel only."""

    def address(value: Address) -> Address:
        return Address(f"{value}@{channel.id}")

    match event:
        case MessageReceived() | ReachedUpTo():
            return replace(event, party=replace(event.party, address=address(event.party.address)))
        case MessageEdited() | MessageDeleted() | ReactionChanged():
            return replace(event, by=None if event.by is None else address(event.by))
        case AddressChanged():
            return replace(event, old=address(event.old), new=replace(event.new, address=address(event.new.address)))
        case _:
            return event


def _seen(tx: Transaction, channel: Channel) -> list[object]:
    """Everything that a person could see, without ids created by the store.

    And without the name: if two citizens turn out to be one, either name will do.
    """
    seen: list[object] = []
    found = tx.all("SELECT id FROM conversation WHERE channel_id = :channel", {"channel": channel.id})
    for row in conversations.rows(tx, [conversation_id for (conversation_id,) in found]):
        detail = conversations.detail(tx, row.id)
        assert detail is not None
        told = [
            replace(
                message,
                id=MessageId(0),
                conversation_id=ConversationId(0),
                reactions=tuple(sorted(message.reactions, key=lambda r: r.emoji.raw)),
            )
            for message in messages.all_of(tx, row.id)
        ]
        seen.append(
            (
                replace(row, id=ConversationId(0), channel_id=ChannelId(0), contact=CitizenText("")),
                [(message, message.text.raw, [r.emoji.raw for r in message.reactions]) for message in told],
                row.last_text.raw,
                detail.opened_at,
                detail.first_response_seconds,
            )
        )
    versions = tx.all(
        """SELECT m.provider_id, v.at, v.text FROM message_version v JOIN message m ON m.id = v.message_id
           WHERE m.channel_id = :channel ORDER BY 1, 2, 3""",
        {"channel": channel.id},
    )
    return [sorted(seen, key=repr), versions]


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
@given(st.data())
def test_any_order_and_any_number_of_times(shared: Town, data: st.DataObject) -> None:
    drawn = data.draw(st.lists(events, min_size=1, max_size=14))
    # No provider reports both failures of single messages and reading by time; they would contradict each other.
    failures = any(isinstance(event, StatusChanged) and event.state is DeliveryState.FAILED for event in drawn)
    wanted = [event for event in drawn if not (failures and isinstance(event, ReachedUpTo))]
    again = data.draw(st.lists(st.sampled_from(wanted), max_size=8))
    other_order = data.draw(st.permutations([*wanted, *again]))
    assert _run(shared, wanted) == _run(shared, other_order)
