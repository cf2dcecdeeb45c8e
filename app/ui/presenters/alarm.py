"""Announces possible emergencies anywhere in the inbox at once, to everybody who works on it, team leads included."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.domain.conversation import ConversationRow, Query, Sort, View
from app.ui.views.announce import announce
from app.ui.wording.channels import kind_word
from app.ui.wording.times import clock

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.domain.ids import ConversationId
    from app.services.inbox import Inbox
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks

_QUERY = Query(View.EMERGENCY, sort=Sort.OLDEST)
_AT_MOST = 100


class AlarmPresenter(QObject):
    """Shows the bar while an emergency waits elsewhere than in the open conversation, and announces new ones."""

    def __init__(
        self, inbox: "Inbox", tasks: "Tasks", shell: "Shell", opened: "Callable[[ConversationId], None]"
    ) -> None:
        super().__init__(shell)
        self._inbox, self._tasks, self._shell, self._show = inbox, tasks, shell, opened
        self._rows: Sequence[ConversationRow] = ()
        self._told: frozenset[int] = frozenset()
        self._all = 0
        """How many are waiting, including the open one: the navigation's counter."""
        self._current: ConversationId | None = None
        self._reading, self._again, self._connected = False, False, False

    def refresh(self, changes: "Changes") -> None:
        """Something changed: look again where that can concern an emergency, or what this agent sees."""
        if changes.arrived or changes.channels or self._told.intersection(changes.conversations):
            self.look()

    def look(self) -> None:
        """Load the waiting emergencies."""
        self._again = True
        if not self._reading:
            self._reading = True
            self._tasks.spawn(self._read(), "emergencies")

    def follow(self, conversation: "ConversationId | None") -> None:
        """Follow the open conversation, whose own banner shows its emergency."""
        self._current = conversation
        self._tell()

    def open_first(self) -> None:
        """Open the emergency that has waited longest."""
        waiting = self._waiting()
        if waiting:
            self._show(waiting[0].id)

    async def _read(self) -> None:
        try:
            while self._again:
                self._again = False
                found = await self._inbox.ids(_QUERY)
                self._all, ids = len(found), found[:_AT_MOST]
                self._rows = await self._inbox.rows(ids)
                new = frozenset(ids) - self._told
                self._told = frozenset(ids)
                self._tell()
                if new and self._waiting():
                    announce(self._shell, self._words(), urgent=True)
                    QApplication.alert(self._shell)
        finally:
            self._reading = False

    def _waiting(self) -> Sequence[ConversationRow]:
        return [row for row in self._rows if row.id != self._current]

    def _tell(self) -> None:
        if self._waiting():
            bar = self._shell.alarm
            if not self._connected:
                self._connected = True
                bar.open_wanted.connect(self.open_first)
            bar.say(self._words(), self._shell.commands.hint("emergency.open"))
        else:
            self._shell.hide_alarm()

    def _words(self) -> str:
        waiting = self._waiting()
        if self._all > 1:
            return self.tr("%n possible emergencies wait. Nobody has recorded what was done.", "", self._all)
        row = waiting[0]
        words = self.tr("Possible emergency on {channel}, {time}. Nobody has recorded what was done.")
        return words.format(channel=f"{kind_word(row.kind)} · {row.channel_label}", time=clock(row.last_at))
