"""Which conversations colleagues have open: reported to them, and shown in list, header, panel and above the editor."""

import contextlib
from collections import defaultdict
from collections.abc import Coroutine
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from app.domain.changes import Changes
from app.domain.ids import ConversationId
from app.domain.problems import InboxError
from app.domain.team import Here
from app.ui.wording.problems import sentence
from app.ui.wording.together import here_short, here_words

if TYPE_CHECKING:
    from app.services.presence import Presence
    from app.ui.models.conversation_list import ConversationListModel
    from app.ui.presenters.hold import HoldPresenter
    from app.ui.tasks import Tasks
    from app.ui.views.citizen_panel import CitizenPanel
    from app.ui.views.conversation import ConversationView

T = TypeVar("T")

_DWELL: Final = 400
"""Milliseconds of delay, so that merely passing a conversation claims nothing."""
_RENEW: Final = 20_000
_LINE: Final = 500
"""Milliseconds between two checks whether the window is behind."""
_TYPING: Final = 6_000
_PAUSE: Final = 1_000
_MINUTE: Final = timedelta(minutes=1)


class PresencePresenter(QObject):
    """Presence for a desktop that shares its store; a single desktop only checks for outstanding messages.

    `lost(bool, str)`: whether the connection to the server is lost, and a sentence about why where more is known.
    """

    lost = Signal(bool, str)

    def __init__(
        self,
        presence: "Presence",
        tasks: "Tasks",
        model: "ConversationListModel",
        views: "tuple[ConversationView, CitizenPanel]",
        hold: "HoldPresenter",
    ) -> None:
        super().__init__(views[0])
        self._presence, self._tasks, self._model, self._hold = presence, tasks, model, hold
        self._view, self._panel = views
        self._open: ConversationId | None = None
        self._away = False
        self._others: list[Here] = []
        self._again = False
        self._clock_off = 0
        self._refused = ""
        self._dwell = self._timer(_DWELL, self._tell, once=True)
        self._renewal = self._timer(_RENEW, self._tell)
        self._line = self._timer(_LINE, self._look_at_line)
        self._typing = self._timer(_TYPING, lambda: None, once=True)
        self._over = self._timer(0, self._look, once=True)
        self._pause = self._timer(_PAUSE, self._look_again, once=True)
        self._line.start()
        if presence.shared:
            self._renewal.start()
            self._view.composer.edited.connect(self._types)
            self._view.installEventFilter(self)
            self._tell()

    def follow(self, conversation: ConversationId | None) -> None:
        """Follow the open conversation."""
        self._open, self._away = conversation, False
        if self._presence.shared:
            self._typing.stop()
            self._dwell.start()
            # The last known state; the claim returns the current one.
            self._show(self._others)

    def show_away(self, away: bool) -> None:
        """The agent says to have gone home, or to be back. What stays open is claimed again once they do something."""
        if away is not self._away:
            self._away = away
            self._dwell.start()

    def refresh(self, changes: Changes) -> None:
        """React to changes in the store."""
        if changes.here:
            self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: a page or the lock came over the conversation, or went."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._dwell.start()
        return super().eventFilter(watched, event)

    async def close(self) -> None:
        """Drop the claim and stop the timers, because the window closes."""
        self._view.removeEventFilter(self)
        for timer in (self._dwell, self._renewal, self._line, self._typing, self._over, self._pause):
            timer.stop()
        # If that fails, the claim expires in a minute anyway.
        if self._presence.caught_up:
            with contextlib.suppress(InboxError):
                await self._presence.go()

    def _timer(self, interval: int, act: object, *, once: bool = False) -> QTimer:
        timer = QTimer(self, singleShot=once, interval=interval)
        timer.timeout.connect(act)
        return timer

    def _look_at_line(self) -> None:
        self._hold.look_whether_behind()
        obstacle = self._presence.obstacle
        self.lost.emit(not self._presence.caught_up, "" if obstacle is None else sentence(obstacle))

    def _tell(self) -> None:
        self._tasks.spawn(self._claim(self._looked_at()), "presence")

    def _looked_at(self) -> ConversationId | None:
        """The open conversation, unless a page or the lock is over it, or the agent went home and left it open."""
        return self._open if self._view.isVisible() and not self._away else None

    def _look(self) -> None:
        """Load at once, and then at most once a second: with fifty colleagues, somebody always comes or goes."""
        if self._pause.isActive():
            self._again = True
        elif self._presence.shared:
            self._again = False
            self._pause.start()
            self._tasks.spawn(self._read(), "who is here")

    def _look_again(self) -> None:
        if self._again:
            self._look()

    def _types(self) -> None:
        composer = self._view.composer
        # After text was sent, or handed over with the conversation, nobody is typing in the editor.
        writes = not composer.is_note() and bool(composer.editor.text())
        if self._open is not None and writes and not self._typing.isActive():
            self._typing.start()
            if self._away:
                self.show_away(False)
            self._tasks.spawn(self._told(self._presence.typing(self._open, True)), "typing")

    async def _claim(self, conversation: ConversationId | None) -> None:
        if (others := await self._told(self._presence.look_after(conversation))) is None:
            return
        self._look_at_clock(round(abs(self._presence.skew) / _MINUTE))
        if conversation == self._looked_at():
            self._show(others)

    async def _told(self, telling: Coroutine[Any, Any, T]) -> T | None:
        """Report a failure of a recurring update only once."""
        try:
            result = await telling
        except InboxError as problem:
            if problem.code == self._refused:
                return None
            self._refused = problem.code
            raise
        self._refused = ""
        return result

    def _look_at_clock(self, minutes: int) -> None:
        if minutes and minutes != self._clock_off:
            self._tasks.report(InboxError("clock_wrong", minutes=str(minutes)))
        self._clock_off = minutes

    async def _read(self) -> None:
        self._show(await self._presence.others())

    def _show(self, others: list[Here]) -> None:
        self._others = others
        by_conversation: defaultdict[int, list[Here]] = defaultdict(list)
        for one in others:
            by_conversation[one.conversation_id].append(one)
        self._model.here.show({one: here_short(found) for one, found in by_conversation.items()})
        here = by_conversation.get(self._open or 0, [])
        words = here_words(here)
        self._view.header.show_here(words)
        self._panel.show_here(words)
        self._hold.show_here(here)
        if others:
            # A claim that nobody renews expires without any announcement.
            self._over.start(round(min(one.seconds for one in others) * 1000) + 100)
