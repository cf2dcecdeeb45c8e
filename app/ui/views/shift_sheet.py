"""The end of a shift: what happens to each open conversation, so that none stays with somebody who goes home."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.ui.citizen_text import Shown
from app.ui.theme.theme import Theme
from app.ui.views.choice import Choice
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.page import scrolled
from app.ui.views.prose import Prose

_LOWEST = 40
_HIGHEST = 320
_WIDE = 680
_FIELD = 250
_AROUND = 60
"""The width of the sheet's margins and scroll bar."""


class ShiftLine(Struct, frozen=True):
    """A conversation and its choices: text and key."""

    conversation: int
    contact: Shown
    topic: Shown
    choices: tuple[tuple[str, object], ...]


class ShiftSheet(Sheet):
    """`done(choices)`: conversation → key. An unchanged row keeps its first choice."""

    def __init__(
        self, theme: Theme, lines: Sequence[ShiftLine], done: Callable[[dict[int, object]], Begun], parent: QWidget
    ) -> None:
        super().__init__(theme, self.tr("End my shift"), parent, wide=_WIDE)
        self.setProperty("help", "sorting-out")
        intro = Prose(theme)
        intro.say(("", self._intro(len(lines))))
        self.body.addWidget(intro)
        self._fields: dict[int, Choice] = {}
        if lines:
            inside = QWidget()
            grid = QGridLayout(inside)
            grid.setContentsMargins(8, 4, 10, 4)
            grid.setHorizontalSpacing(12)
            grid.setColumnStretch(0, 1)
            if len(lines) > 1:
                self._add_all(grid, lines)
            for number, line in enumerate(lines, 1):
                self._add(grid, number, line)
            grid.setRowStretch(len(lines) + 1, 1)
            area = scrolled(inside, fields=True)
            area.setMinimumHeight(min(max(grid.totalHeightForWidth(_WIDE - _AROUND), _LOWEST), _HIGHEST))
            self.body.addWidget(area, 1)
        self.add_button(self.tr("Cancel"))
        go = self.add_button(
            self.tr("End my shift"), lambda: done({one: box.currentData() for one, box in self._fields.items()}),
            look="primary",
        )  # fmt: skip
        go.setDefault(True)

    def _intro(self, count: int) -> str:
        if not count:
            return self.tr("Nothing lies with you. You can go home.")
        words = self.tr("%n conversation(s) are still yours. Say for each where it goes.", "", count)
        afterwards = self.tr("Afterwards nothing open lies with you.")
        return f"{words} {afterwards}"

    def _add(self, grid: QGridLayout, number: int, line: ShiftLine) -> None:
        words = Prose(self.theme)
        words.say((line.contact, line.topic))
        field = self._fields[line.conversation] = Choice(self.theme)
        for text, key in line.choices:
            field.addItem(text, key)
        self._place(grid, number, words, field, self.tr("{name}: what becomes of it").replace("{name}", line.contact))

    def _add_all(self, grid: QGridLayout, lines: Sequence[ShiftLine]) -> None:
        """Add one choice for all of them, with the options that they all have."""
        words = Prose(self.theme)
        words.say((self.tr("All of them"),))
        self.all = Choice(self.theme)
        self.all.addItem(self.tr("each as below"))
        for text, key in lines[0].choices:
            if all(any(text == other for other, _ in line.choices) for line in lines):
                self.all.addItem(text, key)
        self.all.activated.connect(self._choose_for_all)
        self._place(grid, 0, words, self.all, self.tr("All of them"))

    def _choose_for_all(self, number: int) -> None:
        if number:
            for field in self._fields.values():
                field.setCurrentIndex(field.findText(self.all.itemText(number)))

    @staticmethod
    def _place(grid: QGridLayout, row: int, words: Prose, field: Choice, name: str) -> None:
        field.setAccessibleName(name)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setFixedWidth(_FIELD)
        grid.addWidget(words, row, 0)
        grid.addWidget(field, row, 1)
