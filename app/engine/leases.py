"""Which channels this engine works on: all of them on its own profile, or those it holds on a shared server."""

from typing import Protocol

from msgspec import Struct

from app.domain.ids import ChannelId
from app.storage.database import Store


class ChannelLeases(Protocol):
    """The channels that this engine holds. Writing through `store` is refused once another engine holds the channel."""

    @property
    def interval(self) -> float | None:
        """Seconds between two calls of `acquire`; None if there can be no other engine."""
        ...

    def holds(self, channel_id: ChannelId) -> bool:
        """Whether this engine works on the channel."""
        ...

    def store(self, channel_id: ChannelId) -> Store:
        """The store for writing about the channel. Its work may end in `NotOurs`."""
        ...

    async def acquire(self) -> bool:
        """Acquire what nobody else holds, and notice what was lost. Returns whether anything changed."""
        ...

    async def give_back(self, channel_id: ChannelId) -> None:
        """Release a channel that this engine cannot work on, and try again after a while.

        Only where `interval` says that there may be other engines.
        """
        ...

    async def release(self) -> None:
        """Release every channel for other engines to take."""
        ...


class SoleEngine(Struct, frozen=True):
    """The `ChannelLeases` of a profile's only engine, which holds the profile's lock."""

    everything: Store
    interval: float | None = None

    def holds(self, channel_id: ChannelId) -> bool:
        """Always: there is no other engine."""
        del channel_id
        return True

    def store(self, channel_id: ChannelId) -> Store:
        """The same for every channel."""
        del channel_id
        return self.everything

    async def acquire(self) -> bool:
        """Nothing to do."""
        return False

    async def give_back(self, channel_id: ChannelId) -> None:
        """Nothing to do: there is no other engine."""

    async def release(self) -> None:
        """Nothing to do."""
