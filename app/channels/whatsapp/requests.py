"""Requests to WhatsApp's Cloud API, and what its answers contain. Pure.

Shapes: Meta's OpenAPI description of `POST /{phone-number-id}/messages` and its examples.
"""

from collections.abc import Mapping
from typing import Any, Final

from app.channels.answer import Answer
from app.channels.base import Outgoing
from app.channels.payload import mapping, sequence, text, words
from app.channels.whatsapp.parts import GROUP
from app.channels.whatsapp.templates import template_part
from app.domain.ids import Address, ProviderId
from app.domain.message import MessageKind

TYPES: Final = {
    MessageKind.IMAGE: "image",
    MessageKind.VIDEO: "video",
    MessageKind.AUDIO: "audio",
    MessageKind.VOICE: "audio",
    MessageKind.DOCUMENT: "document",
    MessageKind.STICKER: "sticker",
}
CAPTIONED: Final = frozenset({MessageKind.IMAGE, MessageKind.VIDEO, MessageKind.DOCUMENT})
"""Kinds of files that can have a caption."""


def recipient(to: Address) -> dict[str, str]:
    """The recipient fields: a number, a user id if there is no number, or a group."""
    if to.startswith(GROUP):
        return {"recipient_type": "group", "to": to.removeprefix(GROUP)}
    if to.isascii() and to.isdigit():
        return {"recipient_type": "individual", "to": to}
    return {"recipient_type": "individual", "recipient": to}


def message(outgoing: Outgoing, media_id: str | None = None) -> dict[str, Any]:
    """The body that sends `outgoing`; `media_id` is that of its file, once uploaded.

    Our own id is included and returned with every status: it settles a send whose answer was lost.
    """
    body: dict[str, Any] = {"messaging_product": "whatsapp", **recipient(outgoing.to)}
    if outgoing.reply_to is not None:
        body["context"] = {"message_id": outgoing.reply_to}
    if outgoing.template is not None:
        body |= {"type": "template", "template": template_part(outgoing.template, _above(outgoing, media_id))}
    elif outgoing.file is None or media_id is None:
        body |= {"type": "text", "text": {"body": outgoing.text, "preview_url": False}}
    else:
        kind = TYPES[outgoing.file.kind]
        media: dict[str, Any] = {"id": media_id}
        if outgoing.text and outgoing.file.kind in CAPTIONED:
            media["caption"] = outgoing.text
        if outgoing.file.kind is MessageKind.DOCUMENT:
            media["filename"] = outgoing.file.file_name
        if outgoing.file.kind is MessageKind.VOICE:
            media["voice"] = True
        body |= {"type": kind, kind: media}
    return body | {"biz_opaque_callback_data": outgoing.client_id}


def _above(outgoing: Outgoing, media_id: str | None) -> dict[str, Any] | None:
    """The file above a template's text, as a parameter."""
    if outgoing.file is None or media_id is None:
        return None
    kind = TYPES[outgoing.file.kind]
    media = {"id": media_id}
    if outgoing.file.kind is MessageKind.DOCUMENT:
        media["filename"] = outgoing.file.file_name
    return {"type": kind, kind: media}


def read(message_id: ProviderId, typing: bool = False) -> dict[str, Any]:
    """Mark a citizen's message and all before it as read; with `typing`, also show a typing notice."""
    body: dict[str, Any] = {"messaging_product": "whatsapp", "status": "read", "message_id": message_id}
    return body | {"typing_indicator": {"type": "text"}} if typing else body


def sent_id(answer: Answer) -> ProviderId | None:
    """The id under which a message was accepted; None if the answer contains none."""
    for entry in sequence(answer.data().get("messages")):
        if found := words(mapping(entry).get("id")):
            return ProviderId(found)
    return None


def uploaded_id(answer: Answer) -> str | None:
    """The id of an uploaded file."""
    return words(answer.data().get("id")) or None


def account_name(data: Mapping[str, Any]) -> str:
    """The name of our own number: "Gemeente Duinstad (+31 70 …)"."""
    name, number = text(data.get("verified_name")), text(data.get("display_phone_number"))
    return f"{name} ({number})" if name and number else name or number or words(data.get("id"))
