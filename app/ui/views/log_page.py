"""The page of the compliance log: newest first, filtered by decision, its hash chain verified on request."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import Theme
from app.ui.views.choice import Choice
from app.ui.views.empty import EmptyState
from app.ui.views.key_button import KeyButton
from app.ui.views.page import PageFrame
from app.ui.views.table import Table
from app.ui.wording.ledger import decisions
from app.ui.wording.pages import Page, page_words


class LogPage(PageFrame):
    """`narrowed(decision)`: "" for all. `check_chosen()`: verify the chain."""

    narrowed = Signal(str)
    check_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, page_words(Page.LOG), parent)
        self.setProperty("help", "privacy")
        columns = (
            Column(self.tr("No."), number=True, whole=True),
            Column(self.tr("Time"), whole=True),
            Column(self.tr("Rule"), whole=True),
            Column(self.tr("Decision")),
            Column(self.tr("Who")),
            Column(self.tr("Reason")),
        )
        self.lines = TableModel(columns, self)
        self.table = Table(theme, self.lines, page_words(Page.LOG), (64, 160, 190, 230, 150, 0))
        self.choice = Choice(theme)
        self.choice.setAccessibleName(self.tr("Which decisions"))
        self.choice.addItem(self.tr("All decisions"), "")
        for decision, words in decisions():
            self.choice.addItem(words, decision)
        self.choice.currentIndexChanged.connect(lambda _: self.narrowed.emit(self.choice.currentData()))
        check = KeyButton(theme, self.tr("Check the chain"))
        check.clicked.connect(self.check_chosen)
        self.tools.addWidget(self.choice)
        self.tools.addWidget(check)
        self.nothing = EmptyState(theme, "note")
        self.nothing.hide()
        self.body.addWidget(self.table)
        self.body.addWidget(self.nothing, 1)
        self.say(self.tr("Entries are added and never changed. What was written to citizens does not stand here."))

    def show_lines(self, lines: Sequence[Line], *, more: bool) -> None:
        """Show these entries; `more`: after the current ones."""
        if more:
            self.lines.append(lines)
        else:
            self.lines.show(lines)
            self.table.setVisible(bool(lines))
            self.nothing.setVisible(not lines)
            self.nothing.say(*self._why_empty())

    def _why_empty(self) -> tuple[str, str]:
        if self.choice.currentData():
            return self.tr("Nobody has decided this yet"), self.tr("Choose all decisions to see the others.")
        return (
            self.tr("Nothing has been decided yet"),
            self.tr("As soon as a rule warns and somebody goes on, stops or shows a number, it stands here."),
        )
