"""The whole program, in practice mode, through its real window: everything in one process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.seat import desktop


@pytest.mark.timeout(120)
def test_a_question_is_answered_with_the_keyboard_and_a_screen_reader(tmp_path: Path) -> None:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(tmp_path),
        "LANGUAGE": "en",
        "LC_ALL": "C.UTF-8",
    }
    with desktop(tmp_path) as seat:
        done = subprocess.run(
            [sys.executable, "-m", "tests.end2end.drive", str(tmp_path / "profile")],
            env=environment | seat,
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            timeout=110,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "seen: the answer read" in done.stdout
    log = (tmp_path / "profile" / "balie.log").read_text("utf-8")
    assert "milieustraat" not in log
    assert "Werf" not in log
    assert '"level": "ERROR"' not in log, log
    if not seat:
        return  # no screen, or no screen reader support
    heard = [line for line in done.stdout.splitlines() if line.startswith("heard: ")]
    assert [line.endswith("without a name []") for line in heard] == [True, True, False], heard
    assert int(heard[0].split()[1]) > 60
    assert "P. van der Werf" not in heard[2]
