"""Canned answers that fit what was typed after the slash."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.answer import CannedAnswer

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One row. `words`: how the answer begins, with its variables filled."""

    answer: CannedAnswer
    words: str
    languages: tuple[str, ...]


class AnswerRole(IntEnum):
    """`data` roles beyond Qt's."""

    SUGGESTION = Qt.ItemDataRole.UserRole + 1


class AnswersModel(QAbstractListModel):
    """The suggestions, best first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Suggestion, ...] = ()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: how many."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the suggestion, or its name for screen readers."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == AnswerRole.SUGGESTION:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"/{row.answer.key}, {row.answer.title}, {row.words}"
        return None

    def show(self, rows: Sequence[Suggestion]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, number: int) -> Suggestion:
        """One of them."""
        return self._rows[number]
