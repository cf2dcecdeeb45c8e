"""Finding the events in a body, whatever answer of a homeserver it is.

Matrix's APIs wrap events differently (`/sync`, sliding sync, pages of `/messages` and `/search`, transactions for
application services and between servers, push notifications), but an event looks the same in all of them, and its room
is named in it or above it. So events are searched for, and a wrapper that is not known yet costs nothing.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec import Struct, field

from app.channels.matrix.wording import holds_text
from app.channels.payload import text, whole
from app.channels.spoken import unpacked

_MEMBERSHIPS: Final = frozenset({"join", "leave", "ban"})
_WAITING: Final = frozenset({"invite", "knock"})
_STATE: Final = frozenset(
    {"state", "state_after", "org.matrix.msc4222.state_after", "required_state", "auth_chain", "children_state"}
    | {"invite_state", "knock_state", "stripped_state", "invite_room_state", "knock_room_state"}
)
_BESIDE: Final = frozenset(
    {"to_device", "de.sorunome.msc2409.to_device", "account_data", "presence", "device_lists", "e2ee", "event_times"}
    | {"redacted_because", "m.replace", "prev_content"}
)
"""Parts that contain no events of a room."""
_BACKWARDS: Final = frozenset({"chunk", "events_before"})
_PLACES: Final = {"events_before": 0, "events_after": 2}
_DEEPEST: Final = 20


class Found(Struct):
    """The events of one room in order, and what else is known about it."""

    events: list[Mapping[str, Any]] = field(default_factory=list)
    state: list[Mapping[str, Any]] = field(default_factory=list)
    newest_in_threads: list[Mapping[str, Any]] = field(default_factory=list)
    """The newest messages of threads, which a homeserver sends along with the root."""

    def complete(self) -> None:
        """Append the messages of threads, unless they are among the others already."""
        known = {text(event.get("event_id")) for event in self.events} - {""}
        self.events += [event for event in self.newest_in_threads if text(event.get("event_id")) not in known]


class Tree:
    """The contents of a body, by room. An event without a room belongs to a conversation with its sender."""

    def __init__(self, value: object) -> None:
        self.rooms: dict[str, Found] = {}
        self.invitations = 0
        self.strange: dict[str, None] = {}
        """Reasons to keep the body for later."""
        self._walk(value, "", "", 0)
        for found in self.rooms.values():
            found.complete()

    def _walk(self, value: object, room: str, key: str, depth: int) -> None:
        """Search `value`, which is under `key` in the body and belongs to `room` ("": unknown yet)."""
        if depth > _DEEPEST:
            if holds_text(value):
                self.strange["words too deep inside"] = None
        elif isinstance(value, list):
            for entry in _forwards(value) if key in _BACKWARDS else value:
                self._walk(entry, room, key, depth + 1)
        elif isinstance(value, dict):
            if is_event(value):
                self._take(value, room, key, depth)
            else:
                self._enter(value, text(value.get("room_id")) or room, key, depth)
        elif isinstance(value, str) and isinstance(inner := unpacked(value), dict | list):
            self._walk(inner, room, key, depth + 1)
        elif value and key in ("events", "chunk", "timeline"):
            self.strange["an entry that is no event"] = None

    def _enter(self, value: Mapping[str, Any], room: str, key: str, depth: int) -> None:
        if any(holds_text(value.get(name)) for name in ("body", "formatted_body", "content")):
            self.strange["words outside of any event"] = None
        for name, inner in sorted(value.items(), key=lambda item: _PLACES.get(item[0], 1)):
            if name in _BESIDE:
                continue
            if key in _WAITING:
                self.invitations += 1
            elif key in _MEMBERSHIPS or name.startswith("!"):
                self._walk(inner, name, "", depth + 1)
            else:
                inherited = key if name == "events" and key in _STATE else name
                self._walk(inner, room, inherited, depth + 1)

    def _take(self, event: Mapping[str, Any], room: str, key: str, depth: int) -> None:
        found = self.rooms.setdefault(text(event.get("room_id")) or room or text(event.get("sender")), Found())
        content = event.get("content")
        event = {**event, "content": unpacked(content)} if isinstance(content, str) else event
        if "sender" not in event and isinstance(event.get("user_id"), str):
            event = {**event, "sender": event["user_id"]}  # the sender's name in the first versions of the interface
        if key == "latest_event":
            found.newest_in_threads.append(event)
        else:
            (found.state if key in _STATE and "state_key" in event else found.events).append(event)
        self._walk(event.get("unsigned"), text(event.get("room_id")) or room, "unsigned", depth + 1)


def is_event(value: Mapping[str, Any]) -> bool:
    """Whether `value` looks like an event: a content and one other sign, since others may be missing or damaged."""
    return "content" in value and any(key in value for key in ("type", "event_id", "sender"))


def _forwards(events: list[Any]) -> Iterator[Any]:
    """A list in reverse order, turned around so that originals precede their changes."""
    stamps = [whole(event.get("origin_server_ts")) or 0 for event in events if isinstance(event, dict)]
    return reversed(events) if len(stamps) > 1 and stamps[0] > stamps[-1] else iter(events)
