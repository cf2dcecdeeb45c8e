"""Requests to Messenger's Send API and Conversations API, and what their answers contain. Pure."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple

from app.channels.answer import Answer
from app.channels.base import Outgoing
from app.channels.http import segment
from app.channels.identifiers import Unusable, time_of
from app.channels.payload import NEVER, mapping, sequence, text, words
from app.domain.ids import Address, ProviderId
from app.domain.message import MessageKind

THREAD_FIELDS: Final = "id,updated_time"
OWNER_FIELD: Final = ",is_owner"
"""Whether the conversation is ours to answer; Meta includes it for pages that route conversations between apps."""
MESSAGE_FIELDS: Final = "id,created_time,from,to,message,attachments,shares,sticker,reactions,reply_to,tags"

_TYPES: Final = {
    MessageKind.IMAGE: "image",
    MessageKind.VIDEO: "video",
    MessageKind.AUDIO: "audio",
    MessageKind.VOICE: "audio",
}


def attachment_type(kind: MessageKind) -> str:
    """Messenger's name for this kind of file."""
    return _TYPES.get(kind, "file")


def message(outgoing: Outgoing, attachment_id: str | None = None) -> dict[str, Any]:
    """The body that sends `outgoing`; `attachment_id` is that of its file, once uploaded.

    Our own id is included and returned in the echo.
    """
    content: dict[str, Any] = {"metadata": outgoing.client_id}
    if outgoing.file is not None and attachment_id is not None:
        kind = attachment_type(outgoing.file.kind)
        content["attachment"] = {"type": kind, "payload": {"attachment_id": attachment_id}}
    else:
        content["text"] = outgoing.text
    if outgoing.reply_to is not None:
        content["reply_to"] = {"mid": outgoing.reply_to}
    body: dict[str, Any] = {"recipient": {"id": outgoing.to}, "message": content}
    if outgoing.extended_window:
        # Only for what a person typed: that is what Meta grants the tag for.
        return body | {"messaging_type": "MESSAGE_TAG", "tag": "HUMAN_AGENT"}
    return body | {"messaging_type": "RESPONSE"}


def action(to: Address, name: str) -> dict[str, Any]:
    """A sender action: mark_seen, typing_on or typing_off."""
    return {"recipient": {"id": to}, "sender_action": name}


def taking_over(to: Address) -> dict[str, Any]:
    """The body that makes a conversation ours that another app owns (Meta's handover protocol)."""
    return {"recipient": {"id": to}, "metadata": "Balie"}


def sent_id(answer: Answer) -> ProviderId | None:
    """The id of a sent message; None if the answer contains none."""
    found = words(answer.data().get("message_id"))
    return ProviderId(found) if found else None


def attachment_id(answer: Answer) -> str | None:
    """The id of an uploaded file."""
    return words(answer.data().get("attachment_id")) or None


def node(identifier: str) -> str:
    """An object's id as part of an address. Raises `Rejected` for one that would lead elsewhere."""
    return segment(identifier)


class Thread(NamedTuple):
    """A conversation in the list."""

    updated: datetime
    id: str
    aside: bool = False
    """Another app owns it."""


def threads(data: Mapping[str, Any]) -> list[Thread]:
    """The conversations on one page of the list, newest first."""
    entries = (mapping(entry) for entry in sequence(data.get("data")))
    return [
        Thread(_time(entry.get("updated_time")), text(entry["id"]), entry.get("is_owner") is False)
        for entry in entries
        if entry.get("id")
    ]


def oldest(data: Mapping[str, Any]) -> datetime | None:
    """The time of the oldest readable message on a page; None if there is none."""
    entries = (mapping(entry) for entry in sequence(data.get("data")))
    times = [_time(entry.get("created_time")) for entry in entries if "from" in entry]
    return min(times, default=None)


def hooks_are_on(data: Mapping[str, Any]) -> bool:
    """Whether an app receives the page's messages, according to the answer of `subscribed_apps`."""
    apps = (mapping(entry) for entry in sequence(data.get("data")))
    return any("messages" in sequence(app.get("subscribed_fields")) for app in apps)


def _time(value: object) -> datetime:
    try:
        return time_of(value)
    except Unusable:
        return NEVER


def next_page(data: Mapping[str, Any]) -> str | None:
    """The cursor of the next page. The address that Meta gives with it is not used: it could lead anywhere."""
    paging = mapping(data.get("paging"))
    cursor = words(mapping(paging.get("cursors")).get("after"))
    return cursor if cursor and paging.get("next") else None


def file_address(data: Mapping[str, Any], index: int) -> str:
    """The current address of a message's file, from a fresh copy of the message; "" if it has none."""
    entries = sequence(mapping(data.get("attachments")).get("data"))
    entry = mapping(entries[index]) if 0 <= index < len(entries) else {}
    media = mapping(entry.get("image_data")) or mapping(entry.get("video_data"))
    return text(media.get("url")) or text(entry.get("file_url"))
