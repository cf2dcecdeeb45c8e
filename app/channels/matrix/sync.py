"""Splitting a `/sync` answer: one body per room, and what the client has to do about it. Pure."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

import msgspec
from msgspec import Struct

from app.channels.payload import Unreadable, decode, mapping, sequence, text

FILTER: Final = json.dumps(
    {
        "presence": {"types": []},
        "account_data": {"types": []},
        "room": {
            "account_data": {"types": []},
            "ephemeral": {"types": ["m.receipt", "m.typing"]},
            "timeline": {"limit": 30, "lazy_load_members": True},
            "state": {"lazy_load_members": True, "include_redundant_members": True},
        },
    },
    separators=(",", ":"),
)
"""The filter for `/sync`. Members are repeated for each room, because the previous batch may not be committed."""

PAGE_FILTER: Final = json.dumps({"lazy_load_members": True, "include_redundant_members": True}, separators=(",", ":"))
"""The filter for pages of `/messages`."""


class RoomPart(Struct, frozen=True):
    """What an answer says about one room. `part` is its original JSON."""

    room_id: str
    membership: str
    part: bytes
    gap: str | None
    """The token from which to page back for what the answer left out; None if it is complete."""
    is_new: bool
    """We have just joined, so everything earlier is unknown too."""
    times: Mapping[str, object]
    """Event id → `origin_server_ts` of the messages in it."""
    read: frozenset[str]
    """Ids of events named in read receipts."""
    taken_back: tuple[str, ...]
    """Ids of earlier events that were redacted: only the event itself tells whose it was."""

    def body(self, times: Mapping[str, int]) -> bytes:
        """A `/sync` answer of this room alone, with the `times` of events that receipts name."""
        known = {event: times[event] for event in sorted(self.read) if event in times and event not in self.times}
        added = b',"event_times":' + msgspec.json.encode(known) if known else b""
        room = msgspec.json.encode(self.room_id)
        return b'{"rooms":{"%s":{%s:%s}}%s}' % (self.membership.encode("ascii"), room, self.part, added)


class Page(Struct, frozen=True):
    """One page of `/messages`, newest event first. `end` is None at the room's beginning."""

    body: bytes
    events: int
    end: str | None


class Sync(Struct, frozen=True):
    """One `/sync` answer."""

    next_batch: str
    rooms: tuple[RoomPart, ...]
    invited: tuple[str, ...]


class _Rooms(msgspec.Struct):
    join: dict[str, msgspec.Raw] = {}
    leave: dict[str, msgspec.Raw] = {}
    invite: dict[str, msgspec.Raw] = {}


class _Answer(msgspec.Struct):
    next_batch: str
    rooms: _Rooms = msgspec.field(default_factory=_Rooms)


class _PageAnswer(msgspec.Struct):
    chunk: msgspec.Raw
    state: msgspec.Raw = msgspec.Raw(b"")
    end: str | None = None


def read(body: bytes, user_id: str) -> Sync:
    """Parse a `/sync` answer. Raises `ValueError` if it is not one."""
    try:
        answer = msgspec.json.decode(body, type=_Answer)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        answer = _read_leniently(body)
    parts = [
        _part(room_id, membership, bytes(raw), user_id)
        for membership, rooms in (("join", answer.rooms.join), ("leave", answer.rooms.leave))
        for room_id, raw in rooms.items()
    ]
    return Sync(answer.next_batch, tuple(part for part in parts if part is not None), tuple(answer.rooms.invite))


def read_page(body: bytes, room_id: str) -> Page:
    """Parse a `/messages` answer. Raises `ValueError` if it is not one."""
    answer = msgspec.json.decode(body, type=_PageAnswer)
    state = b',"state":' + bytes(answer.state) if bytes(answer.state) else b""
    chunk = bytes(answer.chunk)
    whole = b'{"room_id":%s,"chunk":%s%s}' % (msgspec.json.encode(room_id), chunk, state)
    return Page(whole, len(sequence(decode(chunk))), answer.end)


def _read_leniently(body: bytes) -> _Answer:
    """An answer that is not strict JSON, rewritten with the same meaning."""
    value = mapping(decode(body))
    if not isinstance(value.get("next_batch"), str):
        raise Unreadable("not a sync answer")
    rooms = mapping(value.get("rooms"))
    anew = {
        membership: {room_id: msgspec.Raw(json.dumps(part).encode()) for room_id, part in mapping(found).items()}
        for membership in ("join", "leave", "invite")
        if (found := rooms.get(membership))
    }
    return _Answer(value["next_batch"], _Rooms(**anew))


def _part(room_id: str, membership: str, part: bytes, user_id: str) -> RoomPart | None:
    """The part for one room; None if nothing in it matters."""
    value = mapping(decode(part))
    timeline = mapping(value.get("timeline"))
    odd = not isinstance(timeline.get("events", []), list) or not isinstance(value.get("timeline", {}), dict)
    events = [entry for entry in sequence(timeline.get("events")) if isinstance(entry, dict)]
    state = [entry for entry in sequence(mapping(value.get("state")).get("events")) if isinstance(entry, dict)]
    passing = [mapping(entry) for entry in sequence(mapping(value.get("ephemeral")).get("events"))]
    if not (events or state or passing or odd):
        return None
    previous = text(timeline.get("prev_batch"))
    known = {text(entry.get("event_id")): entry.get("origin_server_ts") for entry in events}
    return RoomPart(
        room_id=room_id,
        membership=membership,
        part=part,
        gap=previous if timeline.get("limited") is True and previous else None,
        is_new=any(entry.get("type") == "m.room.create" for entry in state)
        or any(_joins(entry, user_id) for entry in events),
        times=known,
        read=frozenset(_read_by_others(passing, user_id)),
        taken_back=tuple(target for entry in events if (target := _redacted(entry)) and target not in known),
    )


def _joins(entry: Mapping[str, Any], user_id: str) -> bool:
    """Whether `entry` made us a member of the room, rather than changed our name in it."""
    before = mapping(mapping(entry.get("unsigned")).get("prev_content"))
    return (
        entry.get("type") == "m.room.member"
        and entry.get("state_key") == user_id
        and mapping(entry.get("content")).get("membership") == "join"
        and before.get("membership") != "join"
    )


def _redacted(entry: Mapping[str, Any]) -> str:
    """The id of the event that `entry` redacts; empty if none."""
    if entry.get("type") != "m.room.redaction":
        return ""
    return text(mapping(entry.get("content")).get("redacts")) or text(entry.get("redacts"))


def _read_by_others(passing: list[Mapping[str, Any]], user_id: str) -> Iterator[str]:
    for notice in passing:
        if notice.get("type") == "m.receipt":
            for event_id, receipts in mapping(notice.get("content")).items():
                if any(user != user_id for user in mapping(mapping(receipts).get("m.read"))):
                    yield event_id
