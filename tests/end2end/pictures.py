"""`python -m tests.end2end.pictures --out DIR`: pictures of the running program in practice mode, in both themes.

The program is the real one with its engine and the four practice channels; everything in the pictures was received
through them. In the light theme an agent answers an emergency with a canned answer, in the dark one somebody who sent a
photo.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.practice.process import PracticeProcess, start_practice_process
from tests.end2end.story import press, until

if TYPE_CHECKING:
    from app.ui.desktop import Desktop

_SCENES = {
    "light": (1, "Ga nu naar buiten en bel daar 0800-9009."),
    "dark": (4, "Wat een berg! /grof"),
}
"""Which conversation from the top, and what is typed in it."""
_ENOUGH = 7


def main() -> int:
    """Make both pictures; each theme has its own process."""
    parser = argparse.ArgumentParser(prog="python -m tests.end2end.pictures")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--theme", choices=("light", "dark"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    if options.theme:
        return _take(options.theme, options.out / f"inbox-{options.theme}.png")
    command = [sys.executable, "-m", "tests.end2end.pictures", "--out", str(options.out), "--theme"]
    environment = os.environ | {"LANGUAGE": "nl", "LC_ALL": "C.UTF-8"}
    return max(subprocess.run([*command, look], env=environment, check=False).returncode for look in ("light", "dark"))


def _take(look: str, target: Path) -> int:
    from app import practising
    from app.start import Start
    from app.system.paths import Profile
    from app.system.policy.schema import THEME
    from app.system.policy.sources import choose
    from app.ui import desktop as desktops
    from app.ui.loop import run

    practising.start_servers = _quiet_servers
    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Path(folder))
        choose(profile, THEME, look)
        start = Start(profile, practice=True)
        start.first()
        desktop = desktops.Desktop(start, profile.folder, practice=True)
        desktop._shell.resize(1440, 900)  # the screen of the offscreen platform is smaller
        desktop._paint_first()
        try:
            return run(desktop._application, _scene(desktop, target, *_SCENES[look]))
        finally:
            desktop._instance.close()
            desktop._crash.close()
            start.abandon()


def _quiet_servers() -> PracticeProcess:
    return start_practice_process([sys.executable, "-m", "app", "practice-servers", "--with-parent", "--quiet"])


async def _scene(desktop: "Desktop", target: Path, place: int, draft: str) -> int:
    from app.ui.presenters.window import WindowPresenter

    shell = desktop._shell
    async with asyncio.TaskGroup() as group:
        living = group.create_task(desktop._live())
        await until("the services", lambda: bool(shell.findChildren(WindowPresenter)))
        (presenter,) = shell.findChildren(WindowPresenter)
        await until("my conversations", lambda: shell.conversations.rowCount() >= _ENOUGH)
        await asyncio.sleep(1)
        for _ in range(place):
            press(Qt.Key.Key_J)
            await asyncio.sleep(1)
        await until("the messages", lambda: presenter._talk_view.timeline.model().rowCount() > 0)
        press(Qt.Key.Key_R)
        editor = presenter._talk_view.composer.editor
        await until("the composer", editor.hasFocus)
        QTest.keyClicks(editor, draft)
        if "/" in draft:
            await until("the canned answers", presenter._talk_view.popup.isVisible)
        await asyncio.sleep(1)
        shell.grab().save(str(target))
        shell.close()
        return await living


if __name__ == "__main__":
    sys.exit(main())
