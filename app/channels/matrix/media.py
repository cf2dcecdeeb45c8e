"""Files and locations in a Matrix event."""

import re
from collections.abc import Mapping
from typing import Any, Final

from app.channels.matrix.wording import body_of
from app.channels.payload import count, mapping, text, words
from app.channels.spoken import written_out
from app.domain.events import RemoteFile
from app.domain.message import Location, MessageKind
from app.domain.text import CitizenText
from app.domain.waveform import bars

KINDS: Final[Mapping[str, MessageKind]] = {
    "m.image": MessageKind.IMAGE,
    "m.video": MessageKind.VIDEO,
    "m.audio": MessageKind.AUDIO,
    "m.file": MessageKind.DOCUMENT,
    "m.sticker": MessageKind.STICKER,
}
"""Message type → kind, for what carries a file."""

_VOICE_MARKS: Final = ("m.voice", "org.matrix.msc3245.voice", "org.matrix.msc3245.voice.v2")
_SOUND_KEYS: Final = (
    "m.audio", "m.audio_details", "org.matrix.msc1767.audio", "org.matrix.msc1767.audio_details",
)  # fmt: skip
_LOUDEST: Final = 1_024
_GEO: Final = re.compile(r"geo:(-?\d{1,3}(?:\.\d{1,20})?),(-?\d{1,3}(?:\.\d{1,20})?)(?:[,;].*)?", re.DOTALL)
_PLACE_KEYS: Final = ("m.location", "org.matrix.msc3488.location")


def file_of(content: Mapping[str, Any], kind: MessageKind) -> RemoteFile | None:
    """The file in `content`; None if there is none."""
    if not isinstance(content.get("url"), str):
        return None
    info = mapping(content.get("info"))
    name = words(content.get("filename")) or words(content.get("body"))
    milliseconds = count(info.get("duration"))
    return RemoteFile(
        reference=text(content.get("url")),
        kind=kind,
        media_type=text(info.get("mimetype")) or "application/octet-stream",
        file_name=CitizenText.of(name) if name and kind is not MessageKind.STICKER else None,
        size=count(info.get("size")),
        width=count(info.get("w")),
        height=count(info.get("h")),
        seconds=None if milliseconds is None else milliseconds / 1000,
        waveform=_waveform_of(content),
    )


def _waveform_of(content: Mapping[str, Any]) -> bytes | None:
    """A sound's wave form, as measured by the sender's program: integers from 0 to 1024 (MSC3246)."""
    for key in _SOUND_KEYS:
        levels = mapping(content.get(key)).get("waveform")
        if isinstance(levels, list) and levels and all(type(one) is int and 0 <= one <= _LOUDEST for one in levels):
            return bars(levels)
    return None


def is_encrypted(content: Mapping[str, Any]) -> bool:
    """Whether the file is encrypted, with the key beside it."""
    return "url" not in content and bool(mapping(content.get("file")))


def kind_of(message_type: str, content: Mapping[str, Any]) -> MessageKind:
    """The kind of file in a message of `message_type`."""
    kind = KINDS.get(message_type, MessageKind.DOCUMENT)
    if kind is MessageKind.AUDIO and any(mark in content for mark in _VOICE_MARKS):
        return MessageKind.VOICE
    return kind


def caption_of(content: Mapping[str, Any]) -> str:
    """The caption of a file. Without a separate file name, the body is the file's name."""
    body, name = body_of(content), words(content.get("filename"))
    return body if name and body != name else ""


def location_of(content: Mapping[str, Any]) -> Location | None:
    """The location in `content`; None if it is not a valid point on Earth."""
    places = [written_out(content.get(key)) for key in _PLACE_KEYS]
    address = next(
        filter(None, (text(entry) for entry in (content.get("geo_uri"), *(p.get("uri") for p in places)))), ""
    )
    match = _GEO.fullmatch(address.strip())
    if match is None:
        return None
    latitude, longitude = float(match.group(1)), float(match.group(2))
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    described = next(filter(None, (words(place.get("description")) for place in places)), "")
    return Location(latitude, longitude, CitizenText.of(described) if described else None)
