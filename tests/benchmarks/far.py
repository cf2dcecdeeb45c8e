"""A connection to a server with latency. `python -m tests.benchmarks.far SOCKET SOCKET` is its process."""

import shutil
import socket
import subprocess
import sys
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
    """A PostgreSQL socket in `folder` that forwards everything to the one in `near`, after a delay each way.

    A process of its own does it: threads of the one that asks would wait for its interpreter, two milliseconds for
    what a window asks when it opens a conversation. It adds a tenth of a millisecond or two to every round trip.
    """

    def __init__(self, near: Path, port: int) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="balie-far-"))
        name = f".s.PGSQL.{port}"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.far", near / name, self.folder / name],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.take(0.0)

    def take(self, seconds: float) -> None:
        """Take so long each way from now on."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{seconds}\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "so be it\n"

    def close(self) -> None:
        """Close all connections."""
        self._process.communicate()
        shutil.rmtree(self.folder)


class _Forwarding:
    def __init__(self, near: str, far: str) -> None:
        self.delay = 0.0
        self._near = near
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(far)
        self._listener.listen()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            here, _ = self._listener.accept()
            there = socket.socket(socket.AF_UNIX)
            there.connect(self._near)
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


if __name__ == "__main__":
    forwarding = _Forwarding(*sys.argv[1:])
    for words in sys.stdin:
        forwarding.delay = float(words)
        print("so be it", flush=True)
