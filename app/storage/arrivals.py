"""Applies what arrived exactly once: the same events, in any order and however often, lead to the same store."""

from datetime import UTC, datetime, timedelta
from typing import Final, assert_never

from msgspec import Struct
from msgspec.structs import replace

from app.domain.changes import Changes
from app.domain.channel import Channel, Connection
from app.domain.events import (
    AddressChanged,
    Event,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    ReachedUpTo,
    ReactionChanged,
    StatusChanged,
    TypingChanged,
)
from app.domain.ids import ProviderId, RawEventId
from app.domain.message import Direction
from app.domain.problems import ACCOUNT_TROUBLES
from app.storage import amendments, channels, contacts, delivery, incoming, orphans
from app.storage.amendments import Assess
from app.storage.database import Transaction
from app.storage.delivery import Found
from app.storage.values import ms

__all__ = ["Applied", "Assess", "apply"]

# WhatsApp dates from 2009; an earlier time means a device without a clock, or a field that was misread.
_EARLIEST: Final = datetime(2009, 1, 1, tzinfo=UTC)
_AHEAD: Final = timedelta(minutes=10)


class Applied(Struct, frozen=True):
    """The outcome of applying an event.

    `kind`: "message", "edit", "delete", "reaction", "status", "typing" or "address". `new` is False if it changed
    nothing: seen before, late, not by the author, or kept until the message that it is about arrives.
    """

    kind: str
    new: bool


class _Arrival(Struct, frozen=True):
    """An event's origin."""

    channel: Channel
    received_at: datetime
    raw_id: RawEventId | None
    assess: Assess

    def time(self, at: datetime) -> datetime:
        """`at`, or the time of arrival if `at` is impossible."""
        return at if _EARLIEST <= at <= self.received_at + _AHEAD else self.received_at


def apply(
    tx: Transaction, channel: Channel, event: Event, *, received_at: datetime, raw_id: RawEventId | None, assess: Assess
) -> Applied:
    """Apply `event` to the store. Events about a message that has not arrived are kept and applied when it does."""
    arrival = _Arrival(channel, received_at, raw_id, assess)
    match event:
        case MessageReceived():
            # Copied only if the time is impossible: most events are messages, and most clocks are right.
            if (time := arrival.time(event.sent_at)) is not event.sent_at:
                event = replace(event, sent_at=time)
            applied = Applied("message", incoming.received(tx, channel, event, assess, raw_id))
        case StatusChanged():
            applied = Applied("status", _status(tx, arrival, replace(event, at=arrival.time(event.at))))
        case ReachedUpTo():
            applied = Applied("status", _reached(tx, arrival, event))
        case MessageEdited():
            applied = Applied("edit", _edited(tx, arrival, replace(event, at=arrival.time(event.at))))
        case MessageDeleted():
            applied = Applied("delete", _deleted(tx, arrival, replace(event, at=arrival.time(event.at))))
        case ReactionChanged():
            applied = Applied("reaction", _reacted(tx, arrival, replace(event, at=arrival.time(event.at))))
        case AddressChanged():
            applied = Applied("address", _readdressed(tx, arrival, event))
        case TypingChanged():
            applied = Applied("typing", new=False)
        case _:
            assert_never(event)
    return applied


def _status(tx: Transaction, arrival: _Arrival, event: StatusChanged) -> bool:
    found = delivery.find(tx, arrival.channel.id, event.provider_id, event.client_id)
    if found is None:
        if target := event.provider_id or event.client_id:
            orphans.keep(tx, arrival.channel.id, target, event, arrival.raw_id)
        return False
    if event.provider_id is not None and not found.earlier:
        incoming.learn_provider_id(tx, found, event.provider_id, arrival.assess)
        # Events that waited for that id may have moved the message.
        found = delivery.get(tx, found.id) or found
    moved = delivery.reported(tx, found, event.state, ms(event.at), event.problem)
    if moved and event.problem in ACCOUNT_TROUBLES:
        channels.set_connection(tx, arrival.channel.id, Connection.LIMITED, event.problem)
    return moved


def _reached(tx: Transaction, arrival: _Arrival, event: ReachedUpTo) -> bool:
    channel, watermark = arrival.channel, ms(min(event.watermark, arrival.received_at + _AHEAD))
    if not delivery.keep_watermark(tx, channel.id, event.party.address, event.state, watermark):
        return False
    identity_id = contacts.find(tx, channel.kind, event.party)
    return identity_id is not None and delivery.reached(tx, channel.id, identity_id)


def _edited(tx: Transaction, arrival: _Arrival, event: MessageEdited) -> bool:
    found = delivery.find(tx, arrival.channel.id, event.target)
    if found is None and event.party is not None and event.by is not None:
        return incoming.edited_unseen(tx, arrival.channel, event, event.party, arrival.assess)
    if found is None:
        orphans.keep(tx, arrival.channel.id, event.target, event, arrival.raw_id)
        return False
    if found.direction is Direction.OUTBOUND and _is_known(tx, found, event.provider_id):
        return False
    changed = amendments.edited(tx, found.id, event, arrival.assess)
    if event.provider_id is not None:
        # The next edit, a reaction or a deletion may name this one instead of the message.
        delivery.also_known_as(tx, found, event.provider_id)
        orphans.adopt(tx, arrival.channel.id, event.provider_id, found.id, arrival.assess)
    return changed


def _is_known(tx: Transaction, message: Found, name: ProviderId | None) -> bool:
    """Whether this text is already here: we wrote it, and the provider now echoes it with its own clock."""
    known = None if name is None else delivery.find(tx, message.channel_id, name)
    return known is not None and known.earlier and known.id == message.id


def _deleted(tx: Transaction, arrival: _Arrival, event: MessageDeleted) -> bool:
    reaction = amendments.reaction_deleted(tx, arrival.channel.id, event)
    if reaction is not None:
        return reaction
    found = delivery.find(tx, arrival.channel.id, event.target)
    if found is None:
        orphans.keep(tx, arrival.channel.id, event.target, event, arrival.raw_id)
        return False
    return amendments.deleted(tx, found.id, event)


def _reacted(tx: Transaction, arrival: _Arrival, event: ReactionChanged) -> bool:
    found = delivery.find(tx, arrival.channel.id, event.target)
    if found is None:
        orphans.keep(tx, arrival.channel.id, event.target, event, arrival.raw_id)
        return False
    changed = amendments.reacted(tx, found.id, event)
    if event.provider_id is not None:
        orphans.adopt(tx, arrival.channel.id, ProviderId(event.provider_id), found.id, arrival.assess)
    return changed


def _readdressed(tx: Transaction, arrival: _Arrival, event: AddressChanged) -> bool:
    at = ms(arrival.time(event.at))
    if not contacts.readdress(tx, arrival.channel.kind, event.old, event.new, at):
        return False
    tx.note(Changes(conversations=frozenset(contacts.open_conversations(tx, arrival.channel.kind, event.new.address))))
    return True
