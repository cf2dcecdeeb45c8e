"""Which conversations are marked for a bulk action. Kept by id, so they stay marked wherever they move."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.ids import ConversationId

MOST = 1_000
"""More than these are not marked at once: nobody can have looked at them."""


class Marks(QObject):
    """The marked ones, in the order of marking."""

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
        """Mark it, or not any more; a range begins here."""
        self._anchor = conversation
        if self._ids.pop(conversation, 0) == 0 and len(self._ids) < MOST:
            self._ids[conversation] = None
        self.changed.emit()

    def reach(self, ids: Sequence[int], row_of: Callable[[int | None], int | None], start: int, target: int) -> None:
        """Mark from where the range began (`start` where none did) to the row `target`."""
        anchor = row_of(self._anchor)
        anchor = start if anchor is None else anchor
        self._anchor = ids[anchor]
        first, last = sorted((anchor, target))
        self.add(ids[first : last + 1])

    def add(self, conversations: Iterable[int]) -> None:
        """Mark these as well, as far as there is room."""
        for one in conversations:
            if len(self._ids) >= MOST:
                break
            self._ids[one] = None
        self.changed.emit()

    def clear(self) -> None:
        """Nothing is marked."""
        self._anchor = None
        if self._ids:
            self._ids.clear()
            self.changed.emit()
