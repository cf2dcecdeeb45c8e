"""A connection to PostgreSQL that breaks on demand: the request arrives, the answer does not."""

import contextlib
import socket
import tempfile
import threading
from pathlib import Path

from msgspec.structs import replace

from app.storage.postgresql.server import Server


class CutLine:
    """Listens on a socket of its own in front of `server`. Once `cut_at` is set, a connection that sends it is cut
    there.
    """

    def __init__(self, server: Server) -> None:
        self._behind = f"{server.host}/.s.PGSQL.{server.port}"
        self._folder = tempfile.TemporaryDirectory(prefix="balie-cut-")
        self.server = replace(server, host=self._folder.name)
        self.cut_at: bytes | None = None
        self.cuts = 0
        self.dead = False
        self._sockets: list[socket.socket] = []
        self._deaf = threading.Event()
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(Path(self._folder.name) / f".s.PGSQL.{server.port}"))
        self._listening.listen()
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def cut_all(self) -> None:
        """Cut all open connections."""
        for one in self._sockets:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def deafen_all(self) -> None:
        """Let nothing through on the open connections, without closing them: as if the computer were asleep."""
        self._deaf.set()
        self._deaf = threading.Event()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self.cut_all()
        for thread in self._threads:
            thread.join(5)
        for one in (self._listening, *self._sockets):
            one.close()
        self._folder.cleanup()

    def _accept(self) -> None:
        while True:
            try:
                before, _ = self._listening.accept()
            except OSError:
                return
            if self.dead:
                before.close()
                continue
            behind = socket.socket(socket.AF_UNIX)
            behind.connect(self._behind)
            self._sockets += [before, behind]
            silent, deaf = threading.Event(), self._deaf
            for source, target, asks in ((before, behind, True), (behind, before, False)):
                thread = threading.Thread(target=self._pass_on, args=(source, target, asks, silent, deaf), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _pass_on(
        self,
        source: socket.socket,
        target: socket.socket,
        asks: bool,
        silent: threading.Event,
        deaf: threading.Event,
    ) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65_536):
                if asks and self.cut_at is not None and self.cut_at in data:
                    self.cut_at = None
                    self.cuts += 1
                    silent.set()
                if silent.is_set() and not asks:
                    break
                if not deaf.is_set():
                    target.sendall(data)
        for one in (source, target):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
