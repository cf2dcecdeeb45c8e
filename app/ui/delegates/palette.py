"""One row of the command palette: its kind, its name, details, and its keys."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.delegates.mirror import facing
from app.ui.models.palette import Choice, ChoiceKind, PaletteRole
from app.ui.theme.theme import SMALL, TEXT, Theme

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT: Final = 36
_LEFT: Final = 44
_RIGHT: Final = 12
_ONE_LINE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_ICONS: Final[dict[ChoiceKind, str]] = {
    ChoiceKind.ACTION: "chevron-right",
    ChoiceKind.VIEW: "inbox",
    ChoiceKind.CHANNEL: "inbox",
    ChoiceKind.LABEL: "label",
    ChoiceKind.PAGE: "document",
    ChoiceKind.ANSWER: "note",
    ChoiceKind.CITIZEN: "contact",
    ChoiceKind.SEARCH: "search",
}


class PaletteDelegate(QStyledItemDelegate):
    """Paints a `Choice`."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Qt: all rows have the same height."""
        return QSize(240, ROW_HEIGHT)

    def cut(self, index: Index, width: int) -> str:
        """The title and details, if they are elided in a row of `width` pixels."""
        choice: Choice | None = index.data(PaletteRole.CHOICE)
        if choice is None:
            return ""
        wide = self._theme.metrics(SMALL).horizontalAdvance
        keys = sum(wide(key) + 18 for key in choice.keys[:2])
        needed = self._theme.metrics(TEXT).horizontalAdvance(choice.title)
        needed += 12 + wide(choice.detail) if choice.detail else 0
        words = "\n".join(part for part in (choice.title, choice.detail) if part)
        return words if needed > width - _LEFT - _RIGHT - keys - 8 else ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: one row."""
        choice: Choice | None = index.data(PaletteRole.CHOICE)
        if choice is None:
            return
        theme, box = self._theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter = facing(painter, box)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.colour("focus"), 1))
            painter.setBrush(theme.colour("selected"))
            painter.drawRoundedRect(QRectF(box).adjusted(4.5, 0.5, -4.5, -0.5), 6, 6)
        self._paint_mark(painter, choice, box)
        right = self._paint_keys(painter, choice, box)
        left = box.left() + _LEFT
        title = theme.metrics(TEXT).elidedText(choice.title, Qt.TextElideMode.ElideRight, right - left)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(TEXT))
        painter.drawText(QRect(left, box.top(), right - left, box.height()), _ONE_LINE, title)
        left += theme.metrics(TEXT).horizontalAdvance(title) + 12
        if choice.detail and right - left > 40:
            detail = theme.metrics(SMALL).elidedText(choice.detail, Qt.TextElideMode.ElideRight, right - left)
            painter.setPen(theme.colour("muted"))
            painter.setFont(theme.font(SMALL))
            painter.drawText(QRect(left, box.top(), right - left, box.height()), _ONE_LINE, detail)
        painter.restore()

    def _paint_mark(self, painter: QPainter, choice: Choice, box: QRect) -> None:
        place, ratio = QPointF(box.left() + 16, box.top() + (ROW_HEIGHT - 18) / 2), painter.device().devicePixelRatioF()
        if choice.channel is not None:
            painter.drawPixmap(place, self._theme.badge(choice.channel, 18, ratio))
        else:
            colour = self._theme.colour("muted").name()
            painter.drawPixmap(place, self._theme.pixmap(_ICONS[choice.kind], 18, colour, ratio))

    def _paint_keys(self, painter: QPainter, choice: Choice, box: QRect) -> int:
        """The keys at the right end; returns where they begin."""
        theme, right = self._theme, box.right() - _RIGHT
        painter.setFont(theme.font(SMALL))
        for key in reversed(choice.keys[:2]):
            wide = theme.metrics(SMALL).horizontalAdvance(key) + 12
            cap = QRectF(right - wide + 0.5, box.center().y() - 9.5, wide, 20)
            painter.setPen(theme.colour("border"))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(theme.colour("muted"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            right -= wide + 6
        return right - 8
