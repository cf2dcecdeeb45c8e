"""A window with a single message: why it cannot show the inbox, and what to do."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import STRONG, Theme
from app.ui.views.key_button import KeyButton

_ICON: Final = 48
_WIDEST: Final = 520
_TITLE: Final = 18
_TEXT: Final = 15


class MessagePane(QWidget):
    """One clear sentence with "Try again" and "Quit"."""

    again = Signal()
    quit = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._title, self._sentence = plain_label(), plain_label(), plain_label()
        self._title.setFont(theme.font(_TITLE, STRONG))
        self._sentence.setFont(theme.font(_TEXT))
        self._words = self.tr("Try again")
        self._again = KeyButton(theme, self._words, look="primary")
        self._quit = KeyButton(theme, self.tr("Quit"))
        self._again.clicked.connect(self.again)
        self._quit.clicked.connect(self.quit)
        for label in (self._icon, self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(label is not self._icon)
        self._lay_out()
        theme.changed.connect(self._paint)
        self._paint()

    def say(self, title: str, sentence: str, again: str = "") -> None:
        """Show the problem and focus "Try again"; `again`: its label."""
        self._words = again or self.tr("Try again")
        self._title.setText(Shown(title))
        self._sentence.setText(Shown(sentence))
        self.setAccessibleName(f"{title}. {sentence}")
        self.set_busy(False)
        self._again.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Set whether a retry is in progress."""
        if busy:
            self._again.clearFocus()  # otherwise "Quit" would get the focus, and pressing Enter twice would quit
        self._again.setEnabled(not busy)
        self._again.say(self.tr("Trying …") if busy else self._words)

    def _paint(self) -> None:
        colour = self._theme.colour("warn").name()
        self._icon.setPixmap(self._theme.pixmap("warning", _ICON, colour, self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        layout = QVBoxLayout(column)
        layout.setSpacing(14)
        layout.addStretch(2)
        for label in (self._icon, self._title, self._sentence):
            layout.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self._again)
        buttons.addWidget(self._quit)
        buttons.addStretch(1)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        layout.addStretch(3)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(column, 10)
        outer.addStretch(1)
