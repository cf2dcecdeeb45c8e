"""Drives the real program in practice mode through its window, with the keyboard, as an agent would.

Run as `python -m tests.end2end.drive PROFILE`; prints each completed step, and exits with 0 after the last.
"""

import json
import os
import sys
import urllib.request
from pathlib import Path

from app import practising
from app.practice.addresses import Practice
from app.practice.process import PracticeProcess, start_practice_process
from app.start import Start
from app.system import log
from app.system.paths import Profile
from app.ui.libraries import check_libraries
from tests.end2end.seat import ALWAYS_READ


class Town:
    """The practice servers, in which nobody says anything unless asked to."""

    def __init__(self) -> None:
        self._control_url = ""

    def start(self) -> PracticeProcess:
        """Replaces `app.practising.start_servers`."""
        command = [sys.executable, "-m", "app", "practice-servers", "--with-parent", "--quiet"]
        process = start_practice_process(command)
        wait_ready = process.wait_ready

        def ready() -> Practice:
            practice = wait_ready()
            self._control_url = practice.control_url
            return practice

        process.wait_ready = ready  # type: ignore[method-assign, assignment]
        return process

    def say(self, citizen: str, text: str) -> None:
        """Let a citizen write."""
        body = json.dumps({"citizen": citizen, "text": text}).encode()
        url = f"{self._control_url}/control/say"
        request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            assert answer.status == 200


def main() -> int:
    """Run the whole story."""
    town = Town()
    practising.start_servers = town.start
    profile = Profile(Path(sys.argv[1]))
    profile.create()
    log.start(profile.log_path)
    reader = None
    if ALWAYS_READ in os.environ:
        from tests.end2end.screen_reader import ScreenReader

        reader = ScreenReader()  # running before the program, as in reality
    start = Start(profile, practice=True)
    start.first()
    check_libraries()
    from app.ui.desktop import Desktop

    desktop = Desktop(start, profile.folder, practice=True)
    desktop._paint_first()
    from app.ui.loop import run
    from tests.end2end.story import story

    try:
        return run(desktop._application, story(desktop, town.say, reader))
    finally:
        desktop._instance.close()
        desktop._crash.close()
        start.abandon()


if __name__ == "__main__":
    sys.exit(main())
