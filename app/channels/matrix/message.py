"""One message in a Matrix room: its text, its file or location, and the message it replies to."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from app.channels.matrix.extensible import MESSAGE_TYPES, with_file
from app.channels.matrix.media import KINDS, caption_of, file_of, is_encrypted, kind_of, location_of
from app.channels.matrix.polls import STARTS, VOTES
from app.channels.matrix.room import Room, id_of
from app.channels.matrix.wording import body_of, completed, everything_said, only_in_markup, whatever_is_said
from app.channels.payload import mapping, moment, sequence, text
from app.channels.spoken import lines
from app.domain.events import MessageReceived, RemoteFile
from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import Direction, MessageKind
from app.domain.text import CitizenText, one_line

SPEECH: Final = frozenset({"m.room.message", "m.room.encrypted", "m.sticker", *STARTS, *VOTES, *MESSAGE_TYPES})
"""Event types that are messages in the conversation."""

_PLAIN: Final = frozenset({"m.text", "m.notice", "m.emote", "m.server_notice", "m.location", "m.gallery", *KINDS})
"""Message types whose text is complete; in others, such as a form's answers, it may be only a heading."""
_ANOTHER_DEVICE: Final = "another device"


def message_of(entry: Mapping[str, Any], room: Room, told: Mapping[str, Any], message_type: str) -> MessageReceived:
    """The message in the content `told`; of an unknown type, whatever of it can be shown."""
    content = with_file(told)
    if message_type == "m.location" and (location := location_of(content)):
        return shown(entry, room, MessageKind.LOCATION, body_of(content), {"location": location})
    if items := [mapping(item) for item in sequence(content.get("itemtypes"))]:
        return _gallery(entry, room, content, items)
    if is_encrypted(content):
        caption = caption_of(content)
        kind = MessageKind.TEXT if caption else MessageKind.UNSUPPORTED
        return shown(entry, room, kind, caption or body_of(content), note="encrypted_room")
    file = file_of(content, kind_of(message_type, content))
    if file is not None and (message_type in KINDS or not body_of(content)):
        said = body_of(content) if file.kind is MessageKind.STICKER else caption_of(content)
        return shown(entry, room, file.kind, said, {"files": (file,)})
    known = message_type in ("", *_PLAIN)
    spoken = text_of(content, message_type) if known or not body_of(content) else everything_said(content)
    said = " ".join(filter(None, (spoken, whatever_is_said(content.get("geo_uri")) if known else "")))
    if said:
        kind = MessageKind.SYSTEM if message_type == "m.server_notice" else MessageKind.TEXT
        return shown(entry, room, kind, said, {"files": (file,) if file else ()})
    return shown(entry, room, MessageKind.UNSUPPORTED, whatever_is_said(content), note="unsupported")


def _gallery(
    entry: Mapping[str, Any], room: Room, content: Mapping[str, Any], items: Sequence[Mapping[str, Any]]
) -> MessageReceived:
    """Several files in one message (MSC4274)."""
    files: list[RemoteFile] = []
    said = [body_of(content)]
    for item in items:
        file = file_of(item, kind_of(text(item.get("itemtype")), item))
        files += [file] if file else []
        said.append(caption_of(item) if file else body_of(item) or whatever_is_said(item))
    kind = files[0].kind if files else MessageKind.TEXT
    note = "encrypted_room" if any(map(is_encrypted, items)) else None
    return shown(entry, room, kind, "\n".join(filter(None, said)), {"files": tuple(files)}, note)


def text_of(content: Mapping[str, Any], message_type: str) -> str:
    """The text that a person wrote in `content`, which has no file."""
    said = lines(body_of(content), only_in_markup(content))
    return f"* {said}" if message_type == "m.emote" and said else said


def shown(
    entry: Mapping[str, Any],
    room: Room,
    kind: MessageKind,
    said: str = "",
    more: Mapping[str, Any] | None = None,
    note: str | None = None,
) -> MessageReceived:
    """A message with `said` for text; `more` are further fields of `MessageReceived`."""
    own, sender = room.is_ours(entry), text(entry.get("sender"))
    content, fields = entry.get("content"), dict(more or {})
    transaction = text(mapping(entry.get("unsigned")).get("transaction_id"))
    return MessageReceived(
        provider_id=id_of(entry),
        party=room.party(sender),
        direction=Direction.OUTBOUND if own else Direction.INBOUND,
        kind=kind,
        text=CitizenText.of(completed(said, content, _named(fields))),
        sent_at=moment(entry.get("origin_server_ts")),
        reply_to=_replied(mapping(content)),
        client_id=ClientId(transaction) if own and transaction else None,
        author=_author(room, sender) if own and not transaction else None,
        note=note,
        sender=None if own else Address(sender),
        **fields,
    )


def _named(fields: Mapping[str, Any]) -> Iterator[str]:
    """What a message shows besides its text: the names of its files and location."""
    for file in fields.get("files", ()):
        yield file.file_name.raw if file.file_name else ""
    location = fields.get("location")
    yield location.name.raw if location and location.name else ""


def _author(room: Room, sender: str) -> str:
    """Who wrote in our name: a colleague, by account name, or somebody using our own account elsewhere."""
    if sender == room.ours.user_id:
        return _ANOTHER_DEVICE
    return one_line(sender.removeprefix("@").partition(":")[0], 64)


def relation_of(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """How `content` relates to another event."""
    return mapping(content.get("m.relates_to"))


def _replied(content: Mapping[str, Any]) -> ProviderId | None:
    """The message that this one replies to. Threads are flattened: their messages reply to the root."""
    relation = relation_of(content)
    answered = text(mapping(relation.get("m.in_reply_to")).get("event_id"))
    root = text(relation.get("event_id")) if relation.get("rel_type") not in ("m.replace", "m.annotation") else ""
    if root and (relation.get("is_falling_back") is True or not answered):
        return ProviderId(root)
    return ProviderId(answered) if answered else None
