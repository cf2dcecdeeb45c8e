"""The rooms of the simulated homeserver, and their events in the one stream that every sync is cut from."""

import json
from collections.abc import Iterable
from typing import Any, Final

from msgspec import Struct, field

from app.practice import matrix_wire as wire
from app.practice.item import Citizen, Item
from app.practice.world import World

Node = dict[str, Any]

_POWERS: Final[Node] = {
    "ban": 50,
    "events": {"m.room.name": 50, "m.room.power_levels": 100, "m.room.encryption": 100},
    "events_default": 0,
    "invite": 0,
    "kick": 50,
    "redact": 50,
    "state_default": 50,
    "users": {},
    "users_default": 0,
}


class Event(Struct):
    """A timeline event and its position in the stream."""

    position: int
    room: str
    node: Node
    transaction: str | None = None


class Room(Struct):
    """One citizen's conversation. `joined_at` is the position of our join; None while we are only invited."""

    id: str
    citizen: Citizen
    joined_at: int | None = None
    timeline: list[Event] = field(default_factory=list)
    passing: dict[str, tuple[int, Node]] = field(default_factory=dict)
    """Ephemeral events by type: position and content of the newest."""
    receipts: list[tuple[int, Node]] = field(default_factory=list)


class Rooms:
    """All rooms, and the stream of everything that happened in them."""

    def __init__(self, world: World) -> None:
        self.position = 0
        self.by_id: dict[str, Room] = {}
        self._world = world
        self._events: dict[str, Event] = {}
        self._mark = world.secret("stream").hex()[:8]

    def token(self, position: int) -> str:
        """The token of a position in the stream."""
        return f"s{position}_{self._mark}"

    def position_of(self, token: str) -> int | None:
        """The position of a token; None if it is not one of this homeserver."""
        number, _, mark = token.removeprefix("s").partition("_")
        return int(number) if number.isdigit() and mark == self._mark else None

    def room_of(self, citizen: Citizen, topic: str = "") -> Room:
        """A citizen's room; created, with an invitation for us, if it does not exist yet."""
        number = wire.room_id(citizen)
        room = self.by_id.get(number)
        if room is None:
            room = self.by_id[number] = Room(number, citizen)
            user = wire.user_id(citizen)
            joined = {"membership": "join", "displayname": citizen.name}
            for event_type, key, content in (
                ("m.room.create", "", {"room_version": "12", "additional_creators": [wire.OWN_USER]}),
                ("m.room.member", user, joined),
                ("m.room.power_levels", "", _POWERS),
                ("m.room.join_rules", "", {"join_rule": "invite"}),
                ("m.room.history_visibility", "", {"history_visibility": "shared"}),
                ("m.room.name", "", {"name": topic or citizen.name}),
                ("m.room.topic", "", {"topic": "kanaal=app"}),
                ("m.room.member", wire.OWN_USER, {"membership": "invite", "displayname": "Balie", "is_direct": True}),
            ):
                self._state(room, event_type, user, key, content)
        return room

    def join(self, room: Room) -> None:
        """Join a room."""
        if room.joined_at is None:
            content = {"membership": "join", "displayname": "Gemeente Duinstad"}
            room.joined_at = self._state(room, "m.room.member", wire.OWN_USER, wire.OWN_USER, content).position

    def _state(self, room: Room, event_type: str, sender: str, key: str, content: Node) -> Event:
        secret = self._world.secret("state", room.id, len(room.timeline))
        at = round(self._world.started_at.timestamp() * 1000) - 9 * 24 * 3600 * 1000
        latest = room.timeline[-1].node["origin_server_ts"] if room.timeline else at
        node = {
            "type": event_type,
            "sender": sender,
            "content": content,
            "state_key": key,
            "event_id": wire.event_id(secret),
            "origin_server_ts": max(at, latest),
        }
        return self._append(room, node, None)

    def say(self, item: Item, event_type: str, content: Node, transaction: str | None = None) -> str:
        """Add `item` to its room as this event; returns the event's id."""
        room = self.room_of(item.citizen)
        node: Node = {
            "type": event_type,
            "sender": wire.OWN_USER if item.ours else wire.user_id(item.citizen),
            "content": content,
            "event_id": wire.event_id(item.secret),
            "origin_server_ts": item.milliseconds,
        }
        if event_type == "m.room.redaction":
            node["redacts"] = content["redacts"]
            self._redact(content["redacts"], node)
        return str(self._append(room, node, transaction).node["event_id"])

    def _redact(self, number: str, because: Node) -> None:
        event = self._events.get(number)
        if event is not None:
            told = {**because, "unsigned": {"age": 0}}
            event.node = event.node | {"content": {}, "redacted_because": told}

    def passing(self, room: Room, event_type: str, content: Node) -> None:
        """Add an ephemeral event: typing replaces the previous one, receipts accumulate."""
        self.position += 1
        if event_type == "m.receipt":
            room.receipts.append((self.position, content))
        else:
            room.passing[event_type] = (self.position, content)

    def event(self, number: str) -> Event | None:
        """The event with this id."""
        return self._events.get(number)

    def _append(self, room: Room, node: Node, transaction: str | None) -> Event:
        self.position += 1
        event = Event(self.position, room.id, node, transaction)
        room.timeline.append(event)
        self._events[node["event_id"]] = event
        return event

    def shown(self, event: Event, *, whole: bool = False) -> Node:
        """An event as a client receives it; `whole` with the fields that a sync leaves out."""
        node = dict(event.node)
        age = round(self._world.now().timestamp() * 1000) - node["origin_server_ts"]
        unsigned: Node = {"age": age, "membership": "join"}
        if event.transaction is not None:
            unsigned["transaction_id"] = event.transaction
        if (because := node.pop("redacted_because", None)) is not None:
            unsigned |= {"redacted_because": because, "redacted_by": because["event_id"]}
        node["unsigned"] = unsigned
        return node | ({"room_id": event.room} if whole else {})

    def changes(self, since: int | None, limit: int) -> Node:
        """The `rooms` of a sync after position `since`; empty if nothing is new."""
        start = -1 if since is None else since
        joined = {room.id: cut for room in self.by_id.values() if (cut := self._joined(room, start, limit))}
        invited = {
            room.id: self._invitation(room)
            for room in self.by_id.values()
            if room.joined_at is None and room.timeline and _created(room) > start
        }
        return ({"join": joined} if joined else {}) | ({"invite": invited} if invited else {})

    def _joined(self, room: Room, since: int, limit: int) -> Node | None:
        if room.joined_at is None:
            return None
        start = -1 if room.joined_at > since else since
        news = [event for event in room.timeline if event.position > start]
        passing = self._news_passing(room, start)
        if not news and not passing:
            return None
        shown = news[-limit:] if limit else []
        before = [event for event in news[: len(news) - len(shown)] if "state_key" in event.node]
        previous = shown[0].position - 1 if shown else self.position
        unread = sum(event.node["sender"] != wire.OWN_USER for event in shown)
        return {
            "timeline": {
                "events": [self.shown(event) for event in shown],
                "prev_batch": self.token(previous),
                "limited": len(shown) < len(news),
            },
            "state": {"events": [self.shown(event) for event in _newest(before)]},
            "account_data": {"events": []},
            "ephemeral": {"events": passing},
            "unread_notifications": {"notification_count": unread, "highlight_count": 0},
            "summary": {},
        }

    def _news_passing(self, room: Room, since: int) -> list[Node]:
        events = [
            {"type": event_type, "content": content}
            for event_type, (position, content) in room.passing.items()
            if position > since
        ]
        receipts: Node = {}
        for position, content in room.receipts:
            if position > since:
                receipts |= json.loads(json.dumps(content))
        return events + ([{"type": "m.receipt", "content": receipts}] if receipts else [])

    def _invitation(self, room: Room) -> Node:
        wanted = {"m.room.create", "m.room.join_rules", "m.room.name", "m.room.member"}
        events = [
            {name: event.node[name] for name in ("type", "sender", "content", "state_key")}
            for event in room.timeline
            if "state_key" in event.node and event.node["type"] in wanted
        ]
        return {"invite_state": {"events": events}}


def _created(room: Room) -> int:
    return max(event.position for event in room.timeline if event.node["type"] == "m.room.member")


def _newest(events: Iterable[Event]) -> list[Event]:
    """The last event of each type and key."""
    return list({(event.node["type"], event.node["state_key"]): event for event in events}.values())
