"""The table model of the pages. Every cell is plain text that was formatted elsewhere."""

from collections.abc import Sequence
from typing import Any, Final

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QIcon

from app.ui import citizen_text
from app.ui.citizen_text import Shown

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Column(Struct, frozen=True):
    """A column's heading. `number`: cells are right-aligned; `icon`: shows the line's icon before its text.

    `least`: minimum width in pixels, where it shows more than text. `whole`: other columns are cut before it.
    """

    title: str
    number: bool = False
    icon: bool = False
    least: int = 0
    whole: bool = False


class Line(Struct, frozen=True):
    """A row. `key` is what the row is about, for whoever asks which one was selected."""

    key: Any
    cells: tuple[str, ...]
    icon: QIcon | None = None
    """The icon for the column that shows one. It says nothing that is not in a cell or in `spoken`."""
    spoken: str = ""
    """The first cell's text for a screen reader, if it says more than the cell."""


class TableModel(QAbstractTableModel):
    """A table model whose rows are replaced or appended."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns, self._lines = tuple(columns), list[Line]()

    def show(self, lines: Sequence[Line]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def append(self, lines: Sequence[Line]) -> None:
        """Append rows."""
        if lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def key(self, row: int) -> Any:
        """The key of a row; None if there is no such row."""
        return self._lines[row].key if 0 <= row < len(self._lines) else None

    def words(self, column: int, most: int) -> list[str]:
        """The texts of a column, in the first `most` rows at most."""
        return [line.cells[column] for line in self._lines[:most]]

    def has_icon(self, column: int) -> bool:
        """Whether the row's icon is in this column."""
        return self._columns[column].icon

    def least(self, column: int) -> int:
        """The minimum width of a column in pixels."""
        return self._columns[column].least

    def is_whole(self, column: int) -> bool:
        """Whether other columns are elided before this one."""
        return self._columns[column].whole

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: the number of rows."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Qt: the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the text of a cell; with its heading for a screen reader."""
        if not index.isValid():
            return None
        column, line = self._columns[index.column()], self._lines[index.row()]
        words = line.cells[index.column()]
        if role == Qt.ItemDataRole.DecorationRole:
            return line.icon if column.icon else None
        if role == Qt.ItemDataRole.DisplayRole:
            # In a right-to-left window “28 nov 2026” would end in 28, and “/key” in a slash.
            return citizen_text.isolated(Shown(words)) if words and _from_right_to_left() else words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {(index.column() == 0 and line.spoken) or words}"
        return _side(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return _side(self._columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None


def _from_right_to_left() -> bool:
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _side(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
