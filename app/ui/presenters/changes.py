"""Carries changes from the store's thread to the window, at most thirty times a second."""

from collections.abc import Callable
from threading import Lock
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from app.domain.changes import Changes

_INTERVAL: Final = 33
"""Milliseconds between two refreshes: one or two frames."""

Subscribe = Callable[[Callable[[Changes], None]], Callable[[], None]]


class ChangeFeed(QObject):
    """Collects changes and delivers them on the window's thread."""

    changed = Signal(object)
    """The `Changes` since the last emission."""
    _woken = Signal()

    def __init__(self, subscribe: Subscribe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._waiting = Changes()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._hand_on)
        self._since = QElapsedTimer()
        self._woken.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = subscribe(self._hear)

    def close(self) -> None:
        """Stop listening."""
        self._unsubscribe()
        self._timer.stop()

    def _hear(self, changes: Changes) -> None:
        """Called on any thread: quick, with one wake-up however many changes come."""
        with self._lock:
            first = not self._waiting
            self._waiting |= changes
        if first and changes:
            self._woken.emit()

    def _begin(self) -> None:
        """Deliver at once if the last time was long ago; a burst waits for its turn."""
        if not self._timer.isActive():
            since = self._since.elapsed() if self._since.isValid() else _INTERVAL
            self._timer.start(max(0, _INTERVAL - since))

    def _hand_on(self) -> None:
        self._since.start()
        with self._lock:
            changes, self._waiting = self._waiting, Changes()
        if changes:
            self.changed.emit(changes)
