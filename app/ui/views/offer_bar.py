"""A pending hand-over: what it is about, and the choices. Shown above the columns."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.citizen_text import plain_label
from app.ui.theme.theme import Theme
from app.ui.views.key_button import KeyButton
from app.ui.views.prose import Prose


class OfferBar(QFrame):
    """`chosen(code)`: a button was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "offer")
        self._icon, self._words = plain_label(), Prose(theme, ink="on_info", lines=2)
        self._buttons: dict[str, KeyButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 14, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._paint)
        self._paint()
        self.hide()

    def say(self, strong: str, words: str, buttons: Sequence[tuple[str, str, str]]) -> None:
        """Show an offer with buttons: code, text, key. The first is the usual one."""
        self._words.say((strong, words))
        self.setAccessibleName(f"{strong} {words}")
        codes = [code for code, _, _ in buttons]
        if codes != list(self._buttons):
            for old in self._buttons.values():
                old.hide()
                old.deleteLater()
            self._buttons = {code: self._button(code, first=code == codes[0]) for code in codes}
        for code, title, key in buttons:
            self._buttons[code].say(title)
            self._buttons[code].set_keys(key)
        self.show()

    def button(self, code: str) -> KeyButton:
        """The button of a code."""
        return self._buttons[code]

    def _button(self, code: str, *, first: bool) -> KeyButton:
        button = KeyButton(self._theme, look="primary" if first else "plain")
        button.clicked.connect(lambda: self.chosen.emit(code))
        self._row.addWidget(button)
        return button

    def _paint(self) -> None:
        colour = self._theme.colour("on_info").name()
        self._icon.setPixmap(self._theme.pixmap("hand", 18, colour, self.devicePixelRatioF()))
