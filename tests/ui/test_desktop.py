"""The whole window in a separate process: what it says when the store cannot be opened, and that it can always be
closed.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.storage.migrations import steps
from app.storage.postgresql import schema
from app.storage.postgresql.server import Server
from tests.fakes import hall as halls
from tests.fakes.postgres import needs_tls

SECONDS = 60
ENGLISH = {"LANGUAGE": "en", "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


class Play:
    """Starts scenarios and stops those that are left."""

    def __init__(self, folder: Path) -> None:
        self.profile = folder / "profile"
        self.profile.mkdir()
        self._environment = {**os.environ, **ENGLISH, "XDG_RUNTIME_DIR": str(folder)}
        self.running: list[subprocess.Popen[str]] = []

    def begin(self, name: str, **environment: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "tests.ui.desktop_play", name, str(self.profile)]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env=self._environment | environment,
        )  # fmt: skip
        self.running.append(process)
        return process

    def whole(self, name: str) -> tuple[int, list[str]]:
        process = self.begin(name)
        out, _ = process.communicate(timeout=SECONDS)
        return process.returncode, out.splitlines()


@pytest.fixture
def play(tmp_path: Path) -> Iterator[Play]:
    # A short folder: the path of a local socket has a maximum length.
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
    assert play.whole("silent") == (0, ["attempt 1", "Opening the conversations…", "closed"])


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
    """The window says so: whoever starts it from a menu sees no terminal."""
    play.profile.rmdir()
    play.profile.write_text("no folder")
    status, said = play.whole("locked")
    assert status == 0
    assert said[0] == "attempt 1"
    assert f"The folder {play.profile} cannot be written. Check its rights." in said[1]
    assert said[2:] == ["attempt 2", "closed"]


@needs_tls
def test_what_a_server_refuses_is_said_in_the_window(play: Play) -> None:
    """In the agent's language, one sentence each; retrying notices when it has been fixed."""
    process: subprocess.Popen[str] | None = None

    def said(server: Server) -> str:
        nonlocal process
        lines = [f'host = "{server.host}"', f"port = {server.port}", f'user = "{server.user}"']
        lines += [f'database = "{server.database}"']
        lines += [f'root_certificate = "{server.root_certificate}"'] if server.root_certificate else []
        (play.profile / "server.toml").write_text("\n".join(lines))
        if process is None:
            process = play.begin("server", LANGUAGE="nl", BALIE_DATABASE_PASSWORD="not the password")
        else:
            assert process.stdin is not None
            process.stdin.write("again\n")
            process.stdin.flush()
        assert process.stdout is not None
        assert process.stdout.readline().startswith("attempt ")
        title, _, sentence = process.stdout.readline().strip().partition(". ")
        assert title == "Balie kan de gesprekken niet openen"
        return sentence

    with halls.opened() as hall:
        newest = steps(schema.FOLDER)[-1][0]
        assert said(hall.server.over_tls("anna", "")) == (
            "Balie (localhost) accepteert het wachtwoord van anna in BALIE_DATABASE_PASSWORD of in de credential "
            "database-password niet. Geef het juiste mee."
        )
        assert said(hall.server.as_user("not_a_role")).endswith(
            "laat not_a_role niet toe. Vraag je beheerder om deze naam toe te voegen en deze computer toe te staan."
        )
        assert "mag dit niet op balie (" in said(hall.server.as_user("nobody_here"))
        assert said(replace(hall.server.over_tls("anna", ""), port=1)) == (
            "Balie (localhost) is niet bereikbaar. Er gaat niets verloren: wat je typt blijft hier staan. "
            "Kijk naar het netwerk en probeer het dan opnieuw."
        )
        (gone,) = hall.server.run(
            f"DELETE FROM schema_step WHERE number = {newest} RETURNING number, min_reader, min_writer"
        )
        try:
            assert "Vraag je beheerder om dit uit te voeren: balie store migrate." in said(hall.server.as_user("anna"))
        finally:
            hall.server.run(f"INSERT INTO schema_step (number, min_reader, min_writer) VALUES {gone}")
        hall.server.run(
            f"INSERT INTO schema_step (number, min_reader, min_writer) VALUES ({newest + 1}, {newest + 1}, 1)"
        )
        try:
            assert said(hall.server.as_user("anna")).endswith("Installeer de nieuwere versie.")
        finally:
            hall.server.run(f"DELETE FROM schema_step WHERE number > {newest}")
        assert process is not None
        assert process.communicate(timeout=SECONDS)[0] == "closed\n"
