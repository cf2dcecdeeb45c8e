"""The command as a process: started, stopped, and interrupted."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "app", *arguments]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    folder = tmp_path / "profile"
    environment = {**os.environ, "BALIE_STORE_KEY": "5a" * 32}
    subprocess.run(command("--profile", str(folder), "store", "init"), cwd=ROOT, env=environment, check=True)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="SIGTERM is a thing of POSIX")
def test_the_engine_runs_alone_on_its_profile_and_ends_well_when_asked(profile: Path) -> None:
    environment = {**os.environ, "BALIE_STORE_KEY": "5a" * 32}
    arguments = command("--profile", str(profile), "engine", "--json")
    with subprocess.Popen(arguments, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as engine:
        assert engine.stdout is not None
        assert json.loads(engine.stdout.readline())["engine"] == "running"
        second = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert second.returncode == 1
        assert "Another engine already works" in second.stderr
        engine.send_signal(signal.SIGTERM)
        assert engine.wait(15) == 0


def test_the_report_is_printed_on_a_machine_without_a_screen(profile: Path, tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    target = tmp_path / "report.pdf"
    arguments = command("--profile", str(profile), "report", "--pdf", str(target))
    environment["BALIE_STORE_KEY"] = "5a" * 32
    ran = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert target.read_bytes().startswith(b"%PDF-1.4")


def test_output_that_nobody_reads_any_more_is_no_error() -> None:
    with subprocess.Popen(
        command("compliance", "rules"), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(15) == 0


def test_asking_for_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from app.cli.program import run; run(['--help'])\n"
        "heavy = {'PySide6', 'httpx', 'keyring', 'asyncio', 'apsw', 'app.main'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)


def test_the_window_s_start_imports_nothing_heavy_before_qt() -> None:
    code = (
        "import sys; import app.start\n"
        "heavy = {'PySide6', 'httpx', 'keyring', 'asyncio', 'app.main', 'platformdirs'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
