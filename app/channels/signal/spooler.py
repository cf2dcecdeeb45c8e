"""Runs signal-cli and writes its output to the spool, taking nothing from it before the last line is safely on disk.

signal-cli hands out every message once and forgets it when its output has been read (see `app.channels.signal.spool`).
Plainly redirecting its output to a file loses what does not fit on a full disk and what a power cut leaves in memory.
This reads the output through a pipe instead: while a line cannot be written and flushed to disk, signal-cli waits, and
keeps the message.
"""

import contextlib
import logging
import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Final

from app.channels.signal.spool import ROTATED

_log = logging.getLogger(__name__)

ROTATE_BYTES: Final = 32 << 20
ROTATE_SECONDS: Final = 24 * 3600.0
_CHUNK: Final = 1 << 16
_RETRY_SECONDS: Final = 1.0


class Spool:
    """The file, kept open for appending. `clock` gives seconds since 1970."""

    def __init__(
        self,
        path: Path,
        keep_seconds: float,
        *,
        rotate_bytes: int = ROTATE_BYTES,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Raises `OSError` where the file cannot be opened."""
        self._path, self._keep, self._rotate_bytes = path, keep_seconds, rotate_bytes
        self._clock, self._sleep = clock, sleep
        self._file = self._opened()
        self._born = clock()
        if self._size() and clock() - path.stat().st_mtime > ROTATE_SECONDS:
            self._rotate()
        self._mend()

    def append(self, lines: bytes) -> None:
        """Put whole lines on the disk, however long the disk needs to have room for them."""
        if self._size() >= self._rotate_bytes or (self._size() and self._clock() - self._born >= ROTATE_SECONDS):
            self._rotate()
        start, told = self._size(), False
        while True:
            try:
                self._cut(start)
                _write(self._file, lines)
                os.fsync(self._file)
            except OSError as error:
                if not told:
                    _log.warning("The spool cannot be written (%s); signal-cli waits", error.strerror)
                    told = True
                with contextlib.suppress(OSError):  # it is made sure of before anything else is written
                    self._cut(start)
                self._sleep(_RETRY_SECONDS)
            else:
                return

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)

    def _opened(self) -> int:
        return os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o640)

    def _size(self) -> int:
        return os.fstat(self._file).st_size

    def _cut(self, size: int) -> None:
        """Cut off what was written beyond `size`: a line that followed half a line would be lost with it."""
        if self._size() > size:
            os.ftruncate(self._file, size)

    def _mend(self) -> None:
        """End a line that a power cut left without its end: the next one must not become part of it."""
        if self._size():
            with self._path.open("rb") as file:
                file.seek(-1, os.SEEK_END)
                ended = file.read(1) == b"\n"
            if not ended:
                self.append(b"\n")

    def _rotate(self) -> None:
        os.close(self._file)
        stamp = datetime.fromtimestamp(self._clock(), UTC).strftime("%Y%m%d%H%M%S")
        aside = self._path.with_name(f"{self._path.name}-{stamp}")
        if not aside.exists():
            self._path.replace(aside)
        self._file = self._opened()
        self._born = self._clock()
        self._drop_old()

    def _drop_old(self) -> None:
        for entry in self._path.parent.iterdir():
            rotated = entry.name.startswith(self._path.name) and ROTATED.fullmatch(entry.name[len(self._path.name) :])
            if rotated and self._clock() - entry.stat().st_mtime > self._keep:
                entry.unlink()


def run(command: Sequence[str], spool: Spool) -> int:
    """Run `command` until it ends and put what it prints on the spool; its exit status, 0 if it was asked to stop.

    SIGTERM and SIGINT are handed on to it; what it says until its end is kept. Raises `OSError` where it cannot start.
    """
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, bufsize=0) as process:  # noqa: S603
        asked = False

        def stop(_number: int, _frame: FrameType | None) -> None:
            nonlocal asked
            asked = True
            process.terminate()

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, stop)
        if process.stdout is not None:
            _copy(process.stdout.fileno(), spool)
        status = process.wait()
    return 0 if asked else status


def _copy(source: int, spool: Spool) -> None:
    rest = b""
    while chunk := os.read(source, _CHUNK):
        whole, newline, rest = (rest + chunk).rpartition(b"\n")
        if newline:
            spool.append(whole + newline)
    if rest:
        spool.append(rest + b"\n")


def _write(file: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(file, left) :]
