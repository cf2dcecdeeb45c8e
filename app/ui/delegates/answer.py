"""A row of the pop-up above the composer: the key to type, title and first words, chips."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.delegates.mirror import facing
from app.ui.models.answers import AnswerRole, Suggestion
from app.ui.theme.theme import SMALL, STRONG, TEXT, Theme

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT: Final = 46
_KEY_WIDTH: Final = 150
_CHIP: Final = 11


class AnswerDelegate(QStyledItemDelegate):
    """Paints a `Suggestion`. The text of an answer is the municipality's own, never a citizen's."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: all rows have the same height."""
        del option, index
        return QSize(240, ROW_HEIGHT)

    def cut(self, index: Index, width: int) -> str:
        """The key and title if they are elided in a row of `width` pixels; the preview has the text."""
        row: Suggestion | None = index.data(AnswerRole.SUGGESTION)
        if row is None:
            return ""
        key = self._theme.font(TEXT - 1, STRONG, mono=True)
        room = self._before_chips(row, width) - _left(row) - 10
        parts = (
            (row.head, QFontMetrics(key).horizontalAdvance(row.head) > _KEY_WIDTH),
            (row.title, self._theme.metrics(TEXT).horizontalAdvance(row.title) > room),
        )
        return "\n".join(words for words, is_cut in parts if is_cut)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw."""
        row: Suggestion | None = index.data(AnswerRole.SUGGESTION)
        if row is None:
            return
        theme, box = self._theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter = facing(painter, box)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("selected"))
        right = self._paint_chips(painter, row, box)
        self._paint_key(painter, row, box)
        left = box.left() + _left(row)
        lower = 0 if row.words else 9
        self._line(painter, row.title, "text", TEXT, QRect(left, box.top() + 5 + lower, right - left - 10, 19))
        self._line(painter, row.words, "muted", SMALL, QRect(left, box.top() + 24, right - left - 10, 17))
        painter.restore()

    def _paint_key(self, painter: QPainter, row: Suggestion, box: QRect) -> None:
        theme = self._theme
        painter.setFont(theme.font(TEXT - 1, STRONG, mono=True))
        painter.setPen(theme.colour("link"))
        place = QRect(box.left() + 14, box.top() + (5 if row.words else 14), _KEY_WIDTH, 19)
        words = painter.fontMetrics().elidedText(row.head, Qt.TextElideMode.ElideRight, _KEY_WIDTH)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)

    def _paint_chips(self, painter: QPainter, row: Suggestion, box: QRect) -> int:
        words, left = " ".join(row.chips), box.left() + self._before_chips(row, box.width())
        if not words:
            return int(left)
        chip = QRectF(left, box.top() + 7, box.right() - 12 - left, 19)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("chip"))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(self._theme.colour("on_chip"))
        painter.setFont(self._theme.font(_CHIP))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        return int(chip.left())

    def _before_chips(self, row: Suggestion, width: int) -> int:
        """The right end of the text in a row of `width` pixels."""
        words = " ".join(row.chips)
        return width - 13 - (self._theme.metrics(_CHIP).horizontalAdvance(words) + 12 if words else 0)

    def _line(self, painter: QPainter, words: str, token: str, px: int, place: QRect) -> None:
        painter.setFont(self._theme.font(px))
        painter.setPen(self._theme.colour(token))
        shown = self._theme.metrics(px).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def _left(row: Suggestion) -> int:
    """The left end of the text."""
    return 14 + _KEY_WIDTH + 10 if row.head else 14
