"""What an empty list shows: why it is empty, and where the work is, with current counts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.changes import Changes
from app.domain.conversation import Query, View
from app.ui.wording.conversations import beside_words, empty_words
from app.ui.wording.problems import code_sentence

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.presenters.inbox import InboxPresenter
    from app.ui.presenters.standing import StandingPresenter
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks


class EmptyList(QObject):
    """Updates whenever the counts are read, and whenever the agent's access may have changed."""

    def __init__(
        self, desk: "Desk", tasks: "Tasks", inbox: "InboxPresenter", standing: "StandingPresenter", shell: "Shell"
    ) -> None:
        super().__init__(shell)
        self._desk, self._tasks = desk, tasks
        self._inbox, self._standing, self._column = inbox, standing, shell.list_column
        self._blind = ""
        inbox.empty_words = self._words
        self._beside = shell.welcome
        shell.list_column.turned.connect(self._say_beside)
        shell.entries.modelReset.connect(self._look)
        shell.entries.dataChanged.connect(self._look)

    def refresh(self, changes: Changes) -> None:
        """Something changed: perhaps what the agent has access to."""
        if changes.channels and self._desk.team.presence.shared:
            self._tasks.spawn(self._read(), "what can be seen")

    async def _read(self) -> None:
        self._blind = await self._desk.team.teams.blind()
        self._look()

    def _look(self) -> None:
        query = self._inbox.query
        if self._column.is_empty() and not query.wanted:
            self._column.show_empty(*self._words(query))

    def _say_beside(self) -> None:
        self._beside.say(*beside_words(empty=self._column.has_none()))

    def _words(self, query: Query) -> tuple[str, str]:
        standing, nothing = self._standing, empty_words(query)
        unassigned = standing.counts.views.get(View.UNASSIGNED, 0)
        if self._blind:
            return self.tr("You see no conversations"), code_sentence(self._blind)
        if not (standing.channels or self._desk.accounts.practice or query.wanted):
            add = self.tr("[channels.add] adds the first one. What citizens write there appears here.")
            return self.tr("There is no channel yet"), add
        if query == Query(View.MINE, sort=query.sort) and unassigned:
            wait = self.tr("Nobody has taken %n conversation(s) yet: [view.unassigned] shows them.", "", unassigned)
            return nothing[0], wait
        return nothing
