"""One engine per profile: a lock that the operating system releases when its holder dies."""

import os
import sys
import threading
import time
from pathlib import Path

from app.domain.problems import InboxError, refused_by


class ProfileLock:
    """A lock on the file at `path`. The file stays; only the lock on it counts."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def acquire(self, patience: float = 0.0) -> bool:
        """Acquire the lock; False if another program still has it after `patience` seconds. `InboxError`
        store_full, …
        """
        deadline = time.monotonic() + patience
        while not self._taken():
            if time.monotonic() >= deadline:
                return False
            threading.Event().wait(0.1)
        return True

    def _taken(self) -> bool:
        if self._handle is not None:
            return True
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise InboxError(refused_by(error), path=str(self._path.parent)) from error
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Release the lock, if it is held."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
