"""Who works here: colleagues with what each can take and knows, and teams with their channels, members and rule."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.citizen_text import Shown, plain_label
from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import Theme
from app.ui.views.choice import Choice, NumberField
from app.ui.views.dialogs import Sheet
from app.ui.views.key_button import KeyButton
from app.ui.views.page import PageFrame, scrolled
from app.ui.views.table import Table
from app.ui.views.tick import Tick
from app.ui.wording.pages import Page, page_words

_LIST_HIGH = 180


@dataclass(frozen=True, slots=True)
class Pick:
    """One thing that can be chosen, with its key."""

    key: int
    words: str
    chosen: bool


class TeamPage(PageFrame):
    """`agent_chosen(key)`, `team_chosen(key)`: a line was opened. `team_wanted()`: a new one."""

    agent_chosen = Signal(object)
    team_chosen = Signal(object)
    team_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, page_words(Page.TEAM), parent)
        self.setProperty("help", "sorting-out")
        self.add = KeyButton(theme, self.tr("New team…"))
        self.change = KeyButton(theme, self.tr("Change…"), look="primary")
        self.tools.addWidget(self.add)
        self.tools.addWidget(self.change)
        self.agents = TableModel(
            (
                Column(self.tr("Colleague")), Column(self.tr("Login")), Column(self.tr("Status")),
                Column(self.tr("Open"), number=True), Column(self.tr("Knows")), Column(self.tr("Teams")),
            ), self,
        )  # fmt: skip
        self.teams = TableModel(
            (
                Column(self.tr("Team")), Column(self.tr("Channels")), Column(self.tr("Members"), number=True),
                Column(self.tr("Divides")), Column(self.tr("By itself")),
            ), self,
        )  # fmt: skip
        self.agent_table = Table(theme, self.agents, self.tr("Colleagues"), (0, 120, 150, 70, 190, 240))
        self.team_table = Table(theme, self.teams, self.tr("Teams"), (0, 320, 90, 180, 100))
        for title, table in ((self.tr("Colleagues"), self.agent_table), (self.tr("Teams"), self.team_table)):
            table.setMinimumHeight(_LIST_HIGH)
            self.body.addWidget(self.section(title))
            self.body.addWidget(table, 1)
        self.agent_table.chosen.connect(self.agent_chosen)
        self.team_table.chosen.connect(self.team_chosen)
        self.add.clicked.connect(self.team_wanted)
        self.change.clicked.connect(self._change)

    def show_lines(self, agents: Sequence[Line], teams: Sequence[Line]) -> None:
        """Show these; what is marked stays marked."""
        for table, model, lines in (
            (self.agent_table, self.agents, agents), (self.team_table, self.teams, teams),
        ):  # fmt: skip
            marked = table.current()
            model.show(lines)
            for row, line in enumerate(lines):
                if line.key == marked:
                    table.selectRow(row)

    def allow(self, may: bool, why: str) -> None:
        """Whether anything can be changed here; `why` not."""
        self.add.setVisible(may)
        self.change.setVisible(may)
        self.say(why)

    def _change(self) -> None:
        if self.team_table.hasFocus() and self.team_table.current() is not None:
            self.team_chosen.emit(self.team_table.current())
        elif self.agent_table.current() is not None:
            self.agent_chosen.emit(self.agent_table.current())
        elif self.team_table.current() is not None:
            self.team_chosen.emit(self.team_table.current())


class PickList(QWidget):
    """Boxes to check, in a frame that scrolls."""

    def __init__(self, theme: Theme, name: str, picks: Sequence[Pick]) -> None:
        super().__init__()
        self._boxes: dict[int, Tick] = {}
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(3)
        for pick in picks:
            box = self._boxes[pick.key] = Tick(theme, pick.words)
            box.setChecked(pick.chosen)
            layout.addWidget(box)
        layout.addStretch(1)
        area = scrolled(inside)
        area.setMaximumHeight(130)
        area.setAccessibleName(name)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        outer.addStretch(1)

    def chosen(self) -> frozenset[int]:
        """The keys of the checked ones."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    def box(self, key: int) -> Tick:
        """One of them."""
        return self._boxes[key]


class AgentSheet(Sheet):
    """`done(capacity, labels, teams)`."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        capacity: int,
        picks: tuple[Sequence[Pick], Sequence[Pick]],
        done: Callable[[int, frozenset[int], frozenset[int]], None],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, name, parent)
        self.capacity = NumberField(1, 999, capacity)
        labels, teams = picks
        self.labels = PickList(theme, self.tr("Knows"), labels)
        self.teams = PickList(theme, self.tr("Teams"), teams)
        form = QFormLayout()
        for words, field in (
            (self.tr("Conversations at once"), self.capacity),
            (self.tr("Knows"), self.labels),
            (self.tr("Teams"), self.teams),
        ):
            field.setAccessibleName(words)
            form.addRow(plain_label(Shown(words)), field)
        self.body.addLayout(form)
        self.add_button(self.tr("Cancel")).setAutoDefault(False)
        self.add_button(
            self.tr("Save"), lambda: done(self.capacity.value(), self.labels.chosen(), self.teams.chosen()),
            look="primary",
        ).setDefault(True)  # fmt: skip


class TeamSheet(Sheet):
    """`done(name, channels, method, automatic, same)`. The name of a team that exists stays."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        channels: Sequence[Pick],
        rule: tuple[Sequence[tuple[str, str]], str, bool, bool],
        done: Callable[[str, frozenset[int], str, bool, bool], None],
        parent: QWidget,
    ) -> None:
        """`rule`: the methods (words, key), the one that holds, whether by itself, whether back to the same agent."""
        super().__init__(theme, name or self.tr("New team"), parent)
        methods, method, automatic, same = rule
        self.name = QLineEdit(name)
        self.name.setMaxLength(60)
        self.name.setEnabled(not name)
        self.channels = PickList(theme, self.tr("Channels"), channels)
        self.method = Choice(theme)
        for words, key in methods:
            self.method.addItem(words, key)
        self.method.setCurrentIndex(max(self.method.findData(method), 0))
        self.automatic = Tick(theme, self.tr("The engine divides by itself"))
        self.automatic.setChecked(automatic)
        self.same = Tick(theme, self.tr("Who comes back goes to the same colleague, if there"))
        self.same.setChecked(same)
        form = QFormLayout()
        for words, field in (
            (self.tr("Name"), self.name),
            (self.tr("Channels"), self.channels),
            (self.tr("Divides"), self.method),
        ):
            field.setAccessibleName(words)
            form.addRow(plain_label(Shown(words)), field)
        self.body.addLayout(form)
        self.body.addWidget(self.automatic)
        self.body.addWidget(self.same)
        self.add_button(self.tr("Cancel")).setAutoDefault(False)
        save = self.add_button(self.tr("Save"), lambda: done(*self._said()), look="primary")
        save.setDefault(True)
        save.setEnabled(bool(name))
        self.name.textChanged.connect(lambda text: save.setEnabled(bool(text.strip())))
        self.setTabOrder(self.name, self.method)
        if not name:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self) -> tuple[str, frozenset[int], str, bool, bool]:
        return (
            self.name.text().strip(),
            self.channels.chosen(),
            str(self.method.currentData()),
            self.automatic.isChecked(),
            self.same.isChecked(),
        )
