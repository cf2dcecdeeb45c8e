"""A line to a server that takes its time."""

import socket
import threading
import time
from contextlib import suppress
from queue import SimpleQueue
from typing import Final

_CHUNK: Final = 65_536
_Parcel = tuple[float, bytes]


class FarLine:
    """Listens on `port` of this machine and passes everything on to `target`, each way `delay` seconds later.

    It does so in threads of this process, which adds a tenth of a millisecond or two of its own to every journey.
    """

    def __init__(self, target: int, delay: float = 0.0) -> None:
        self._target = target
        self.delay = delay
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def port(self) -> int:
        """Where to connect to."""
        return int(self._listener.getsockname()[1])

    def close(self) -> None:
        """Hang up on everybody."""
        for line in (self._listener, *self._open):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection(("127.0.0.1", self._target))
                self._open += [near, far]
                for source, sink in ((near, far), (far, near)):
                    source.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
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
