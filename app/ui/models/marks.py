"""Which conversations are marked for a bulk action. Kept by id, so they stay marked wherever they move."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.ids import ConversationId

MOST = 1_000
"""The maximum number of marked conversations: nobody can have looked at more."""


class Marks(QObject):
    """The marked conversations, in the order of marking."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: dict[int, None] = {}
        self._anchor: int | None = None

    def __contains__(self, conversation: object) -> bool:
        return conversation in self._ids

    def __len__(self) -> int:
        return len(self._ids)

    def all(self) -> list[ConversationId]:
        """Every marked one."""
        return [ConversationId(one) for one in self._ids]

    def toggle(self, conversation: int) -> None:
        """Mark or unmark it; a range starts here."""
        self._anchor = conversation
        if self._ids.pop(conversation, 0) == 0 and len(self._ids) < MOST:
            self._ids[conversation] = None
        self.changed.emit()

    def reach(self, ids: Sequence[int], row_of: Callable[[int | None], int | None], start: int, target: int) -> None:
        """Mark from the start of the range (`start` if there is none) to the row `target`."""
        anchor = row_of(self._anchor)
        anchor = start if anchor is None else anchor
        self._anchor = ids[anchor]
        first, last = sorted((anchor, target))
        self.add(ids[first : last + 1])

    def add(self, conversations: Iterable[int]) -> None:
        """Mark these as well, up to the maximum."""
        for one in conversations:
            if len(self._ids) >= MOST:
                break
            self._ids[one] = None
        self.changed.emit()

    def clear(self) -> None:
        """Clear all marks."""
        self._anchor = None
        if self._ids:
            self._ids.clear()
            self.changed.emit()
