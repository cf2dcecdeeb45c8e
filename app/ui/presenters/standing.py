"""The surroundings of the list: the navigation with its counters, and the status line."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.domain.changes import Changes
from app.domain.channel import Channel
from app.domain.conversation import Counts, Label, SavedView, View
from app.services.inbox import rest_after
from app.ui.models.navigation import NavigationModel
from app.ui.tasks import Tasks
from app.ui.views.status_bar import StatusBar

if TYPE_CHECKING:
    from app.services.habits import Habits
    from app.services.inbox import Inbox


class StandingPresenter:
    """Reloads counts, channels and labels when something changed."""

    def __init__(
        self, inbox: "Inbox", habits: "Habits", tasks: Tasks, entries: NavigationModel, status: StatusBar
    ) -> None:
        self._inbox, self._habits, self._tasks = inbox, habits, tasks
        self._entries, self._status = entries, status
        self._counts, self._channels, self._labels = Counts(), list[Channel](), list[Label]()
        self._saved: list[SavedView] = []
        self._waiting: Changes | None = None
        self._reading = False
        self.mine_grew: Callable[[], object] = lambda: None
        """Called when the agent has more conversations than before."""

    @property
    def channels(self) -> Sequence[Channel]:
        """The channels, as last loaded."""
        return self._channels

    @property
    def labels(self) -> Sequence[Label]:
        """The labels, as last loaded."""
        return self._labels

    @property
    def saved(self) -> Sequence[SavedView]:
        """The agent's saved views, as last loaded."""
        return self._saved

    @property
    def counts(self) -> Counts:
        """The counts, as last loaded."""
        return self._counts

    def show(self, counts: Counts, channels: Sequence[Channel], labels: Sequence[Label]) -> None:
        """Show what is already loaded."""
        self._counts, self._channels, self._labels = counts, list(channels), list(labels)
        self._entries.show(counts, channels, labels, self._saved)
        self._status.show_channels(channels)
        self._status.show_counts(counts)

    def refresh(self, changes: Changes) -> None:
        """Something changed; reload soon."""
        self._waiting = changes if self._waiting is None else self._waiting | changes
        if not self._reading:
            self._reading = True
            self._tasks.spawn(self._read(), "counts")

    async def _read(self) -> None:
        try:
            while self._waiting is not None:
                changes, self._waiting = self._waiting, None
                began = time.perf_counter()
                counts = await self._inbox.counts()
                channels = await self._inbox.channels() if changes.channels else self._channels
                labels = await self._inbox.labels() if changes.labels else self._labels
                self._saved = await self._habits.views()
                grew = counts.views.get(View.MINE, 0) > self._counts.views.get(View.MINE, 0)
                self.show(counts, channels, labels)
                if grew:
                    self.mine_grew()
                await self._tasks.rest(rest_after(time.perf_counter() - began))
        finally:
            self._reading = False
