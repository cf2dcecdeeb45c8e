"""The page of colleagues, and the changes made there by those who may."""

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.domain.ids import AgentId, LabelId, TeamId
from app.domain.team import Colleague, SignIn
from app.services.staff import Work
from app.services.teamwork import Right
from app.ui.theme.theme import Theme
from app.ui.views.bring_back_sheet import BringBackSheet
from app.ui.views.colleagues_page import AgentSheet, ColleaguesPage, HireSheet, LeaveSheet
from app.ui.views.line_sheet import LineSheet
from app.ui.views.pick_list import Pick
from app.ui.wording import teams as words
from app.ui.wording.problems import code_sentence

if TYPE_CHECKING:
    import asyncio

    from app.domain.changes import Changes
    from app.domain.conversation import Label
    from app.services.desk import Desk
    from app.services.staff import Agent
    from app.services.teams import Team
    from app.ui.tasks import Tasks


class TeamPresenter(QObject):
    """Loads the page at each visit and whenever something changes."""

    conversation_chosen = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._team = desk, tasks, desk.team
        self.view = view = ColleaguesPage(theme)
        self._people: list[Colleague] = []
        self._teams: list[Team] = []
        self._labels: list[Label] = []
        self._sign_ins: dict[AgentId, SignIn] = {}
        self._hires = Right.ADMIN in desk.team.rights
        view.allow(shapes=bool(desk.team.rights), hires=self._hires, why=self._why())
        self._left: list[Agent] = []
        view.wanted.connect(self._ask_new)
        view.back_chosen.connect(self._ask_back)
        if desk.team.rights:
            view.change_chosen.connect(self._ask_change)
        view.leave_chosen.connect(lambda one: self._tasks.spawn(self._ask_leave(one), "ask about leaving"))

    def show(self) -> None:
        """Load and show the page."""
        self._tasks.spawn(self._read(), "read the team")

    def refresh(self, changes: "Changes") -> None:
        """React to changes in the store while the page is shown."""
        if changes.team or changes.channels or changes.labels or changes.conversations:
            self.show()

    def _why(self) -> str:
        if not self._team.rights:
            return self.tr("Your role changes nothing here. Ask your lead or your administrator.")
        return "" if self._hires else self.tr("Who comes and who leaves, your administrator says here.")

    async def _read(self) -> None:
        self._people, self._teams = await self._team.presence.colleagues(), await self._team.teams.all()
        self._labels, self._sign_ins = await self._desk.inbox.labels(), await self._team.staff.sign_ins()
        lines, at = [], self._team.presence.clock()
        for one in self._people:
            knows = ", ".join(label.name for label in self._labels if label.id in one.skills)
            teams = ", ".join(team.name for team in self._teams if team.id in one.teams)
            lines.append(words.colleague_line(one, knows, teams, self._sign_ins.get(one.id), at))
        self.view.show_lines(lines, known=bool(self._sign_ins))
        self._left = await self._team.staff.left() if self._hires else []
        self.view.back.setVisible(bool(self._left))

    def _ask_new(self) -> None:
        view = self.view
        names = {one.login: one.name for one in self._people}

        def taken(login: str) -> str:
            return code_sentence("login_taken", {"name": names[login], "login": login}) if login in names else ""

        def done(name: str, login: str, members: frozenset[int]) -> "asyncio.Task[object]":
            return self._do(self._hire(name, login, frozenset(map(TeamId, members))), "new colleague")

        HireSheet(view.theme, self._team_picks(frozenset()), taken, done, view, server=bool(self._sign_ins)).open()

    async def _hire(self, name: str, login: str, members: frozenset[TeamId]) -> None:
        made = await self._team.staff.hire(login, name, members)
        await self._read()
        if self._sign_ins.get(made.id) is SignIn.NONE:
            self._say_line(name, *words.letting_in(login))

    def _ask_change(self, one: Colleague) -> None:
        labels = [Pick(label.id, label.name, label.id in one.skills) for label in self._labels]

        def done(name: str, capacity: int, knows: frozenset[int], members: frozenset[int]) -> "asyncio.Task[object]":
            wanted = Work(capacity, frozenset(map(LabelId, knows)), frozenset(map(TeamId, members)))
            return self._do(self._change(one, name, wanted), "change a colleague")

        picks = (labels, self._team_picks(one.teams))
        outside = self._hires and self._sign_ins.get(one.id) is SignIn.NONE

        def let_in() -> None:
            self._say_line(one.name, *words.letting_in(one.login))

        AgentSheet(
            self.view.theme, one, picks, done, self.view, renames=self._hires, let_in=let_in if outside else None
        ).open()

    async def _change(self, one: Colleague, name: str, wanted: Work) -> None:
        if name != one.name:
            await self._team.staff.rename(one.id, name)
        if wanted != (seen := Work(one.capacity, one.skills, one.teams)):
            await self._team.staff.set_work(one.id, seen, wanted)

    async def _ask_leave(self, one: Colleague) -> None:
        parting = await self._team.staff.parting(one.id)
        leads = {number for number, as_what in self._sign_ins.items() if as_what is SignIn.LEAD}
        LeaveSheet(
            self.view.theme, one, parting, lambda: self._do(self._leave(one), "a colleague leaves"), self.view,
            last_lead=leads == {one.id},
        ).open()  # fmt: skip

    async def _leave(self, one: Colleague) -> None:
        lets_in = self._sign_ins.get(one.id, SignIn.NONE)
        await self._team.staff.leave(one.id)
        if lets_in is not SignIn.NONE:
            self._say_line(one.name, *words.keeping_out(one.login))

    def _ask_back(self) -> None:
        left = {int(one.id): one for one in self._left}

        def done(number: int) -> "asyncio.Task[object]":
            return self._do(self._bring_back(left[number]), "a colleague is back")

        view, title = self.view, self.tr("Who works here again?")
        gone = [(number, f"{one.name} ({one.login})") for number, one in left.items()]
        BringBackSheet(view.theme, title, gone, words.colleague_back_words(), done, view).open()

    async def _bring_back(self, one: "Agent") -> None:
        await self._team.staff.bring_back(one.id)
        await self._read()
        if self._sign_ins.get(one.id) is SignIn.NONE:
            self._say_line(one.name, *words.letting_in(one.login, known=True))

    def _say_line(self, title: str, sentence: str, statement: str) -> None:
        LineSheet(self.view.theme, title, sentence, statement, self.view).open()

    def _team_picks(self, chosen: frozenset[TeamId]) -> list[Pick]:
        return [Pick(team.id, team.name, team.id in chosen) for team in self._teams]

    def _do(self, work: Coroutine[Any, Any, object], name: str) -> "asyncio.Task[object]":
        return self._tasks.spawn(work, name)
