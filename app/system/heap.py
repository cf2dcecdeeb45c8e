"""How the C library keeps memory that was freed. Only that of Linux needs to be told."""

import sys
from contextlib import suppress
from typing import Final

_ARENA_MAX: Final = -8
"""M_ARENA_MAX of malloc.h."""


def share() -> None:
    """One heap for all threads that begin from here on. Each would have its own, and what the loading left free in one,
    five megabytes, no other could use.
    """
    _call("mallopt", _ARENA_MAX, 1)


def give_back() -> None:
    """Return free memory to the system: takes five milliseconds."""
    _call("malloc_trim", 0)


def _call(name: str, *numbers: int) -> None:
    """Call a function of the C library, where it has one of that name."""
    if sys.platform != "linux":
        return
    from _ctypes import call_function, dlopen, dlsym  # noqa: PLC0415 - what ctypes itself calls, which takes 2 ms to import

    with suppress(OSError):
        call_function(dlsym(dlopen("libc.so.6"), name), numbers)
