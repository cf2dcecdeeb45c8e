"""A colleague's workload as a bar behind a table cell. The number beside it says the same."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.domain.board import Share
from app.ui.delegates.mirror import facing
from app.ui.models.table import TableModel
from app.ui.theme.theme import Theme

_HIGH: Final = 9
Index = QModelIndex | QPersistentModelIndex


class LoadDelegate(QStyledItemDelegate):
    """For a column of a table whose lines are `Share`s."""

    def __init__(self, theme: Theme, model: TableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: paint the cell's background, then the bar."""
        super().paint(painter, option, index)
        share = self._lines.key(index.row())
        if not isinstance(share, Share) or not share.colleague.open:
            return
        box: QRect = option.rect
        one = share.colleague
        wide = (box.width() - 16) * min(one.open / one.capacity, 1.0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("warn" if one.open > one.capacity else "primary"))
        painter = facing(painter, box)
        bar = QRectF(box.left() + 8, box.center().y() - _HIGH / 2 + 1, wide, _HIGH)
        painter.drawRoundedRect(bar, _HIGH / 2, _HIGH / 2)
        painter.restore()
