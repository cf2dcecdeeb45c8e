"""Which channels may still have unread messages at the provider: after a start, after sleep, after a lost connection.

The engine in this process reports it, and its window asks. A desktop whose engines run elsewhere hears nothing here.
"""

from collections.abc import Set as AbstractSet

from app.domain.ids import ChannelId


class Backlog:
    """Channels with messages still at the provider. For one event loop."""

    def __init__(self) -> None:
        self._known: set[ChannelId] = set()
        self._read: set[ChannelId] = set()
        """Channels being read, which takes seconds."""
        self._lost: set[ChannelId] = set()
        """Channels that cannot be reached, for nobody knows how long."""

    def begin(self, channel_id: ChannelId) -> None:
        """The channel is being read. One that was lost stays lost until it has been read: it may be lost again."""
        self._known.add(channel_id)
        if channel_id not in self._lost:
            self._read.add(channel_id)

    def end(self, channel_id: ChannelId) -> None:
        """Everything that was waiting has been read."""
        self._read.discard(channel_id)
        self._lost.discard(channel_id)

    def lose(self, channel_id: ChannelId) -> None:
        """The channel cannot be reached, or is no longer used."""
        self._read.discard(channel_id)
        self._lost.add(channel_id)

    def begin_all(self) -> None:
        """The computer slept, so anything may have arrived meanwhile."""
        self._read = self._known - self._lost

    @property
    def being_read(self) -> AbstractSet[ChannelId]:
        """Channels where an answer can wait for what is about to arrive."""
        return self._read

    def is_behind(self, channel_id: ChannelId) -> bool:
        """Whether messages may have arrived on the channel that are not here."""
        return channel_id in self._read or channel_id in self._lost
