"""Choosing which departed colleague or ended team to bring back, and what that means."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.ui.theme.theme import Theme
from app.ui.views.choice import Choice
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.prose import Prose


class BringBackSheet(Sheet):
    """`done(number)`: restore this one."""

    def __init__(
        self, theme: Theme, title: str, gone: Sequence[tuple[int, str]], means: str, done: Callable[[int], Begun],
        parent: QWidget,
    ) -> None:  # fmt: skip
        """`gone`: the number and name of each."""
        super().__init__(theme, title, parent)
        self.choice = Choice(theme)
        for number, name in gone:
            self.choice.addItem(name, number)
        self.choice.setAccessibleName(title)
        self.choice.setAccessibleDescription(means)
        self.body.addWidget(self.choice)
        what = Prose(theme)
        what.say(("", means))
        self.body.addWidget(what)
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"))
        go = self.add_button(self.tr("Bring back"), lambda: done(self.choice.currentData()), look="primary")
        go.setDefault(True)
