"""Notifies an agent who is looking elsewhere of new messages: with notifications, sound and badge, never with a name.

What is announced depends on the store's contents when read, not on the change itself: several changes give one
announcement, and one that arrives late, after sleep or a lost connection, is announced like any other.
"""

import asyncio
import os
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.domain.conversation import ConversationRow, Query, View
from app.domain.ids import AttachmentId, ConversationId
from app.system.notifications import Notifications
from app.system.policy.schema import MESSAGE_SOUND, NOTIFICATIONS, TRAY_ICON
from app.ui.chime import wave_of
from app.ui.sound import SoundPlayer
from app.ui.tray import SHOWN_MS, Tray, quiet_times
from app.ui.views.picking_menu import PickingMenu
from app.ui.views.settings_sheet import Setting
from app.ui.wording.channels import kind_word
from app.ui.wording.times import clock

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.services.desk import Desk
    from app.ui.preferences import Preferences
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme

_PAUSE: Final = 1.0
"""Seconds between two announcements."""
_QUIET: Final = "quiet"
"""The key in the window's state file: when "do not disturb" ends, in seconds since 1970."""
_NONE: Final = ConversationId(0)
"""What an announcement is about that is about no conversation."""
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)
_LONGEST: Final = timedelta(hours=4)
_DIGITS: Final = 12
_MILLISECOND: Final = timedelta(milliseconds=1)
_LATE_MS: Final = 1_000
"""Milliseconds after the end of that time, to allow for differences between clocks."""


class TellingPresenter(QObject):
    """Announces messages. Emergencies are announced regardless of the settings; nothing else is during "do not
    disturb".
    """

    _clicked = Signal(object, str)
    """A clicked notification: its conversation, and the desktop's activation token."""

    def __init__(
        self,
        desk: "Desk",
        preferences: "Preferences",
        tasks: "Tasks",
        shell: "Shell",
        theme: "Theme",
        opened: Callable[[ConversationId], None],
    ) -> None:
        super().__init__(shell)
        self._desk, self._preferences, self._tasks = desk, preferences, tasks
        self._shell, self._opened = shell, opened
        self.tray = Tray(theme, shell)
        self.announcer = Notifications(self._clicked.emit)
        self.player = SoundPlayer(self)
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._arrived: frozenset[ConversationId] = frozenset()
        self._newest: ConversationId | None = None
        self._quiet_until = self._quiet_before()
        self._new: frozenset[ConversationId] = frozenset()
        """Conversations with new messages since the agent last looked."""
        self._reading = False
        self._over = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._over.timeout.connect(self._look_at_clock)
        self._clicked.connect(self._come_to)
        self.tray.clicked.connect(self._come)
        self.tray.quiet_chosen.connect(self.be_quiet)
        preferences.follow(TRAY_ICON, self.tray.show)
        if self.is_quiet:
            self._wait_until_over()

    def ask_quiet(self) -> None:
        """Open a menu of durations for "do not disturb", or to end it."""
        menu = PickingMenu(self._shell)
        for minutes, words in quiet_times(self.is_quiet):
            menu.addAction(words, partial(self.be_quiet, minutes))
        menu.ask(self._shell.commands.menu_place())

    def quiet_setting(self) -> list[Setting]:
        """The same choices as a row in the settings."""
        now = [(-1, self.tr("Until {time}").replace("{time}", clock(self._quiet_until)))] if self.is_quiet else []
        times = quiet_times(self.is_quiet) if now else [(0, self.tr("Off")), *quiet_times(False)]
        text = self.tr("No announcement and no sound for a while. A possible emergency is told all the same.")
        value = now[0][0] if now else 0
        return [Setting(self.tr("Do not disturb"), text, value, self._choose_quiet, options=[*now, *times])]

    def _quiet_before(self) -> datetime:
        """The value from an earlier session. One that ends later than can be chosen comes from a wrong clock."""
        memory = self._shell.memory
        kept = str(memory.value(_QUIET, "")) if memory is not None else ""
        until = datetime.fromtimestamp(int(kept), UTC) if kept.isdecimal() and len(kept) < _DIGITS else _LONG_AGO
        return until if until <= self.clock() + _LONGEST else _LONG_AGO

    def _wait_until_over(self) -> None:
        self._over.start(round((self._quiet_until - self.clock()) / _MILLISECOND) + _LATE_MS)
        self._look_at_clock()

    def _look_at_clock(self) -> None:
        self.tray.show_standing(len(self._new), quiet=self.is_quiet)

    def _choose_quiet(self, minutes: int) -> None:
        if minutes >= 0:
            self.be_quiet(minutes)

    def be_quiet(self, minutes: int) -> None:
        """Do not disturb for this many minutes; 0: end it."""
        self._quiet_until = self.clock() + timedelta(minutes=minutes)
        if self._shell.memory is not None:
            self._shell.memory.setValue(_QUIET, round(self._quiet_until.timestamp()))
        self._wait_until_over()
        told = self.tr("Nothing disturbs you until {time}.").replace("{time}", clock(self._quiet_until))
        self._shell.notice.say(told if minutes else self.tr("New messages are announced again."), "info")

    @property
    def is_quiet(self) -> bool:
        """Whether "do not disturb" is on."""
        return self.clock() < self._quiet_until

    def seen(self) -> None:
        """The agent is looking at the window: nothing is new any more."""
        if self._new:
            self._new = frozenset()
            self.tray.show_standing(0, quiet=self.is_quiet)

    def close(self) -> None:
        """Stop the timer."""
        self._over.stop()

    def refresh(self, changes: "Changes") -> None:
        """React to changes in the store."""
        if changes.arrived:
            self._arrived |= changes.arrived
            if not self._reading:
                self._reading = True
                self._tasks.spawn(self._tell(), "tell of new messages")

    def tell(self, words: str) -> None:
        """Announce what concerns the agent alone, once and without a sound."""
        if self._preferences[NOTIFICATIONS] != "emergencies" and not self.is_quiet and not self._shell.isActiveWindow():
            self._tasks.spawn(self._show("Balie", words), "tell the agent")

    async def _show(self, title: str, text: str, about: ConversationId = _NONE, *, urgent: bool = False) -> None:
        action = self.tr("Open")
        show = partial(self.announcer.show, title, text, action, about=about, urgent=urgent, milliseconds=SHOWN_MS)
        if not await asyncio.to_thread(show):
            self.tray.announce(title, text)

    async def _tell(self) -> None:
        try:
            while self._arrived:
                arrived, self._arrived = self._arrived, frozenset()
                rows = await self._desk.inbox.rows(sorted(arrived))
                emergencies = frozenset(await self._desk.inbox.ids(Query(View.EMERGENCY)))
                urgent = [row for row in rows if row.id in emergencies]
                if not self._shell.isActiveWindow():
                    self._new |= arrived
                    self.tray.show_standing(len(self._new), quiet=self.is_quiet)
                    QApplication.alert(self._shell)
                    await self._announce(urgent or [row for row in rows if self._wanted(row)], urgent=bool(urgent))
                await self._tasks.rest(_PAUSE)
        finally:
            self._reading = False

    def _wanted(self, row: ConversationRow) -> bool:
        chosen = self._preferences[NOTIFICATIONS]
        mine = row.assignee == self._desk.agent.id
        return not self.is_quiet and (chosen == "all" or (chosen == "mine" and mine))

    async def _announce(self, rows: Sequence[ConversationRow], *, urgent: bool) -> None:
        if not rows:
            return
        self._newest = about = max(rows, key=lambda row: row.last_at).id
        await self._show(*self._words(rows, urgent=urgent), about, urgent=urgent)
        sound = "alarm" if urgent else self._preferences[MESSAGE_SOUND]
        if sound != "none":
            # The first time it is computed sample by sample, which takes longer than a frame.
            self.player.play(AttachmentId(0), await asyncio.to_thread(wave_of, sound))

    def _come(self) -> None:
        self._shell.come_forward()
        newest, self._newest = self._newest, None
        if newest is not None:
            self._opened(newest)

    def _come_to(self, about: ConversationId, token: str) -> None:
        if token and QGuiApplication.platformName().startswith("wayland"):
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt takes the token from there and removes it
        self._newest = about or None
        self._come()

    def _words(self, rows: Sequence[ConversationRow], *, urgent: bool) -> tuple[str, str]:
        """(title, text): how many, on which channel, about which topic. Never who or what."""
        count = len(rows)
        if urgent:
            title = self.tr("%n possible emergency(s)", "", count)
        else:
            title = self.tr("New messages in %n conversation(s)", "", count)
        if count == 1:
            row = rows[0]
            return title, " – ".join([kind_word(row.kind), row.channel_label, *(label.name for label in row.labels)])
        return title, ", ".join(dict.fromkeys(kind_word(row.kind) for row in rows))
