"""Which channels may still have unread messages at the provider: after a start, after sleep, after a lost connection.

The engine in this process reports it, and its window asks. A desktop whose engines run elsewhere hears nothing here.
"""

from collections.abc import Set as AbstractSet

from app.domain.ids import ChannelId


class Backlog:
    """Channels of which not everything is here. For one event loop."""

    def __init__(self) -> None:
        self._known: set[ChannelId] = set()
        self._read: set[ChannelId] = set()
        """What waited there is being read: it takes seconds."""
        self._lost: set[ChannelId] = set()
        """They cannot be reached: nobody knows how long it takes."""

    def begin(self, channel_id: ChannelId) -> None:
        """What waits there is read now. One that was lost stays so until it is read: it may be lost again."""
        self._known.add(channel_id)
        if channel_id not in self._lost:
            self._read.add(channel_id)

    def end(self, channel_id: ChannelId) -> None:
        """Everything that waited is here."""
        self._read.discard(channel_id)
        self._lost.discard(channel_id)

    def lose(self, channel_id: ChannelId) -> None:
        """It cannot be reached, or is used no more."""
        self._read.discard(channel_id)
        self._lost.add(channel_id)

    def begin_all(self) -> None:
        """The computer slept: anything may have come in meanwhile."""
        self._read = self._known - self._lost

    @property
    def being_read(self) -> AbstractSet[ChannelId]:
        """An answer there can wait for what is about to come."""
        return self._read

    def is_behind(self, channel_id: ChannelId) -> bool:
        """Whether something may have come in there that is not here."""
        return channel_id in self._read or channel_id in self._lost
