"""Reads the window's state file, whose numbers may be from another version, or invalid. Imported before Qt."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.domain.conversation import Query, Sort, View
from app.domain.ids import ChannelId, ConversationId, LabelId

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

_VIEW: Final = "view"


def left_open(memory: "QSettings | None") -> ConversationId | None:
    """The conversation that was open."""
    kept = whole(memory.value("conversation")) if memory is not None else 0
    return ConversationId(kept) if kept else None


def left_query(memory: "QSettings") -> Query | None:
    """The view that was shown."""
    return _query(numbers(memory, _VIEW, 4))


def left_query_in(path: Path) -> Query | None:
    """The same from the file itself, for the rows that are read while Qt is still being imported."""
    try:
        lines = path.read_text("utf-8", "replace").splitlines()
    except OSError:
        return None
    kept = next((line.partition("=")[2] for line in lines if line.startswith(f"{_VIEW}=")), "").split(",")
    return _query([one.strip() for one in kept]) if len(kept) == 4 else None


def _query(kept: Sequence[Any]) -> Query | None:
    view, channel, label, sort = kept
    channel_id, label_id = ChannelId(whole(channel)), LabelId(whole(label))
    try:
        return Query(View(str(view)), channel_id or None, label_id or None, Sort(str(sort)))
    except ValueError:
        return None


def whole(kept: Any, *, signed: bool = False) -> int:
    """A number from the file, where it is text; 0 if it is invalid."""
    text = str(kept)
    return int(text) if text.isdecimal() or (signed and text.removeprefix("-").isdecimal()) else 0


def numbers(memory: "QSettings", name: str, length: int) -> list[Any]:
    """A list of that length from the file."""
    found = memory.value(name)
    return found if isinstance(found, list) and len(found) == length else [0] * length
