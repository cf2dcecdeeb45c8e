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

MakeLine = Callable[[Channel], Awaitable[base.Channel]]
"""The client of a channel, with its secrets."""


class Lines:
    """One client a channel, until it is dropped because something about the channel changed."""

    def __init__(self, make: MakeLine) -> None:
        self._make = make
        self._open: dict[ChannelId, base.Channel] = {}
        self._making: dict[ChannelId, asyncio.Lock] = {}

    async def get(self, channel: Channel) -> base.Channel:
        """The client of `channel`. Raises what making it raises: a missing secret, a locked keyring."""
        async with self._making.setdefault(channel.id, asyncio.Lock()):
            line = self._open.get(channel.id)
            if line is None:
                line = self._open[channel.id] = await self._make(channel)
            return line

    def skew(self, channel_id: ChannelId) -> timedelta | None:
        """How far the provider's clock is ahead, where a client has been told; never makes one."""
        line = self._open.get(channel_id)
        return None if line is None else line.skew

    async def drop(self, channel_id: ChannelId) -> None:
        """Close this client; the next `get` makes a new one."""
        line = self._open.pop(channel_id, None)
        if line is not None:
            try:
                await line.close()
            except (InboxError, OSError):
                _log.info("Channel %s did not close cleanly", channel_id)

    async def close(self) -> None:
        """Close them all."""
        for channel_id in list(self._open):
            await self.drop(channel_id)
