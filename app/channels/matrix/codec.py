"""Turns what a Matrix homeserver sends into events of the inbox. Pure; never raises.

One body is one JSON value of Matrix's APIs with events anywhere in it: a `/sync` answer of either kind or a part of
one, a page of messages, a transaction, a list of events, or a single event. A conversation's address is the room id,
which is opaque: in room version 12 it has no server part.

Two fields are the client's own additions to a body: `room_id` beside `chunk`, and `event_times` (event id →
milliseconds) beside `rooms`, for events that a read receipt names and that the body does not contain.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from app.channels.matrix.room import Ours, Room
from app.channels.matrix.timeline import read
from app.channels.matrix.tree import Tree
from app.channels.payload import Unreadable, decode, is_hollow, joined, mapping
from app.domain.events import Parsed

_SYNCHRONISED: Final = frozenset(
    {"next_batch", "rooms", "pos", "presence", "account_data", "to_device", "device_lists", "chunk", "events", "pdus"}
)
_ANSWERED: Final = frozenset(
    {"errcode", "access_token", "event_id", "user_id", "room_id", "joined_rooms", "joined", "versions", "filter_id"}
    | {"content_uri", "flows", "capabilities", "device_keys", "one_time_keys", "one_time_key_counts", "m.homeserver"}
    | {"devices", "displayname", "avatar_url", "tags", "m.upload.size", "og:title", "ttl", "limited"}
)
"""Keys that identify answers to other requests."""


def parse(body: bytes, ours: Ours) -> Parsed:
    """Parse every event in `body`, from our accounts' point of view."""
    try:
        value = decode(body)
    except Unreadable as error:
        return Parsed(quarantined=(str(error),))
    return joined(_parts(value, ours))


def _parts(value: object, ours: Ours) -> Iterator[Parsed]:
    tree = Tree(value)
    times = mapping(mapping(value).get("event_times"))
    for room_id, found in tree.rooms.items():
        room = Room(room_id, ours, found.events, found.state, times)
        yield from (read(event, room) for event in found.events)
    yield Parsed(ignored=("an invitation",) * tree.invitations, quarantined=tuple(tree.strange))
    if not (tree.rooms or tree.invitations or tree.strange):
        yield _without_events(value)


def _without_events(value: object) -> Parsed:
    shape: Mapping[str, Any] = mapping(value)
    if is_hollow(value):
        return Parsed(ignored=("nothing in it",))
    if not _SYNCHRONISED.isdisjoint(shape):
        return Parsed(ignored=("nothing new in any room",))
    if not _ANSWERED.isdisjoint(shape):
        return Parsed(ignored=("an answer to a request, no event",))
    return Parsed(quarantined=("no events of Matrix",))
