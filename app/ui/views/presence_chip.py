"""Who else has the conversation open: an icon and a name, in the header and in the panel."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import TEXT, Theme
from app.ui.views.announce import announce

_ICON = 15


class PresenceChip(QFrame):
    """Hidden while nobody else has it open."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._words = plain_label(), plain_label()
        self._words.setFont(theme.font(TEXT - 1))
        self.setProperty("look", "info")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 3, 10, 3)
        layout.setSpacing(6)
        layout.addWidget(self._icon)
        layout.addWidget(self._words)
        theme.changed.connect(self._paint)
        self.hide()
        self._paint()

    def say(self, words: str) -> None:
        """Show this text; empty: hide."""
        if words == self.accessibleName():
            return
        self.setAccessibleName(words)
        self._words.setText(Shown(words))
        self.setVisible(bool(words))
        announce(self, words)

    def sizeHint(self) -> QSize:
        """Qt: the height of the buttons beside it."""
        return QSize(super().sizeHint().width(), 28)

    def _paint(self) -> None:
        colour = self._theme.colour("on_info").name()
        self._icon.setPixmap(self._theme.pixmap("hand", _ICON, colour, self.devicePixelRatioF()))
