"""One room as one body shows it: who is who, and what passes without staying (receipts, typing)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.channels.payload import NEVER, mapping, moment, sequence, text, words
from app.domain.events import Parsed, Party, ReachedUpTo, StatusChanged, TypingChanged
from app.domain.ids import Address, ProviderId
from app.domain.message import DeliveryState
from app.domain.text import CitizenText

_READ = "m.read"


class Room:
    """The people and the times that one body tells of one room, as the user `own` sees it."""

    def __init__(
        self, room_id: str, own: str, events: Sequence[Any], state: Sequence[Any], times: Mapping[str, Any]
    ) -> None:
        known = [entry for entry in (*state, *events) if isinstance(entry, dict)]
        self.address = Address(room_id)
        self.own = own
        self.senders = {text(entry.get("event_id")): text(entry.get("sender")) for entry in known}
        self._times = {text(entry.get("event_id")): entry.get("origin_server_ts") for entry in known} | dict(times)
        self._names = dict(_names(known))
        creator = next((text(entry.get("sender")) for entry in known if entry.get("type") == "m.room.create"), "")
        self._host = "" if creator == own else creator

    def is_own(self, entry: Mapping[str, Any]) -> bool:
        """Whether we sent `entry`, from whichever program."""
        return entry.get("sender") == self.own

    def actor(self, entry: Mapping[str, Any]) -> Address | None:
        """Who sent `entry`; None: we."""
        return None if self.is_own(entry) else Address(text(entry.get("sender")))

    def party(self, sender: str = "") -> Party:
        """The citizen of the room: who made it, else who writes, else who is in it. Named where the body names them."""
        asked = (self._host, "" if sender == self.own else sender)
        others = (name for user, name in self._names.items() if user != self.own)
        name = next(filter(None, (self._names.get(user) for user in asked)), None) or next(others, None)
        return Party(self.address, CitizenText.of(name) if name else None)

    def passing(self, entry: Mapping[str, Any]) -> Parsed:
        """What a receipt or a typing notice says."""
        content = mapping(entry.get("content"))
        if entry.get("type") == "m.receipt":
            return Parsed(tuple(self._read_by_others(content)))
        if entry.get("type") == "m.typing":
            typing = any(user != self.own for user in sequence(content.get("user_ids")))
            return Parsed((TypingChanged(self.party(), typing),))
        return Parsed(ignored=("a passing notice",))

    def _read_by_others(self, content: Mapping[str, Any]) -> Iterator[ReachedUpTo | StatusChanged]:
        """A receipt means: everything up to this event. Where the event's time is unknown it counts for it alone."""
        for event_id, receipts in content.items():
            readers = mapping(mapping(receipts).get(_READ))
            others = {user: mapping(receipt) for user, receipt in readers.items() if user != self.own}
            if not others:
                continue
            sent_at = moment(self._times.get(event_id))
            if sent_at != NEVER:
                yield ReachedUpTo(self.party(next(iter(others))), DeliveryState.READ, sent_at)
            else:
                at = max(moment(receipt.get("ts")) for receipt in others.values())
                yield StatusChanged(DeliveryState.READ, at, provider_id=ProviderId(event_id))


def _names(events: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """(user id, display name) of each member, the latest last. Without a display name: the id's local part."""
    for entry in events:
        user, content = text(entry.get("state_key")), mapping(entry.get("content"))
        if entry.get("type") == "m.room.member" and content.get("membership") in ("join", "invite", "knock"):
            yield user, words(content.get("displayname")) or user.removeprefix("@").partition(":")[0]
