"""The label at the mouse while conversations are dragged: how many, and what dropping would do, or why it cannot."""

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, STRONG, Theme

_WIDE: Final = 280
_BESIDE: Final = QPoint(14, 18)


class Carried(QFrame):
    """Covers the whole `parent`, but lets the mouse through. Never contains citizens' text."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._count, self._words = plain_label(), plain_label()
        self._count.setFont(theme.font(SMALL, STRONG))
        self._words.setFont(theme.font(SMALL))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(2)
        for label in (self._count, self._words):
            label.setWordWrap(True)
            label.setFixedWidth(_WIDE - 24)
            layout.addWidget(label)
        self.hide()

    def say(self, count: str, words: str, *, refused: bool) -> None:
        """Show this; `refused`: nothing would happen here, and `words` say why."""
        look = "warn" if refused else "info"
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().unpolish(self)
            self.style().polish(self)
        self._count.setText(Shown(count))
        self._words.setText(Shown(words))
        self._words.setVisible(bool(words))
        self.setAccessibleName(f"{count} {words}".strip())
        self.resize(_WIDE, self.heightForWidth(_WIDE) if self.hasHeightForWidth() else self.sizeHint().height())

    def stand_at(self, place: QPoint) -> None:
        """Place it beside this screen position, entirely inside the window."""
        over = self._over
        corner = over.mapFromGlobal(place) + _BESIDE
        room = over.size() - self.size()
        self.move(max(0, min(corner.x(), room.width())), max(0, min(corner.y(), room.height())))
        self.show()
        self.raise_()
