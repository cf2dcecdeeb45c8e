"""What a Matrix homeserver says, as events of the inbox. Pure; never raises.

One body is one JSON value of the client-server API: a `/sync` answer or a part of one, a page of `/messages` or
`/relations` (`chunk`), a `/context`, a list of notifications or of events, or one event. A conversation's address is
the room id, which is opaque: in room version 12 it has no server part.

Two fields are the client's own additions to a body: `room_id` beside `chunk`, and `event_times` (event id →
milliseconds) beside `rooms`, for events that a read receipt names and the body does not hold.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from app.channels.matrix.room import Room
from app.channels.matrix.timeline import read
from app.channels.payload import Unreadable, decode, joined, mapping, sequence, text, whole
from app.domain.events import Parsed

_PLAIN_PARTS: Final = ("presence", "account_data", "to_device", "device_lists", "next_batch")


def parse(body: bytes, user_id: str) -> Parsed:
    """Every event in `body`, as `user_id` (we) sees it."""
    try:
        value = decode(body)
    except Unreadable as error:
        return Parsed(quarantined=(str(error),))
    return joined(_parts(value, user_id))


def _parts(value: object, user_id: str) -> Iterator[Parsed]:
    if isinstance(value, list):
        yield from _by_room(value, (), user_id)
        return
    shape = mapping(value)
    if isinstance(shape.get("rooms"), dict):
        yield from _synchronised(shape, user_id)
    elif "type" in shape:
        yield from _by_room([shape], (), user_id)
    elif (events := _listed(shape)) is not None:
        yield from _by_room(events, sequence(shape.get("state")), user_id, text(shape.get("room_id")))
    elif any(key in shape for key in _PLAIN_PARTS):
        yield Parsed(ignored=("nothing new in any room",))
    else:
        yield Parsed(quarantined=("no events of Matrix",))


def _listed(shape: Mapping[str, Any]) -> list[Any] | None:
    """The events of an answer that lists them; None if it does not."""
    if isinstance(shape.get("chunk"), list):
        return list(shape["chunk"])
    if isinstance(shape.get("event"), dict):
        return [*sequence(shape.get("events_before")), shape["event"], *sequence(shape.get("events_after"))]
    if isinstance(shape.get("notifications"), list):
        return [_notified(mapping(entry)) for entry in shape["notifications"]]
    if isinstance(shape.get("events"), list):
        return list(shape["events"])
    return None


def _notified(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {"room_id": entry.get("room_id"), **mapping(entry.get("event"))}


def _by_room(events: list[Any], state: Sequence[Any], user_id: str, named: str = "") -> Iterator[Parsed]:
    """Events that name their room themselves; one that does not stands in a conversation with its sender."""
    rooms: dict[str, list[Any]] = {}
    for event in events:
        shape = mapping(event)
        rooms.setdefault(named or text(shape.get("room_id")) or text(shape.get("sender")), []).append(event)
    for room_id, found in rooms.items():
        room = Room(room_id, user_id, found, state, {})
        yield from (read(event, room) for event in _oldest_first(found))


def _oldest_first(events: list[Any]) -> list[Any]:
    """A page that was asked for backwards, turned round: what is changed stands before its change."""
    first, last = (whole(mapping(events[i]).get("origin_server_ts")) or 0 for i in (0, -1))
    return events[::-1] if first > last else events


def _synchronised(sync: Mapping[str, Any], user_id: str) -> Iterator[Parsed]:
    rooms, times = mapping(sync["rooms"]), mapping(sync.get("event_times"))
    for membership in ("join", "leave"):
        for room_id, part in mapping(rooms.get(membership)).items():
            yield from _room(room_id, mapping(part), user_id, times)
    for membership in ("invite", "knock"):
        for _ in mapping(rooms.get(membership)):
            yield Parsed(ignored=("an invitation",))


def _room(room_id: str, part: Mapping[str, Any], user_id: str, times: Mapping[str, Any]) -> Iterator[Parsed]:
    timeline, state, passing = (
        sequence(mapping(part.get(section)).get("events")) for section in ("timeline", "state", "ephemeral")
    )
    room = Room(room_id, user_id, timeline, state, times)
    yield from (read(event, room) for event in timeline)
    yield from (room.passing(mapping(event)) for event in passing)
