"""Routine maintenance: the search index, conversations whose snooze ends, and space on a full disk."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from app.engine.ballast import Ballast
from app.engine.wakeups import woken
from app.services.clock import Clock
from app.services.dividing import keep_order
from app.storage import conversations, raw_events, search, vanishing, wind_down
from app.storage.database import Store, StoreError, Transaction

_log = logging.getLogger(__name__)

_BATCH: Final = 200
"""Messages indexed in one transaction."""
_SETTLE: Final = 0.5
"""Seconds to wait for more: a burst is indexed together rather than message by message."""
_SNOOZED_EVERY: Final = 15.0


@dataclass(slots=True)
class Upkeep:
    """Recurring maintenance. `wake` is set when there is text to index."""

    store: Store
    ballast: Ballast | None
    wake: asyncio.Event
    clock: Clock
    read_settings: Callable[[Transaction], None]
    """Reloads settings that may change at any time."""
    keep_originals: timedelta | None = None

    async def index(self) -> None:
        """Keep the search index up to date, and optimise it while the store is idle. Until cancelled."""
        while True:
            self.wake.clear()
            while await self._index_some():
                pass
            idle = True
            while idle and await self.store.run(search.tidy):
                idle = not await woken(self.wake, _SETTLE)
            if idle:
                await woken(self.wake, None)
            await asyncio.sleep(_SETTLE)

    async def _index_some(self) -> int:
        return await self.store.run(lambda tx: search.index_pending(tx, _BATCH))

    async def look_around(self) -> None:
        """End snoozes, return work from absent agents, and maintain the ballast file. Until cancelled."""
        while True:
            try:
                await self.store.run(lambda tx: conversations.wake_snoozed(tx, self.clock()))
                for channel_id, phase in await self.store.run(lambda tx: wind_down.keep_to_days(tx, self.clock())):
                    _log.info("Channel %s: %s, as announced", channel_id, phase)
                await self.store.run(keep_order)
                await self.store.run(lambda tx: tx.one(tx.dialect.counts.fold))
                await self.store.read(self.read_settings)
                while await self.store.run(lambda tx: vanishing.take_away(tx, self.clock())):
                    pass
                while self.keep_originals is not None and await self._empty_some(self.clock() - self.keep_originals):
                    pass
            except StoreError as error:
                if error.code != "store_full" or self.ballast is None:
                    raise
                await asyncio.to_thread(self.ballast.drop)
            await asyncio.sleep(_SNOOZED_EVERY)
            # Only now: a program that has just started has better things to do than write a large file.
            if self.ballast is not None:
                await asyncio.to_thread(self.ballast.take)

    async def _empty_some(self, before: datetime) -> bool:
        return await self.store.run(lambda tx: raw_events.empty(tx, before, _BATCH))
