"""The page of teams, and the changes that leads make there."""

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.domain.conversation import Use
from app.domain.ids import AgentId, ChannelId, TeamId
from app.domain.team import Colleague, Method, Rule
from app.services.teams import Shape, Team
from app.ui.theme.theme import Theme
from app.ui.views.bring_back_sheet import BringBackSheet
from app.ui.views.divide_sheet import DivideSheet
from app.ui.views.pick_list import Pick
from app.ui.views.teams_page import EndTeamSheet, TeamSheet, TeamsPage
from app.ui.wording import board as board_words
from app.ui.wording import teams as words
from app.ui.wording.problems import code_sentence
from app.ui.wording.together import method_sentence, method_words

if TYPE_CHECKING:
    import asyncio

    from app.domain.changes import Changes
    from app.services.desk import Desk
    from app.ui.tasks import Tasks

_NOTHING = Use(0, 0)


class TeamsPresenter(QObject):
    """Loads the teams at each visit and whenever something changes."""

    conversation_chosen = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._team = desk, tasks, desk.team
        self._may = bool(desk.team.rights)
        self.view = view = TeamsPage(theme)
        self._teams: list[Team] = []
        self._rules: dict[TeamId, Rule] = {}
        self._uses: dict[TeamId, Use] = {}
        self._channels: dict[ChannelId, str] = {}
        """Their names: all of them for whoever manages teams."""
        self._people: list[Colleague] = []
        self._ended: list[tuple[TeamId, str]] = []
        self._sheet: DivideSheet | None = None
        view.allow(self._may)
        view.wanted.connect(lambda: self._ask_shape(None))
        if self._may:
            view.change_chosen.connect(self._ask_shape)
        view.divide_chosen.connect(self._ask_rule)
        view.end_chosen.connect(self._ask_end)
        view.back_chosen.connect(self._ask_back)

    def show(self) -> None:
        """Load and show the page."""
        self._tasks.spawn(self._read(), "read the teams")

    def refresh(self, changes: "Changes") -> None:
        """React to changes in the store while the page is shown."""
        if changes.team or changes.channels or changes.conversations:
            self.show()

    async def _read(self) -> None:
        service = self._team.teams
        self._teams, self._rules = await service.all(), await service.rules()
        self._uses, self._ended = (await service.uses(), await service.ended()) if self._may else ({}, [])
        seen = {} if self._may else {one.id: one.label for one in await self._desk.inbox.channels()}
        self._channels = await service.channels() if self._may else seen
        self._people = await self._team.presence.colleagues()
        self.view.show_lines([self._line(team) for team in self._teams])
        self.view.back.setVisible(bool(self._ended))
        self.view.say(self._under())

    def _line(self, team: Team) -> Any:
        labels = [self._channels[one] for one in team.channels if one in self._channels]
        if not self._may and len(labels) < len(team.channels):
            labels.append("…")
        use = self._uses.get(team.id, _NOTHING) if self._may else None
        return words.team_line(team, ", ".join(labels), use, self._rules.get(team.id))

    def _under(self) -> str:
        if not self._may:
            return self.tr("Your role changes nothing here. Ask your lead or your administrator.")
        if self._teams:
            return self.tr("A colleague sees the conversations on the channels of the own teams.")
        if self._team.presence.shared:
            return self.tr("There is no team yet, so nobody sees a conversation. Make the first one.")
        return self.tr("There is no team yet: everybody answers every channel.")

    def _ask_shape(self, team: Team | None) -> None:
        mine = frozenset(team.channels) if team is not None else frozenset[ChannelId]()
        logins = team.members if team is not None else ()
        seen, here = mine & self._channels.keys(), frozenset(one.id for one in self._people if one.login in logins)
        others = [one for one in self._teams if team is None or one.id != team.id]
        names = {one.name.casefold() for one in others}

        def not_so(name: str) -> str:
            return code_sentence("team_name_taken", {"name": name}) if name.casefold() in names else ""

        def done(name: str, channels: frozenset[int], members: frozenset[int]) -> "asyncio.Task[object]":
            shape = Shape(name, frozenset(map(ChannelId, channels)), frozenset(map(AgentId, members)))
            service = self._team.teams
            if team is None:
                return self._do(service.create(shape), "shape a team")
            return self._do(service.change(team.id, Shape(team.name, seen, here), shape), "shape a team")

        TeamSheet(
            self.view.theme, "" if team is None else team.name,
            ([Pick(one, label, one in mine) for one, label in self._channels.items()],
             [Pick(one.id, one.name, one.id in here) for one in self._people]),
            (not_so, lambda chosen: words.unanswered(mine, chosen, others, self._channels)), done, self.view,
        ).open()  # fmt: skip

    def _ask_rule(self, team: Team) -> None:
        methods = [(method_words(one), method_sentence(one), one) for one in Method]
        rule = self._rules.get(team.id, Rule(team.id))
        sheet = DivideSheet(
            self.view.theme, team.name, rule, methods,
            lambda wanted: self._do(self._team.teams.set_rule(wanted, rule), "set a rule"), self.view,
        )  # fmt: skip
        self._sheet = sheet
        sheet.finished.connect(self._forget)
        sheet.open()
        if self._team.presence.shared and self._desk.agent.login not in team.members:
            sheet.show_trial(words.no_trial(), ())
            return
        sheet.tried.connect(lambda wanted: self._do(self._try(sheet, wanted), "try a rule"))
        self._do(self._try(sheet, rule), "try a rule")

    async def _try(self, sheet: DivideSheet, rule: Rule) -> None:
        proposals, loads = await self._team.dividing.dry_run(rule)
        rows = {row.id: row for row in await self._desk.inbox.rows([one.conversation_id for one in proposals])}
        names = {load.colleague.id: load.colleague.name for load in loads}
        lines = board_words.divided_lines(proposals, rows, self._team.presence.clock(), names)
        if self._sheet is sheet and sheet.rule() == rule:
            given = sum(one.agent_id is not None for one in proposals)
            waiting = sum(one.label_by is not None for one in proposals)
            # By hand, all of them stay unassigned, and not for lack of capacity.
            by_hand = rule.method is Method.BY_HAND
            sheet.show_trial(
                words.trial_sentence(rule.method, given, len(proposals), waiting), () if by_hand else lines
            )

    def _ask_end(self, team: Team) -> None:
        use = self._uses.get(team.id, _NOTHING)
        others = [one for one in self._teams if one.id != team.id]
        others.sort(key=lambda one: len(set(team.channels) - set(one.channels)))
        needed = bool(team.channels or use.conversations)

        def consequence(heir: Team | None) -> list[str]:
            return [words.no_heir()] if heir is None and needed else words.ending(team, use, heir, self._channels)

        def done(heir: Team | None) -> "asyncio.Task[object]":
            return self._do(self._team.teams.end(team.id, None if heir is None else heir.id), "end a team")

        EndTeamSheet(self.view.theme, team, others, consequence, done, self.view, needed=needed).open()

    def _ask_back(self) -> None:
        def done(number: int) -> "asyncio.Task[object]":
            return self._do(self._team.teams.bring_back(TeamId(number)), "bring a team back")

        view, title = self.view, self.tr("Which team comes back?")
        BringBackSheet(view.theme, title, self._ended, words.team_back_words(), done, view).open()

    def _forget(self) -> None:
        self._sheet = None

    def _do(self, work: Coroutine[Any, Any, object], name: str) -> "asyncio.Task[object]":
        return self._tasks.spawn(work, name)
