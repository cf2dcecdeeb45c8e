"""Sends read receipts and typing notices to citizens. Nice to have: a failure changes nothing."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from app.domain.ids import Address, ChannelId
from app.domain.problems import InboxError
from app.engine.clients import Clients
from app.engine.roster import Roster
from app.services.courtesies import Courtesies, Courtesy, Seen, Typing, of
from app.storage import clock, courtesies
from app.storage.database import Store

_log = logging.getLogger(__name__)

_TYPING_EVERY: Final = 8.0
"""Seconds. Every channel shows a typing notice for longer than this after one call."""
_DEADLINE: Final = 15.0


_COLLECT_EVERY: Final = 1.5
"""Seconds between two collections."""


@dataclass(slots=True)
class Collecting:
    """Collects the read receipts and typing notices that desktops without an engine left in the store."""

    store: Store
    roster: Roster
    courtesies: Courtesies

    async def run(self) -> None:
        """Collect until cancelled."""
        while True:
            await asyncio.sleep(_COLLECT_EVERY)
            await self.collect()

    async def collect(self) -> None:
        """Collect those for this engine's channels."""
        if not await self.store.read(courtesies.any_waits):
            return
        ours = list(self.roster.in_use)
        for left in await self.store.run(lambda tx: courtesies.take(tx, ours, clock.now(tx))):
            self.courtesies.put(of(left))


@dataclass(slots=True)
class Attention:
    """Sends the read receipts and typing notices of the agents in this process."""

    courtesies: Courtesies
    clients: Clients
    roster: Roster
    clock: Callable[[], float] = time.monotonic
    _typing: dict[tuple[ChannelId, Address], float] = field(default_factory=dict)
    """When a typing notice was last sent, for each citizen to whom one is showing."""

    async def run(self) -> None:
        """Send until cancelled."""
        while True:
            courtesy = await self.courtesies.take()
            if not isinstance(courtesy, Typing) or self._worth_telling(courtesy):
                await self._tell(courtesy)

    def _worth_telling(self, typing: Typing) -> bool:
        whom = (typing.channel_id, typing.to)
        if not typing.active:
            return self._typing.pop(whom, None) is not None
        told = self._typing.get(whom)
        if told is not None and self.clock() - told < _TYPING_EVERY:
            return False
        self._typing[whom] = self.clock()
        return True

    async def _tell(self, courtesy: Courtesy) -> None:
        channel = self.roster.channel(courtesy.channel_id)
        if channel is None or channel.id in self.roster.signed_out:
            return
        try:
            client = await self.clients.get(channel)
            async with asyncio.timeout(_DEADLINE):
                if isinstance(courtesy, Seen):
                    await client.mark_read(courtesy.to, courtesy.messages)
                else:
                    await client.typing(courtesy.to, courtesy.active, courtesy.last_inbound)
        except (InboxError, TimeoutError) as error:
            _log.info("Channel %s: a courtesy was not told (%s)", channel.id, type(error).__name__)
        except Exception:  # noqa: BLE001 - a courtesy never stops anything
            _log.exception("Channel %s: a courtesy failed", channel.id)
