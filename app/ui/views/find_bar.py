"""The find bar for the open conversation."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, Theme
from app.ui.views.announce import announce

_PAUSE: Final = 120
_LIMIT: Final = 120


class FindBar(QFrame):
    """`searched(str)`, shortly after the last key; `step_wanted(1)` to an older match, `-1` to a newer one;
    `closed()`.
    """

    searched = Signal(str)
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.field = QLineEdit()
        self.field.setMaxLength(_LIMIT)
        self.field.setPlaceholderText(self.tr("Find in this conversation"))
        self.field.setAccessibleName(self.field.placeholderText())
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(lambda: self.searched.emit(self.text()))
        self.field.textChanged.connect(lambda _: self._pause.start())
        self._count = plain_label()
        self._count.setFont(theme.font(SMALL))
        self._count.setProperty("tone", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._count)
        for words, by in ((self.tr("Older"), 1), (self.tr("Newer"), -1)):
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, one=by: self.step_wanted.emit(one))
            layout.addWidget(button)
        close = QPushButton(self.tr("Close"))
        close.setProperty("look", "quiet")
        close.clicked.connect(self._close)
        layout.addWidget(close)
        self.hide()

    def text(self) -> str:
        """The search text."""
        return self.field.text()

    def begin(self) -> None:
        """Show it, with the focus."""
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say(self, place: int, count: int) -> None:
        """Show the number of the current match, and how many there are."""
        words = self.tr("{place} of {count}").replace("{place}", str(place)).replace("{count}", str(count))
        words = words if count else self.tr("Not found") if self.text().strip() else ""
        self._count.setText(Shown(words))
        announce(self, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter goes to an older match, Shift+Enter to a newer one; Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_wanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: object) -> None:
        """Qt: end the search."""
        del event
        self._pause.stop()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
