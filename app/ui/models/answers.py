"""The items offered while typing: canned answers, commands, emoji."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any, Final

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.answer import CannedAnswer, Variant

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Suggestion(Struct, frozen=True):
    """A suggestion: it inserts an answer or a text in place of the typed word, or runs an action."""

    head: str
    """What the agent could type: /afspraak. Empty if that has been typed already."""
    title: str
    words: str = ""
    """The beginning of its text."""
    chips: tuple[str, ...] = ()
    preview: str = ""
    """The full text, as it would be inserted."""
    about: str = ""
    """Below the preview: which variant it is, how many more there are, which files are included."""
    answer: CannedAnswer | None = None
    variant: Variant | None = None
    text: str = ""
    run: Callable[[], object] | None = None


class AnswerRole(IntEnum):
    """`data` roles beyond Qt's."""

    SUGGESTION = Qt.ItemDataRole.UserRole + 1


class AnswersModel(QAbstractListModel):
    """The suggestions, best first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Suggestion] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the suggestion, or its name for screen readers."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == AnswerRole.SUGGESTION:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (row.head, row.title, row.words, row.about) if part)
        return None

    def show(self, rows: Sequence[Suggestion]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def append(self, rows: Sequence[Suggestion]) -> None:
        """Add rows below the others."""
        count = len(self._rows)
        self.beginInsertRows(QModelIndex(), count, count + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def replace(self, number: int, row: Suggestion) -> None:
        """Replace one row."""
        self._rows[number] = row
        self.dataChanged.emit(self.index(number), self.index(number))

    def row(self, number: int) -> Suggestion:
        """The suggestion of a row."""
        return self._rows[number]
