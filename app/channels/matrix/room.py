"""One room as one body shows it: its members, and its ephemeral events (receipts, typing)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from app.channels.identifiers import message_id
from app.channels.payload import NEVER, mapping, moment, sequence, text, words
from app.domain.events import Parsed, Party, ReachedUpTo, StatusChanged, TypingChanged
from app.domain.ids import Address, ProviderId
from app.domain.message import DeliveryState
from app.domain.text import CitizenText

_READ = "m.read"


class Ours(Struct, frozen=True):
    """The municipality's accounts: the inbox's own, and those of colleagues with other programs."""

    user_id: str
    colleagues: frozenset[str] = frozenset()

    def __contains__(self, user: object) -> bool:
        return user == self.user_id or user in self.colleagues


class Room:
    """The people and times in one room, according to one body."""

    def __init__(
        self,
        room_id: str,
        ours: Ours,
        events: Sequence[Mapping[str, Any]],
        state: Sequence[Mapping[str, Any]],
        times: Mapping[str, Any],
    ) -> None:
        known = [*state, *events]
        self.address = Address(room_id)
        self.ours = ours
        self.entries = {text(entry.get("event_id")): entry for entry in known}
        self.senders = {text(entry.get("event_id")): text(entry.get("sender")) for entry in known}
        self._times = {text(entry.get("event_id")): entry.get("origin_server_ts") for entry in known} | dict(times)
        self._names = dict(_names(known))
        creator = next((text(entry.get("sender")) for entry in known if entry.get("type") == "m.room.create"), "")
        self._host = "" if creator in ours else creator

    def is_ours(self, entry: Mapping[str, Any]) -> bool:
        """Whether we or a colleague sent `entry`, from whichever program."""
        return text(entry.get("sender")) in self.ours

    def actor(self, entry: Mapping[str, Any]) -> Address | None:
        """Who sent `entry`; None: we."""
        return None if self.is_ours(entry) else Address(text(entry.get("sender")))

    def party(self, sender: str = "") -> Party:
        """The citizen of the room: its creator, else whoever writes, else a member. With a name if the body has one."""
        asked = (self._host, "" if sender in self.ours else sender)
        others = (name for user, name in self._names.items() if user not in self.ours)
        name = next(filter(None, (self._names.get(user) for user in asked)), None) or next(others, None)
        return Party(self.address, CitizenText.of(name) if name else None)

    def passing(self, entry: Mapping[str, Any]) -> Parsed:
        """The events in a receipt or typing notice."""
        content = mapping(entry.get("content"))
        if entry.get("type") == "m.receipt":
            read = tuple(self._read_by_others(content))
            return Parsed(read, () if read else ("a receipt of our own",))
        if entry.get("type") == "m.typing" and "user_ids" in content:
            typing = any(text(user) not in self.ours for user in sequence(content.get("user_ids")))
            return Parsed((TypingChanged(self.party(), typing),))
        return Parsed(ignored=("a passing notice",))

    def _read_by_others(self, content: Mapping[str, Any]) -> Iterator[ReachedUpTo | StatusChanged]:
        """A receipt covers everything up to its event; if the event's time is unknown, only that event."""
        for event_id, receipts in content.items():
            readers = mapping(mapping(receipts).get(_READ))
            others = {user: mapping(receipt) for user, receipt in readers.items() if user not in self.ours}
            if not others:
                continue
            sent_at = moment(self._times.get(event_id))
            # A receipt inside a thread says nothing of the messages outside.
            whole = any(text(receipt.get("thread_id")) in ("", "main") for receipt in others.values())
            if whole and sent_at != NEVER:
                yield ReachedUpTo(self.party(next(iter(others))), DeliveryState.READ, sent_at)
            else:
                at = max(moment(receipt.get("ts")) for receipt in others.values())
                yield StatusChanged(DeliveryState.READ, at, provider_id=ProviderId(event_id))


def id_of(entry: Mapping[str, Any]) -> ProviderId:
    """An event's id; without one, an id derived from its content, so that a repetition has the same."""
    return ProviderId(text(entry.get("event_id"))) or message_id(None, entry)


def _names(events: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """(user id, display name) of each member, the latest last. Without a display name: the id's local part."""
    for entry in events:
        user, content = text(entry.get("state_key")), mapping(entry.get("content"))
        if entry.get("type") == "m.room.member" and content.get("membership") in ("join", "invite", "knock"):
            yield user, words(content.get("displayname")) or user.removeprefix("@").partition(":")[0]
