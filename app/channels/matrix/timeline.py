"""Turns one event of a room's timeline into events of the inbox."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.channels.matrix import polls
from app.channels.matrix.changes import edit, edited, later_edit, reaction, redacted, redaction
from app.channels.matrix.extensible import MESSAGE_TYPES, ordinary
from app.channels.matrix.message import SPEECH, message_of, relation_of, shown
from app.channels.matrix.room import Room
from app.channels.matrix.wording import body_of, everything_said, holds_text, reason_of, whatever_is_said
from app.channels.payload import mapping, text
from app.channels.spoken import lines
from app.domain.events import Parsed
from app.domain.message import MessageKind

_Reader = Callable[[Mapping[str, Any], Room], Parsed]

_PASSING: Final = ("m.receipt", "m.typing")
_SILENT: Final = (
    "m.room.", "m.call.", "m.rtc.", "m.key", "m.poll.", "m.presence", "m.direct", "m.push_rules", "m.fully_read",
    "m.tag", "m.marked_unread", "m.ignored_user_list", "m.identity_server", "m.accepted_terms", "m.dummy",
    "m.room_key", "m.forwarded_room_key", "m.secret", "m.recent_emoji", "m.cross_signing", "m.megolm_backup",
    "m.policy.", "m.space", "m.invite_permission_config", "m.image_pack", "m.secret_storage", "m.widget",
    "org.matrix.call.", "org.matrix.msc3401.call.", "org.matrix.msc4075.", "org.matrix.msc4143.rtc.", "im.vector.",
)  # fmt: skip
"""How the types of events begin that say nothing to a person, unless they have a text all the same."""
_OUTSIDE: Final = Parsed(ignored=("a notice outside of any room",))
_BETWEEN_PROGRAMS: Final = Parsed(ignored=("a step between programs",))


def read(entry: Mapping[str, Any], room: Room) -> Parsed:
    """What `entry` means in `room`."""
    kind = text(entry.get("type"))
    try:
        if kind in _PASSING and "event_id" not in entry:
            return room.passing(entry) if room.address else _OUTSIDE
        if not text(entry.get("sender")) or room.address in ("", room.ours.user_id):
            return _unplaced(entry, kind)
        if kind in SPEECH and not isinstance(entry.get("content"), dict):
            said = whatever_is_said(entry.get("content"))
            return Parsed((shown(entry, room, MessageKind.UNSUPPORTED, said, note="unsupported"),))
        return _reader_of(entry, kind)(entry, room)
    except RecursionError:
        return Parsed(quarantined=("an event nested too deeply",))


def _reader_of(entry: Mapping[str, Any], kind: str) -> _Reader:
    if kind == "m.room.redaction":
        return redaction
    if isinstance(mapping(entry.get("unsigned")).get("redacted_because"), dict):
        return redacted
    if kind in _READERS:
        return _READERS[kind]
    return _state if "state_key" in entry else _strange


def _unplaced(entry: Mapping[str, Any], kind: str) -> Parsed:
    silent = kind.startswith(_SILENT) and kind not in SPEECH and not body_of(mapping(entry.get("content")))
    passing = silent or ("state_key" in entry and kind not in SPEECH) or not holds_text(entry.get("content"))
    if passing and not _reason(entry):
        return _OUTSIDE
    return Parsed(quarantined=("an event without a sender or a room",))


def _state(entry: Mapping[str, Any], room: Room) -> Parsed:
    """A change of the room says nothing, but for the reason that a citizen gives for coming or going."""
    if (reason := _reason(entry)) and not room.is_ours(entry):
        return Parsed((shown(entry, room, MessageKind.SYSTEM, reason),))
    return Parsed(ignored=("a change of the room",))


def _reason(entry: Mapping[str, Any]) -> str:
    return reason_of(entry.get("content")) if entry.get("type") == "m.room.member" else ""


def _message(entry: Mapping[str, Any], room: Room) -> Parsed:
    content = mapping(entry.get("content"))
    message_type = text(content.get("msgtype"))
    if message_type == "m.key.verification.request":
        return _BETWEEN_PROGRAMS
    return _said(entry, room, content, message_type)


def _said(entry: Mapping[str, Any], room: Room, content: Mapping[str, Any], message_type: str) -> Parsed:
    if (target := edited(entry, content)) is not None:
        return edit(entry, room, target, content)
    message = message_of(entry, room, content, message_type)
    return Parsed((message, *later_edit(entry, room)))


def _sticker(entry: Mapping[str, Any], room: Room) -> Parsed:
    return _said(entry, room, mapping(entry.get("content")), "m.sticker")


def _extensible(entry: Mapping[str, Any], room: Room) -> Parsed:
    kind = text(entry.get("type"))
    return _said(entry, room, ordinary(kind, mapping(entry.get("content"))), MESSAGE_TYPES[kind])


def _encrypted(entry: Mapping[str, Any], room: Room) -> Parsed:
    content = mapping(entry.get("content"))
    if text(content.get("algorithm")).startswith("m.olm.") and "event_id" not in entry:
        return _BETWEEN_PROGRAMS
    said = body_of(content) if "ciphertext" in content else whatever_is_said(content)
    return Parsed((shown(entry, room, MessageKind.UNSUPPORTED, said, note="encrypted_room"),))


def _call(entry: Mapping[str, Any], room: Room) -> Parsed:
    content = mapping(entry.get("content"))
    said = lines("📞", body_of(content), relation_of(content).get("key"))
    return Parsed((shown(entry, room, MessageKind.SYSTEM, said, note="called"),))


def _poll(entry: Mapping[str, Any], room: Room) -> Parsed:
    content = mapping(entry.get("content"))
    if (target := edited(entry, content)) is not None:
        return edit(entry, room, target, content)
    return Parsed((shown(entry, room, MessageKind.TEXT, polls.question(content)), *later_edit(entry, room)))


def _vote(entry: Mapping[str, Any], room: Room) -> Parsed:
    content = mapping(entry.get("content"))
    poll = mapping(room.entries.get(text(relation_of(content).get("event_id"))))
    return Parsed((shown(entry, room, MessageKind.CHOICE, polls.vote(content, mapping(poll.get("content")))),))


def _poll_end(entry: Mapping[str, Any], room: Room) -> Parsed:
    return Parsed((shown(entry, room, MessageKind.SYSTEM, polls.end(mapping(entry.get("content")))),))


def _live_location(entry: Mapping[str, Any], room: Room) -> Parsed:
    """The citizen shows where they are from now on, or stops it. Where that is comes in events of its own."""
    content = mapping(entry.get("content"))
    if content.get("live") is not True:
        return Parsed(ignored=("the end of a shared location",))
    return Parsed((shown(entry, room, MessageKind.SYSTEM, f"📍 {text(content.get('description'))}".rstrip()),))


def _strange(entry: Mapping[str, Any], room: Room) -> Parsed:
    """An event of a type that is not known here: shown where a person may have written something in it."""
    kind, content = text(entry.get("type")), mapping(entry.get("content"))
    if kind and polls.is_start(content):
        return _poll(entry, room)
    said = body_of(content)
    silent = kind.startswith(_SILENT)
    if not said and (silent or not holds_text(content) or room.is_ours(entry)):
        return _BETWEEN_PROGRAMS
    if not kind:
        return Parsed(quarantined=("an event without a type",))
    if silent or isinstance(content.get("msgtype"), str):
        return _said(entry, room, content, text(content.get("msgtype")))
    if said:
        return Parsed((shown(entry, room, MessageKind.TEXT, everything_said(content)),))
    return Parsed((shown(entry, room, MessageKind.UNSUPPORTED, whatever_is_said(content), note="unsupported"),))


_READERS: Final[Mapping[str, _Reader]] = {
    **dict.fromkeys(MESSAGE_TYPES, _extensible),
    "m.room.message": _message,
    "m.sticker": _sticker,
    "m.room.encrypted": _encrypted,
    "m.reaction": reaction,
    **dict.fromkeys(("m.call.invite", "m.call.notify", "org.matrix.msc4075.call.notify"), _call),
    **dict.fromkeys(("m.rtc.notification", "org.matrix.msc4075.rtc.notification"), _call),
    **dict.fromkeys(polls.STARTS, _poll),
    **dict.fromkeys(polls.VOTES, _vote),
    **dict.fromkeys(polls.ENDS, _poll_end),
    **dict.fromkeys(("m.beacon_info", "org.matrix.msc3672.beacon_info"), _live_location),
}
