"""Two lines above the editor: the message being replied to, and the answer that can still be withdrawn."""

from typing import Final

from PySide6.QtCore import QDeadlineTimer, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.citizen_text import Shown
from app.ui.commands import key_words
from app.ui.theme.theme import SMALL, Theme
from app.ui.views.announce import announce
from app.ui.views.key_button import KeyButton
from app.ui.views.prose import ElidedLabel

_TICK_MS: Final = 250


class QuoteLine(QFrame):
    """The quote above the editor. `dropped()`: cancel replying to that message, or editing it."""

    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "quote")
        self._words = ElidedLabel(theme, px=SMALL + 1)
        self._close = KeyButton(theme, look="quiet")
        self._close.set_icon("close")
        self._close.clicked.connect(self.dropped)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 2, 2)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self.hide()

    def show_quote(self, words: Shown, *, editing: bool = False) -> None:
        """Show the beginning of the message; hide if empty. `editing`: it is being edited, not replied to."""
        self.setVisible(bool(words))
        if not words:
            return
        said = self.tr("You change: {words}") if editing else self.tr("In reply to: {words}")
        close = self.tr("Leave this message as it is") if editing else self.tr("Do not reply to this message")
        self._close.setAccessibleName(close)
        self._close.set_keys("Esc" if editing else "")
        self._words.setText(Shown(said.replace("{words}", words)))
        self.setAccessibleName(self._words.text())
        announce(self, self._words.text())

    def words(self) -> str:
        """The text shown; empty if hidden."""
        return "" if self.isHidden() else self._words.text()


class UndoLine(QFrame):
    """Covers the bottom of the conversation until the answer is sent. `undo_chosen()`, `over()`."""

    undo_chosen = Signal()
    over = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "info")
        self._said = ""
        self._until = QDeadlineTimer()
        self._words = ElidedLabel(theme, px=SMALL + 1)
        self.button = KeyButton(theme, self.tr("Undo"), keys=key_words("Ctrl+Z"))
        self.button.clicked.connect(self.undo_chosen)
        # Works from anywhere as long as this is visible; in a text field the key undoes typing.
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.undo_chosen)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(10)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    def offer(self, words: str, seconds: float) -> None:
        """Show `words`, in which {seconds} is filled in, until the time is over."""
        self._said = words
        self._until = QDeadlineTimer(int(seconds * 1000))
        self._timer.start()
        self._tick()
        self.show()
        self.raise_()
        announce(self, f"{self._words.text()}. {self.tr('Undo with {key}.').replace('{key}', key_words('Ctrl+Z'))}")

    def stop(self) -> None:
        """Hide, because nothing can be withdrawn any more."""
        self._timer.stop()
        self.hide()

    def place(self, left: int, bottom: int, width: int) -> None:
        """Set the lower left corner and the width."""
        high = self.sizeHint().height()
        self.setGeometry(left, bottom - high, min(width, 600), high)

    def _tick(self) -> None:
        left = self._until.remainingTime()
        if left <= 0:
            self.stop()
            self.over.emit()
            return
        self._words.setText(Shown(self._said.replace("{seconds}", str(-(-left // 1000)))))
        self.setAccessibleName(self._words.text())
