"""A connection to a server with latency."""

import shutil
import socket
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import Final

_CHUNK: Final = 65_536
_Parcel = tuple[float, bytes]


class FarLine:
    """A PostgreSQL socket in `folder` that forwards everything to the one in `near`, delayed by `delay` seconds each
    way.

    It runs in threads of this process, which adds a tenth of a millisecond or two to every round trip.
    """

    def __init__(self, near: Path, port: int) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="balie-far-"))
        self.delay = 0.0
        name = f".s.PGSQL.{port}"
        self._near = str(near / name)
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self.folder / name))
        self._listener.listen()
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Close all connections."""
        for line in (self._listener, *self._open):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()
        shutil.rmtree(self.folder)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                here, _ = self._listener.accept()
                there = socket.socket(socket.AF_UNIX)
                there.connect(self._near)
                self._open += [here, there]
                for source, sink in ((here, there), (there, here)):
                    parcels: SimpleQueue[_Parcel] = SimpleQueue()
                    threading.Thread(target=self._take, args=(source, parcels), daemon=True).start()
                    threading.Thread(target=_hand_over, args=(parcels, sink), daemon=True).start()

    def _take(self, source: socket.socket, parcels: "SimpleQueue[_Parcel]") -> None:
        chunk = b"."
        while chunk:
            try:
                chunk = source.recv(_CHUNK)
            except OSError:
                chunk = b""
            parcels.put((time.perf_counter() + self.delay, chunk))


def _hand_over(parcels: "SimpleQueue[_Parcel]", sink: socket.socket) -> None:
    with suppress(OSError):
        while True:
            due, chunk = parcels.get()
            time.sleep(max(0.0, due - time.perf_counter()))
            if not chunk:
                sink.shutdown(socket.SHUT_WR)
                return
            sink.sendall(chunk)
