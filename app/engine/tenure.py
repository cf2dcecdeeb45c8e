"""Which channels this engine works on: all of them on its own profile, or those it holds on a shared server."""

from typing import Protocol

from msgspec import Struct

from app.domain.ids import ChannelId
from app.storage.database import Store


class Tenure(Protocol):
    """Held channels. What `store` writes for a channel is refused once another engine holds it."""

    @property
    def patience(self) -> float | None:
        """After how many seconds to `seek` again; None where nothing can change by itself."""
        ...

    def holds(self, channel_id: ChannelId) -> bool:
        """Whether this engine works on the channel."""
        ...

    def store(self, channel_id: ChannelId) -> Store:
        """Where to write about the channel. Its work may end in `NotOurs`."""
        ...

    async def seek(self) -> bool:
        """Take what nobody else holds, and notice what was lost; whether anything became different."""
        ...

    async def give_back(self, channel_id: ChannelId) -> None:
        """Leave a channel that this engine cannot work on to the others, and try again after a while.

        Only where `patience` says that there may be others.
        """
        ...

    async def release(self) -> None:
        """Let go of every channel, for the others to take."""
        ...


class Sole(Struct, frozen=True):
    """`Tenure` of the one engine that holds a profile's lock."""

    everything: Store
    patience: float | None = None

    def holds(self, channel_id: ChannelId) -> bool:
        """There is nobody else."""
        del channel_id
        return True

    def store(self, channel_id: ChannelId) -> Store:
        """The same for every channel."""
        del channel_id
        return self.everything

    async def seek(self) -> bool:
        """Nothing to do."""
        return False

    async def give_back(self, channel_id: ChannelId) -> None:
        """There is nobody to leave it to."""

    async def release(self) -> None:
        """Nothing to do."""
