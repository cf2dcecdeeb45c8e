"""The list: which conversations it shows, which one is open, and how both keep up with changes."""

import asyncio
import time
from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.domain.changes import Changes
from app.domain.conversation import Query
from app.domain.ids import ConversationId
from app.domain.problems import Refused
from app.ui.models.conversation_list import ConversationListModel
from app.ui.models.moves import with_new_head
from app.ui.presenters.read_mark import ReadMark
from app.ui.tasks import Tasks
from app.ui.views.conversation_list import ConversationListView
from app.ui.views.list_column import ListColumn
from app.ui.wording.conversations import empty_words
from app.ui.wording.problems import sentence

if TYPE_CHECKING:
    from app.services.inbox import Inbox

_HEAD: Final = 500
"""The number of ids fetched and painted first; the rest follows in the background."""
_LOOKED_THROUGH: Final = 2_000
"""The number of rows queried at once when the next unread one is not among the loaded ones."""
_WHOLE: Final = 20_000
"""The number of ids loaded at first: takes 3 ms on a thread, twice that on a server. Nobody has more work."""
_AT_ONCE: Final = 2_000
"""The number of ids reread after every change.

Of a longer list only the head is reread, if that is in view: otherwise fifty windows that hear of every message would
each make a server read all open conversations.
"""
_FURTHER: Final = 4
"""The factor by which the number of ids grows when somebody reaches the end."""
_PAUSE: Final = 2.0
"""Seconds after a change until the rest is reread; longer if that takes long."""
_SHARE: Final = 0.01
"""The share of the time that this may take."""


class _Rest:
    """The rest of the list after its head, as far as somebody scrolled, so that showing the newest does not read all
    conversations ever closed.
    """

    def __init__(self, inbox: "Inbox", tasks: Tasks, model: ConversationListModel) -> None:
        self._inbox, self._tasks, self._model = inbox, tasks, model
        self._query = Query()
        self._reach = _WHOLE
        self._number = 0
        self._due: asyncio.TimerHandle | None = None
        self._took, self._heard = 0.0, 0
        model.more_wanted.connect(self._go_further)

    def begin(self, query: Query) -> None:
        """A different list will be shown."""
        self._query, self._reach = query, _WHOLE
        self._number += 1

    async def ids(self) -> "array[int]":
        """The ids, as far as they are loaded."""
        return await self._inbox.ids(self._query, self._reach)

    def is_full(self, ids: "array[int]") -> bool:
        """Whether these may be only the first ids."""
        return len(ids) == self._reach

    async def read(self) -> None:
        """Load the rest into the model, unless a different list or a newer head is shown by then."""
        self.close()
        asked, began = (self._number, self._reach, self._heard), time.perf_counter()
        ids = await self.ids()
        self._took = time.perf_counter() - began
        if asked == (self._number, self._reach, self._heard):
            self._model.update(ids)
            self._model.has_more = self.is_full(ids)

    def read_soon(self) -> None:
        """Schedule reading the rest, which may have changed too."""
        self._heard += 1
        if self._due is None:
            self._due = asyncio.get_running_loop().call_later(
                max(_PAUSE, self._took / _SHARE), lambda: self._tasks.spawn(self.read(), "the whole list")
            )

    def close(self) -> None:
        """Stop reading."""
        if self._due is not None:
            self._due.cancel()
            self._due = None

    def _go_further(self) -> None:
        self._reach *= _FURTHER
        self._tasks.spawn(self.read(), "more of the list")


class InboxPresenter(QObject):
    """Feeds the list from the inbox service and reports which conversation was opened."""

    opened = Signal(object)
    """This conversation (id) should be shown; None for none."""
    query_changed = Signal(object)
    """The list shows this requested `Query`."""

    def __init__(
        self,
        inbox: "Inbox",
        tasks: Tasks,
        model: ConversationListModel,
        view: ConversationListView,
        column: ListColumn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._inbox, self._tasks = inbox, tasks
        self._model, self._view, self._column = model, view, column
        self._query = Query()
        self._open: ConversationId | None = None
        self._load_number = 0
        self._waiting: Changes | None = None
        self._refreshing = False
        self._rest = _Rest(inbox, tasks, model)
        self.empty_words: Callable[[Query], tuple[str, str]] = empty_words
        """Explains an empty list; supplied by whoever knows where the work is."""
        self.mentions_wait: Callable[[], bool] = lambda: False
        """Whether the agent has unseen mentions by colleagues; supplied by the window."""
        self.read_mark = ReadMark(inbox, tasks, view, self._is_unread, self)
        model.rows_wanted.connect(lambda ids: tasks.spawn(self._fetch(ids), "rows"))
        view.selected.connect(self._selected)
        view.unread_wanted.connect(lambda row, by: tasks.spawn(self._find_unread(row, by), "find what is unread"))
        column.sort_chosen.connect(lambda sort: self.show(replace(self._query, sort=sort)))

    @property
    def query(self) -> Query:
        """The query that the list shows."""
        return self._query

    @property
    def open_conversation(self) -> ConversationId | None:
        """The open conversation."""
        return self._open

    def adopt(self, query: Query) -> None:
        """Show a list whose first ids the model has already, and fetch the rest."""
        self._query = query
        self._show_query()
        self._rest.begin(query)
        if len(self._model.ids) >= _HEAD:
            self._tasks.spawn(self._rest.read(), "the rest of the list")

    def show(self, query: Query) -> None:
        """Show another view, channel, label or order."""
        if query == self._query and self._load_number:
            self._column.show_list() if self._model.rowCount() else self._show_query()
            self.query_changed.emit(query)
            return
        self._query = query
        self._rest.begin(query)
        self._load_number += 1
        self.query_changed.emit(query)
        self._tasks.spawn(self._load(self._load_number), "list")

    def open(self, conversation: ConversationId | None) -> None:
        """Open a conversation chosen anywhere; it need not be in the list."""
        self._view.select(conversation)
        self._selected(conversation)

    def leave_behind(self, conversation: ConversationId) -> None:
        """Go to the next conversation, because this one is done (closed, snoozed)."""
        if conversation == self._open and not (self._view.step(1) or self._view.step(-1)):
            self.open(None)

    def refresh(self, changes: Changes) -> None:
        """React to changes in the store."""
        if changes.labels:
            changes |= Changes(conversations=self._model.kept())  # the change may affect any of them
        if changes.conversations or changes.channels:  # the team's channels may have changed
            self._waiting = changes if self._waiting is None else self._waiting | changes
            if not self._refreshing:
                self._refreshing = True
                self._tasks.spawn(self._refresh(), "list refresh")

    def close(self) -> None:
        """Stop the timers."""
        self.read_mark.close()
        self._rest.close()

    # Selecting

    def _selected(self, conversation: ConversationId | None) -> None:
        if conversation != self._open:
            self._open = conversation
            self.opened.emit(conversation)
        self.read_mark.follow(conversation)

    async def _find_unread(self, row: int, by: int) -> None:
        """Open the next unread conversation from `row` on, unless the agent went elsewhere meanwhile."""
        number, before = self._load_number, self._open
        while 0 <= row < len(self._model.ids):
            end = row + by * _LOOKED_THROUGH
            ids = self._model.ids[row:end] if by > 0 else self._model.ids[max(end + 1, 0) : row + 1][::-1]
            unread = await self._inbox.unread_among(ids)
            if (number, before) != (self._load_number, self._open):
                return
            if (found := next((one for one in ids if one in unread), None)) is not None:
                if (place := self._model.row_of(found, row)) is not None:
                    self._view.setCurrentIndex(self._model.index(place, 0))
                return
            row = end

    def _is_unread(self, conversation: ConversationId) -> bool:
        row = self._model.known(conversation)
        return row is None or row.unread > 0 or self.mentions_wait()

    # Loading

    async def _load(self, number: int) -> None:
        try:
            ids, rows = await self._inbox.head(self._query, _HEAD, len(self._view.rows_shown()))
        except Refused as refused:
            self._explain(refused, number)
            return
        if number != self._load_number:
            return  # another view was chosen meanwhile
        self._model.reset(ids, rows)
        self._view.select(self._open, anew=True)
        self._view.scrollToTop()
        self._show_query()
        if len(ids) == _HEAD:
            await self._rest.read()

    def _explain(self, refused: Refused, number: int) -> None:
        """Explain a search that cannot be understood, or that names what does not exist."""
        if number == self._load_number:
            self._model.reset(array("q"))
            self._column.show_empty(self.tr("This search is not clear"), sentence(refused))

    async def _fetch(self, ids: list[int]) -> None:
        self._model.put(await self._inbox.rows(ids))

    # Updates

    async def _refresh(self) -> None:
        try:
            while self._waiting is not None:
                changes, self._waiting = self._waiting, None
                await self._apply(changes, self._load_number)
        finally:
            self._refreshing = False

    async def _apply(self, changes: Changes, number: int) -> None:
        try:
            ids = await self._new_ids(changes)
        except Refused as refused:
            self._explain(refused, number)
            return
        shown = self._view.rows_shown()
        wanted = [
            one for one in ids[shown.start : shown.stop] if one in changes.conversations or not self._model.known(one)
        ]
        if self._open in changes.conversations and self._open not in wanted:
            wanted.append(self._open)
        rows = await self._inbox.rows(wanted)
        for row in rows:
            self._view.paint_ahead(row)
            await asyncio.sleep(0)  # one row per iteration: ten new ones at once would block the window
        if number != self._load_number:
            return
        self._model.forget(changes.conversations.difference(wanted))
        self._model.put(rows)
        self._model.update(ids)
        self._model.has_more |= self._rest.is_full(ids)
        if not self._column.is_searched():
            self._show_query()
        if self._open in changes.arrived:
            self.read_mark.look_again()

    async def _new_ids(self, changes: Changes) -> "array[int]":
        length, is_head_shown = len(self._model.ids), self._view.rows_shown().stop <= _HEAD
        if changes.channels or length < (_AT_ONCE if is_head_shown else _WHOLE):
            return await self._rest.ids()
        self._rest.read_soon()
        head = await self._inbox.ids(self._query, _HEAD)
        return await asyncio.to_thread(with_new_head, self._model.ids, head, changes.conversations)

    # Texts

    def _show_query(self) -> None:
        self._column.show_sort(self._query.sort)
        if self._model.rowCount():
            self._column.show_list()
        else:
            self._column.show_empty(*self.empty_words(self._query))
