"""The page of teams: channels, members and distribution rule of each, and the sheets that change and end one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.services.teams import Team
from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import Theme
from app.ui.views.choice import Choice
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.form import Form
from app.ui.views.page import PageFrame
from app.ui.views.pick_list import Pick, PickList
from app.ui.views.prose import Prose
from app.ui.views.table import Table
from app.ui.wording.pages import Page, page_words

_NAME_LIMIT = 60


class TeamsPage(PageFrame):
    """`wanted()`: add one; `back_chosen()`: restore one that ended. The others carry a `Team`."""

    wanted = Signal()
    back_chosen = Signal()
    change_chosen = Signal(object)
    divide_chosen = Signal(object)
    end_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, page_words(Page.TEAMS), parent)
        self.setProperty("help", "sorting-out")
        self.lines = TableModel(
            (
                Column(self.tr("Team")), Column(self.tr("Channels")), Column(self.tr("Members"), number=True),
                Column(self.tr("Open conversations"), number=True), Column(self.tr("Divides")),
            ), self,
        )  # fmt: skip
        self.table = Table(theme, self.lines, page_words(Page.TEAMS), (0, 260, 80, 150, 230))
        self.table.chosen.connect(self.change_chosen)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._look())
        self.add = self.tool(self.tr("New team…"), self.wanted.emit, "primary")
        self.change = self.tool(self.tr("Change…"), lambda: self.change_chosen.emit(self.table.current()))
        self.divide = self.tool(self.tr("How it divides…"), lambda: self.divide_chosen.emit(self.table.current()))
        self.end = self.tool(self.tr("End…"), lambda: self.end_chosen.emit(self.table.current()))
        self.back = self.tool(self.tr("Ended teams…"), self.back_chosen.emit)
        self.back.hide()
        self.body.addWidget(self.table, 1)
        self._look()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows, whose keys are `Team`s, keeping the selection."""
        self.table.say_when_empty(self.tr("There is no team yet."))  # not before the teams are loaded
        self.table.show_lines(lines, lambda team: team.id)
        self._look()

    def allow(self, may: bool) -> None:
        """Set whether anything can be changed here."""
        for button in (self.add, self.change, self.divide, self.end):
            button.setVisible(may)

    def _look(self) -> None:
        chosen = self.table.current() is not None
        for button in (self.change, self.divide, self.end):
            button.setEnabled(chosen)


class TeamSheet(Sheet):
    """A team's name, channels and members: `done(name, channels, members)`."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        picks: tuple[Sequence[Pick], Sequence[Pick]],
        told: tuple[Callable[[str], str], Callable[[frozenset[int]], str]],
        done: Callable[[str, frozenset[int], frozenset[int]], Begun],
        parent: QWidget,
    ) -> None:
        """`picks`: channels and colleagues. `told`: why the name cannot be used, and what it means that the team
        answers just these channels; empty: nothing.
        """
        super().__init__(theme, self.tr("Change the team") if name else self.tr("New team"), parent)
        channels, members = picks
        self.name = QLineEdit(name)
        self.name.setMaxLength(_NAME_LIMIT)
        self.channels = PickList(theme, self.tr("Channels"), channels, self.tr("There is no channel yet."))
        self.members = PickList(theme, self.tr("Members"), members)
        rows = (self.tr("Name"), self.name), (self.tr("Channels"), self.channels), (self.tr("Members"), self.members)
        self.body.addLayout(Form(rows))
        self.warning, self._told = Prose(theme, ink="on_warn"), told
        self.body.addWidget(self.warning)
        self.add_button(self.tr("Cancel"))
        self.save = self.add_button(
            self.tr("Save"), lambda: done(self._called(), self.channels.chosen(), self.members.chosen()), look="primary"
        )
        self.save.setDefault(True)
        self.name.textChanged.connect(lambda _: self._look())
        self.channels.changed.connect(self._look)
        self._look()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _called(self) -> str:
        return self.name.text().strip()

    def _look(self) -> None:
        not_so, means = self._told
        fault = not_so(self._called())
        self.save.setEnabled(bool(self._called()) and not fault)
        words = " ".join(filter(None, (fault, means(self.channels.chosen()))))
        self.warning.say(("", words), "on_warn")
        self.warning.setVisible(bool(words))
        self.name.setAccessibleDescription(fault)


class EndTeamSheet(Sheet):
    """The team that takes over from this one: `done(Team | None)`."""

    def __init__(
        self,
        theme: Theme,
        team: Team,
        others: Sequence[Team],
        consequence: Callable[[Team | None], Sequence[str]],
        done: Callable[[Team | None], Begun],
        parent: QWidget,
        *,
        needed: bool,
    ) -> None:
        """`consequence`: what ending means with that successor. `needed`: another team must take over."""
        super().__init__(theme, self.tr("End the team “{name}”?").replace("{name}", team.name), parent)
        self.heir = Choice(theme)
        if not needed:
            self.heir.addItem(self.tr("Nobody"), None)
        for other in others:
            self.heir.addItem(other.name, other)
        self.body.addLayout(Form(((self.tr("Goes on with it"), self.heir),)))
        self.what = Prose(theme)
        self.body.addWidget(self.what)
        self.body.addStretch(1)

        def tell() -> None:
            self.what.say(("", *consequence(self.heir.currentData())))
            self.heir.setAccessibleDescription(self.what.text())

        self.heir.currentIndexChanged.connect(lambda _: tell())
        tell()
        self.add_button(self.tr("Cancel")).setDefault(True)
        possible = self.heir.count() > 0
        self.heir.setEnabled(possible)
        if possible:
            self.add_button(self.tr("End the team"), lambda: done(self.heir.currentData()), look="danger")
