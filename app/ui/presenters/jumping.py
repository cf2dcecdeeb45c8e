"""Jumping to a message of the open conversation, however far back: a quoted, found or unread one."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.domain.ids import ConversationId, MessageId
from app.domain.message import Message
from app.ui.models.rows import UnreadRow
from app.ui.views.find_bar import FindBar

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView

_INSET: Final = 60
"""Pixels of context above the message."""
_LEAST: Final = 2

Older = Callable[[], Awaitable[bool]]


class Jumping(QObject):
    """Jumps to messages. `older` loads one more page; False if there is none.

    `was_unread`: whether anything was unread when it was opened. `announced(str)`: a line for the status bar.
    """

    announced = Signal(str)

    def __init__(
        self,
        desk: "Desk",
        tasks: "Tasks",
        view: "ConversationView",
        current: Callable[[], ConversationId | None],
        older: Older,
        was_unread: Callable[[], bool],
    ) -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view, self._current, self._older = desk, tasks, view, current, older
        self._was_unread = was_unread
        self._bar: FindBar | None = None
        self._found: list[MessageId] = []
        self._place = -1
        self._there = False
        self._sought: MessageId | None = None

    def go(self, message: MessageId) -> None:
        """Scroll to this message and make it current."""
        self._tasks.spawn(self._go(message), "go to a message")

    def seek(self, message: MessageId) -> None:
        """Jump to this message of the open conversation, or of the requested one as soon as it is loaded."""
        if self._there:
            self.go(message)
        else:
            self._sought = message

    def arrive(self) -> None:
        """The conversation has been loaded."""
        self._there = True
        if self._sought is not None:
            self.go(self._sought)

    def to_unread(self) -> None:
        """Jump to the unread separator."""
        self._tasks.spawn(self._to_unread(), "go to what is unread")

    async def _to_unread(self) -> None:
        conversation = self._current()
        while (place := self._unread_line()) is None and self._was_unread():
            if not await self._older() or self._current() != conversation:
                break
        if place is None:
            self.announced.emit(self.tr("Nothing here was unread."))
        else:
            self._stand_on(min(place + 1, len(self._view.model.rows()) - 1))

    def _unread_line(self) -> int | None:
        return next((number for number, row in enumerate(self._view.model.rows()) if isinstance(row, UnreadRow)), None)

    def find(self) -> None:
        """Ask what to find in this conversation."""
        if self._bar is None:
            self._bar = FindBar(self._view.theme)
            self._bar.searched.connect(self._search)
            self._bar.step_wanted.connect(self._step)
            self._bar.closed.connect(self._end_finding)
            self._view.insert_above(self._bar)
        self._bar.begin()

    def leave(self) -> None:
        """Leave, because another conversation is opened."""
        self._there, self._sought = False, None
        self._found, self._place = [], -1
        self._view.timeline.pointing = False
        if self._bar is not None:
            self._bar.hide()

    def _end_finding(self) -> None:
        self._view.timeline.pointing = False
        self._view.timeline.setFocus()

    def _search(self, text: str) -> None:
        conversation = self._current()
        if conversation is not None:
            self._tasks.spawn(self._look(conversation, text), "find in a conversation")

    async def _look(self, conversation: ConversationId, text: str) -> None:
        found = await self._desk.inbox.containing(conversation, text) if len(text.strip()) >= _LEAST else []
        if self._bar is None or text != self._bar.text() or conversation != self._current():
            return  # more was typed meanwhile, or another conversation was opened
        self._found, self._place = found, -1
        self._bar.say(0, len(found))
        if found:
            self._step(1)

    def _step(self, by: int) -> None:
        """Go to the next older (1) or newer (-1) match, wrapping around."""
        if self._found and self._bar is not None:
            self._place = (self._place + by) % len(self._found)
            self._bar.say(self._place + 1, len(self._found))
            self.go(self._found[self._place])

    async def _go(self, message: MessageId) -> None:
        conversation = self._current()
        while (row := self._row_of(message)) is None:
            if not await self._older() or self._current() != conversation:
                self.announced.emit(self.tr("That message is not here any more."))
                return
        self._stand_on(row)

    def _row_of(self, message: MessageId) -> int | None:
        rows = self._view.model.rows()
        return next((n for n, row in enumerate(rows) if isinstance(row, Message) and row.id == message), None)

    def _stand_on(self, row: int) -> None:
        timeline = self._view.timeline
        timeline.setCurrentIndex(self._view.model.index(row))
        timeline.column.show(row, _INSET)
        timeline.settle()
        timeline.pointing = True
        timeline.viewport().update()
        if self._bar is None or not self._bar.isVisible():
            timeline.setFocus()
