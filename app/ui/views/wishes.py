"""A citizen's wishes, as lines of the panel, and the sheets for recording them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.theme.theme import Theme
from app.ui.views.choice import Choice, DayField
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.flow import FlowLayout
from app.ui.views.form import Form
from app.ui.views.key_button import KeyButton
from app.ui.views.prose import Prose

_SOURCE_LIMIT: Final = 120


class WishLine(Struct, frozen=True):
    """A line: a bold beginning, a text, and the actions (code, text)."""

    strong: str
    words: str
    actions: tuple[tuple[str, str], ...] = ()


class WishRow(QWidget):
    """A line with its buttons below it. `chosen(code)`."""

    def __init__(self, theme: Theme, line: WishLine, chosen: Callable[[str], None]) -> None:
        super().__init__()
        words = Prose(theme)
        words.say((line.strong, line.words))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 3)
        layout.setSpacing(4)
        layout.addWidget(words)
        if line.actions:
            buttons = QWidget()
            flow = FlowLayout(6)
            for code, title in line.actions:
                button = KeyButton(theme, title)
                button.setAccessibleDescription(f"{line.strong} {line.words}")
                button.clicked.connect(lambda _=False, code=code: chosen(code))
                flow.addWidget(button)
            buttons.setLayout(flow)
            layout.addWidget(buttons)


class _WishSheet(Sheet):
    """A choice and its source, which is required."""

    def __init__(self, theme: Theme, title: str, choices: Sequence[tuple[str, object]], parent: QWidget) -> None:
        super().__init__(theme, title, parent)
        self.choice = Choice(theme)
        for words, value in choices:
            self.choice.addItem(words, value)
        self.source = QLineEdit()
        self.source.setMaxLength(_SOURCE_LIMIT)
        self.source.setPlaceholderText(self.tr("For example: by telephone, or the form of 3 November"))
        self.form = Form()
        self.form.add(self.tr("What was said"), self.choice)
        self.form.add(self.tr("Where it was said"), self.source)
        self.body.addLayout(self.form)

    def _offer(self, save: Callable[[], Begun]) -> None:
        self.add_button(self.tr("Cancel"))
        button = self.add_button(self.tr("Save"), save, look="primary")
        button.setDefault(True)
        button.setEnabled(False)
        self.source.textChanged.connect(lambda text: button.setEnabled(bool(text.strip())))
        self.source.setFocus()


class ConsentSheet(_WishSheet):
    """Records an opt-in or opt-out: `done(given, day, source)`."""

    def __init__(
        self, theme: Theme, today: date, done: Callable[[bool, date, str], Begun], parent: QWidget, *,
        given: bool = True,
    ) -> None:  # fmt: skip
        choices = (
            (self.tr("Wants messages of ours (opt-in)"), True),
            (self.tr("Wants no messages of ours (opt-out)"), False),
        )
        super().__init__(theme, self.tr("Opt-in or opt-out"), choices, parent)
        self.choice.setCurrentIndex(0 if given else 1)
        last = QDate(today.year, today.month, today.day)
        self.day = DayField(theme)
        self.day.setDate(last)
        self.day.setMaximumDate(last)
        self.form.add(self.tr("On"), self.day)

        def save() -> Begun:
            chosen = self.day.date()
            day = date(chosen.year(), chosen.month(), chosen.day())
            return done(bool(self.choice.currentData()), day, self.source.text().strip())

        self._offer(save)


class PreferenceSheet(_WishSheet):
    """Records which channel the citizen prefers: `done(channel id or None, source)`."""

    def __init__(
        self,
        theme: Theme,
        channels: Sequence[tuple[str, int]],
        done: Callable[[int | None, str], Begun],
        parent: QWidget,
    ) -> None:
        choices = (*channels, (self.tr("No preference"), None))
        super().__init__(theme, self.tr("Preferred channel"), choices, parent)
        self._offer(lambda: done(self.choice.currentData(), self.source.text().strip()))
