"""Those who are told of commits."""

import logging
import threading
from collections.abc import Callable

from app.domain.changes import Changes

_log = logging.getLogger(__name__)

Listener = Callable[[Changes], None]


class Listeners:
    """Told from the store's threads; added and taken away from any."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[Listener, ...] = ()

    def add(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` from now on; returns the way out, which may be called twice."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def leave() -> None:
            with self._lock:
                self._listeners = tuple(other for other in self._listeners if other is not listener)

        return leave

    def tell(self, changes: Changes) -> None:
        """Call everybody. One that raises does not keep the others, or the store, from going on."""
        for listener in self._listeners:
            try:
                listener(changes)
            except Exception:  # noqa: BLE001 - a listener's mistake must not stop the store
                _log.exception("a listener of the store failed")
