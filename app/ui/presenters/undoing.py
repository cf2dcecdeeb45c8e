"""Withdrawing an answer while it waits: offered above the composer; Ctrl+Z restores its text as the draft."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.domain.ids import MessageId
from app.ui.views.picking_menu import PickingMenu

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView

_TIMES: Final = (0, 5, 10, 15, 20, 30)
"""Seconds."""


class _Held(Struct, frozen=True):
    message: MessageId
    until: datetime
    words: str


class UndoPresenter(QObject):
    """Withdraws answers. `restored(Withdrawn)`: one was withdrawn. Waiting answers are offered newest first."""

    restored = Signal(object)

    def __init__(self, desk: "Desk", tasks: "Tasks", view: "ConversationView", clock: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view, self._clock = desk, tasks, view, clock
        self._held: list[_Held] = []
        self._seconds: int | None = None
        view.undo.undo_chosen.connect(self.undo)
        view.undo.over.connect(self._over)
        view.composer.editor.undo_wanted.connect(self.undo)

    async def hold(self) -> timedelta:
        """How long an answer waits, as set by the agent."""
        if self._seconds is None:
            self._seconds = await self._desk.habits.undo_seconds()
        return timedelta(seconds=self._seconds)

    async def set_seconds(self, seconds: int) -> None:
        """Change the time, from the next answer on."""
        await self._desk.habits.set_undo_seconds(seconds)
        self._seconds = await self._desk.habits.undo_seconds()

    def choose_time(self) -> None:
        """Ask how long an answer waits."""
        self._tasks.spawn(self._ask_time(), "ask how long an answer waits")

    async def _ask_time(self) -> None:
        now, button = await self.hold(), self._view.composer.footer.send
        menu = PickingMenu(self._view)
        for seconds in _TIMES:
            words = (
                self.tr("Undo sending: %n second(s)", "", seconds) if seconds else self.tr("Send at once, without undo")
            )
            action = menu.addAction(words, partial(self._set, seconds))
            action.setCheckable(True)
            action.setChecked(timedelta(seconds=seconds) == now)
        menu.ask(button.mapToGlobal(button.rect().topLeft()))

    def _set(self, seconds: int) -> None:
        self._tasks.spawn(self.set_seconds(seconds), "set how long an answer waits")

    async def queued(self, message: MessageId, recipient: str) -> None:
        """An answer was queued. `recipient` in the button's words: via WhatsApp to S. Bakker."""
        until = await self._desk.replies.held_until(message)
        if until is not None:
            words = self.tr("Goes {recipient} in {seconds} s").replace("{recipient}", recipient)
            self._held.append(_Held(message, until, words))
            self._show()

    def undo(self) -> None:
        """Withdraw the newest waiting answer."""
        if self._held:
            self._tasks.spawn(self._undo(self._held.pop()), "take an answer back")
            self._show()

    def stop(self) -> None:
        """Stop, because the window closes; waiting answers are sent when their time has come."""
        self._held.clear()
        self._view.undo.stop()

    def can_undo(self) -> bool:
        """Whether an answer is waiting."""
        return bool(self._held)

    async def _undo(self, held: _Held) -> None:
        self.restored.emit(await self._desk.replies.undo(held.message))

    def _over(self) -> None:
        if self._held:
            self._held.pop()
        self._show()

    def _show(self) -> None:
        moment = self._clock()
        self._held = [one for one in self._held if one.until > moment]
        if self._held:
            newest = self._held[-1]
            self._view.offer_undo(newest.words, (newest.until - moment).total_seconds())
        else:
            self._view.undo.stop()
