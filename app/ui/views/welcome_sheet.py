"""The setup assistant, step by step. Esc closes it at every step; nothing in it is required for work."""

from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.ui.citizen_text import Shown
from app.ui.theme.theme import SMALL, STRONG, Theme
from app.ui.views.announce import announce
from app.ui.views.dialogs import Sheet
from app.ui.views.key_button import KeyButton
from app.ui.views.prose import Prose
from app.ui.views.settings_sheet import Setting, SettingRow

_WIDE: Final = 640
_TITLE: Final = 15


class Way(Struct, frozen=True):
    """A choice of how to start: the button's text, its icon, an explanation, and the action."""

    words: str
    icon: str
    text: str
    do: Callable[[], None]
    command: str = ""
    """A command to copy that does the same."""


class Step(Struct, frozen=True):
    """A page: what it is about, and its questions."""

    title: str
    text: str
    settings: Sequence[Setting] = ()
    ways: Sequence[Way] = ()


class WelcomeSheet(Sheet):
    """The assistant. `reached(int)`: this step is shown now, counted from 0."""

    reached = Signal(int)

    def __init__(self, theme: Theme, steps: Sequence[Step], at: int, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Welcome to Balie"), parent)
        self._steps = steps
        self._fields: list[list[QWidget]] = []
        self._where = Prose(theme, px=SMALL, ink="muted")
        self._pages = QStackedWidget()
        for step in steps:
            self._pages.addWidget(self._page(step))
        self.body.addWidget(self._where)
        self.body.addWidget(self._pages, 1)
        self._skip = self.add_button(self.tr("Skip"), look="quiet")
        self._back = self.add_button(self.tr("Back"))
        self._on = self.add_button(self.tr("Next"), look="primary")
        for button, turn in ((self._back, self.back), (self._on, self.on)):
            button.clicked.disconnect()
            button.clicked.connect(turn)
        for button in (self._skip, self._back):
            button.setAutoDefault(False)
        self._on.setDefault(True)
        self.resize(min(_WIDE, max(parent.window().width() - 40, 300)), self.sizeHint().height())
        self._show(min(at, len(steps) - 1))

    def on(self) -> None:
        """Go to the next step; after the last one, to the inbox."""
        if self._pages.currentIndex() + 1 == len(self._steps):
            self.accept()
        else:
            self._turn(1)

    def back(self) -> None:
        """Go to the previous step."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        self._show(self._pages.currentIndex() + by)
        self.reached.emit(self._pages.currentIndex())

    def _show(self, number: int) -> None:
        step, last = self._steps[number], number + 1 == len(self._steps)
        where = self.tr("Step {number} of {all}").replace("{number}", str(number + 1))
        where = where.replace("{all}", str(len(self._steps)))
        self._where.say(("", where))
        self._pages.setCurrentIndex(number)
        self._skip.setVisible(not last)
        self._back.setEnabled(number > 0)
        self._on.say(self.tr("To the inbox") if last else self.tr("Next"))
        self._first(number).setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, f"{where}: {step.title}. {step.text}")

    def _first(self, number: int) -> QWidget:
        """The widget that gets the focus on a page: the first question."""
        return next((field for field in self._fields[number] if field.isEnabled()), self._on)

    def _page(self, step: Step) -> QWidget:
        page = QWidget()
        page.setAccessibleName(step.title)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        title, text = Prose(self.theme, px=_TITLE), Prose(self.theme)
        title.say((step.title,))
        text.say(("", step.text))
        column.addWidget(title)
        column.addWidget(text)
        rows = [SettingRow(self.theme, setting) for setting in step.settings]
        for row in rows:
            column.addWidget(row)
        self._fields.append([*(row.field for row in rows), *(self._add_way(column, way) for way in step.ways)])
        column.addStretch(1)
        return page

    def _add_way(self, column: QVBoxLayout, way: Way) -> QWidget:
        button = KeyButton(self.theme, way.words)
        button.set_icon(way.icon)
        button.weight = STRONG
        button.setAccessibleDescription(way.text)
        button.clicked.connect(lambda: self._take(way))
        text = Prose(self.theme, px=SMALL, ink="muted")
        text.say(("", way.text))
        column.addSpacing(6)
        column.addWidget(button)
        column.addWidget(text)
        if way.command:
            field = self.selectable(Shown(way.command), SMALL)
            field.setAccessibleName(self.tr("Command that does the same"))
            column.addWidget(field)
        return button

    def _take(self, way: Way) -> None:
        self.accept()
        way.do()
