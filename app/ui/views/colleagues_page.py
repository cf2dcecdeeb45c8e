"""The page of colleagues, with each one's capacity and skills, and the sheets for adding, changing and removing one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.team import Colleague, Parting
from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import Theme
from app.ui.views.choice import NumberField
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.form import Form
from app.ui.views.page import PageFrame
from app.ui.views.pick_list import Pick, PickList
from app.ui.views.prose import Prose
from app.ui.views.table import Table
from app.ui.wording import teams as words
from app.ui.wording.pages import Page, page_words

_NAME_LIMIT = 80
_NARROW = 900
_LESS = (1, 5)
"""Columns that are left out on a narrow page."""
_LOGIN_LIMIT = 63
"""The maximum length of a role's name in PostgreSQL."""


class ColleaguesPage(PageFrame):
    """`wanted()`: add somebody; `back_chosen()`: restore somebody who left. The others carry a `Colleague`."""

    wanted = Signal()
    back_chosen = Signal()
    change_chosen = Signal(object)
    leave_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, page_words(Page.TEAM), parent)
        self.setProperty("help", "sorting-out")
        self.lines = TableModel(
            (
                Column(self.tr("Colleague"), whole=True), Column(self.tr("Login")), Column(self.tr("Signs in as")),
                Column(self.tr("Status")), Column(self.tr("Load"), number=True), Column(self.tr("Knows")),
                Column(self.tr("Teams")),
            ), self,
        )  # fmt: skip
        self.table = Table(theme, self.lines, page_words(Page.TEAM), (0, 110, 120, 165, 70, 165, 190))
        self.table.chosen.connect(self.change_chosen)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._look())
        self.add = self.tool(self.tr("New colleague…"), self.wanted.emit, "primary")
        self.change = self.tool(self.tr("Change…"), lambda: self.change_chosen.emit(self.table.current()))
        self.leave = self.tool(self.tr("Leaves…"), lambda: self.leave_chosen.emit(self.table.current()))
        self.back = self.tool(self.tr("Who left…"), self.back_chosen.emit)
        self.back.hide()
        self.body.addWidget(self.table, 1)
        self._look()

    def show_lines(self, lines: Sequence[Line], *, known: bool) -> None:
        """Show these rows, whose keys are `Colleague`s, keeping the selection. `known`: the store knows who signs
        in.
        """
        self.table.show_lines(lines, lambda colleague: colleague.id)
        self.table.setColumnHidden(2, not known)
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: complete names take precedence over everything else."""
        super().resizeEvent(event)
        for column in _LESS:
            self.table.setColumnHidden(column, self.width() < _NARROW)

    def allow(self, *, shapes: bool, hires: bool, why: str) -> None:
        """Set whether colleagues' work, and who they are, can be changed here; `why` not everything can."""
        self.change.setVisible(shapes)
        self.add.setVisible(hires)
        self.leave.setVisible(hires)
        self.say(why)

    def _look(self) -> None:
        chosen = self.table.current() is not None
        self.change.setEnabled(chosen)
        self.leave.setEnabled(chosen)


class HireSheet(Sheet):
    """Adding a colleague: `done(name, login, teams)`."""

    def __init__(
        self, theme: Theme, teams: Sequence[Pick], taken: Callable[[str], str],
        done: Callable[[str, str, frozenset[int]], Begun], parent: QWidget, *, server: bool,
    ) -> None:  # fmt: skip
        """`taken`: why no more logins can be added; empty: they can. `server`: logins are those of a server."""
        super().__init__(theme, self.tr("New colleague"), parent)
        self.name, self.login = QLineEdit(), QLineEdit()
        self.name.setMaxLength(_NAME_LIMIT)
        self.login.setMaxLength(_LOGIN_LIMIT)
        self.teams = PickList(theme, self.tr("Teams"), teams, self.tr("There is no team yet."))
        rows = (self.tr("Name"), self.name), (self.tr("Login"), self.login), (self.tr("Teams"), self.teams)
        self.body.addLayout(Form(rows))
        self.what, self._taken, self._hint = Prose(theme), taken, words.login_words(server=server)
        self.body.addWidget(self.what)
        self.add_button(self.tr("Cancel"))
        self._add = self.add_button(self.tr("Add"), lambda: done(*self._said(), self.teams.chosen()), look="primary")
        self._add.setDefault(True)
        for field in (self.name, self.login):
            field.textChanged.connect(lambda _: self._look())
        self._look()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self) -> tuple[str, str]:
        return self.name.text().strip(), self.login.text().strip()

    def _look(self) -> None:
        fault = self._taken(self._said()[1])
        self._add.setEnabled(all(self._said()) and not fault)
        self.what.say(("", fault or self._hint), "on_warn" if fault else "muted")
        self.login.setAccessibleDescription(self.what.text())


class AgentSheet(Sheet):
    """`done(name, capacity, labels, teams)`."""

    def __init__(
        self,
        theme: Theme,
        one: Colleague,
        picks: tuple[Sequence[Pick], Sequence[Pick]],
        done: Callable[[str, int, frozenset[int], frozenset[int]], Begun],
        parent: QWidget,
        *,
        renames: bool,
        let_in: Callable[[], None] | None = None,
    ) -> None:
        """`picks`: topics and teams. `renames`: whether the name can be changed too. `let_in`: how they sign in."""
        super().__init__(theme, one.name, parent)
        self.name = QLineEdit(one.name)
        self.name.setMaxLength(_NAME_LIMIT)
        self.name.setEnabled(renames)
        self.capacity = NumberField(1, 999, one.capacity)
        labels, teams = picks
        self.labels = PickList(theme, self.tr("Knows"), labels, self.tr("There is no label yet."))
        self.teams = PickList(theme, self.tr("Teams"), teams, self.tr("There is no team yet."))
        rows = (
            (self.tr("Name"), self.name),
            (self.tr("Conversations at once"), self.capacity),
            (self.tr("Knows"), self.labels),
            (self.tr("Teams"), self.teams),
        )
        self.body.addLayout(Form(rows))
        if let_in is not None:
            self.add_button(self.tr("Cannot sign in yet…"), let_in)
        self.add_button(self.tr("Cancel"))
        save = self.add_button(
            self.tr("Save"),
            lambda: done(
                self.name.text().strip(), self.capacity.value(), self.labels.chosen(), self.teams.chosen()
            ), look="primary",
        )  # fmt: skip
        save.setDefault(True)
        self.name.textChanged.connect(lambda text: save.setEnabled(bool(text.strip())))
        self.capacity.setFocus(Qt.FocusReason.OtherFocusReason)


class LeaveSheet(Sheet):
    """Asks whether a colleague leaves."""

    def __init__(
        self, theme: Theme, one: Colleague, parting: Parting, done: Callable[[], Begun], parent: QWidget, *,
        last_lead: bool,
    ) -> None:  # fmt: skip
        super().__init__(theme, self.tr("{name} no longer works here?").replace("{name}", one.name), parent)
        what = Prose(theme)
        what.say(("", *words.parting_words(one, parting, last_lead=last_lead)))
        self.body.addWidget(what)
        self.add_button(self.tr("Cancel")).setDefault(True)
        if not parting.alone:
            self.add_button(self.tr("Take off the list"), done, look="danger")
