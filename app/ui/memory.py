"""Schedules Python's cycle collection around the window's work: a full collection takes up to 30 ms, two frames."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_YOUNG: Final = 5_000
"""The number of new objects between collections of the youngest generation."""
_NEVER: Final = 1_000_000
_QUIET: Final = 3_000
"""Milliseconds without a change after which there is time for a collection."""
_LATEST: Final = 120_000


def settle() -> None:
    """Exclude all current objects, which live as long as the window, from later collections.

    The youngest are collected first; a full collection would block the window for 50 ms and find little.
    """
    gc.collect(1)
    gc.freeze()
    gc.set_threshold(_YOUNG, 20, _NEVER)


class Sweeper(QObject):
    """Collects everything when the window has been idle for a moment, or when the last time was long ago."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._latest = QTimer(self, singleShot=True, interval=_LATEST)
        self._quiet.timeout.connect(self._sweep)
        self._latest.timeout.connect(self._sweep)

    def stir(self) -> None:
        """Something happened: objects were created, and the window is busy."""
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    def close(self) -> None:
        """Stop the timers."""
        self._quiet.stop()
        self._latest.stop()

    def _sweep(self) -> None:
        self.close()
        gc.collect()
