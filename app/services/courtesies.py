"""Read receipts and typing notices: what citizens may notice of an agent's attention.

Nothing waits for them. The engine in this process sends them; a desktop whose engines run elsewhere leaves them for
those in the store, and what no engine takes within a minute is forgotten.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from app.domain.ids import Address, ChannelId, ProviderId
from app.storage import clock, courtesies
from app.storage.database import Store

_KEPT: Final = 200
_TYPING_EVERY: Final = 6.0


class Seen(Struct, frozen=True):
    """An agent opened the conversation; `messages` were unread, oldest first."""

    channel_id: ChannelId
    to: Address
    messages: tuple[ProviderId, ...]


class Typing(Struct, frozen=True):
    """An agent is typing, or stopped. `last_inbound` is the citizen's newest message."""

    channel_id: ChannelId
    to: Address
    active: bool
    last_inbound: ProviderId | None


Courtesy = Seen | Typing


class Courtesies:
    """The newest courtesies not sent yet, for one event loop. `post` passes them to an engine elsewhere instead."""

    def __init__(self, post: Callable[[Courtesy], object] | None = None) -> None:
        self._post = post
        self._waiting: deque[Courtesy] = deque(maxlen=_KEPT)
        self._some = asyncio.Event()

    def put(self, courtesy: Courtesy) -> None:
        """Queue one to be sent; of too many, the oldest is forgotten."""
        if self._post is not None:
            self._post(courtesy)
            return
        self._waiting.append(courtesy)
        self._some.set()

    async def take(self) -> Courtesy:
        """Wait for the next one."""
        while not self._waiting:
            self._some.clear()
            await self._some.wait()
        return self._waiting.popleft()


def posted(store: Store) -> Courtesies:
    """Courtesies for a desktop whose engines run elsewhere. A typing notice is left for them once in six seconds."""
    told: dict[tuple[ChannelId, Address], float] = {}

    def post(courtesy: Courtesy) -> None:
        whom = (courtesy.channel_id, courtesy.to)
        if isinstance(courtesy, Seen):
            left = courtesies.Posted(*whom, "seen", courtesy.messages)
        else:
            now = time.monotonic()
            if courtesy.active and now - told.get(whom, -_TYPING_EVERY) < _TYPING_EVERY:
                return
            told[whom] = now if courtesy.active else -_TYPING_EVERY
            last = () if courtesy.last_inbound is None else (courtesy.last_inbound,)
            left = courtesies.Posted(*whom, "typing" if courtesy.active else "stopped", last)
        store.submit(lambda tx: courtesies.post(tx, left, clock.now(tx)))

    return Courtesies(post)


def of(left: courtesies.Posted) -> Courtesy:
    """A courtesy as a desktop left it in the store."""
    if left.kind == "seen":
        return Seen(left.channel_id, left.to, left.messages)
    return Typing(left.channel_id, left.to, left.kind == "typing", next(iter(left.messages), None))
