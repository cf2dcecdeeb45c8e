"""A search result: whose it is, when, and the text around the match."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.domain.conversation import SearchHit
from app.ui import citizen_text
from app.ui.delegates.flags import FOCUSED, HOVERED, ONE_LINE, ONE_LINE_RIGHT, SELECTED
from app.ui.delegates.mirror import facing
from app.ui.models.search_results import Role
from app.ui.theme.theme import SMALL, STRONG, TEXT, Theme
from app.ui.wording.conversations import hit_line
from app.ui.wording.times import when

_HEIGHT: Final = 66
_LEFT: Final = 42
_RIGHT: Final = 13
Index = QModelIndex | QPersistentModelIndex


class SearchHitDelegate(QStyledItemDelegate):
    """Paints a `SearchHit`."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Qt: all rows have the same height."""
        return QSize(200, _HEIGHT)

    def cut(self, index: Index, width: int) -> str:
        """The name, if it is elided in a row of `width` pixels; opening the hit shows the text."""
        hit: SearchHit = index.data(Role.HIT)
        name, room = citizen_text.name(hit.contact), self._name_room(when(hit.message_at), width)
        return name if citizen_text.elided(name, self._theme.metrics(TEXT, STRONG), room) != name else ""

    def _name_room(self, time: str, width: int) -> int:
        return width - _LEFT - _RIGHT - self._theme.width(time, SMALL) - 10

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: one row."""
        box: QRect = option.rect
        state, theme = option.state.value, self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "selected" if state & SELECTED else "hover" if state & HOVERED else "surface"
        painter.fillRect(box, theme.colour(ground))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, theme.colour("border"))
        if state & FOCUSED:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(2, 2, -2, -3), 4, 4)
        painter.translate(box.topLeft())
        self._paint_hit(facing(painter, QRect(0, 0, box.width(), box.height())), index.data(Role.HIT), box.width())
        painter.restore()

    def _paint_hit(self, painter: QPainter, hit: SearchHit, width: int) -> None:
        theme = self._theme
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words turn the way that they are read
        time = when(hit.message_at)
        room = width - _LEFT - _RIGHT
        painter.drawPixmap(QPointF(13, 11), theme.badge(hit.kind, 18, painter.device().devicePixelRatioF()))
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(TEXT, STRONG))
        name_room = self._name_room(time, width)
        bare = citizen_text.bare_name(hit.contact)
        name = citizen_text.elided(citizen_text.drawn_name(bare), theme.metrics(TEXT, STRONG), name_room)
        painter.drawText(QRect(_LEFT, 10, name_room, 20), ONE_LINE, name)
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font(SMALL))
        painter.drawText(QRect(_LEFT, 10, room, 20), ONE_LINE_RIGHT, time)
        painter.setFont(theme.font(13))
        excerpt = citizen_text.elided(hit_line(hit), theme.metrics(13), room)
        painter.drawText(QRect(_LEFT, 33, room, 20), ONE_LINE, excerpt)
