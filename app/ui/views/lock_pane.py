"""What a hidden window shows: nobody's data, and how to continue."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import STRONG, Theme
from app.ui.views.key_button import KeyButton


class LockPane(QWidget):
    """Says plainly that it only hides, and that the operating system's lock protects."""

    unlocked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, title, text = plain_label(), plain_label(), plain_label()
        title.setText(Shown(self.tr("Balie is hidden")))
        title.setFont(theme.font(18, STRONG))
        words = self.tr("Messages keep coming in. This hides the window; what protects it is your system’s own lock.")
        text.setText(Shown(words))
        self.go_on = KeyButton(theme, self.tr("Go on"), look="primary")
        self.go_on.clicked.connect(self.unlocked)
        self.setAccessibleName(f"{title.text()}. {words}")
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        for part in (self._icon, title, text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            part.setWordWrap(part is not self._icon)
            column.addWidget(part)
        column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        colour = self._theme.colour("muted").name()
        self._icon.setPixmap(self._theme.pixmap("lock", 48, colour, self.devicePixelRatioF()))
