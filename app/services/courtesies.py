"""What citizens may notice of an agent's attention: that a message was seen, that somebody types.

Nothing here is stored and nothing waits for it: it is told where an engine runs in this process, and else forgotten.
"""

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import Final

from app.domain.ids import Address, ChannelId, ProviderId

_KEPT: Final = 200


@dataclass(frozen=True, slots=True)
class Seen:
    """An agent opened the conversation; `messages` were new, oldest first."""

    channel_id: ChannelId
    to: Address
    messages: tuple[ProviderId, ...]


@dataclass(frozen=True, slots=True)
class Typing:
    """An agent types, or stopped. `last_inbound` is the citizen's newest message."""

    channel_id: ChannelId
    to: Address
    active: bool
    last_inbound: ProviderId | None


Courtesy = Seen | Typing


class Courtesies:
    """The newest courtesies that were not told yet. For one event loop."""

    def __init__(self) -> None:
        self._waiting: deque[Courtesy] = deque(maxlen=_KEPT)
        self._some = asyncio.Event()

    def put(self, courtesy: Courtesy) -> None:
        """Have it told; the oldest of too many is forgotten."""
        self._waiting.append(courtesy)
        self._some.set()

    async def take(self) -> Courtesy:
        """The next one; waits for it."""
        while not self._waiting:
            self._some.clear()
            await self._some.wait()
        return self._waiting.popleft()
