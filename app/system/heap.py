"""Returns unused memory of the C library's heap to the operating system."""

import sys


def give_back() -> None:
    """Return free memory to the system: takes five milliseconds. Systems other than Linux do so by themselves."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - only there, and not before the first paint

        ctypes.CDLL(None).malloc_trim(0)
