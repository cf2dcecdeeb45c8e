"""Remembers the agent's place: the window reopens with the same view, conversation and scroll positions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.domain.conversation import Query
from app.ui.left import left_open, left_query, numbers, whole
from app.ui.models.rows import UnreadRow

if TYPE_CHECKING:
    from app.services.inbox import Inbox
    from app.ui.presenters.inbox import InboxPresenter
    from app.ui.shell import Shell
    from app.ui.views.timeline import TimelineView


class Whereabouts(QObject):
    """Saves it in the window's own file, as numbers only, without any names."""

    def __init__(self, shell: "Shell", inbox: "InboxPresenter", timeline: "TimelineView") -> None:
        super().__init__(shell)
        self._shell, self._inbox, self._timeline = shell, inbox, timeline
        self._talk: tuple[int, int] | None = None
        self._list: int | None = None

    def keep(self) -> None:
        """Save the current state."""
        memory, query = self._shell.memory, self._inbox.query
        if memory is None:
            return
        plain = Query() if query.wanted else query  # a search may contain somebody's name
        memory.setValue("view", [str(plain.view), plain.channel_id or 0, plain.label_id or 0, str(plain.sort)])
        memory.setValue("conversation", self._inbox.open_conversation or 0)
        memory.setValue("list", self._shell.list.verticalScrollBar().value())
        memory.setValue("talk", self._talk_place())

    async def restore(self, service: "Inbox") -> None:
        """Restore it, as far as it still exists, unless the agent was quicker."""
        memory = self._shell.memory
        if memory is None or not memory.contains("view") or self._inbox.open_conversation is not None:
            return
        conversation = left_open(memory)
        if conversation is not None and await service.rows([conversation]) and self._inbox.open_conversation is None:
            row, top = numbers(memory, "talk", 2)
            self._talk = (whole(row), whole(top, signed=True))
            self._timeline.rows.modelReset.connect(self._soon_scroll_talk)
            self._inbox.open(conversation)
        self._list = whole(memory.value("list"))
        query = left_query(memory)
        if query is not None and query != self._inbox.query:
            self._shell.conversations.modelReset.connect(self._soon_scroll_list)
            self._inbox.show(query)
        else:
            self._soon_scroll_list()

    def _talk_place(self) -> list[int]:
        """The topmost visible row, counted from the end, and its offset; [0, 0] at the end."""
        column = self._timeline.column
        seen = column.seen()
        if column.stuck or not len(seen):
            return [0, 0]
        return [len(column) - seen.start, column.place(seen.start)[0]]

    def _soon_scroll_list(self) -> None:
        QTimer.singleShot(0, self, self._scroll_list)  # a list starts at its top when shown

    def _scroll_list(self) -> None:
        place, self._list = self._list, None
        if place is not None:
            self._shell.list.verticalScrollBar().setValue(place)

    def _soon_scroll_talk(self) -> None:
        QTimer.singleShot(0, self, self._scroll_talk)

    def _scroll_talk(self) -> None:
        """The conversation is loaded: unread messages are shown first, otherwise the saved position."""
        rows, place = self._timeline.rows.rows(), self._talk
        if not rows or place is None:
            return
        self._talk = None
        row, top = place
        if 0 < row <= len(rows) and not any(isinstance(one, UnreadRow) for one in rows):
            self._timeline.column.stuck = False
            self._timeline.column.show(len(rows) - row, top)
            self._timeline.settle()
