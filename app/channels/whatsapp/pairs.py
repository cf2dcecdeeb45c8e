"""Meta's pair rate limit: a burst of 45 messages to one citizen, and one per six seconds in the long run."""

from collections import OrderedDict
from typing import Final

from aiolimiter import AsyncLimiter

from app.domain.ids import Address

BURST: Final = 45
SECONDS: Final = 6.0
_KEPT: Final = 2_000
"""Citizens that are remembered; for the others, Meta itself says (131056) when it was too much."""


class Pairs:
    """The rate limit for each citizen. A conversation that must wait does not delay the others."""

    def __init__(self) -> None:
        self._limits: OrderedDict[Address, AsyncLimiter] = OrderedDict()

    def wait(self, to: Address) -> float | None:
        """Seconds until the next message may go to `to`; None: now."""
        limit = self._limits.get(to)
        return None if limit is None or limit.has_capacity() else SECONDS

    async def count(self, to: Address) -> None:
        """Count a message to `to` that `wait` allowed."""
        limit = self._limits.setdefault(to, AsyncLimiter(BURST, BURST * SECONDS))
        self._limits.move_to_end(to)
        while len(self._limits) > _KEPT:
            self._limits.popitem(last=False)
        await limit.acquire()
