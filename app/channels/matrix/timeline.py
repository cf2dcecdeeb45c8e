"""One event of a room's timeline, as events of the inbox."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.channels.matrix.changes import edit, edited, later_edit, reaction, redacted, redaction
from app.channels.matrix.message import message_of, shown
from app.channels.matrix.room import Room
from app.channels.matrix.wording import body_of, holds_text, poll, whatever_is_said
from app.channels.payload import mapping, text
from app.domain.events import Parsed
from app.domain.message import MessageKind

_Reader = Callable[[Mapping[str, Any], Room], Parsed]

_PASSING: Final = ("m.receipt", "m.typing")
_POLLS: Final = ("m.poll", "m.poll.start", "org.matrix.msc3381.poll.start")
_SPEECH: Final = ("m.room.message", "m.room.encrypted")
_SILENT: Final = (
    "m.room.", "m.call.", "m.rtc.", "m.key", "m.poll.", "m.presence", "m.direct", "m.push_rules", "m.fully_read",
    "m.tag", "m.marked_unread", "m.ignored_user_list", "m.identity_server", "m.accepted_terms", "m.dummy",
    "m.room_key", "m.forwarded_room_key", "m.secret", "m.recent_emoji", "m.cross_signing", "m.megolm_backup",
    "m.policy.", "m.space", "m.invite_permission_config", "m.image_pack", "m.beacon", "m.secret_storage",
    "org.matrix.call.", "org.matrix.msc3381.poll.end", "org.matrix.msc3672.beacon", "im.vector.setting",
)  # fmt: skip
"""How the types of events begin that say nothing to a person."""
_BETWEEN_PROGRAMS: Final = Parsed(ignored=("a step between programs",))


def read(entry: object, room: Room) -> Parsed:
    """What `entry` means in `room`."""
    if not isinstance(entry, dict):
        return Parsed(quarantined=("an entry that is no event",))
    kind = text(entry.get("type"))
    if kind in _PASSING and room.address:
        return room.passing(entry)
    if not _is_whole(entry, room):
        return _unplaced(entry, kind)
    return _reader_of(entry, kind)(entry, room)


def _reader_of(entry: Mapping[str, Any], kind: str) -> _Reader:
    if kind == "m.room.redaction":
        return redaction
    if isinstance(mapping(entry.get("unsigned")).get("redacted_because"), dict):
        return redacted
    if "state_key" in entry:
        return _state
    return _READERS.get(kind, _strange)


def _is_whole(entry: Mapping[str, Any], room: Room) -> bool:
    return all(isinstance(entry.get(key), str) and entry[key] for key in ("event_id", "sender")) and bool(
        room.address and room.address != room.own
    )


def _unplaced(entry: Mapping[str, Any], kind: str) -> Parsed:
    silent = kind.startswith(_SILENT) and kind not in _SPEECH
    if silent or "state_key" in entry or not holds_text(entry.get("content")):
        return Parsed(ignored=("a notice outside of any room",))
    return Parsed(quarantined=("an event without an id, a sender or a room",))


def _state(_entry: Mapping[str, Any], _room: Room) -> Parsed:
    return Parsed(ignored=("a change of the room",))


def _message(entry: Mapping[str, Any], room: Room) -> Parsed:
    content = mapping(entry.get("content"))
    message_type = text(content.get("msgtype"))
    if message_type == "m.key.verification.request":
        return _BETWEEN_PROGRAMS
    if (target := edited(entry, content)) is not None:
        return edit(entry, room, target, content)
    return Parsed((message_of(entry, room, content, message_type), *later_edit(entry, room)))


def _sticker(entry: Mapping[str, Any], room: Room) -> Parsed:
    return Parsed((message_of(entry, room, mapping(entry.get("content")), "m.sticker"),))


def _encrypted(entry: Mapping[str, Any], room: Room) -> Parsed:
    return Parsed((shown(entry, room, MessageKind.UNSUPPORTED, note="encrypted_room"),))


def _call(entry: Mapping[str, Any], room: Room) -> Parsed:
    return Parsed((shown(entry, room, MessageKind.SYSTEM, "📞", note="called"),))


def _poll(entry: Mapping[str, Any], room: Room) -> Parsed:
    content = mapping(entry.get("content"))
    start = next((mapping(content[key]) for key in _POLLS if key in content), content)
    return Parsed((shown(entry, room, MessageKind.TEXT, poll(start)),))


def _vote(entry: Mapping[str, Any], room: Room) -> Parsed:
    """The answers are ids that only the poll explains; that there was a vote, and on what, is kept."""
    return Parsed((shown(entry, room, MessageKind.CHOICE, "📊"),))


def _strange(entry: Mapping[str, Any], room: Room) -> Parsed:
    """An event of a type that is not known here: shown where a person may have written something in it."""
    kind, content = text(entry.get("type")), mapping(entry.get("content"))
    if kind.startswith(_SILENT) or not holds_text(content) or room.is_own(entry):
        return _BETWEEN_PROGRAMS
    if not kind:
        return Parsed(quarantined=("an event without a type",))
    if said := body_of(content):
        return Parsed((shown(entry, room, MessageKind.TEXT, said),))
    return Parsed((shown(entry, room, MessageKind.UNSUPPORTED, whatever_is_said(content), note="unsupported"),))


_READERS: Final[Mapping[str, _Reader]] = {
    "m.room.message": _message,
    "m.sticker": _sticker,
    "m.room.encrypted": _encrypted,
    "m.reaction": reaction,
    "m.call.invite": _call,
    "m.poll.start": _poll,
    "org.matrix.msc3381.poll.start": _poll,
    "m.poll.response": _vote,
    "org.matrix.msc3381.poll.response": _vote,
}
