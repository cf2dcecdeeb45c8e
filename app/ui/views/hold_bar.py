"""The bar above the editor that says why an answer should wait. It delays, it does not forbid."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.citizen_text import plain_label
from app.ui.theme.theme import Theme
from app.ui.views.announce import announce
from app.ui.views.key_button import KeyButton
from app.ui.views.prose import Prose


class HoldBar(QWidget):
    """`released()`: the agent has seen it and continues."""

    released = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frame, self._icon, self._text = QFrame(), plain_label(), Prose(theme)
        self._name = ""
        self.button = KeyButton(theme)
        self.button.clicked.connect(self.released)
        around = QVBoxLayout(self)
        around.setContentsMargins(10, 4, 10, 0)  # the same margin as that of the text
        around.addWidget(self._frame)
        layout = QHBoxLayout(self._frame)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(10)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.button)
        theme.changed.connect(self._paint)
        self.hide()

    def say(self, strong: str, words: str, button: str, *, icon: str, holds: bool) -> None:
        """Show why; an empty `button`: it disappears by itself. `holds`: an answer waits for it."""
        spoken = f"{strong} {words}".strip()
        if self.isVisible() and spoken == self.accessibleName() and self.button.words() == button:
            return
        self._name = icon
        ink = "on_warn" if holds else "on_info"
        self._frame.setProperty("look", "warn" if holds else "info")
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)
        self._text.say((strong, words), ink)
        self.setAccessibleName(spoken)
        self.button.say(button)
        self.button.setVisible(bool(button))
        self._paint()
        self.show()
        announce(self, spoken)

    def _paint(self) -> None:
        if self._name:
            colour = self._theme.colour("on_warn" if self._frame.property("look") == "warn" else "on_info").name()
            self._icon.setPixmap(self._theme.pixmap(self._name, 16, colour, self.devicePixelRatioF()))
