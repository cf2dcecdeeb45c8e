"""The practice servers as a process of their own, so that the window's process pays for the adapters alone.

`serve` is that process; `PracticeProcess` starts and stops it. The child ends when its standard input closes, so also
when its parent is killed.
"""

import asyncio
import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Final

from app.domain.problems import InboxError
from app.practice.addresses import Practice
from app.practice.servers import Options, RelayFactory, practice_servers

START_SECONDS: Final = 60.0
_STOP_SECONDS: Final = 3.0


async def serve(relay: RelayFactory, options: Options, announce: Callable[[str], None], *, with_parent: bool) -> None:
    """Run the servers until SIGINT or SIGTERM, or, `with_parent`, until standard input closes.

    `announce` is called with the line of JSON once everything is listening.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def stop_soon(*_: object) -> None:
        with contextlib.suppress(RuntimeError):  # the loop may be gone when standard input is finally closed
            loop.call_soon_threadsafe(stop.set)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop_soon)
    if with_parent:
        threading.Thread(target=_until_closed, args=(stop_soon,), name="practice-parent", daemon=True).start()
    async with practice_servers(relay, options) as practice:
        announce(practice.as_json())
        await stop.wait()


def _until_closed(then: Callable[[], None]) -> None:
    # Not through the buffered sys.stdin: a thread waiting there blocks the interpreter's exit.
    while os.read(sys.stdin.fileno(), 1024):
        pass
    then()


class PracticeProcess:
    """A running child process, created by `start_practice_process`."""

    def __init__(self, child: subprocess.Popen[str]) -> None:
        self._child = child
        self._first_line: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, name="practice-output", daemon=True).start()

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._child.pid

    def _listen(self) -> None:
        if self._child.stdout is not None:
            self._first_line.put(self._child.stdout.readline())

    def wait_ready(self, seconds: float = START_SECONDS) -> Practice:
        """Block until the servers are listening. Raises `InboxError` if they fail to; the child is then stopped."""
        try:
            return Practice.from_json(self._first_line.get(timeout=seconds))
        except (queue.Empty, ValueError):
            self.stop()
            raise InboxError("practice_failed") from None

    def stop(self) -> None:
        """Stop the child and wait for it, a few seconds at most. May be called twice."""
        if self._child.stdin is not None:
            with contextlib.suppress(OSError):  # it has ended already
                self._child.stdin.close()
        for harder in (self._child.terminate, self._child.kill):
            try:
                self._child.wait(_STOP_SECONDS)
                break
            except subprocess.TimeoutExpired:
                harder()
        if self._child.stdout is not None:
            self._child.stdout.close()


def start_practice_process(command: Sequence[str]) -> PracticeProcess:
    """Start `command` (the program's own `practice-servers --with-parent`) and return at once."""
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    child = subprocess.Popen(  # noqa: S603 - our own program
        list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", creationflags=hidden
    )
    return PracticeProcess(child)
