"""`balie settings` and the policies in `balie check`: values, origins, exit statuses for detection scripts."""

import json
import logging
from pathlib import Path

import pytest

from app.system.policy.schema import SCHEMA
from app.system.policy.sources import Machine
from tests.unit.cli.conftest import Balie


@pytest.fixture
def policies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The policies.json of this machine; not created yet."""
    path = tmp_path / "policies.json"
    monkeypatch.setattr("app.system.policy.sources.this_machine", lambda: Machine(path))
    return path


def test_every_setting_is_shown_with_its_origin(balie: Balie, policies: Path) -> None:
    policies.write_text('{"policies": {"LogLevel": "debug"}, "recommended": {"LockMinutes": 5}}')
    ran = balie("check", "--settings", "--json")
    found = {line["check"].removeprefix("setting:"): line for line in ran.lines}
    assert ran.status == 0
    assert found.keys() >= {key.name for key in SCHEMA}
    assert found["LogLevel"] | {} == {
        "check": "setting:LogLevel",
        "state": "ok",
        "detail": f"debug ({policies} (policies), locked)",
        "value": "debug",
        "origin": f"{policies} (policies)",
        "locked": True,
    }
    assert (found["LockMinutes"]["value"], found["LockMinutes"]["locked"]) == (5, False)
    assert found["CacheDays"]["origin"] == "built in"
    assert "keyring" not in found, "a detection script needs no keyring"


@pytest.mark.parametrize(
    ("expected", "status"),
    [
        ("LogLevel=debug", 0),
        ("LogLevel=info", 1),
        ("ChannelsAllowed=signal,matrix", 0),
        ("LockMinutes=5", 1),
        ("LockMinute=5", 2),
        ("LogLevel", 2),
    ],
)
def test_a_detection_script_gets_an_exit_status(balie: Balie, policies: Path, expected: str, status: int) -> None:
    said = {
        "policies": {"LogLevel": "debug", "ChannelsAllowed": ["matrix", "signal"]},
        "recommended": {"LockMinutes": 5},
    }
    policies.write_text(json.dumps(said))
    assert balie("check", "--settings", "--expect", expected).status == status


def test_a_broken_file_fails_the_check_and_nothing_else(balie: Balie, policies: Path) -> None:
    policies.write_text('{"policies": {')
    ran = balie("check", "--settings", "--json")
    assert ran.status == 1
    (wrong,) = [line for line in ran.lines if line["state"] == "failed"]
    assert wrong["check"] == "policies"
    assert str(policies) in wrong["detail"]
    assert balie("store", "init").status == 0
    assert balie("inbox").status == 0


def test_the_log_says_as_much_as_the_policy_wants(balie: Balie, policies: Path) -> None:
    policies.write_text('{"policies": {"LogLevel": "error"}}')
    balie("settings", "list")
    assert logging.getLogger().level == logging.ERROR


def test_what_you_choose_holds_until_you_forget_it(balie: Balie, policies: Path) -> None:
    (chosen,) = balie("settings", "set", "ChannelsAllowed", "matrix, signal", "--json").lines
    assert (chosen["value"], chosen["locked"]) == (["signal", "matrix"], False)
    assert "signal,matrix" in balie("settings", "list").out
    balie("settings", "unset", "ChannelsAllowed")
    assert "whatsapp,messenger,signal,matrix\tbuilt in" in balie("settings", "list").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("set", "LogLevel", "loud"), "debug or info"),
        (("set", "LockMinutes", "soon"), "a whole number from 0 to 240"),
        (("set", "Loglevel", "debug"), "no setting Loglevel"),
        (("set", "CacheDays", "9"), "administrator decides about CacheDays"),
        (("unset", "CacheDays"), "administrator decides about CacheDays"),
    ],
)
def test_what_cannot_be_chosen_is_one_sentence(
    balie: Balie, policies: Path, arguments: tuple[str, ...], words: str
) -> None:
    policies.write_text('{"policies": {"CacheDays": 3}}')
    ran = balie("settings", *arguments)
    assert ran.status == 1
    assert words in ran.err
