"""Wakes the tasks that wait for a change in the store."""

import asyncio
from collections.abc import Callable

from msgspec import Struct, field

from app.domain.changes import Changes
from app.storage.database import Store


class Wakeups(Struct):
    """Events on one event loop, set after every commit that concerns them, by this program or another."""

    channels: asyncio.Event = field(default_factory=asyncio.Event)
    outbox: asyncio.Event = field(default_factory=asyncio.Event)
    errands: asyncio.Event = field(default_factory=asyncio.Event)
    files: asyncio.Event = field(default_factory=asyncio.Event)
    texts: asyncio.Event = field(default_factory=asyncio.Event)
    templates: asyncio.Event = field(default_factory=asyncio.Event)

    def listen(self, store: Store) -> Callable[[], None]:
        """Follow `store` from the running event loop; returns a function that stops it."""
        loop = asyncio.get_running_loop()

        def heard(changes: Changes) -> None:
            # Called on a thread of the store, which may outlive the loop.
            if not loop.is_closed():
                loop.call_soon_threadsafe(self._set, changes)

        return store.subscribe(heard)

    def _set(self, changes: Changes) -> None:
        if changes.channels:
            self.channels.set()
            self.templates.set()
        if changes.outbox:
            self.outbox.set()
            self.errands.set()
        if changes.conversations:
            self.files.set()
            self.texts.set()


async def woken(event: asyncio.Event, timeout: float | None) -> bool:
    """Wait until `event` is set, then clear it; False if `timeout` seconds pass first."""
    try:
        async with asyncio.timeout(timeout):
            await event.wait()
    except TimeoutError:
        return False
    event.clear()
    return True
