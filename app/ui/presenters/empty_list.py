"""What stands in the place of an empty list: why, and where the work is, by the numbers as they are now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.conversation import Query, View
from app.ui.wording.conversations import empty_words

if TYPE_CHECKING:
    from app.ui.presenters.inbox import InboxPresenter
    from app.ui.presenters.standing import StandingPresenter
    from app.ui.shell import Shell


class EmptyList(QObject):
    """`practice`: channels come by themselves."""

    def __init__(
        self, inbox: "InboxPresenter", standing: "StandingPresenter", shell: "Shell", *, practice: bool
    ) -> None:
        super().__init__(shell)
        self._inbox, self._standing, self._column, self._practice = inbox, standing, shell.list_column, practice
        inbox.empty_words = self._words
        shell.entries.modelReset.connect(self._look)
        shell.entries.dataChanged.connect(self._look)

    def _look(self) -> None:
        query = self._inbox.query
        if self._column.is_empty() and not query.wanted:
            self._column.show_empty(*self._words(query))

    def _words(self, query: Query) -> tuple[str, str]:
        standing, nothing = self._standing, empty_words(query)
        unassigned = standing.counts.views.get(View.UNASSIGNED, 0)
        if not (standing.channels or self._practice or query.wanted):
            add = self.tr("[channels.add] adds the first one. What citizens write there appears here.")
            return self.tr("There is no channel yet"), add
        if query == Query(View.MINE, sort=query.sort) and unassigned:
            wait = self.tr("Nobody has taken %n conversation(s) yet: [view.unassigned] shows them.", "", unassigned)
            return nothing[0], wait
        return nothing
