"""Attachments of a Messenger message: files, locations, links and cards, from webhooks or the Conversations API."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import unquote

from msgspec import Struct

from app.channels.payload import count, mapping, sequence, text, whole, words
from app.channels.spoken import Vocabulary, lines, written_out
from app.domain.events import RemoteFile
from app.domain.message import Location, MessageKind
from app.domain.text import CitizenText

VOCABULARY: Final = Vocabulary(
    spoken=frozenset(
        {"text", "message", "title", "subtitle", "caption", "description", "body", "question", "follow_up", "name",
         "feedback", "label", "review_text", "recipient_name"}
    ),
    unspoken=frozenset(
        {"nlp", "from", "to", "participants", "senders", "tags", "reply_to", "referral", "image_data", "video_data",
         "reactions", "metadata", "app_id", "traces", "errors", "amount",
         "payment_credential"}
    ),
    technical=frozenset(
        {"id", "mid", "type", "url", "link", "payload", "sticker_id", "ref", "source", "mime_type", "file_url",
         "created_time", "timestamp", "screen_id", "sticker", "href", "image_url", "preview_url", "reel_video_id"}
    ),
)  # fmt: skip

_KINDS: Final = {
    "image": MessageKind.IMAGE,
    "video": MessageKind.VIDEO,
    "audio": MessageKind.AUDIO,
    "file": MessageKind.DOCUMENT,
    "sticker": MessageKind.STICKER,
    "like_heart": MessageKind.STICKER,
    "story_mention": MessageKind.IMAGE,
    "ephemeral": MessageKind.IMAGE,
}
_UNKNOWN_TYPE: Final = "application/octet-stream"


class Attached(Struct, frozen=True):
    """The contents of one attachment."""

    files: tuple[RemoteFile, ...] = ()
    said: str = ""
    location: Location | None = None
    unsupported: bool = False


def joined(parts: Iterable[Attached]) -> Attached:
    """Merge several attachments into one."""
    found = list(parts)
    return Attached(
        tuple(file for part in found for file in part.files),
        "\n".join(dict.fromkeys(part.said for part in found if part.said)),
        next((part.location for part in found if part.location), None),
        any(part.unsupported for part in found),
    )


def titles(attached: Attached) -> list[str]:
    """What is shown besides the text: names of files and of a place."""
    found = [file.file_name.raw for file in attached.files if file.file_name]
    return [*found, attached.location.name.raw] if attached.location and attached.location.name else found


def from_webhook(attachments: object, mid: str) -> Attached:
    """Read the `attachments` of a webhook's message."""
    entries = attachments if isinstance(attachments, list) else [attachments] if attachments else []
    return joined(_hooked(mapping(entry), mid, index) for index, entry in enumerate(entries))


def from_graph(message: Mapping[str, Any], mid: str) -> Attached:
    """Read the `attachments`, `shares` and `sticker` of a message from the Conversations API."""
    entries = sequence(mapping(message.get("attachments")).get("data"))
    parts = [_polled(mapping(entry), mid, index) for index, entry in enumerate(entries)]
    parts += _shared(message.get("shares"))
    sticker = text(message.get("sticker"))
    if sticker and not any(part.files for part in parts):
        parts.append(Attached((_file(sticker, MessageKind.STICKER, mid, 0),)))
    return joined(parts)


def _hooked(entry: Mapping[str, Any], mid: str, index: int) -> Attached:
    named, payload = text(entry.get("type")), written_out(entry.get("payload"))
    url = text(payload.get("url")) or text(entry.get("url"))
    said = VOCABULARY.everything({key: entry[key] for key in ("title", "name", "text") if key in entry})
    if named == "location":
        place = _location(mapping(payload.get("coordinates")), entry)
        return Attached((), said, place, unsupported=place is None)
    if kind := _KINDS.get(named):
        if not url and named == "like_heart":
            return Attached((), "❤")
        if not url:
            return Attached((), VOCABULARY.completed(said, payload), unsupported=True)
        kind = MessageKind.STICKER if payload.get("sticker_id") else kind
        return Attached((_file(url, kind, mid, index),), VOCABULARY.completed(said, payload))
    if named == "unsupported_type":
        return Attached((), VOCABULARY.completed(said, payload), unsupported=True)
    # A shared post, a reel, a card, or something newer: its words, and where it leads.
    said = VOCABULARY.completed(VOCABULARY.completed(said, entry), payload) or VOCABULARY.everything(payload)
    return Attached((), lines(said, url if url not in said else ""), unsupported=not (said or url))


def _polled(entry: Mapping[str, Any], mid: str, index: int) -> Attached:
    media_type, name = text(entry.get("mime_type")), words(entry.get("name"))
    for key, kind in (("image_data", MessageKind.IMAGE), ("video_data", MessageKind.VIDEO)):
        data = mapping(entry.get(key))
        url = text(data.get("url"))
        if url:
            shown_as = MessageKind.STICKER if data.get("render_as_sticker") is True else kind
            return Attached((_file(url, shown_as, mid, index, entry, data),))
    if url := text(entry.get("file_url")):
        return Attached((_file(url, _kind_of(media_type), mid, index, entry),))
    said = VOCABULARY.completed(name, entry)
    return Attached((), said, unsupported=not said)


def _shared(value: object) -> Iterable[Attached]:
    """The shares of a message: a list under `data`, or whatever is in its place."""
    entries = written_out(value).get("data", value)
    for entry in entries if isinstance(entries, list) else filter(None, (entries,)):
        shape = written_out(entry)
        yield _share(shape) if "link" in shape or "name" in shape else Attached((), VOCABULARY.everything(entry))


def _share(entry: Mapping[str, Any]) -> Attached:
    said = lines(entry.get("name"), entry.get("description"))
    link = text(entry.get("link"))
    return Attached((), VOCABULARY.completed(lines(said, link if link not in said else ""), entry))


def _kind_of(media_type: str) -> MessageKind:
    main = media_type.partition("/")[0]
    return {"image": MessageKind.IMAGE, "video": MessageKind.VIDEO, "audio": MessageKind.AUDIO}.get(
        main, MessageKind.DOCUMENT
    )


def _file(
    url: str,
    kind: MessageKind,
    mid: str,
    index: int,
    entry: Mapping[str, Any] = {},
    data: Mapping[str, Any] = {},
) -> RemoteFile:
    name = words(entry.get("name")) or (_name_in(url) if kind is MessageKind.DOCUMENT else "")
    return RemoteFile(
        reference=pointer(url, mid, index),
        kind=kind,
        media_type=text(entry.get("mime_type"))[:255] or _UNKNOWN_TYPE,
        file_name=CitizenText.of(name) if name else None,
        size=count(entry.get("size")),
        width=count(data.get("width")),
        height=count(data.get("height")),
        seconds=float(length) if (length := whole(data.get("length"))) is not None and 0 <= length < 10**6 else None,
    )


def _name_in(url: str) -> str:
    """A document's own file name, taken from the end of its address if a webhook gives none."""
    name = unquote(url.partition("?")[0].rpartition("/")[2])
    stem, _, ending = name.rpartition(".")
    return name if stem and ending.isalnum() and len(ending) <= 5 and len(name) <= 255 else ""


def pointer(url: str, mid: str, index: int) -> str:
    """What the client needs to fetch a file: its address, and where to ask for a new one when that has expired."""
    return json.dumps({"url": CitizenText.of(url).raw, "message": mid, "index": index})


def _location(coordinates: Mapping[str, Any], entry: Mapping[str, Any]) -> Location | None:
    try:
        latitude = float(words(coordinates.get("lat")))
        longitude = float(words(coordinates.get("long")) or words(coordinates.get("lng")))
    except ValueError:
        return None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    title = words(entry.get("title"))
    return Location(latitude, longitude, CitizenText.of(title) if title else None)
