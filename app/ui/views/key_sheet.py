"""All keys on one sheet, made from the commands."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, STRONG, Theme

Group = tuple[str, Sequence[tuple[str, Sequence[str]]]]
_SIZE: Final = (760, 560)


class KeySheet(QDialog):
    """Open it with `open()`; Esc closes it."""

    change_wanted = Signal()
    """The agent wants other keys. The sheet is gone by then."""

    def __init__(self, groups: Sequence[Group], theme: Theme, parent: QWidget | None = None) -> None:
        """`groups`: heading → (title, keys in words)."""
        super().__init__(parent)
        self.setProperty("help", "keys")
        self._theme = theme
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setSpacing(36)
        columns.setContentsMargins(22, 18, 22, 18)
        sides = (QVBoxLayout(), QVBoxLayout())
        for side in sides:
            side.setSpacing(7)
            columns.addLayout(side, 1)
        for number, (heading, rows) in enumerate(group for group in groups if group[1]):
            self._add(sides[number % 2], heading, rows)
        for side in sides:
            side.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        change = QPushButton(self.tr("Change keys…"))
        change.clicked.connect(self.accept)
        change.clicked.connect(self.change_wanted)
        foot = QHBoxLayout()
        foot.setContentsMargins(22, 10, 22, 14)
        foot.addStretch(1)
        foot.addWidget(change)
        layout.addLayout(foot)
        self.resize(*_SIZE)

    def _add(self, side: QVBoxLayout, heading: str, rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        title = plain_label(Shown(heading))
        title.setFont(self._theme.font(SMALL, STRONG))
        title.setProperty("tone", "muted")
        side.addWidget(title)
        for words, keys in rows:
            row = QHBoxLayout()
            row.setSpacing(5)
            what = plain_label(Shown(words))
            what.setWordWrap(True)
            row.addWidget(what, 1)
            for key in keys:
                cap = plain_label(Shown(key))
                cap.setFont(self._theme.font(SMALL))
                cap.setProperty("look", "cap")
                row.addWidget(cap)
            side.addLayout(row)
        side.addSpacing(16)
