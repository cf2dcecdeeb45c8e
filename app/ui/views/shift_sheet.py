"""The end of a shift: each open conversation with what becomes of it, so that nothing stays with who goes home."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.citizen_text import Shown
from app.ui.theme.theme import Theme
from app.ui.views.choice import Choice
from app.ui.views.dialogs import Sheet
from app.ui.views.page import scrolled
from app.ui.views.prose import Prose

_LOWEST = 40
_HIGHEST = 320


class ShiftLine(Struct, frozen=True):
    """One conversation, and what can be chosen for it: words and a key."""

    conversation: int
    contact: Shown
    topic: Shown
    choices: tuple[tuple[str, object], ...]


class ShiftSheet(Sheet):
    """`done(choices)`: conversation → key. A line that is left alone keeps its first choice."""

    def __init__(
        self, theme: Theme, lines: Sequence[ShiftLine], done: Callable[[dict[int, object]], None], parent: QWidget
    ) -> None:
        super().__init__(theme, self.tr("End my shift"), parent)
        intro = Prose(theme)
        intro.say(("", self._intro(len(lines))))
        self.body.addWidget(intro)
        self._fields: dict[int, Choice] = {}
        if lines:
            inside = QWidget()
            grid = QGridLayout(inside)
            grid.setContentsMargins(0, 0, 10, 0)
            grid.setHorizontalSpacing(12)
            grid.setColumnStretch(0, 1)
            for number, line in enumerate(lines):
                self._add(grid, number, line)
            grid.setRowStretch(len(lines), 1)
            area = scrolled(inside)
            area.setMinimumHeight(min(max(inside.sizeHint().height(), _LOWEST), _HIGHEST))
            self.body.addWidget(area, 1)
        self.add_button(self.tr("Cancel")).setAutoDefault(False)
        go = self.add_button(
            self.tr("End my shift"), lambda: done({one: box.currentData() for one, box in self._fields.items()}),
            look="primary",
        )  # fmt: skip
        go.setDefault(True)

    def _intro(self, count: int) -> str:
        if not count:
            return self.tr("Nothing lies with you. You can go home.")
        words = self.tr("%n conversation(s) are still yours. Say for each where it goes.", "", count)
        afterwards = self.tr("Afterwards nothing lies with you.")
        return f"{words} {afterwards}"

    def _add(self, grid: QGridLayout, number: int, line: ShiftLine) -> None:
        words = Prose(self.theme)
        words.say((line.contact, line.topic))
        field = self._fields[line.conversation] = Choice(self.theme)
        for text, key in line.choices:
            field.addItem(text, key)
        field.setAccessibleName(self.tr("{name}: what becomes of it").replace("{name}", line.contact))
        grid.addWidget(words, number, 0)
        grid.addWidget(field, number, 1)
