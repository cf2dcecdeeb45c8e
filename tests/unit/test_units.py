"""The systemd units: complete, and with the fewest rights that suffice."""

import configparser
import shutil
import subprocess
from pathlib import Path

import pytest

from app.engine.engine import DRAIN_SECONDS
from app.system.secrets import DATABASE_PASSWORD

FOLDER = Path(__file__).parents[2] / "packaging" / "linux"
UNIT, SIGNAL = FOLDER / "balie-relay.service", FOLDER / "balie-signal.service"
ENGINE = FOLDER / "balie-engine@.service"
ANALYZE = shutil.which("systemd-analyze")


def service(unit: Path = UNIT) -> dict[str, str]:
    found = configparser.ConfigParser(strict=False, interpolation=None)
    found.optionxform = str  # type: ignore[assignment, method-assign]
    found.read_string(unit.read_text("utf-8"))
    return dict(found["Service"])


def test_the_relay_may_write_to_its_own_folder_and_nowhere_else() -> None:
    settings = service()
    assert settings["ExecStart"].split()[1] == "relay"
    assert f"/var/lib/{settings['StateDirectory']}/" in settings["ExecStart"]
    assert (settings["ProtectSystem"], settings["DynamicUser"], settings["NoNewPrivileges"]) == ("strict", "yes", "yes")
    assert settings["CapabilityBoundingSet"] == ""
    assert settings["LoadCredential"].startswith("relay.toml:")
    assert "HUP" in settings["ExecReload"]


def test_the_engine_may_end_what_it_sends_and_writes_to_its_own_folder_alone() -> None:
    settings = service(ENGINE)
    assert settings["ExecStart"].split()[1] == "engine"
    assert f"/var/lib/{settings['StateDirectory']}" in settings["ExecStart"].split()
    assert (settings["ProtectSystem"], settings["DynamicUser"], settings["NoNewPrivileges"]) == ("strict", "yes", "yes")
    assert int(settings["TimeoutStopSec"]) > DRAIN_SECONDS
    assert settings["Restart"] == "always"
    assert settings["LoadCredential"].startswith(f"{DATABASE_PASSWORD}:")


@pytest.mark.parametrize("unit", [UNIT, ENGINE], ids=["relay", "engine"])
def test_no_secret_stands_in_the_unit(unit: Path) -> None:
    assert not [key for key in service(unit) if key.startswith(("Environment", "PassEnvironment"))]


def test_signal_cli_runs_under_the_spool_and_receives_by_itself() -> None:
    settings = service(SIGNAL)
    words = settings["ExecStart"].replace("\\\n", " ").split()
    assert words[1:3] == ["signal", "spool"]
    daemon = words[words.index("--") + 1 :]
    assert daemon[0].endswith("signal-cli")
    assert {"--receive-mode=on-start", "--http=127.0.0.1:8080", "json"} <= set(daemon)
    assert "--no-receive-stdout" not in daemon
    assert settings["Restart"] == "always"
    assert all(f"/var/lib/{folder}" in settings["ExecStart"] for folder in settings["StateDirectory"].split())


@pytest.mark.skipif(ANALYZE is None, reason="systemd is not here")
@pytest.mark.parametrize(("unit", "most"), [(UNIT, 20), (SIGNAL, 30), (ENGINE, 20)], ids=["relay", "signal", "engine"])
def test_systemd_finds_little_to_object_to(unit: Path, most: int) -> None:
    judged = subprocess.run(
        [ANALYZE or "", "security", "--offline=yes", f"--threshold={most}", "--no-pager", str(unit)],
        capture_output=True,
        check=False,
        text=True,
    )
    assert judged.returncode == 0, judged.stdout[-400:]
