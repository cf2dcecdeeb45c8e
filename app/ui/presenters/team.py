"""Feeds the page of colleagues and teams, and changes them for those who may."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.channel import Channel
from app.domain.conversation import Label
from app.domain.ids import AgentId, ChannelId, LabelId, TeamId
from app.domain.team import Colleague, Method, Rule
from app.ui.models.table import Line
from app.ui.theme.theme import Theme
from app.ui.views.team_page import AgentSheet, Pick, TeamPage, TeamSheet
from app.ui.wording.together import load_words, method_words, shown_status, status_words

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.services.desk import Desk
    from app.services.dividing import Team
    from app.ui.tasks import Tasks


class TeamPresenter(QObject):
    """Reads the page at each visit and whenever somebody changes something."""

    conversation_chosen = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._team = desk, tasks, desk.team
        self.view = view = TeamPage(theme)
        self._people: dict[AgentId, Colleague] = {}
        self._teams: dict[TeamId, Team] = {}
        self._rules: dict[TeamId, Rule] = {}
        self._labels: list[Label] = []
        self._channels: list[Channel] = []
        may = bool(desk.team.rights)
        view.allow(may, "" if may else self.tr("Your role does not change teams. Ask your lead or your administrator."))
        if may:
            view.agent_chosen.connect(self._ask_agent)
            view.team_chosen.connect(self._ask_team)
            view.team_wanted.connect(lambda: self._ask_team(None))

    def show(self) -> None:
        """It was chosen."""
        self._tasks.spawn(self._read(), "read the team")

    def refresh(self, changes: "Changes") -> None:
        """Something changed in the store while it is shown."""
        if changes.team or changes.channels or changes.labels:
            self.show()

    async def _read(self) -> None:
        self._people = {one.id: one for one in await self._team.presence.colleagues()}
        self._teams = {one.id: one for one in await self._team.dividing.teams()}
        self._rules = await self._team.dividing.rules()
        self._labels, self._channels = await self._desk.inbox.labels(), await self._desk.inbox.channels()
        self.view.show_lines([self._agent(one) for one in self._people.values()], self._team_lines())

    def _agent(self, one: Colleague) -> Line:
        knows = ", ".join(label.name for label in self._labels if label.id in one.skills)
        teams = ", ".join(team.name for team in self._teams.values() if team.id in one.teams)
        status = status_words(shown_status(one), one.until)
        return Line(int(one.id), (one.name, one.login, status, load_words(one), knows, teams))

    def _team_lines(self) -> list[Line]:
        labels = {one.id: one.label for one in self._channels}
        lines = []
        for team in self._teams.values():
            rule = self._rules.get(team.id, Rule(team.id))
            names = ", ".join(labels.get(one, "…") for one in team.channels)
            by_itself = self.tr("yes") if rule.automatic else self.tr("no")
            words = (team.name, names, str(len(team.members)), method_words(rule.method), by_itself)
            lines.append(Line(int(team.id), words))
        return lines

    def _ask_agent(self, key: object) -> None:
        one = self._people.get(AgentId(int(str(key))))
        if one is None:
            return
        labels = [Pick(label.id, label.name, label.id in one.skills) for label in self._labels]
        teams = [Pick(team.id, team.name, team.id in one.teams) for team in self._teams.values()]

        def done(capacity: int, knows: frozenset[int], members: frozenset[int]) -> None:
            self._tasks.spawn(self._save_agent(one, capacity, knows, members), "change a colleague")

        AgentSheet(self.view.theme, one.name, one.capacity, (labels, teams), done, self.view).open()

    async def _save_agent(self, one: Colleague, capacity: int, knows: frozenset[int], members: frozenset[int]) -> None:
        if capacity != one.capacity:
            await self._team.presence.set_capacity(capacity, one.id)
        if knows != one.skills:
            await self._team.dividing.set_skills(one.id, frozenset(map(LabelId, knows)))
        if members != one.teams:
            await self._team.dividing.set_teams(one.id, frozenset(map(TeamId, members)))
        await self._read()

    def _ask_team(self, key: object) -> None:
        team = None if key is None else self._teams.get(TeamId(int(str(key))))
        rule = self._rules.get(team.id, Rule(team.id)) if team is not None else Rule(TeamId(0))
        channels = [Pick(one.id, one.label, team is not None and one.id in team.channels) for one in self._channels]
        methods = [(method_words(one), one.value) for one in Method]

        def done(name: str, chosen: frozenset[int], method: str, automatic: bool, same: bool) -> None:
            work = self._save_team(name, chosen, (Method(method), automatic, same))
            self._tasks.spawn(work, "change a team")

        TeamSheet(
            self.view.theme, "" if team is None else team.name, channels,
            (methods, rule.method.value, rule.automatic, rule.same_agent), done, self.view,
        ).open()  # fmt: skip

    async def _save_team(self, name: str, channels: frozenset[int], rule: tuple[Method, bool, bool]) -> None:
        team_id = await self._team.dividing.shape_team(name, frozenset(map(ChannelId, channels)))
        await self._team.dividing.set_rule(Rule(team_id, *rule))
        await self._read()
