"""Policies: their sources, their precedence, and that errors in them stop nothing."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import InboxError
from app.system.paths import Profile
from app.system.policy.schema import (
    CHANNELS_ALLOWED,
    DISABLE_TELEMETRY,
    DISABLE_UPDATES,
    LOCK_MINUTES,
    LOG_LEVEL,
    PROXY_MODE,
    SCHEMA,
    SINGLE_KEYS,
)
from app.system.policy.settings import BUILT_IN, Settings
from app.system.policy.sources import Machine, choose, settings_of

KEY = "Software\\Policies\\Balie"
Registry = Mapping[str, Mapping[str, object]]


def settings(folder: Path, said: object = None, registry: Registry | None = None, own: object = None) -> Settings:
    """The settings of a machine whose policies.json contains `said`, and of a profile that contains `own`."""
    file, profile = folder / "policies.json", Profile(folder / "profile")
    if said is not None:
        file.write_text(json.dumps(said), "utf-8")
    if own is not None:
        profile.create()
        profile.settings_path.write_text(json.dumps(own), "utf-8")
    read = None if registry is None else lambda hive, subkey: registry.get(f"{hive}\\{subkey}")
    return settings_of(profile, Machine(file, read))


def test_where_nobody_said_anything_the_schema_holds(tmp_path: Path) -> None:
    found = settings(tmp_path)
    assert not found.problems
    assert {(held.origin, held.locked) for _, held in found.all()} == {(BUILT_IN, False)}
    assert [held.value for _, held in found.all()] == [key.default for key in SCHEMA]


def test_the_first_that_names_a_setting_decides(tmp_path: Path) -> None:
    registry: Registry = {
        f"HKLM\\{KEY}": {"LogLevel": "error", "LockMinutes": 5},
        f"HKCU\\{KEY}": {"LogLevel": "debug", "SingleKeys": 0},
        f"HKLM\\{KEY}\\Recommended": {"ProxyMode": "system"},
    }
    said = {"policies": {"SingleKeys": True, "CacheDays": 3}, "recommended": {"ProxyMode": "none", "LogLevel": "info"}}
    found = settings(tmp_path, said, registry, own={"ProxyMode": "fixed", "LockMinutes": 200})
    assert found[LOG_LEVEL] == "error"
    assert (found[SINGLE_KEYS], found.held(SINGLE_KEYS).origin) == (False, f"HKCU\\{KEY}")
    assert (found[LOCK_MINUTES], found.held(LOCK_MINUTES).locked) == (5, True)
    assert found[PROXY_MODE] == "fixed", "what is recommended leaves the choice to the user"
    assert settings(tmp_path, said, registry, own={})[PROXY_MODE] == "system"


def test_a_list_in_the_registry_is_a_subkey(tmp_path: Path) -> None:
    registry = {f"HKLM\\{KEY}\\ChannelsAllowed": {"1": "signal", "2": "matrix"}}
    held = settings(tmp_path, registry=registry).held(CHANNELS_ALLOWED)
    assert (held.value, held.locked) == (("signal", "matrix"), True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_file_may_be_written_by_powershell(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "policies.json").write_text('{"policies": {"AttachmentFolder": "C:\\\\Café"}}', encoding)
    assert not settings(tmp_path).problems
    assert settings(tmp_path).layers[0].values == {"AttachmentFolder": "C:\\Café"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"policies": {"LogLevel": "debug",}}', "line 1, column"),
        ("[]", "it holds no object"),
        ('{"policies": 3}', "policies is not an object"),
        ("\xff\xfe\xff", "line 1"),
        ("", "line 1"),
    ],
)
def test_a_broken_file_is_one_sentence_and_everything_else_holds(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "policies.json").write_text(text, "utf-8")
    found = settings(tmp_path, registry={f"HKLM\\{KEY}": {"LockMinutes": 7}})
    (problem,) = found.problems
    assert problem.code == "policy_broken"
    assert str(tmp_path / "policies.json") in problem.sentence()
    assert reason in problem.sentence()
    assert found[LOCK_MINUTES] == 7
    assert found[LOG_LEVEL] == "info"


@pytest.mark.parametrize(
    ("values", "code", "words"),
    [
        ({"LogLevel": "loud"}, "policy_unfit", "debug or info"),
        ({"LockMinutes": "5"}, "policy_unfit", "a whole number from 0 to 240"),
        ({"LockMinutes": True}, "policy_unfit", "a whole number"),
        ({"SingleKeys": "no"}, "policy_unfit", "true or false"),
        ({"ChannelsAllowed": ["telegraph"]}, "policy_unfit", "a list of whatsapp"),
        ({"ServerAddress": "postgresql://anna:geheim@db.example/balie"}, "policy_unfit", "such as postgresql://"),
        ({"Loglevel": "debug"}, "policy_unknown", "Loglevel"),
        ({"ProxyMode": "pac"}, "policy_incomplete", "ProxyScript"),
        ({"ProxyMode": "fixed"}, "policy_incomplete", "ProxyAddress"),
    ],
)
def test_a_wrong_value_is_told_and_the_next_place_asked(
    tmp_path: Path, values: dict[str, object], code: str, words: str
) -> None:
    found = settings(tmp_path, {"policies": {**values, "CacheDays": 3}, "recommended": {"LockMinutes": 9}})
    (problem,) = found.problems
    assert (problem.code, words in problem.sentence()) == (code, True)
    assert "geheim" not in problem.sentence()
    assert found[LOCK_MINUTES] == 9


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=9), st.lists, max_leaves=4))
def test_no_value_whatever_raises(value: object) -> None:
    for key in SCHEMA:
        try:
            found = key.kind.read(value)
        except ValueError:
            continue
        assert key.kind.read(found) == found


def test_every_example_fits_and_every_default_too() -> None:
    for key in SCHEMA:
        assert key.kind.read(key.example) is not None
        assert key.kind.read(key.default) == key.default


def test_what_does_not_exist_says_so() -> None:
    inert = [key for key in SCHEMA if key.inert]
    assert inert == [DISABLE_UPDATES, DISABLE_TELEMETRY]
    assert all("changes nothing" in key.text for key in inert)


def test_what_the_user_chooses_is_kept_and_forgotten(tmp_path: Path) -> None:
    profile, nowhere = Profile(tmp_path / "profile"), Machine(tmp_path / "none.json")
    choose(profile, LOG_LEVEL, "debug")
    choose(profile, SINGLE_KEYS, False)
    assert settings_of(profile, nowhere)[LOG_LEVEL] == "debug"
    choose(profile, LOG_LEVEL, None)
    found = settings_of(profile, nowhere)
    assert (found[LOG_LEVEL], found[SINGLE_KEYS]) == ("info", False)


def test_choosing_where_nothing_can_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("a file")
    with pytest.raises(InboxError):
        choose(Profile(tmp_path / "profile"), LOG_LEVEL, "debug")
