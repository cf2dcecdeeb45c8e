"""The page of rules: which are in force, the source of each, and which are due for review by a lead."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import Theme
from app.ui.views.choice import Choice
from app.ui.views.empty import EmptyState
from app.ui.views.key_button import KeyButton
from app.ui.views.page import PageFrame
from app.ui.views.prose import Prose
from app.ui.views.table import Table
from app.ui.wording.pages import Page, page_words

ALL, DUE, OWN = "", "due", "own"
"""The filters: all rules, those due for review, the municipality's own."""


class RulesPage(PageFrame):
    """`narrowed(which)`: one of the constants above."""

    narrowed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, page_words(Page.RULES), parent)
        self.setProperty("help", "warnings")
        columns = (
            Column(self.tr("Rule"), icon=True, whole=True),
            Column(self.tr("About")),
            Column(self.tr("Review before")),
            Column(self.tr("Holds for")),
            Column(self.tr("Comes from")),
        )
        self.lines = TableModel(columns, self)
        self.table = Table(theme, self.lines, page_words(Page.RULES), (132, 0, 192, 140, 122))
        self.choice = Choice(theme)
        self.choice.setAccessibleName(self.tr("Which rules"))
        self.choice.addItem(self.tr("All rules"), ALL)
        self.choice.addItem(self.tr("To be read again"), DUE)
        self.choice.addItem(self.tr("Of the municipality"), OWN)
        self.choice.currentIndexChanged.connect(lambda _: self.narrowed.emit(self.choice.currentData()))
        self.tools.addWidget(self.choice)
        self.hours = KeyButton(theme, self.tr("Office hours…"))
        self.tools.addWidget(self.hours)
        self.wrong = Prose(theme, ink="on_warn")
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        self.nothing = EmptyState(theme, "check")
        self.nothing.hide()
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.nothing, 1)

    def show_rules(self, lines: Sequence[Line], due: int, among: int, waiting: int) -> None:
        """Show `lines`; of `among` rules `due` are due for review; `waiting` are about channels that this version does
        not have.
        """
        self.lines.show(lines)
        self.table.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self.nothing.say(*self._why_empty())
        if due:
            words = self.tr("Of {all} rules, %n must be read again. Press Enter on a rule to see its sources.", "", due)
        else:
            words = self.tr("{all} rules hold. None has to be read again yet.")
        words = words.replace("{all}", str(among))
        if waiting:
            words += " " + self.tr("Of all rules %n are for channels that this version does not have.", "", waiting)
        self.say(words)

    def _why_empty(self) -> tuple[str, str]:
        if self.choice.currentData() == DUE:
            return self.tr("Nothing has to be read again yet"), ""
        words = self.tr("They stand in files of their own in the folder policies of the profile, and go before ours.")
        return self.tr("The municipality has no rules of its own"), words

    def show_wrong(self, sentences: Sequence[str]) -> None:
        """Show the errors in packs, whose rules are not in force."""
        self.wrong.setVisible(bool(sentences))
        self.wrong.say(("", " ".join(sentences)))
