"""The units for systemd: whole, and with as few rights as the program can do with."""

import configparser
import shutil
import subprocess
from pathlib import Path

import pytest

UNIT = Path(__file__).parents[2] / "packaging" / "linux" / "balie-relay.service"
ANALYZE = shutil.which("systemd-analyze")


def service() -> dict[str, str]:
    found = configparser.ConfigParser(strict=False, interpolation=None)
    found.optionxform = str  # type: ignore[assignment, method-assign]
    found.read_string(UNIT.read_text("utf-8"))
    return dict(found["Service"])


def test_the_relay_may_write_to_its_own_folder_and_nowhere_else() -> None:
    settings = service()
    assert settings["ExecStart"].split()[1] == "relay"
    assert f"/var/lib/{settings['StateDirectory']}/" in settings["ExecStart"]
    assert (settings["ProtectSystem"], settings["DynamicUser"], settings["NoNewPrivileges"]) == ("strict", "yes", "yes")
    assert settings["CapabilityBoundingSet"] == ""
    assert settings["LoadCredential"].startswith("relay.toml:")
    assert "HUP" in settings["ExecReload"]


def test_no_secret_stands_in_the_unit() -> None:
    assert not [key for key in service() if key.startswith(("Environment", "PassEnvironment"))]


@pytest.mark.skipif(ANALYZE is None, reason="systemd is not here")
def test_systemd_finds_little_to_object_to() -> None:
    judged = subprocess.run(
        [ANALYZE or "", "security", "--offline=yes", "--threshold=20", "--no-pager", str(UNIT)],
        capture_output=True,
        check=False,
        text=True,
    )
    assert judged.returncode == 0, judged.stdout[-400:]
