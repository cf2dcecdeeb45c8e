"""The bar above everything: somebody may be in danger, and no outcome has been recorded yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import STRONG, Theme
from app.ui.views.key_button import KeyButton


class AlarmBar(QFrame):
    """One sentence and one button. Never contains citizens' text. `open_wanted()`: show the conversation."""

    open_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("help", "emergency")
        self._theme = theme
        self.setProperty("look", "alarm")
        self._icon, self._words = plain_label(), plain_label()
        self._words.setFont(theme.font(weight=STRONG))
        self._words.setWordWrap(True)
        self.button = KeyButton(theme, look="danger")
        self.button.clicked.connect(self.open_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 14, 4)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.button)
        theme.changed.connect(self._paint)
        self._paint()
        self.hide()

    def say(self, words: str, key: str) -> None:
        """Show this sentence; `key` opens the conversation."""
        self._words.setText(Shown(words))
        self.setAccessibleName(words)
        self.button.say(self.tr("Open the conversation"), self.tr("Open"))
        self.button.set_keys(key)
        self.show()

    def _paint(self) -> None:
        colour = self._theme.colour("on_danger").name()
        self._icon.setPixmap(self._theme.pixmap("warning", 18, colour, self.devicePixelRatioF()))
