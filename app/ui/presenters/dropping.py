"""Dragging conversations from the list to the navigation: which targets accept them, and what happens then."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint

from app.domain.conversation import View
from app.domain.ids import AgentId, ConversationId, TeamId
from app.domain.problems import Refused
from app.ui.models.navigation import Entry, Kind
from app.ui.presenters.assigning import TO_NOBODY
from app.ui.views.assign_sheet import Target
from app.ui.views.bulk_bar import CLOSE, SNOOZE, TAKE
from app.ui.views.carried import Carried
from app.ui.wording.problems import sentence
from app.ui.wording.together import colleague_words, resulting_words

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.services.dividing import Load, Possible
    from app.ui.presenters.bulk import BulkPresenter
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme

_BY_HAND: Final = frozenset({View.MINE, View.UNASSIGNED, View.SNOOZED, View.CLOSED})
"""Views onto which conversations can be dropped; the others only reflect facts."""


class DroppingPresenter(QObject):
    """Handles dragging. Meanwhile the navigation also shows colleagues and teams, with the resulting load."""

    def __init__(self, desk: "Desk", tasks: "Tasks", shell: "Shell", theme: "Theme", bulk: "BulkPresenter") -> None:
        super().__init__(shell)
        self._desk, self._tasks, self._shell, self._theme, self._bulk = desk, tasks, shell, theme, bulk
        self._carried: Sequence[ConversationId] = ()
        self._possible: Possible | None = None
        self._at: QPoint | None = None
        self._card: Carried | None = None
        dragging = shell.list.dragging
        dragging.began.connect(self._begin)
        dragging.moved.connect(self._move)
        dragging.dropped.connect(self._drop)
        dragging.ended.connect(self._end)

    def _begin(self, conversations: Sequence[ConversationId]) -> None:
        self._carried, self._possible = tuple(conversations), None
        if self._card is None:
            self._card = Carried(self._theme, self._shell)
        if not self._shell.columns.shown.navigation:
            self._shell.columns.toggle_navigation()
        self._tasks.spawn(self._look(self._carried), "who can take them")

    async def _look(self, conversations: Sequence[ConversationId]) -> None:
        possible = await self._desk.team.dividing.possible(conversations)
        if self._carried is conversations:
            self._possible = possible
            self._shell.entries.show_people(self._people(possible), self._teams(possible))
            if self._at is not None:
                self._move(self._at)

    def _people(self, possible: "Possible") -> list[Entry]:
        return [self._person(load) for load in possible.ordered(self._desk.agent.id)]

    def _person(self, load: "Load") -> Entry:
        one = load.colleague
        name = self.tr("Me") if one.id == self._desk.agent.id else one.name
        words = resulting_words(load)
        presence = self._desk.team.presence
        status = colleague_words(one, presence.clock()) if presence.shared else ""
        barred = self._possible is not None and one.id in self._possible.barred
        return Entry(
            Kind.COLLEAGUE, name, number=one.id, mark=words, warns=load.over, dimmed=barred or not one.takes,
            spoken=", ".join(word for word in (name, status, words) if word),
        )  # fmt: skip

    @staticmethod
    def _teams(possible: "Possible") -> list[Entry]:
        barred = possible.barred_teams
        return [Entry(Kind.TEAM, one.name, number=one.id, dimmed=one.id in barred) for one in possible.teams]

    def _move(self, place: QPoint) -> None:
        self._at = place
        entry = self._shell.navigation.carry_over(place)
        if self._card is None:
            return
        words, refused = self._verdict(entry)
        self._card.say(self.tr("%n conversation(s)", "", len(self._carried)), words, refused=refused)
        self._card.stand_at(place)

    def _drop(self, place: QPoint) -> None:
        entry = self._shell.navigation.carry_over(place)
        words, refused = self._verdict(entry)
        if entry is None or entry.kind is Kind.HEADING:
            return
        if refused:
            self._shell.notice.say(words, "warn")
        else:
            marks = self._shell.list.marks
            if any(one in marks for one in self._carried):
                marks.clear()
            self._carry_out(entry)

    def _end(self) -> None:
        self._carried, self._possible, self._at = (), None, None
        self._shell.navigation.carry_nothing()
        self._shell.columns.settle()
        self._shell.entries.show_people((), ())
        if self._card is not None:
            self._card.hide()

    def _verdict(self, entry: Entry | None) -> tuple[str, bool]:
        """What dropping here would do; if nothing, why."""
        if entry is None or entry.kind is Kind.HEADING:
            return self.tr("Drop on a colleague, a team, a label or a view at the left. Esc stops."), False
        if entry.kind is Kind.COLLEAGUE:
            return self._colleague(AgentId(entry.number))
        if entry.kind is Kind.TEAM:
            return self._team(TeamId(entry.number), entry.title)
        return self._list(entry)

    def _list(self, entry: Entry) -> tuple[str, bool]:
        if entry.kind is Kind.LABEL:
            return self.tr("Gets the label {name}.").replace("{name}", entry.title), False
        if entry.kind is Kind.VIEW and entry.query is not None and entry.query.view in _BY_HAND:
            return self._view(entry.query.view), False
        return self.tr("This list fills itself: what belongs there is there already."), True

    def _colleague(self, agent: AgentId) -> tuple[str, bool]:
        possible = self._possible
        load = next((one for one in possible.loads if one.colleague.id == agent), None) if possible else None
        if possible is None or load is None:
            return "", True
        name = load.colleague.name
        if agent in possible.barred:
            return sentence(Refused("cannot_have_it", name=name)), True
        words = self.tr("To {name}: {load}.")
        if load.over:
            words = self.tr("To {name}: {load}. That is more than fits.")
        return words.replace("{name}", name).replace("{load}", resulting_words(load)), False

    def _team(self, team: TeamId, name: str) -> tuple[str, bool]:
        if self._possible is None or team in self._possible.barred_teams:
            return sentence(Refused("not_their_channel", name=name)), True
        return self.tr("To the team {name}, for whoever takes it there.").replace("{name}", name), False

    def _view(self, view: View) -> str:
        return {
            View.MINE: self.tr("Becomes yours."),
            View.UNASSIGNED: self.tr("Goes back to the queue."),
            View.SNOOZED: self.tr("Is snoozed until a time that you choose."),
            View.CLOSED: self.tr("Is closed."),
        }[view]

    def _carry_out(self, entry: Entry) -> None:
        wanted, bulk = self._carried, self._bulk
        seen = self._possible.holders if self._possible is not None else {}
        if entry.kind is Kind.COLLEAGUE:
            bulk.assigning.give(seen, Target("agent", entry.number, entry.title))
        elif entry.kind is Kind.TEAM:
            name = self.tr("Team {name}").replace("{name}", entry.title)
            bulk.assigning.give(seen, Target("team", entry.number, name))
        elif entry.query is not None and entry.query.label_id is not None:
            bulk.label(wanted, entry.query.label_id)
        elif entry.query is not None:
            view = entry.query.view
            if view is View.MINE:
                bulk.act(TAKE, wanted)
            elif view is View.UNASSIGNED:
                self._tasks.spawn(self._give_back(wanted, self._possible), "back to the queue")
            elif view is View.SNOOZED:
                bulk.act(SNOOZE, wanted)
            else:
                bulk.act(CLOSE, wanted)

    async def _give_back(self, wanted: Sequence[ConversationId], possible: "Possible | None") -> None:
        """`possible` None: dropped before it was known who has them."""
        known = possible or await self._desk.team.dividing.possible(wanted)
        await self._bulk.assigning.give(known.holders, TO_NOBODY)
