"""Detects that the computer slept. Its connections are dead afterwards, though nobody said so, and timers ran late.

Two of the operating system's clocks tell, one of which stops during sleep: no service to ask, nothing to install.
"""

import sys
import time
from collections.abc import Callable
from typing import Final

SHORT: Final = 10.0
"""Seconds of sleep that a connection may survive."""
LOOK: Final = 2.0
"""Seconds between two checks, and so until everything is read again after the lid was opened."""


def asleep() -> float:
    """Seconds that the computer has slept since boot; 0 if the system does not tell."""
    if sys.platform == "win32":
        return _asleep_on_windows()
    if hasattr(time, "CLOCK_BOOTTIME"):
        awake = time.clock_gettime(time.CLOCK_MONOTONIC)
        return time.clock_gettime(time.CLOCK_BOOTTIME) - awake
    return 0.0


def _asleep_on_windows() -> float:
    import ctypes  # noqa: PLC0415 - there alone

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    kernel.GetTickCount64.restype = ctypes.c_ulonglong
    awake = ctypes.c_ulonglong()
    kernel.QueryUnbiasedInterruptTime(ctypes.byref(awake))
    return float(kernel.GetTickCount64() / 1_000 - awake.value / 10_000_000)


class Slumber:
    """Detects new sleep by remembering the total. `asleep` as the function of that name."""

    def __init__(self, asleep: Callable[[], float] = asleep) -> None:
        self._asleep = asleep
        self._known = asleep()

    def is_over(self) -> bool:
        """Whether the computer has slept for longer than `SHORT` since the last call."""
        before, self._known = self._known, self._asleep()
        return self._known - before > SHORT
