"""The results of a search."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.conversation import SearchHit
from app.ui import citizen_text
from app.ui.wording.channels import kind_word
from app.ui.wording.conversations import hit_line
from app.ui.wording.times import moment_in_full

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Role(IntEnum):
    """The data roles for the delegate."""

    HIT = Qt.ItemDataRole.UserRole


class SearchResultsModel(QAbstractListModel):
    """At most a few dozen hits, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[SearchHit] = []

    def show(self, hits: Sequence[SearchHit]) -> None:
        """Replace the hits."""
        self.beginResetModel()
        self._hits = list(hits)
        self.endResetModel()

    def hit(self, row: int) -> SearchHit | None:
        """The hit of a row."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt: the number of hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the hit for the painter, its text for a screen reader."""
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        if role == Role.HIT:
            return hit
        if role == Qt.ItemDataRole.AccessibleTextRole:
            who, where = citizen_text.spoken(hit.contact), f"{kind_word(hit.kind)} {hit.channel_label}"
            return ", ".join((who, where, moment_in_full(hit.message_at), hit_line(hit)))
        return None
