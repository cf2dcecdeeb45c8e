"""The bar above the list while conversations are marked: how many, and the bulk actions."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import STRONG, TEXT, Theme
from app.ui.views.announce import announce
from app.ui.views.flow import FlowLayout

TAKE, ASSIGN, LABEL, SNOOZE, CLOSE, CLEAR = "take", "assign", "label", "snooze", "close", "clear"
_GAP: Final = 6


class BulkBar(QFrame):
    """`chosen(str)`: one of the constants above."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("help", "sorting-out")
        self.setProperty("look", "info")
        self._count = plain_label()
        self._count.setWordWrap(True)
        self._count.setFont(theme.font(TEXT, STRONG))
        self.buttons: dict[str, QPushButton] = {}
        flow = FlowLayout(_GAP)
        for name, words in (
            (TAKE, self.tr("To me")),
            (ASSIGN, self.tr("Assign…")),
            (LABEL, self.tr("Label…")),
            (SNOOZE, self.tr("Snooze…")),
            (CLOSE, self.tr("Close")),
            (CLEAR, self.tr("None")),
        ):
            button = self.buttons[name] = QPushButton(words)
            button.clicked.connect(lambda _=False, one=name: self.chosen.emit(one))
            flow.addWidget(button)
        self.buttons[CLEAR].setProperty("look", "quiet")
        more = self.tr("Mark none")
        self.buttons[CLEAR].setAccessibleName(f"{self.buttons[CLEAR].text()}: {more}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(_GAP)
        layout.addWidget(self._count)
        layout.addLayout(flow)

    def say(self, count: int, *, all_of_them: bool) -> None:
        """Show how many are marked."""
        words = self.tr("%n marked", "", count)
        if not all_of_them:
            more = self.tr("More cannot be marked at once.")
            words = f"{words}. {more}"
        self._count.setText(Shown(words))
        announce(self, words)
