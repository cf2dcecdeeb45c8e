"""Reads the window's state file, whose numbers may be from another version, or invalid."""

from typing import Any

from PySide6.QtCore import QSettings

from app.domain.conversation import Query, Sort, View
from app.domain.ids import ChannelId, ConversationId, LabelId


def left_open(memory: QSettings | None) -> ConversationId | None:
    """The conversation that was open."""
    kept = whole(memory.value("conversation")) if memory is not None else 0
    return ConversationId(kept) if kept else None


def left_query(memory: QSettings) -> Query | None:
    """The view that was shown."""
    view, channel, label, sort = numbers(memory, "view", 4)
    channel_id, label_id = ChannelId(whole(channel)), LabelId(whole(label))
    try:
        return Query(View(str(view)), channel_id or None, label_id or None, Sort(str(sort)))
    except ValueError:
        return None


def whole(kept: Any, *, signed: bool = False) -> int:
    """A number from the file, where it is text; 0 if it is invalid."""
    text = str(kept)
    return int(text) if text.isdecimal() or (signed and text.removeprefix("-").isdecimal()) else 0


def numbers(memory: QSettings, name: str, length: int) -> list[Any]:
    """A list of that length from the file."""
    found = memory.value(name)
    return found if isinstance(found, list) and len(found) == length else [0] * length
