"""Choosing a team's rule for distributing work, with what it would do now."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.ids import TeamId
from app.domain.team import Method, Rule
from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import Theme
from app.ui.views.choice import Choice
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.form import Form
from app.ui.views.prose import Prose
from app.ui.views.table import Table
from app.ui.views.tick import Tick

_HIGH = 190
_WIDE = 640


class DivideSheet(Sheet):
    """`tried(Rule)`: this is currently chosen; reply with `show_trial`. `done(Rule)`: apply it."""

    tried = Signal(object)

    def __init__(
        self, theme: Theme, name: str, rule: Rule, methods: Sequence[tuple[str, str, Method]],
        done: Callable[[Rule], Begun], parent: QWidget,
    ) -> None:  # fmt: skip
        """`methods`: for each its name, a sentence about what it does, and itself."""
        super().__init__(theme, self.tr("How {name} divides").replace("{name}", name), parent, wide=_WIDE)
        self._team_id: TeamId = rule.team_id
        self._sentences = {method: sentence for _, sentence, method in methods}
        self.method = Choice(theme)
        for words, _, method in methods:
            self.method.addItem(words, method.value)
        self.method.setCurrentIndex(max(self.method.findData(rule.method.value), 0))
        self.automatic = Tick(theme, self.tr("The engine divides by itself"))
        self.automatic.setChecked(rule.automatic)
        self.same = Tick(theme, self.tr("Who comes back goes to the same colleague, if there"))
        self.same.setChecked(rule.same_agent)
        self.explained, self.intro = Prose(theme, ink="muted"), Prose(theme)
        self.trial = TableModel(
            (Column(self.tr("Conversation")), Column(self.tr("Waits since"), number=True), Column(self.tr("To"))), self
        )
        self.table = Table(theme, self.trial, self.tr("What would be divided"), (0, 106, 238))
        self.table.setMinimumHeight(_HIGH)
        self._lay_out()
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Save"), lambda: done(self.rule()), look="primary")
        self.method.currentIndexChanged.connect(lambda _: self._changed())
        for tick in (self.automatic, self.same):
            tick.toggled.connect(lambda _: self._changed())
        self._changed()

    def rule(self) -> Rule:
        """The chosen rule."""
        method = Method(self.method.currentData())
        automatic = self.automatic.isChecked() and method is not Method.BY_HAND
        return Rule(self._team_id, method, automatic, self.same.isChecked())

    def show_trial(self, sentence: str, lines: Sequence[tuple[str, str, str]]) -> None:
        """Show what it would do: conversation, wait, assignee."""
        self.intro.say((self.tr("If it counted now:"), sentence))
        self.trial.show([Line(None, line) for line in lines])
        self.table.setAccessibleDescription(sentence)

    def _changed(self) -> None:
        method = Method(self.method.currentData())
        self.explained.say(("", self._sentences[method]))
        self.method.setAccessibleDescription(self._sentences[method])
        for tick in (self.automatic, self.same):
            tick.setEnabled(method is not Method.BY_HAND)
        self.tried.emit(self.rule())

    def _lay_out(self) -> None:
        self.body.addLayout(Form(((self.tr("The next conversation goes to"), self.method),)))
        for widget in (self.explained, self.same, self.automatic, self.intro):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
