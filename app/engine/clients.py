"""The channels' clients: made when first needed, and shared by receiving, sending and downloading."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from app.channels import base
from app.domain.channel import Channel
from app.domain.ids import ChannelId
from app.domain.problems import InboxError

_log = logging.getLogger(__name__)

MakeClient = Callable[[Channel], Awaitable[base.Channel]]
"""Creates a channel's client, with its secrets."""


class Clients:
    """One client per channel, until it is dropped because the channel changed."""

    def __init__(self, make: MakeClient, ahead: Callable[[], timedelta] = timedelta) -> None:
        """`ahead`: how far this computer's clock, by which clients tell the time, is ahead of the engine's."""
        self._make, self.ahead = make, ahead
        self._open: dict[ChannelId, base.Channel] = {}
        self._making: dict[ChannelId, asyncio.Lock] = {}

    async def get(self, channel: Channel) -> base.Channel:
        """The client of `channel`. Raises whatever creating one raises: a missing secret, a locked keyring."""
        async with self._making.setdefault(channel.id, asyncio.Lock()):
            client = self._open.get(channel.id)
            if client is None:
                client = self._open[channel.id] = await self._make(channel)
            return client

    def skew(self, channel_id: ChannelId) -> timedelta | None:
        """How far the provider's clock is ahead, if a client knows; never creates one."""
        client = self._open.get(channel_id)
        return None if client is None or client.skew is None else client.skew + self.ahead()

    async def drop(self, channel_id: ChannelId) -> None:
        """Close this client; the next `get` creates a new one."""
        client = self._open.pop(channel_id, None)
        if client is not None:
            try:
                await client.close()
            except (InboxError, OSError):
                _log.info("Channel %s did not close cleanly", channel_id)

    async def close(self) -> None:
        """Close them all."""
        for channel_id in list(self._open):
            await self.drop(channel_id)
