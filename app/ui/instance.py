"""One window per profile. A lock file in the profile decides; a local socket only carries the request to come
forward.
"""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QObject, QStandardPaths

from app.domain.problems import InboxError, refused_by

_log = logging.getLogger(__name__)
_WORD: Final = b"raise\n"
_CONNECT: Final = 300
"""Milliseconds."""
_ATTEMPTS: Final = 5


class Instance(QObject):
    """Holds the lock until `close`."""

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self._lock = QLockFile(str(profile / "window.lock"))
        self._lock.setStaleLockTime(0)  # a window may stay open for weeks; a dead owner is still noticed by its process
        self._server: QObject | None = None

    def acquire(self) -> bool:
        """Whether this is the only window; if not, the other one has been asked to come forward.

        Raises `InboxError` if the profile cannot be written, so that this cannot be determined: store_full,
        store_unreadable.
        """
        if self.held or self._lock.tryLock(0):
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            raise InboxError(self._refusal(), path=str(self._profile))
        self._ask_other()
        return False

    @property
    def held(self) -> bool:
        """Whether this process holds the lock."""
        return self._lock.isLocked()

    def listen(self, come_forward: Callable[[], None]) -> None:
        """Listen for later starts. Called after the first paint, because the network module takes a moment to load."""
        from PySide6.QtNetwork import QLocalServer, QLocalSocket  # noqa: PLC0415

        server = QLocalServer(self)
        name = _address(self._profile)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name)  # we have the lock, so any existing socket belongs to a dead window

        def greet() -> None:
            while (socket := server.nextPendingConnection()) is not None:
                socket.readyRead.connect(lambda one=socket: hear(one))
                socket.disconnected.connect(socket.deleteLater)
                hear(socket)

        def hear(socket: QLocalSocket) -> None:
            # Only this one word is understood, so there is no path, address or length that could be wrong.
            if socket.bytesAvailable() and socket.read(len(_WORD)).data() == _WORD:
                come_forward()
                socket.disconnectFromServer()

        server.newConnection.connect(greet)
        if not server.listen(name):
            _log.warning("Later starts cannot bring this window forward: %s", server.errorString())
        self._server = server

    def close(self) -> None:
        """Release the profile."""
        if self._server is not None:
            self._server.close()  # type: ignore[attr-defined]
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    def _refusal(self) -> str:
        """Why nothing can be written, which Qt does not say."""
        from tempfile import TemporaryFile  # noqa: PLC0415 - seldom

        try:
            with TemporaryFile(dir=self._profile) as file:
                file.write(b"?")
        except OSError as error:
            return refused_by(error)
        return "store_unreadable"

    def _ask_other(self) -> None:
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

        name = _address(self._profile)
        for attempt in range(_ATTEMPTS):
            socket = QLocalSocket()
            socket.connectToServer(name)
            if socket.waitForConnected(_CONNECT):
                socket.write(_WORD)
                socket.waitForBytesWritten(_CONNECT)
                socket.disconnectFromServer()
                return
            if attempt + 1 < _ATTEMPTS:
                threading.Event().wait(0.1)  # the other window may be just starting; this process shows none


def _address(profile: Path) -> str:
    """The socket's path in the user's own runtime folder, named after the profile."""
    import hashlib  # noqa: PLC0415 - 4 ms, needed only after the first paint

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    name = f"balie-{hashlib.sha256(str(profile.resolve()).encode()).hexdigest()[:16]}"
    return str(Path(folder) / name) if folder else name
