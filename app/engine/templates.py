"""Keeps the lists of templates up to date: at the start, on request, and a few times a day."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from app.domain.capabilities import Capabilities
from app.domain.channel import Channel, ChannelKind
from app.domain.problems import InboxError
from app.engine.clients import Clients
from app.engine.leases import ChannelLeases
from app.engine.roster import Roster
from app.engine.wakeups import woken
from app.services.clock import Clock
from app.services.templates import fetch
from app.storage import channels, templates
from app.storage.database import Store, StoreError, Transaction

_log = logging.getLogger(__name__)

_EVERY: Final = timedelta(hours=6)
_AFTER_A_FAILURE: Final = timedelta(minutes=15)
_LOOK_EVERY: Final = 600.0
_DEADLINE: Final = 120.0


@dataclass(slots=True)
class TemplateUpkeep:
    """Fetches the lists that are due. `wake` is set when a channel changed."""

    store: Store
    clients: Clients
    roster: Roster
    leases: ChannelLeases
    capabilities: Callable[[ChannelKind], Capabilities]
    wake: asyncio.Event
    clock: Clock

    async def run(self) -> None:
        """Fetch until cancelled."""
        while True:
            self.wake.clear()
            for channel in await self.store.read(self._due):
                if self.roster.channel(channel.id) is not None and channel.id not in self.roster.signed_out:
                    await self._fetch(channel)
            await woken(self.wake, _LOOK_EVERY)

    def _due(self, tx: Transaction) -> list[Channel]:
        moment = self.clock()
        return [
            channel
            for channel in channels.all_channels(tx)
            if self.capabilities(channel.kind).templates
            and templates.is_due(tx, channel.id, moment - _EVERY, moment - _AFTER_A_FAILURE)
        ]

    async def _fetch(self, channel: Channel) -> None:
        try:
            client = await self.clients.get(channel)
            async with asyncio.timeout(_DEADLINE):
                await fetch(self.leases.store(channel.id), channel.id, client, self.clock)
        except StoreError:
            raise
        except (InboxError, TimeoutError) as error:
            code = error.code if isinstance(error, InboxError) else "unreachable"
            _log.info("Channel %s: the templates could not be fetched (%s)", channel.id, code)
            await self.leases.store(channel.id).run(lambda tx: templates.failed(tx, channel.id, code, self.clock()))
