"""Plays a scenario with the whole window in a separate process: `python -m tests.ui.desktop_play NAME PROFILE`.

Prints what happened, one event per line; the exit status is the window's.
"""

import os
import sys
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer

from app.domain.problems import InboxError
from app.services.desk import Desk
from app.start import Start
from app.system.paths import Profile
from app.ui.desktop import Desktop
from app.ui.opening import FirstRows
from app.ui.shell import Shell

Act = Callable[[Shell], bool]
"""What the scenario does with the window, repeated until it returns True."""


def say(line: str) -> None:
    print(line, flush=True)


class NoStore:
    """A store that cannot be opened or, without a given problem, never answers."""

    def __init__(self, problem: str | None) -> None:
        self._problem = problem
        self.attempts = 0

    def first(self) -> "Future[FirstRows]":
        self.attempts += 1
        say(f"attempt {self.attempts}")
        future: Future[FirstRows] = Future()
        if self._problem is not None:
            future.set_exception(InboxError(self._problem))
        return future

    async def desk(self) -> Desk:
        raise AssertionError("there is no store")

    async def sign_in(self, password: str) -> None:
        raise AssertionError("nobody asked")

    async def close(self) -> None:
        say("closed")


class ServerStore(NoStore):
    """The store on the server named in the profile, opened as the program does."""

    def __init__(self, profile: Path) -> None:
        super().__init__(None)
        self._start = Start(Profile(profile), practice=False)

    def first(self) -> "Future[FirstRows]":
        self.attempts += 1
        say(f"attempt {self.attempts}")
        return self._start.first()

    async def desk(self) -> Desk:
        return await self._start.desk()

    async def close(self) -> None:
        await self._start.close()
        say("closed")


def again(opening: NoStore) -> Act:
    """Retry once, then quit."""

    asked = 0

    def act(shell: Shell) -> bool:
        nonlocal asked
        if asked == opening.attempts or not shell.message.isVisible():
            return False
        asked = opening.attempts
        if asked < 2:
            say(shell.message.accessibleName())
            shell.message.again.emit()
            return False
        shell.close()
        return True

    return act


def leave(_opening: NoStore) -> Act:
    """Close the window before anything has answered, while it says so and the list has the focus."""

    def act(shell: Shell) -> bool:
        if not shell.isVisible() or shell.focusWidget() is not shell.list:
            return False
        say(shell.welcome.accessibleName())
        return not shell.close()

    return act


def stay(_opening: NoStore) -> Act:
    """Quit when another start activates the window."""

    told: list[str] = []

    def act(shell: Shell) -> bool:
        if not told and shell.message.isVisible():
            told.append("ready")
            shell.hide()
            say("ready")
        elif told and shell.isVisible():
            say("forward")
            shell.close()
            return True
        return False

    return act


def as_told(opening: NoStore) -> Act:
    """Print the window's texts, and retry for each line of standard input until it ends."""

    heard = 0

    def act(shell: Shell) -> bool:
        nonlocal heard
        if heard == opening.attempts or not shell.message.isVisible() or not shell.message._again.isEnabled():
            return False
        heard += 1
        say(shell.message.accessibleName())
        if not sys.stdin.readline():
            shell.close()
            return True
        shell.message.again.emit()
        return False

    return act


SCENARIOS: dict[str, tuple[str | None, Callable[[NoStore], Act]]] = {
    "locked": ("keyring_locked", again),
    "full": ("store_full", again),
    "newer": ("store_newer", again),
    "silent": (None, leave),
    "stay": ("store_full", stay),
    "server": (None, as_told),
}


def main() -> int:
    name, profile = sys.argv[1:]
    problem, scenario = SCENARIOS[name]
    opening = ServerStore(Path(profile)) if name == "server" else NoStore(problem)
    try:
        desktop = Desktop(opening, Path(profile), practice=False)
    except InboxError as refused:
        say(refused.code)
        return 1
    act = scenario(opening)
    timer = QTimer()
    timer.timeout.connect(lambda: timer.stop() if act(desktop._shell) else None)
    timer.start(20)
    return desktop.run()


if __name__ == "__main__":
    sys.exit(main())
