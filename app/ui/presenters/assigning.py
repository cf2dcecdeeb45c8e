"""Assigning one or several conversations, and handing one over with a summary."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.conversation import ConversationDetail
from app.domain.ids import AgentId, ConversationId, TeamId
from app.domain.problems import Refused
from app.ui import citizen_text
from app.ui.citizen_text import Shown
from app.ui.views.assign_sheet import AssignSheet, Target
from app.ui.views.confide_sheet import ConfideSheet
from app.ui.views.pick_list import Pick
from app.ui.wording.problems import code_sentence
from app.ui.wording.times import clock
from app.ui.wording.together import colleague_words, resulting_words

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Mapping

    from app.domain.conversation import Holder
    from app.services.desk import Desk
    from app.services.dividing import Given, Load, Possible, Team
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme

Then = Callable[[], object]
TO_NOBODY: Final = Target("nobody", 0, "")


class AssigningPresenter(QObject):
    """Asks for an assignee, over `parent`. `given(str, Done)`: what was done, in words with {count}, and what undoes
    it.
    """

    given = Signal(str, object)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: "Theme", parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._theme, self._parent = desk, tasks, theme, parent
        self._team = desk.team

    def ask(
        self, conversations: Sequence[ConversationId], proposed: AgentId | None = None, then: Then = lambda: None
    ) -> None:
        """Ask to whom to assign these; `proposed`: whom to offer first; `then`: called afterwards."""
        if conversations:
            self._tasks.spawn(self._ask(tuple(conversations), proposed, then), "assign")

    async def targets(self, conversation: ConversationId) -> list[Target]:
        """The possible assignees: colleagues, then teams; those who cannot be assigned come last, with the reason."""
        return self._targets(await self._team.dividing.possible([conversation]))

    def ask_hand_over(self, detail: ConversationDetail, about: str = "") -> None:
        """Ask to whom to offer this one, and what they must know: `about`, or the last messages."""
        self._tasks.spawn(self._ask_hand_over(detail, about), "hand over")

    def give(
        self, seen: "Mapping[ConversationId, Holder]", target: Target, then: Then = lambda: None
    ) -> "asyncio.Task[object]":
        """Assign these without asking, each from the assignee whom the agent saw. If that has changed, it stays there,
        and the agent is told who assigned it to whom.
        """
        return self._tasks.spawn(self._given(seen, target, then), "assign")

    def ask_who_sees(self, detail: ConversationDetail) -> None:
        """Ask who sees this one: everybody whose team answers it, or named colleagues."""
        if not self._team.presence.shared:
            self._tasks.report(Refused("nobody_else_here"))
            return
        self._tasks.spawn(self._ask_who_sees(detail), "confide")

    async def _ask_who_sees(self, detail: ConversationDetail) -> None:
        one, own, holder = detail.row.id, self._desk.agent.id, detail.row.assignee
        known = await self._team.dividing.may_be_named(one)
        picks = [Pick(who, name, named) for who, (name, named) in known.items() if who not in (own, holder)]
        anyway = self.tr("You see it anyway.")
        if holder not in (None, own):
            anyway = self.tr("You see it anyway, and {name}, who has it.").replace(
                "{name}", detail.row.assignee_name or ""
            )

        def done(named: frozenset[int] | None) -> "asyncio.Task[object]":
            wanted = None if named is None else frozenset(map(AgentId, named))
            return self._tasks.spawn(self._team.dividing.confide(one, wanted), "confide")

        confidential = detail.confidential
        ConfideSheet(self._theme, picks, anyway, done, self._parent, confidential=confidential).open()

    async def _ask(self, conversations: tuple[ConversationId, ...], proposed: AgentId | None, then: Then) -> None:
        possible = await self._team.dividing.possible(conversations)
        targets = self._targets(possible)
        nobody = Target("nobody", 0, self.tr("Nobody: back to the queue"))
        count = len(conversations)
        title = self.tr("Assign") if count == 1 else self.tr("Assign %n conversation(s)", "", count)
        sheet = AssignSheet(
            self._theme,
            title,
            [*targets[:1], nobody, *targets[1:]],
            lambda target: self.give(possible.holders, target, then),
            self._parent,
        )
        for target in targets:
            if (target.kind, target.number) == ("agent", proposed):
                sheet.mark(target)
        sheet.open()

    async def _ask_hand_over(self, detail: ConversationDetail, about: str) -> None:
        one = detail.row.id
        possible = await self._team.dividing.possible([one])
        own = ("agent", self._desk.agent.id)
        targets = [target for target in self._targets(possible) if (target.kind, target.number) != own]
        AssignSheet(
            self._theme,
            self.tr("Hand over"),
            targets,
            lambda _: None,
            self._parent,
            offer=lambda target, summary: self._offer(one, target, summary),
            summary=Shown(about) if about else citizen_text.line(detail.row.last_text),
        ).open()

    def _targets(self, possible: "Possible") -> list[Target]:
        own = self._desk.agent.id
        targets = [self._person(load, own, possible) for load in possible.ordered(own)]
        targets += [self._of_team(team, possible) for team in possible.teams]
        return sorted(targets, key=lambda target: bool(target.barred))

    def _person(self, load: "Load", own: AgentId, possible: "Possible") -> Target:
        one = load.colleague
        name = self.tr("Me") if one.id == own else one.name
        presence = self._team.presence
        status = colleague_words(one, presence.clock()) if presence.shared else ""
        if one.id in possible.barred:
            why = code_sentence("cannot_have_it", {"name": one.name})
            return Target("agent", one.id, name, self.tr("does not see it"), barred=why)
        return Target("agent", one.id, name, status, resulting_words(load), load.over)

    def _of_team(self, team: "Team", possible: "Possible") -> Target:
        name = self.tr("Team {name}").replace("{name}", team.name)
        if team.id not in possible.barred_teams:
            return Target("team", team.id, name)
        why = code_sentence("not_their_channel", {"name": team.name})
        return Target("team", team.id, name, self.tr("does not answer it"), barred=why)

    async def _given(self, seen: "Mapping[ConversationId, Holder]", target: Target, then: Then) -> None:
        agent = AgentId(target.number) if target.kind == "agent" else None
        team = TeamId(target.number) if target.kind == "team" else None
        done = await self._desk.sorting.standing(tuple(seen), (agent,))
        moved = await self._team.dividing.give_as_seen(seen, agent, team)
        then()
        if moved:
            self._tasks.report(self._meanwhile(moved, len(seen)))
        else:
            self.given.emit(self._done_words(target, agent, len(seen)), replace(done, final=team is not None))

    def _done_words(self, target: Target, agent: AgentId | None, of: int) -> str:
        if target.kind == "team":
            with_it = self.tr("With {name} now.") if of == 1 else self.tr("With {name} now: {count}.")
            return with_it.replace("{name}", target.name)
        if of == 1:
            words = {None: self.tr("Back in the queue."), self._desk.agent.id: self.tr("Yours now.")}
            return words.get(agent, self.tr("With {name} now.").replace("{name}", target.name))
        words = {None: self.tr("Back in the queue: {count}."), self._desk.agent.id: self.tr("Yours now: {count}.")}
        return words.get(agent, self.tr("With {name} now: {count}.").replace("{name}", target.name))

    def _meanwhile(self, moved: "Sequence[Given | None]", of: int) -> Refused:
        """The assignment by whoever was faster; if there are several, the latest."""
        counts = {"count": str(len(moved)), "all": str(of)}
        told = [one for one in moved if one is not None]
        if not told:
            return Refused("given_out_of_sight", **counts)
        last = max(told, key=lambda one: one.at)
        name = last.agent or last.team
        words = self.tr("the team {name}") if last.agent is None and last.team else "{name}"
        return Refused(
            "given_meanwhile" if of == 1 else "several_given_meanwhile",
            by=last.by or "Balie",
            to=words.replace("{name}", name) if name else self.tr("the queue"),
            time=clock(last.at),
            **counts,
        )

    def _offer(self, conversation: ConversationId, target: Target, summary: str) -> "asyncio.Task[object]":
        to_agent = AgentId(target.number) if target.kind == "agent" else None
        to_team = TeamId(target.number) if target.kind == "team" else None
        work = self._team.handovers.offer(conversation, summary, agent_id=to_agent, team_id=to_team)
        return self._tasks.spawn(work, "hand over")
