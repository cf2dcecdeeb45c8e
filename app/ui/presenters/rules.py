"""The page of rules."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.services import office
from app.services.clock import Clock, now
from app.ui.models.table import Line
from app.ui.theme.theme import Theme
from app.ui.views.dialogs import RuleSheet
from app.ui.views.hours_sheet import HoursSheet
from app.ui.views.rules_page import ALL, DUE, OWN, RulesPage
from app.ui.wording.problems import sentence
from app.ui.wording.rule_card import card_of, overview_cells
from app.ui.wording.rules import Rule

if TYPE_CHECKING:
    import asyncio

    from app.domain.changes import Changes
    from app.services.desk import Desk
    from app.ui.tasks import Tasks

_MARK: Final = "warning"


class RulesPresenter(QObject):
    """Presents the rules. `conversation_chosen` is part of every page, but never emitted here."""

    conversation_chosen = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: Theme, parent: QObject, clock: Clock = now) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._theme, self._clock = desk, tasks, theme, clock
        self._which = ALL
        self.view = RulesPage(theme)
        self.view.narrowed.connect(self._narrow)
        self.view.table.chosen.connect(self._open)
        self.view.hours.clicked.connect(lambda: tasks.spawn(self._ask_hours(), "read the office hours"))
        theme.changed.connect(self.show)

    def show(self) -> None:
        """Show the rules in force today; those due for review first."""
        today = self._clock().date()
        rules, waiting = self._desk.rules.every, self._desk.rules.inactive
        due = [rule for rule in rules if rule.due(today)]
        shown = {ALL: rules, DUE: due, OWN: [rule for rule in rules if rule.own]}[self._which]
        first_due = sorted(shown, key=lambda rule: (rule in waiting, not rule.due(today)))
        lines = [self._line(rule, today, waits=rule in waiting) for rule in first_due]
        self.view.show_rules(lines, len(due), len(rules), len(waiting))
        self.view.show_wrong([sentence(problem) for problem in self._desk.rule_problems])

    def refresh(self, changes: "Changes") -> None:
        """Do nothing: rules change with their files, at the next start."""

    def _narrow(self, which: str) -> None:
        self._which = which
        self.show()

    def _line(self, rule: Rule, today: date, *, waits: bool) -> Line:
        icon = self._theme.icon(_MARK, "warn") if today >= rule.review_before else None
        return Line(rule.id, overview_cells(rule, today, waits=waits), icon)

    def _open(self, rule_id: str | None) -> None:
        rule = self._desk.rules.rule(rule_id) if rule_id is not None else None
        if rule is not None:
            RuleSheet(self._theme, [card_of(rule, self._clock().date())], self.view.window()).open()

    async def _ask_hours(self) -> None:
        known = await office.hours(self._desk.store)
        HoursSheet(self._theme, known.text if known else "", self._keep, self.view.window()).open()

    def _keep(self, hours: str) -> "asyncio.Task[object]":
        return self._tasks.spawn(office.set_hours(self._desk.store, hours), "keep the office hours")
