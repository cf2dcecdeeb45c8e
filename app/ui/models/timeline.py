"""The open conversation as rows, with a separator for each new day and for unread messages.

A list model, so that the view is an ordinary item view to screen readers: each row has a name that says who wrote what,
when, and its delivery state.
"""

from collections.abc import Sequence
from enum import IntEnum
from itertools import takewhile
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.conversation import Note
from app.domain.ids import MessageId
from app.domain.message import Message
from app.ui.models.rows import Row, UnreadRow
from app.ui.wording.timeline import spoken_row

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class TimelineRole(IntEnum):
    """`data` roles beyond Qt's."""

    ROW = Qt.ItemDataRole.UserRole + 1


class TimelineModel(QAbstractListModel):
    """Rows of one conversation, oldest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._contact = ""
        self.uncovered: set[MessageId] = set()
        """Messages of which the agent asked to see what is hidden."""
        self.generation = 0
        """Grows with every conversation shown: what was asked for an earlier one comes too late."""

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: how many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the row itself, or its name for screen readers."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        if role == TimelineRole.ROW:
            return self._rows[index.row()]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            row = self._rows[index.row()]
            uncovered = isinstance(row, Message) and row.id in self.uncovered
            return spoken_row(row, self._contact, uncovered=uncovered)
        return None

    def row(self, number: int) -> Row:
        """The row at `number`."""
        return self._rows[number]

    def rows(self) -> Sequence[Row]:
        """All rows; not to be changed."""
        return self._rows

    def start(self, rows: Sequence[Row], contact: str) -> None:
        """Show another conversation. `contact` is the citizen's name for screen readers."""
        self.beginResetModel()
        self.generation += 1
        self._contact = contact
        self._rows = list(rows)
        self.endResetModel()

    def update(self, rows: Sequence[Row]) -> None:
        """Show the same conversation with these rows, telling views only what differs."""
        new, old = list(rows), self._rows
        head = sum(1 for _ in takewhile(lambda pair: _same(*pair), zip(old, new, strict=False)))
        most = min(len(old), len(new)) - head
        tail = sum(1 for _ in takewhile(lambda i: _same(old[-1 - i], new[-1 - i]), range(most)))
        changed = [i for i in range(head) if old[i] != new[i]]
        changed_tail = [i for i in range(1, tail + 1) if old[-i] != new[-i]]
        self._replace(head, len(old) - tail, new[head : len(new) - tail])
        places = changed + [len(new) - i for i in changed_tail]
        for place in places:
            self._rows[place] = new[place]
            self.dataChanged.emit(self.index(place), self.index(place))

    def _replace(self, first: int, end: int, new: list[Row]) -> None:
        if end > first:
            self.beginRemoveRows(QModelIndex(), first, end - 1)
            del self._rows[first:end]
            self.endRemoveRows()
        if new:
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._rows[first:first] = new
            self.endInsertRows()


def _same(old: Row, new: Row) -> bool:
    """Whether two rows are the same thing, though perhaps changed."""
    if isinstance(old, Message):
        # What was shown before it was stored has only the name that it was sent under.
        sent = isinstance(new, Message) and old.client_id is not None and old.client_id == new.client_id
        return isinstance(new, Message) and (sent or old.id == new.id)
    if isinstance(old, Note):
        return isinstance(new, Note) and old.id == new.id
    if isinstance(old, UnreadRow):
        return isinstance(new, UnreadRow)
    return old == new
