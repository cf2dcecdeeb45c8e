"""How long to wait before a retry: doubling, capped, and randomised so that clients do not retry in step."""

import math
import random
from collections.abc import Callable
from typing import Final

FIRST: Final = 2.0
"""Seconds; what the first wait is at most."""

LONGEST: Final = 300.0
"""Seconds; what any wait is at most, unless the provider itself asks for more."""

LONGEST_ASKED: Final = 900.0
"""Seconds; what a provider may ask for at most. It is asked again after that."""

_SHORTEST: Final = 0.25

Uniform = Callable[[float, float], float]
"""A number between two others, each as likely as the next."""


def delay(attempt: int, *, longest: float = LONGEST, uniform: Uniform = random.uniform) -> float:
    """Seconds to wait after failure number `attempt` (0 for the first): anything up to the doubled limit."""
    limit = min(longest, FIRST * 2.0 ** min(attempt, 30))
    return max(_SHORTEST, uniform(0.0, limit))


def asked_delay(retry_after: float | None, attempt: int, *, uniform: Uniform = random.uniform) -> float:
    """Seconds to wait when a provider asked for `retry_after`; by our own measure where it asked for nothing sane."""
    if retry_after is None or not math.isfinite(retry_after) or retry_after < 0:
        return delay(attempt, uniform=uniform)
    # A little later than asked: everybody who was told the same comes back at the same moment.
    return min(retry_after, LONGEST_ASKED) + uniform(0.0, _SHORTEST)
