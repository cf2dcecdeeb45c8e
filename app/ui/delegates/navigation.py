"""One row of the navigation."""

from typing import Final

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.domain.conversation import SavedView
from app.ui.delegates import chips
from app.ui.delegates.chips import Chip
from app.ui.delegates.flags import FOCUSED, HOVERED, ONE_LINE, ONE_LINE_RIGHT, SELECTED
from app.ui.delegates.mirror import facing
from app.ui.models.navigation import Entry, Kind, Role
from app.ui.theme.theme import REGULAR, STRONG, TEXT, Theme
from app.ui.theme.tokens import label_colour

_HEIGHT: Final = 32
_TWO_LINES: Final = 52
_HEADING_HEIGHT: Final = 44
_HEADING_FONT: Final = 11
_MARGIN: Final = 8
_PADDING: Final = 10
_BADGE: Final = 18
_DOT: Final = 9
Index = QModelIndex | QPersistentModelIndex


class NavigationDelegate(QStyledItemDelegate):
    """Paints an `Entry`."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.carried_over = -1
        """The row that conversations are being dragged over."""
        self._room = 0
        self._heading = QFont(theme.font(_HEADING_FONT, STRONG))
        self._heading.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        self._heading.setCapitalization(QFont.Capitalization.AllUppercase)

    def fit(self, width: int) -> None:
        """Set the width of rows: a mark that does not fit beside a title is moved below it."""
        self._room = width

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: headings have extra space above."""
        entry: Entry = index.data(Role.ENTRY)
        if entry.kind is Kind.HEADING:
            return QSize(120, _HEADING_HEIGHT)
        return QSize(120, _TWO_LINES if self._below(entry) else _HEIGHT)

    def cut(self, index: Index, width: int) -> str:
        """The title, if it is elided in a row of `width` pixels."""
        entry: Entry = index.data(Role.ENTRY)
        chip, room = _mark(entry), width - self._around(entry)
        if chip is not None and not self._below(entry):
            room -= chips.width(chip, self._theme) + chips.GAP + 2
        return entry.title if self._theme.width(entry.title, TEXT, STRONG) > room else ""

    def _below(self, entry: Entry) -> bool:
        """Whether the mark is below the title, because both do not fit side by side."""
        chip = _mark(entry)
        if chip is None or not self._room:
            return False
        beside = self._theme.width(entry.title, TEXT, STRONG) + chips.width(chip, self._theme) + chips.GAP + 2
        return beside > self._room - self._around(entry)

    def _around(self, entry: Entry) -> int:
        """The pixels of a row that are not available for its title and mark."""
        before = {Kind.CHANNEL: _BADGE + 9, Kind.LABEL: _DOT + 9}.get(entry.kind, 0)
        after = self._theme.width(_counted(entry), 13, STRONG) + 10 if entry.count else 0
        return 2 * (_MARGIN + _PADDING) + before + after

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: one row."""
        box: QRect = option.rect
        entry: Entry = index.data(Role.ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter = facing(painter, box)
        if entry.kind is Kind.HEADING:
            painter.setPen(self._theme.colour("muted"))
            painter.setFont(self._heading)
            area = box.adjusted(_MARGIN + _PADDING, 12, -_MARGIN, -2)
            painter.drawText(area, ONE_LINE, entry.title)
        else:
            self._paint_entry(painter, box, entry, option.state.value, carried=index.row() == self.carried_over)
        painter.restore()

    def _paint_entry(self, painter: QPainter, box: QRect, entry: Entry, state: int, *, carried: bool) -> None:
        theme = self._theme
        selected = bool(state & SELECTED)
        frame = QRectF(box).adjusted(_MARGIN, 0.5, -_MARGIN, -0.5)
        if selected or state & HOVERED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selected" if selected else "chip"))
            painter.drawRoundedRect(frame, 6, 6)
        if carried or state & FOCUSED:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 6, 6)
        line = QRect(box)
        if self._below(entry):
            line.setHeight(_HEIGHT)
        left = self._paint_mark(painter, line, entry)
        right = self._paint_count(painter, line, entry, selected)
        weight = STRONG if selected else REGULAR
        room = right - left
        chip, below = _mark(entry), line.height() < box.height()
        if chip is not None and not below:
            room -= chips.width(chip, theme) + chips.GAP + 2
        title = theme.metrics(TEXT, weight).elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.colour("muted" if entry.dimmed else "text"))
        painter.setFont(theme.font(TEXT, weight))
        painter.drawText(QRect(left, line.top(), room, line.height()), ONE_LINE, title)
        if chip is not None:
            left += 0 if below else theme.width(title, TEXT, weight) + chips.GAP + 2
            top = line.bottom() - 3 if below else line.top() + (line.height() - chips.HEIGHT) / 2
            for part in chips.fitting([chip], theme, box.right() - _MARGIN - left if below else right - left):
                chips.paint(painter, part, QPointF(left, top), theme, painter.device().devicePixelRatioF())

    def _paint_mark(self, painter: QPainter, box: QRect, entry: Entry) -> int:
        """Paint the channel's square or the label's dot; returns where the text begins."""
        left = box.left() + _MARGIN + _PADDING
        if entry.channel is not None:
            ratio = painter.device().devicePixelRatioF()
            painter.setOpacity(0.55 if entry.dimmed else 1.0)
            top = box.top() + (box.height() - _BADGE) / 2
            painter.drawPixmap(QPointF(left, top), self._theme.badge(entry.channel, _BADGE, ratio))
            painter.setOpacity(1.0)
            return left + _BADGE + 9
        if entry.kind is Kind.LABEL:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(label_colour(entry.colour)))
            painter.drawEllipse(QRectF(left, box.top() + (box.height() - _DOT) / 2, _DOT, _DOT))
            return left + _DOT + 9
        return left

    def _paint_count(self, painter: QPainter, box: QRect, entry: Entry, selected: bool) -> int:
        right = box.right() - _MARGIN - _PADDING + 1
        if not entry.count:
            return right
        weight = STRONG if selected else REGULAR
        text = _counted(entry)
        painter.setPen(self._theme.colour("primary" if selected else "muted"))
        painter.setFont(self._theme.font(13, weight))
        wide = self._theme.width(text, 13, weight) + 2
        painter.drawText(QRect(right - wide, box.top(), wide, box.height()), ONE_LINE_RIGHT, text)
        return right - wide - 8


def _counted(entry: Entry) -> str:
    if entry.kind is Kind.SAVED and entry.count >= SavedView.MOST:
        return f"{SavedView.MOST - 1}+"
    return QLocale().toString(entry.count) if entry.count < 100_000 else f"{entry.count // 1000}k"


def _mark(entry: Entry) -> Chip | None:
    if entry.urgent:
        return Chip(entry.mark, "danger", "warning")
    if entry.kind is Kind.COLLEAGUE:
        return Chip(entry.mark, "warn", "warning") if entry.warns else Chip(entry.mark)
    return Chip(entry.mark, "warn") if entry.mark else None
