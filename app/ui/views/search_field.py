"""The search field in the top bar."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from app.ui.theme.theme import Theme

_PAUSE: Final = 120
"""Milliseconds without a key after which the search begins."""
_LIMIT: Final = 400
_CAP_FONT: Final = 11
_ROOM_FOR_CAPS: Final = 430
"""The width in pixels below which the key caps would cover the text."""


class SearchField(QLineEdit):
    """The field. Emits the search text shortly after the last key; shows the key that focuses it."""

    searched = Signal(str)
    """Search for this; empty: stop searching."""
    left_down = Signal()
    """The agent pressed the down arrow or Enter: go to the results."""
    abandoned = Signal()
    """The agent pressed Esc: the search ends, and the next key is not part of one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("help", "search")
        self._theme = theme
        self._caps = list[str]()
        self._said = ""
        self.setMaxLength(_LIMIT)
        self.setPlaceholderText(self.tr("Search conversations, citizens and messages"))
        self.setAccessibleName(self.tr("Search"))
        self._icon = QAction(self)
        self.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Search"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._say)
        self.textChanged.connect(self._typed)
        theme.changed.connect(self._show_icon)
        self._show_icon()

    def ask(self, text: str) -> None:
        """Search for this now."""
        self.setText(text)
        self._say()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_key(self, key: str) -> None:
        """Set the key that focuses the field, written as "Ctrl+F"."""
        self._caps = [part for part in key.replace("+", " ").split() if part]
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc ends the search, Down and Enter go to the results."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._say()
            self.abandoned.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._say()
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: paint the field, with key caps while it is empty."""
        super().paintEvent(event)
        if self.text() or self.hasFocus() or self.width() < _ROOM_FOR_CAPS:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.font(_CAP_FONT))
            right = self.width() - 10.0
            for cap in reversed(self._caps):
                wide = self._theme.metrics(_CAP_FONT).horizontalAdvance(cap) + 11
                box = QRectF(right - wide + 0.5, self.height() / 2 - 8.5, wide, 17)
                painter.setPen(QPen(self._theme.colour("border"), 1))
                painter.setBrush(self._theme.colour("surface"))
                painter.drawRoundedRect(box, 4, 4)
                painter.setPen(self._theme.colour("muted"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
                right -= wide + 5

    def _typed(self, text: str) -> None:
        if text.strip():
            self._pause.start()
        else:
            self._say()

    def _say(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._said:
            self._said = text
            self.searched.emit(text)

    def _show_icon(self) -> None:
        self._icon.setIcon(self._theme.icon("search"))
