"""Those who are told of commits."""

import logging
import threading
from collections.abc import Callable

from app.domain.changes import Changes

_log = logging.getLogger(__name__)

Listener = Callable[[Changes], None]


class Listeners:
    """Listeners are called from the store's threads, and can be added and removed from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[Listener, ...] = ()

    def add(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` from now on; returns a function that removes it, which may be called twice."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def leave() -> None:
            with self._lock:
                self._listeners = tuple(other for other in self._listeners if other is not listener)

        return leave

    def tell(self, changes: Changes) -> None:
        """Call every listener. One that raises does not stop the others, or the store."""
        for listener in self._listeners:
            try:
                listener(changes)
            except Exception:  # noqa: BLE001 - a listener's mistake must not stop the store
                _log.exception("a listener of the store failed")
