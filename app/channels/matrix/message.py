"""One message of a Matrix room: its text, its file or place, and what it answers."""

from collections.abc import Mapping
from typing import Any, Final

from app.channels.matrix.media import KINDS, caption_of, file_of, is_encrypted, kind_of, location_of
from app.channels.matrix.room import Room
from app.channels.matrix.wording import body_of, whatever_is_said
from app.channels.payload import mapping, moment, text
from app.domain.events import MessageReceived
from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import Direction, MessageKind
from app.domain.text import CitizenText

_ANOTHER_DEVICE: Final = "another device"
_PLACES: Final = ("m.location", "org.matrix.msc3488.location")


def message_of(entry: Mapping[str, Any], room: Room, content: Mapping[str, Any], message_type: str) -> MessageReceived:
    """The message that `content` says: of an unknown type, whatever of it can be shown."""
    if message_type in _PLACES and (location := location_of(content)):
        return shown(entry, room, MessageKind.LOCATION, body_of(content), {"location": location})
    if is_encrypted(content):
        caption = caption_of(content)
        kind = MessageKind.TEXT if caption else MessageKind.UNSUPPORTED
        return shown(entry, room, kind, caption or body_of(content), note="encrypted_room")
    file = file_of(content, kind_of(message_type, content))
    if file is not None and (message_type in KINDS or not body_of(content)):
        said = body_of(content) if file.kind is MessageKind.STICKER else caption_of(content)
        return shown(entry, room, file.kind, said, {"files": (file,)})
    said = " ".join(filter(None, (text_of(content, message_type), text(content.get("geo_uri")))))
    if said:
        kind = MessageKind.SYSTEM if message_type == "m.server_notice" else MessageKind.TEXT
        return shown(entry, room, kind, said, {"files": (file,) if file else ()})
    return shown(entry, room, MessageKind.UNSUPPORTED, whatever_is_said(content), note="unsupported")


def text_of(content: Mapping[str, Any], message_type: str) -> str:
    """What a person wrote in `content`, which carries no file."""
    said = body_of(content)
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
    own, sender = room.is_own(entry), text(entry.get("sender"))
    transaction = text(mapping(entry.get("unsigned")).get("transaction_id"))
    return MessageReceived(
        provider_id=ProviderId(text(entry.get("event_id"))),
        party=room.party(sender),
        direction=Direction.OUTBOUND if own else Direction.INBOUND,
        kind=kind,
        text=CitizenText.of(said),
        sent_at=moment(entry.get("origin_server_ts")),
        reply_to=_replied(mapping(entry.get("content"))),
        client_id=ClientId(transaction) if own and transaction else None,
        author=_ANOTHER_DEVICE if own and not transaction else None,
        note=note,
        sender=None if own else Address(sender),
        **(more or {}),
    )


def relation_of(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """How `content` hangs on another event."""
    return mapping(content.get("m.relates_to"))


def _replied(content: Mapping[str, Any]) -> ProviderId | None:
    """The message that this one answers. A thread is flattened: its messages answer the one that it hangs on."""
    relation = relation_of(content)
    answered = text(mapping(relation.get("m.in_reply_to")).get("event_id"))
    root = text(relation.get("event_id")) if relation.get("rel_type") not in ("m.replace", "m.annotation") else ""
    if root and (relation.get("is_falling_back") is True or not answered):
        return ProviderId(root)
    return ProviderId(answered) if answered else None
