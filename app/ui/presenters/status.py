"""The agent's own status: available, on a break, gone home; capacity; and the end of the shift."""

import math
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

from app.domain.changes import Changes
from app.domain.conversation import ConversationRow
from app.domain.ids import ConversationId, TeamId
from app.domain.team import Colleague, Status
from app.ui import citizen_text
from app.ui.citizen_text import Shown
from app.ui.presenters.snooze_times import snooze_times
from app.ui.views.picking_menu import PickingMenu
from app.ui.views.shift_sheet import ShiftLine, ShiftSheet
from app.ui.wording.conversations import last_line
from app.ui.wording.times import clock
from app.ui.wording.together import DOTS, status_words

if TYPE_CHECKING:
    import asyncio

    from app.services.shifts import Leave
    from app.services.teams import Team
    from app.services.teamwork import Teamwork
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme

_CAPACITIES: Final = (2, 3, 4, 5, 6, 8, 10, 12, 15, 20)
_PAUSES: Final = (15, 30, 60)
_MINUTE: Final = timedelta(minutes=1)
"""The clock is read this often during a pause: a computer that slept counts no time meanwhile."""
_MILLISECOND: Final = timedelta(milliseconds=1)


class StatusPresenter(QObject):
    """Sets the status. Does something only on a desktop that shares its store.

    `pause_over(str)`: the agent's pause should be over, in words. `away(bool)`: the agent went home, or is back.
    """

    pause_over = Signal(str)
    away = Signal(bool)

    def __init__(
        self, team: "Teamwork", tasks: "Tasks", shell: "Shell", theme: "Theme", clock: Callable[[], datetime]
    ) -> None:
        super().__init__(shell)
        self._team, self._tasks, self._shell, self._theme, self._clock = team, tasks, shell, theme, clock
        self._button = shell.top_bar.status
        self._me: Colleague | None = None
        self._told: datetime | None = None
        """The end of a pause about which the agent was told."""
        self._over = QTimer(self, singleShot=True)
        self._over.timeout.connect(self._show)
        self._button.clicked.connect(self.ask)
        self.look()

    @property
    def shared(self) -> bool:
        """Whether the store is shared with colleagues."""
        return self._team.presence.shared

    def refresh(self, changes: Changes) -> None:
        """React to changes in the store."""
        if changes.team:
            self.look()

    def look(self) -> None:
        """Load the last status."""
        if self.shared:
            self._tasks.spawn(self._read(), "status")

    def close(self) -> None:
        """Stop the timer."""
        self._over.stop()

    def say(self, status: Status, minutes: int | None = None) -> None:
        """Set this status; a break may have an end."""
        until = None if minutes is None else self._clock() + timedelta(minutes=minutes)
        self._tasks.spawn(self._said(status, until), "say the status")

    def ask(self) -> None:
        """Open the menu."""
        self.menu().ask(self._button.mapToGlobal(QPoint(0, self._button.height() + 2)))

    def menu(self) -> PickingMenu:
        """The menu of statuses."""
        menu = PickingMenu(self._button)
        menu.addAction(status_words(Status.AVAILABLE), partial(self.say, Status.AVAILABLE))
        for minutes in _PAUSES:
            words = self.tr("Pause, {minutes} minutes").replace("{minutes}", str(minutes))
            menu.addAction(words, partial(self.say, Status.PAUSE, minutes))
        menu.addAction(self.tr("Pause, without an end"), partial(self.say, Status.PAUSE))
        menu.addAction(status_words(Status.AWAY), partial(self.say, Status.AWAY))
        menu.addSeparator()
        at_once = menu.addMenu(self.tr("Conversations at once"))
        for number in _CAPACITIES:
            action = at_once.addAction(str(number), partial(self._set_capacity, number))
            action.setCheckable(True)
            action.setChecked(self._me is not None and self._me.capacity == number)
        menu.addSeparator()
        menu.addAction(self.tr("End my shift…"), self.end_shift)
        return menu

    def end_shift(self) -> None:
        """Ask what to do with each open conversation, then sign off."""
        self._tasks.spawn(self._ask_end(), "end of the shift")

    def _set_capacity(self, number: int) -> None:
        self._tasks.spawn(self._team.presence.set_capacity(number), "capacity")

    async def _said(self, status: Status, until: datetime | None) -> None:
        await self._team.presence.say(status, until)
        await self._read()

    async def _read(self) -> None:
        me = await self._team.presence.me()
        if not me.there and not self._button.isVisible():
            # The window has not reported its presence yet.
            return
        before, self._me = self._me, me
        self._show()
        if before is None or before.status is not me.status:
            self.away.emit(me.status is Status.AWAY)
        if before is None and me.status is Status.AWAY:
            self._ask_back(self.tr("You are still away. You get nothing new before you say that you are available."))

    def _show(self) -> None:
        me, now = self._me, self._clock()
        if me is None:
            return
        words = status_words(me.status, me.until, now)
        spoken = self.tr("My status: {status}").replace("{status}", words)
        self._button.show_status(words, DOTS[me.status], spoken)
        self._over.stop()
        if me.status is not Status.PAUSE or me.until is None:
            return
        if now < me.until:
            self._over.start(math.ceil(min(me.until - now, _MINUTE) / _MILLISECOND))
        elif me.until != self._told:
            self._told = me.until
            words = self.tr("Your pause was until {time}. You get nothing new before you say that you are available.")
            words = words.replace("{time}", clock(me.until))
            self._ask_back(words)
            self.pause_over.emit(words)

    def _ask_back(self, words: str) -> None:
        self._shell.notice.say(words, deed=(status_words(Status.AVAILABLE), partial(self.say, Status.AVAILABLE)))

    async def _ask_end(self) -> None:
        rows, teams = await self._team.shifts.mine(), await self._team.teams.all()
        lines = [self._line(row, teams) for row in rows]
        ShiftSheet(self._theme, lines, self._end, self._shell).open()

    def _line(self, row: ConversationRow, teams: "list[Team]") -> ShiftLine:
        choices: list[tuple[str, object]] = [(self.tr("Back to the queue"), None)]
        choices += [
            (self.tr("To the team {name}").replace("{name}", team.name), int(team.id))
            for team in teams
            if row.channel_id in team.channels
        ]
        if not row.emergency:  # it goes to somebody present, at once and not after an hour
            choices += snooze_times(self._clock().astimezone())[1:]
        return ShiftLine(row.id, citizen_text.name(row.contact), Shown(last_line(row)), tuple(choices))

    def _end(self, chosen: dict[int, object]) -> "asyncio.Task[object]":
        choices = {
            ConversationId(one): TeamId(key) if isinstance(key, int) else cast("Leave", key)
            for one, key in chosen.items()
        }
        return self._tasks.spawn(self._ended(choices), "end the shift")

    async def _ended(self, choices: "dict[ConversationId, Leave]") -> None:
        await self._team.shifts.end(choices)
        await self._read()
        words = self.tr("Your shift has ended. Nothing lies with you any more.")
        if any(isinstance(key, datetime) for key in choices.values()):
            words = self.tr("Your shift has ended. What is snoozed goes to everybody if you are not there then.")
        self._shell.notice.say(words)
