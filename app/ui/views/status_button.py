"""The agent's own status in the top bar: a dot, a word, and a menu."""

from PySide6.QtWidgets import QWidget

from app.ui.theme.theme import Theme
from app.ui.views.dots import dot
from app.ui.views.key_button import KeyButton


class StatusButton(KeyButton):
    """`clicked()` requests the menu."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._ink = "muted"
        theme.changed.connect(self._paint_dot)
        self.hide()

    def show_status(self, words: str, token: str, spoken: str) -> None:
        """Show this status; `token` is the colour of the dot, which only repeats the text."""
        self._ink = token
        self.say(words)
        self.setAccessibleName(spoken)
        self._paint_dot()
        self.show()

    def _paint_dot(self) -> None:
        self.set_badge(dot(self._theme, self._ink, self.devicePixelRatioF()))
