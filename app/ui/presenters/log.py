"""The page of the compliance log."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.domain.ids import ConversationId
from app.ui.models.table import Line
from app.ui.theme.theme import Theme
from app.ui.views.log_page import LogPage
from app.ui.wording.ledger import decision_words, unreadable_words, verdict_words
from app.ui.wording.rules import version_words
from app.ui.wording.times import day_and_time

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.domain.ledger import Entry
    from app.services.desk import Desk
    from app.ui.tasks import Tasks

PAGE: Final = 200


class LogPresenter(QObject):
    """Presents the log. `conversation_chosen(id)`: the conversation of an entry should be shown."""

    conversation_chosen = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._ledger, self._tasks = desk.ledger, tasks
        self.view = LogPage(theme)
        self._decision: str | None = None
        self._last: int | None = None
        self._reading = False
        self.view.narrowed.connect(self._narrow)
        self.view.check_chosen.connect(lambda: tasks.spawn(self._check(), "check the log"))
        self.view.table.end_reached.connect(self._read_on)
        self.view.table.chosen.connect(self._choose)

    def show(self) -> None:
        """Load and show the page."""
        self._last, self._reading = None, True
        self._tasks.spawn(self._read(self._decision), "read the log")

    def refresh(self, changes: "Changes") -> None:
        """Do nothing: every message may add entries, so the log is reloaded only when the page is chosen."""

    def _narrow(self, decision: str) -> None:
        self._decision = decision or None
        self.show()

    def _read_on(self) -> None:
        if not self._reading and self._last is not None and self._last > 1:
            self._reading = True
            self._tasks.spawn(self._read(self._decision), "read more of the log")

    async def _read(self, decision: str | None) -> None:
        before = self._last
        try:
            entries = await self._ledger.newest(before=before, limit=PAGE, decision=decision)
        finally:
            self._reading = False
        if decision != self._decision:
            return
        self._last = entries[-1].seq if entries else 0
        self.view.show_lines([_line(entry) for entry in entries], more=before is not None)

    async def _check(self) -> None:
        verdict = await self._ledger.verify()
        self.view.say(verdict_words(verdict), "muted" if verdict.fault is None else "danger")

    def _choose(self, conversation: ConversationId | None) -> None:
        if conversation is not None:
            self.conversation_chosen.emit(conversation)


def _line(entry: "Entry") -> Line:
    if not entry.readable:
        what, then = unreadable_words()
        return Line(None, (str(entry.seq), "", "", what, "", then))
    rule = " · ".join(filter(None, (entry.rule_id, version_words(entry.rule_version))))
    words = (str(entry.seq), day_and_time(entry.at), rule, decision_words(entry.decision), entry.agent or "Balie")
    return Line(entry.conversation_id, (*words, entry.reason))
