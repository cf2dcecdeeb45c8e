"""Checks whether the parts of a message have the shape that signal-cli gives them."""

from collections.abc import Mapping
from typing import Any, Final

from app.channels.payload import sequence, text
from app.channels.spoken import unpacked

_OBJECTS: Final = frozenset(
    {"dataMessage", "editMessage", "sentMessage", "reaction", "remoteDelete", "adminDelete", "pollVote", "pollCreate"}
)
_PACKED: Final = _OBJECTS | {"attachments"}
"""What stands in a message itself, and inside another part of it only where somebody packed it wrongly."""
_OF_A_FILE: Final = frozenset(
    {"id", "contentType", "filename", "caption", "voiceNote", "storedFilename", "size", "file", "fileName"}
)


def is_misshapen(content: Mapping[str, Any]) -> bool:
    """Whether something stands in `content`, or deeper, in the place of an object and is none: what it says, nobody
    here reads."""
    return any(_is_odd(key, value) for key, value in content.items())


def _is_odd(key: str, value: object) -> bool:
    if key in _OBJECTS:
        return bool(value) and (not isinstance(value, dict) or is_misshapen(value))
    if key == "attachments":
        return not isinstance(value or [], list) or not all(map(_is_file, sequence(value)))
    return isinstance(value, dict) and key != "quote" and not _PACKED.isdisjoint(value)


def _is_file(entry: object) -> bool:
    """A dictionary, or no more than a name, as some programs write it."""
    if isinstance(entry, dict):
        named = isinstance(entry.get("filename") or "", str)
        return not entry or (named and not _OF_A_FILE.isdisjoint(entry))
    return not (isinstance(entry, list) or isinstance(unpacked(text(entry)), dict | list))
