"""How long to wait before a retry: doubling, capped, and randomised so that clients do not retry in step."""

import math
import random
from collections.abc import Callable
from typing import Final

FIRST: Final = 2.0
"""Seconds. The limit of the first wait."""

LONGEST: Final = 300.0
"""Seconds. The limit of any wait that the provider did not ask for."""

LONGEST_ASKED: Final = 900.0
"""Seconds. The longest wait that a provider can ask for; after it, we try again anyway."""

_SHORTEST: Final = 0.25

Uniform = Callable[[float, float], float]
"""(low, high) → a number between them, uniformly distributed."""


def delay(attempt: int, *, longest: float = LONGEST, uniform: Uniform = random.uniform) -> float:
    """Seconds to wait after failure number `attempt` (from 0): random, up to a limit that doubles each time."""
    limit = min(longest, FIRST * 2.0 ** min(attempt, 30))
    return max(_SHORTEST, uniform(0.0, limit))


def asked_delay(retry_after: float | None, attempt: int, *, uniform: Uniform = random.uniform) -> float:
    """Seconds to wait when a provider asked for `retry_after`; as `delay` if it asked for nothing sensible."""
    if retry_after is None or not math.isfinite(retry_after) or retry_after < 0:
        return delay(attempt, uniform=uniform)
    # A little later than asked: everybody who was told the same would come back at the same moment.
    return min(retry_after, LONGEST_ASKED) + uniform(0.0, _SHORTEST)
