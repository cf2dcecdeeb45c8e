"""Extensible events (MSC1767 and those built on it), written as the `content` of an ordinary message.

Programs send them as events of their own types, or beside the fields of an ordinary message. Each block has a name of
its own in the proposals and another in the programs that are ahead of the specification.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from app.channels.matrix.wording import extensible
from app.channels.payload import mapping, words

_PREFIX: Final = "org.matrix.msc1767."
_TYPES: Final[Mapping[str, str]] = {
    "message": "m.text", "emote": "m.emote", "notice": "m.notice", "file": "m.file", "image": "m.image",
    "video": "m.video", "audio": "m.audio", "voice": "m.audio", "encrypted": "m.file",
}  # fmt: skip
MESSAGE_TYPES: Final[Mapping[str, str]] = {
    **{f"m.{name}": message_type for name, message_type in _TYPES.items()},
    **{f"{_PREFIX}{name}": message_type for name, message_type in _TYPES.items()},
    "org.matrix.msc3245.voice.v2": "m.audio",
    "m.location": "m.location",
    "org.matrix.msc3488.location": "m.location",
    "m.beacon": "m.location",
    "org.matrix.msc3672.beacon": "m.location",
}
"""Type of an extensible event → type of the message that it amounts to."""


def ordinary(kind: str, content: Mapping[str, Any]) -> Mapping[str, Any]:
    """The `content` of an event of type `kind` with the fields of an ordinary message."""
    return with_file({"m.voice": {}, **content} if "voice" in kind else content)


def with_file(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """`content` with the file that only an extensible block names, if there is one, in its ordinary place."""
    block = next((found for found in _blocks(content, "file") if isinstance(found.get("url"), str)), None)
    if block is None or "url" in content or "file" in content:
        return content
    name = words(block.get("name"))
    captions = [extensible(found) for found in _blocks(content, "caption")]
    said = next(filter(None, (*captions, words(content.get("body")), extensible(content))), "")
    info = {"mimetype": block.get("mimetype"), "size": block.get("size"), **mapping(content.get("info"))}
    return {
        **content,
        "body": said or name,
        "filename": name or said,
        "info": {**_measures(content), **info},
        **({"file": block} if "key" in block else {"url": block["url"]}),
    }


def _blocks(content: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    return (mapping(content.get(f"{prefix}{name}")) for prefix in ("m.", _PREFIX) if f"{prefix}{name}" in content)


def _measures(content: Mapping[str, Any]) -> dict[str, object]:
    """Width, height and duration. Blocks called "details" count in seconds, the older ones in milliseconds."""
    found: dict[str, object] = {}
    for kind in ("image", "video", "audio"):
        for block in _blocks(content, kind):
            found |= {"w": block.get("width"), "h": block.get("height"), "duration": block.get("duration")}
        for block in _blocks(content, f"{kind}_details"):
            seconds = block.get("duration")
            duration = seconds * 1000 if isinstance(seconds, int | float) else None
            found |= {"w": block.get("width"), "h": block.get("height"), "duration": duration}
    return found
