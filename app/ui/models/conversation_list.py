"""The list model: a vector of ids, and rows only for those that were looked at lately.

A million conversations are one array of integers; a row is fetched, with its neighbours, when it is first painted. Of a
long list only the first ids are loaded; the rest is requested when somebody scrolls to their end. Changes are applied
in the fewest steps, so that selection, scrolling and repainting stay cheap.
"""

from array import array
from collections.abc import Callable, Collection, Container, Iterable, Sequence
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from app.domain.conversation import ConversationRow
from app.domain.ids import ConversationId
from app.ui.models.here import Here
from app.ui.models.moves import Insert, Move, Remove, Step, differing, steps
from app.ui.wording.conversations import spoken_row
from app.ui.wording.together import here_spoken

Index = QModelIndex | QPersistentModelIndex
PAGE: Final = 128
_ROWS_KEPT: Final = 8 * PAGE
_STEPS_LIMIT: Final = 40
"""More steps than this cost more than repainting the visible rows."""
_PART_LIMIT: Final = 1_500
_ROOT: Final = QModelIndex()


class Role(IntEnum):
    """The data roles for the delegate."""

    ROW = Qt.ItemDataRole.UserRole
    """The `ConversationRow`, or None while it is being fetched."""
    ID = Qt.ItemDataRole.UserRole + 1
    HERE = Qt.ItemDataRole.UserRole + 2
    """Which colleagues have it open, as a short text; empty: none."""


class _GoesOn(QAbstractTableModel):
    """A model that may continue after its last row, for a view that scrolls to the end."""

    more_wanted = Signal()
    """A view has reached the last row, and `has_more` says that there are more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.has_more = False
        """Whether the list continues after the loaded rows; set by the owner."""

    def canFetchMore(self, parent: Index) -> bool:
        """Qt: called by a view whose last row is visible."""
        return self.has_more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Qt: emits once for each time that `has_more` is set."""
        del parent
        self.has_more = False
        self.more_wanted.emit()


class ConversationListModel(_GoesOn):
    """The list model: one column, one row per conversation."""

    rows_wanted = Signal(object)
    """Ids (list) whose rows should be fetched and given to `put`."""
    changing = Signal()
    """Rows are about to move. A view must remember its selection by id, not by row."""
    changed = Signal()
    """Rows have moved. Always follows `changing`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: array[int] = array("q")
        self.marked: Container[object] = ()
        """The marked ids, so that a screen reader says so; supplied by the view."""
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        """The clock for remaining times; supplied by whoever knows a better one than the machine's."""
        self._rows: dict[int, ConversationRow] = {}
        self.here = Here(lambda: self._looks_different(0))
        self._asked: set[int] = set()
        self._wanted: list[int] = []
        self._ask_soon = QTimer(self)
        self._ask_soon.setSingleShot(True)
        self._ask_soon.timeout.connect(self._ask)

    # Contents

    @property
    def ids(self) -> "array[int]":
        """The ids. Read only."""
        return self._ids

    def id_at(self, row: int) -> ConversationId | None:
        """The conversation of a row; None outside the list."""
        return ConversationId(self._ids[row]) if 0 <= row < len(self._ids) else None

    def row_of(self, conversation: int | None, near: int = 0) -> int | None:
        """The row of a conversation; found faster if it is within a few hundred rows of `near`."""
        if conversation is None:
            return None
        first = max(near - 2 * PAGE, 0)
        for start, stop in ((first, near + 2 * PAGE), (0, len(self._ids))):
            try:
                return self._ids.index(conversation, start, stop)
            except ValueError:
                continue
        return None

    def known(self, conversation: ConversationId | int) -> ConversationRow | None:
        """The row's data, if loaded."""
        return self._rows.get(conversation)

    def kept(self) -> frozenset[ConversationId]:
        """Every conversation whose row is loaded."""
        return frozenset(row.id for row in self._rows.values())

    # Changes

    def reset(self, ids: "array[int]", rows: Iterable[ConversationRow] = ()) -> None:
        """Replace the list by a different one, some of whose rows are already loaded."""
        self.changing.emit()
        self.beginResetModel()
        self._ids = ids
        self.has_more = False
        self._asked.clear()
        self._wanted.clear()
        for row in rows:
            self._keep(row)
        self.endResetModel()
        self.changed.emit()

    def update(self, ids: "array[int]") -> None:
        """Update the list to these ids in this order."""
        start, old_end, new_end = differing(self._ids, ids)
        if start == old_end == new_end:
            return
        self.changing.emit()
        plan = self._plan(ids, start, old_end, new_end)
        if plan is None:
            self._replace(ids, start)
        else:
            for step in plan:
                self._carry_out(step)
        self.changed.emit()

    def put(self, rows: Sequence[ConversationRow]) -> None:
        """Store fetched rows. One that was requested but is missing is not requested again automatically."""
        for row in rows:
            self._keep(row)
        self._asked.difference_update(row.id for row in rows)
        if rows:
            self._looks_different(0)

    def forget(self, conversations: Collection[int]) -> None:
        """Drop rows that changed but are not visible: they are fetched again when they are."""
        for one in conversations:
            self._rows.pop(one, None)
            self._asked.discard(one)

    # Qt's interface

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: conversations."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Qt: one."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the row object for the painter, words for a screen reader."""
        if not index.isValid():
            return None
        number = index.row()
        if role == Role.ROW:
            return self.look(number)
        if role == Role.ID:
            return self._ids[number]
        if role == Role.HERE:
            return self.here.name(self._ids[number])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            one = self._ids[number]
            return _spoken(self._rows.get(one), self.clock(), self.here.name(one), marked=one in self.marked)
        return None

    def look(self, number: int) -> ConversationRow | None:
        """The row to paint, or None, in which case it is fetched together with its neighbours."""
        one = self._ids[number]
        row = self._rows.pop(one, None)
        if row is not None:
            self._rows[one] = row  # the most recently viewed stays longest
            return row
        if one not in self._asked:
            first = number - number % PAGE
            missing = [near for near in self._ids[first : first + PAGE] if near not in self._rows]
            self._wanted += [near for near in missing if near not in self._asked]
            self._asked.update(missing)
            self._ask_soon.start(0)
        return None

    def _ask(self) -> None:
        wanted, self._wanted = self._wanted, []
        # After dragging the scroll bar, only the rows where it stopped matter.
        late, wanted = wanted[: -2 * PAGE], wanted[-2 * PAGE :]
        self._asked.difference_update(late)
        if wanted:
            self.rows_wanted.emit(wanted)

    def _keep(self, row: ConversationRow) -> None:
        self._rows.pop(row.id, None)
        self._rows[row.id] = row
        if len(self._rows) > _ROWS_KEPT:
            del self._rows[next(iter(self._rows))]

    def _looks_different(self, start: int) -> None:
        """Announce that every row from `start` on may look different: cheap, because views repaint only what is
        visible.
        """
        if len(self._ids) > start:
            self.dataChanged.emit(self.index(start, 0), self.index(len(self._ids) - 1, 0))

    def _plan(self, ids: "array[int]", start: int, old_end: int, new_end: int) -> list[Step] | None:
        if old_end - start > _PART_LIMIT or new_end - start > _PART_LIMIT:
            grown = start in (old_end, new_end)
            return _whole(ids, start, old_end, new_end) if grown else None
        plan = steps(self._ids[start:old_end], ids[start:new_end], start)
        return plan if len(plan) <= _STEPS_LIMIT else None

    def _carry_out(self, step: Step) -> None:
        match step:
            case Remove(first, last):
                self.beginRemoveRows(_ROOT, first, last)
                del self._ids[first : last + 1]
                self.endRemoveRows()
            case Insert(at, new):
                self.beginInsertRows(_ROOT, at, at + len(new) - 1)
                self._ids[at:at] = array("q", new)
                self.endInsertRows()
            case Move(source, target):
                self.beginMoveRows(_ROOT, source, source, _ROOT, target if target < source else target + 1)
                self._ids.insert(target, self._ids.pop(source))
                self.endMoveRows()

    def _replace(self, ids: "array[int]", start: int) -> None:
        """Adjust the length at the end and announce that every row from `start` on may have changed.

        Cheaper than many moves, and views that keep their selection by id see no difference.
        """
        missing = len(ids) - len(self._ids)
        if missing > 0:
            self._carry_out(Insert(len(self._ids), ids[-missing:]))
        elif missing < 0:
            self._carry_out(Remove(len(ids), len(self._ids) - 1))
        self._ids = ids
        self._looks_different(start)


def _whole(ids: "array[int]", start: int, old_end: int, new_end: int) -> list[Step]:
    """Whether the steps are a single long insertion or removal."""
    return [Insert(start, ids[start:new_end])] if old_end == start else [Remove(start, old_end - 1)]


def _spoken(row: ConversationRow | None, now: datetime, here: str, *, marked: bool) -> str:
    return "" if row is None else f"{here_spoken(here)}{spoken_row(row, now, marked=marked)}"
