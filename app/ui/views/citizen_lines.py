"""The lines of the citizen panel with an icon: an address, an earlier conversation, a label."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.domain.channel import ChannelKind
from app.domain.conversation import EarlierConversation
from app.ui import citizen_text
from app.ui.citizen_text import Shown, plain_label
from app.ui.delegates.mirror import facing
from app.ui.theme.theme import SMALL, TEXT, Theme
from app.ui.views.prose import ElidedLabel
from app.ui.wording.channels import kind_word
from app.ui.wording.times import when

_BADGE: Final = 18


class PlainLine(QWidget):
    """A channel's letter and a text."""

    def __init__(self, theme: Theme, kind: ChannelKind, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        badge = plain_label()
        badge.setPixmap(theme.badge(kind, _BADGE, self.devicePixelRatioF()))
        text = ElidedLabel(theme)
        text.setText(Shown(words))
        text.setAccessibleName(f"{kind_word(kind)}: {words}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(badge)
        row.addWidget(text, 1)


class EarlierLine(QPushButton):
    """An earlier conversation: opens it."""

    def __init__(self, theme: Theme, one: EarlierConversation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._one = theme, one
        self._topic = citizen_text.line(one.topic, 60) or Shown(kind_word(one.kind))
        self._when = when(one.last_at)
        self.setProperty("look", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{self._topic}, {kind_word(one.kind)}, {self._when}")

    def sizeHint(self) -> QSize:
        """Qt: the height of one line."""
        return QSize(160, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw."""
        super().paintEvent(event)
        theme, middle = self._theme, self.height() // 2
        with QPainter(self) as own:
            painter = facing(own, self.rect())
            badge = theme.badge(self._one.kind, _BADGE, self.devicePixelRatioF())
            painter.drawPixmap(0, middle - _BADGE // 2, badge)
            painter.setFont(theme.font(SMALL))
            painter.setPen(theme.colour("muted"))
            width = theme.metrics(SMALL).horizontalAdvance(self._when) + 2
            right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(self.rect(), right, self._when)
            painter.setFont(theme.font(TEXT))
            painter.setPen(theme.colour("text"))
            left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            room = self.rect().adjusted(_BADGE + 8, 0, -width - 8, 0)
            words = theme.metrics(TEXT).elidedText(self._topic, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, left, words)


class LabelChip(QPushButton):
    """A label with its dot and a small cross."""

    def __init__(self, theme: Theme, name: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name, self._dot = theme, name, colour
        self.setProperty("look", "quiet")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Qt: room for dot, name and cross."""
        return QSize(min(self._theme.metrics(SMALL).horizontalAdvance(self._name), 150) + 42, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw."""
        del event
        theme = self._theme
        with QPainter(self) as own:
            own.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter = facing(own, self.rect())
            painter.setPen(theme.colour("focus") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("chip"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -1.5), 5, 5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._dot))
            painter.drawEllipse(QRectF(7, self.height() / 2 - 4, 8, 8))
            painter.setPen(theme.colour("on_chip"))
            painter.setFont(theme.font(SMALL))
            room = self.rect().adjusted(20, 0, -20, 0)
            words = theme.metrics(SMALL).elidedText(self._name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
            cross = theme.pixmap("close", 11, theme.tokens.muted, self.devicePixelRatioF())
            painter.drawPixmap(self.width() - 17, self.height() // 2 - 5, cross)
