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
from app.ui.models.rows import ChannelRow, DayRow, Row, UnreadRow
from app.ui.wording.timeline import spoken_row

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_LINES: Final = (DayRow, ChannelRow)


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
        """Messages whose masked parts the agent asked to see."""
        self.generation = 0
        """Increases with every conversation shown: what was requested for an earlier one arrives too late."""

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: the number of rows."""
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
        new, place = list(rows), 0
        while place < max(len(new), len(self._rows)):
            if place >= len(self._rows):
                self._insert(place, new[place:])
                return
            old = self._rows[place]
            ahead = next((number for number in range(place, len(new)) if _same(old, new[number])), None)
            if ahead is None:
                rest = enumerate(self._rows[place:])
                stays = next((number for number, row in rest if any(_same(row, one) for one in new[place:])), None)
                self._remove(place, len(self._rows) - place if stays is None else stays)
            elif ahead > place:
                self._put_before(place, new, ahead)
            else:
                if old != new[place]:
                    self._rows[place] = new[place]
                    self.dataChanged.emit(self.index(place), self.index(place))
                place += 1

    def _put_before(self, place: int, new: list[Row], ahead: int) -> None:
        """Insert the items up to `ahead`. A day's separator belongs above what follows it, so insertions go before the
        separator and readers keep their place.
        """
        lines = sum(1 for _ in takewhile(lambda row: isinstance(row, _LINES), reversed(new[:place])))
        self._insert(place - lines, new[place - lines : ahead])
        if lines:
            self._remove(ahead, lines)

    def _insert(self, place: int, rows: list[Row]) -> None:
        self.beginInsertRows(QModelIndex(), place, place + len(rows) - 1)
        self._rows[place:place] = rows
        self.endInsertRows()

    def _remove(self, place: int, count: int) -> None:
        self.beginRemoveRows(QModelIndex(), place, place + count - 1)
        del self._rows[place : place + count]
        self.endRemoveRows()


def _same(old: Row, new: Row) -> bool:
    """Whether two rows are the same item, even if its content changed."""
    if isinstance(old, Message):
        # A message shown before it was stored has only its client id.
        sent = isinstance(new, Message) and old.client_id is not None and old.client_id == new.client_id
        return isinstance(new, Message) and (sent or old.id == new.id)
    if isinstance(old, Note):
        return isinstance(new, Note) and old.id == new.id
    if isinstance(old, UnreadRow):
        return isinstance(new, UnreadRow)
    return old == new
