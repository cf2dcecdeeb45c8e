"""The whole window in a process of its own: what it says when the store cannot be opened, and that it always leaves."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.storage.migrations import steps
from app.storage.postgresql import schema
from app.storage.postgresql.server import Server
from tests.fakes import hall as halls

SECONDS = 60
ENGLISH = {"LANGUAGE": "en", "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


class Play:
    """Starts scenarios and ends those that are left."""

    def __init__(self, folder: Path) -> None:
        self.profile = folder / "profile"
        self.profile.mkdir()
        self._environment = {**os.environ, **ENGLISH, "XDG_RUNTIME_DIR": str(folder)}
        self.running: list[subprocess.Popen[str]] = []

    def begin(self, name: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "tests.ui.desktop_play", name, str(self.profile)]
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=self._environment
        )
        self.running.append(process)
        return process

    def whole(self, name: str) -> tuple[int, list[str]]:
        process = self.begin(name)
        out, _ = process.communicate(timeout=SECONDS)
        return process.returncode, out.splitlines()


@pytest.fixture
def play(tmp_path: Path) -> Iterator[Play]:
    # A short folder: the path of a local socket has a limit.
    play = Play(tmp_path)
    yield play
    for process in play.running:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("locked", "The keyring is locked or does not answer. Unlock it and choose “Try again”."),
        ("full", "The disk is full, so nothing new can be stored. Free some space; Balie goes on by itself."),
        ("newer", "This store was made by a newer Balie"),
    ],
)
def test_a_store_that_cannot_be_opened(play: Play, name: str, sentence: str) -> None:
    status, said = play.whole(name)
    assert status == 0
    assert said[0] == "attempt 1"
    assert sentence in said[1]
    assert said[2:] == ["attempt 2", "closed"]


def test_a_keyring_that_never_answers_does_not_hold_the_window(play: Play) -> None:
    assert play.whole("silent") == (0, ["attempt 1", "closed"])


def test_a_second_start_brings_the_first_window_forward(play: Play) -> None:
    first = play.begin("stay")
    assert first.stdout is not None
    assert [first.stdout.readline().strip() for _ in range(2)] == ["attempt 1", "ready"]
    assert play.whole("locked") == (1, ["attempt 1", "already_running"])
    assert first.stdout.readline().strip() == "forward"
    assert first.wait(SECONDS) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_signal_drains_and_leaves(play: Play) -> None:
    process = play.begin("stay")
    assert process.stdout is not None
    while process.stdout.readline().strip() != "ready":
        pass
    process.send_signal(signal.SIGTERM)
    assert process.stdout.readline().strip() == "closed"
    assert process.wait(SECONDS) == 0


def test_a_profile_that_cannot_be_written(play: Play) -> None:
    play.profile.rmdir()
    assert play.whole("locked") == (1, ["attempt 1", "store_unreadable"])


def test_what_a_server_refuses_is_said_in_the_window(play: Play) -> None:
    def said(server: Server) -> str:
        (play.profile / "server.toml").write_text(
            f'host = "{server.host}"\nport = {server.port}\ndatabase = "{server.database}"\nuser = "{server.user}"\n'
        )
        status, lines = play.whole("server")
        assert (status, lines[0], lines[2:]) == (0, "attempt 1", ["attempt 2", "closed"])
        return lines[1]

    with halls.opened() as hall:
        newest = steps(schema.FOLDER)[-1][0]
        assert "does not let not_a_role sign in. Ask your administrator" in said(hall.server.as_user("not_a_role"))
        hall.server.run(f"DELETE FROM schema_step WHERE number = {newest}")
        try:
            assert "Ask your administrator to run: balie store migrate." in said(hall.server.as_user("anna"))
        finally:
            hall.server.run(f"INSERT INTO schema_step (number, min_reader, min_writer) VALUES ({newest}, 1, 1)")
