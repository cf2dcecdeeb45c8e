"""All keys on one sheet, generated from the commands."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, STRONG, Theme
from app.ui.views.dialogs import Sheet
from app.ui.views.page import scrolled

Group = tuple[str, Sequence[tuple[str, Sequence[str]]]]
_WIDE: Final = 880
_HIGH: Final = 560


class KeySheet(Sheet):
    """Open it with `open()`; Esc closes it."""

    change_wanted = Signal()
    """The agent wants to change keys. The sheet is closed by then."""

    def __init__(self, groups: Sequence[Group], theme: Theme, parent: QWidget) -> None:
        """`groups`: heading → (title, keys in words)."""
        super().__init__(theme, self.tr("Keys"), parent, wide=_WIDE)
        self.setProperty("help", "keys")
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setSpacing(36)
        columns.setContentsMargins(4, 4, 10, 4)
        sides = (QVBoxLayout(), QVBoxLayout())
        for side in sides:
            side.setSpacing(7)
            columns.addLayout(side, 1)
        for number, (heading, rows) in enumerate(group for group in groups if group[1]):
            self._add(sides[number % 2], heading, rows)
        for side in sides:
            side.addStretch(1)
        area = scrolled(page)
        area.setAccessibleName(self.windowTitle())
        area.setMinimumHeight(min(_HIGH, int(parent.window().height() * 0.6)))
        self.body.addWidget(area, 1)
        change = self.add_button(self.tr("Change keys…"))
        change.clicked.connect(self.change_wanted)
        change.setAutoDefault(False)
        self.add_button(self.tr("Close")).setDefault(True)

    def _add(self, side: QVBoxLayout, heading: str, rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        title = plain_label(Shown(heading))
        title.setFont(self.theme.font(SMALL, STRONG))
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
                cap.setFont(self.theme.font(SMALL))
                cap.setProperty("look", "cap")
                row.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
            side.addLayout(row)
        side.addSpacing(16)
