"""The window goes first: while it repaints, threads that read messages stand aside between two of them.

Python lets one thread run at a time. A repaint of a few milliseconds that shares the interpreter with a reader takes
twice as long; a reader that waits for it loses nothing.
"""

import threading
from typing import Final

_PATIENCE: Final = 0.03
"""Seconds after which a reader goes on whatever the window does."""


class RightOfWay:
    """Taken and given back in the window's thread, respected in others."""

    def __init__(self) -> None:
        self._free = threading.Event()
        self._free.set()

    def take(self) -> None:
        """A repaint begins."""
        self._free.clear()

    def give_back(self) -> None:
        """It is done."""
        self._free.set()

    def respect(self) -> None:
        """Wait while the window repaints, though never long."""
        self._free.wait(_PATIENCE)
