"""What the C library does with freed memory. Only the one on Linux has to be told."""

import sys
from contextlib import suppress
from typing import Final

_ARENA_MAX: Final = -8
"""M_ARENA_MAX of malloc.h."""


def share() -> None:
    """Make all threads started from here on use one heap.

    By default each gets its own, and what is freed in one (after loading: five megabytes) cannot be used by another.
    """
    _call("mallopt", _ARENA_MAX, 1)


def give_back() -> None:
    """Return free memory to the system: takes five milliseconds."""
    _call("malloc_trim", 0)


def _call(name: str, *numbers: int) -> None:
    """Call a function of the C library, if it has one of that name."""
    if sys.platform != "linux":
        return
    from _ctypes import call_function, dlopen, dlsym  # noqa: PLC0415 - what ctypes itself calls, which takes 2 ms to import

    with suppress(OSError):
        call_function(dlsym(dlopen("libc.so.6"), name), numbers)
