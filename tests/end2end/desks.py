"""Windows of colleagues in separate processes, each signed in under their own name."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.storage.postgresql.server import Server


class Desk:
    """One window."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def __call__(self, step: str, *arguments: object) -> Any:
        """Call a step; returns the state."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([step, *arguments]) + "\n")
        self._process.stdin.flush()
        return self.answer()

    def answer(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the window has gone"
        return json.loads(line)

    def until(self, condition: Callable[[dict[str, Any]], object], what: str) -> dict[str, Any]:
        """Wait until the state meets the condition."""
        state: dict[str, Any] = {}
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            state = self("state")
            if condition(state):
                return state
            time.sleep(0.05)
        raise AssertionError(f"never seen: {what}; last: {state}")

    def until_done(self, step: str, *arguments: object) -> None:
        """Repeat the step until it succeeds."""
        deadline = time.monotonic() + 30
        while not self(step, *arguments):
            assert time.monotonic() < deadline, step
            time.sleep(0.05)

    def leave(self) -> int:
        """Close the window; its exit status."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        return self._process.wait(30)


@contextmanager
def desk(server: Server, folder: Path) -> Iterator[Desk]:
    """The window of the user in `server`, until the context ends."""
    profile = folder / server.user
    profile.mkdir()
    (profile / "server.toml").write_text(
        f'host = "{server.host}"\nport = {server.port}\ndatabase = "{server.database}"\nuser = "{server.user}"\n'
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(folder), "LANG": "en_GB.UTF-8"}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.end2end.colleague", str(profile)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True,
    )  # fmt: skip
    made = Desk(process)
    try:
        assert made.answer() == "ready"
        yield made
    finally:
        process.kill()
        process.wait(10)
        for stream in (process.stdin, process.stdout):
            if stream is not None and not stream.closed:
                stream.close()
