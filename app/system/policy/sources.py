"""The sources of settings: machine-wide files, the Windows registry, and the profile.

/etc/balie/policies.json on Linux (in a Flatpak: the host's), %ProgramData%\\Balie\\policies.json on Windows:

    {"policies": {"LogLevel": "debug"}, "recommended": {"SingleKeys": false}}

On Windows also `Software\\Policies\\Balie` in HKEY_LOCAL_MACHINE and HKEY_CURRENT_USER, with the recommendations in its
subkey `Recommended`. Both are what Mozilla's and Google's browsers do, and what administrators know.
"""

import contextlib
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import msgspec

from app.domain.problems import InboxError
from app.system.paths import Profile
from app.system.policy.kinds import Several
from app.system.policy.schema import BY_NAME, Key
from app.system.policy.settings import Layer, Settings, settled

Registry = Callable[[str, str], Mapping[str, object] | None]
"""(hive, subkey) → the values of that key, None if there is none. The hive is HKLM or HKCU."""

_KEY: Final = "Software\\Policies\\Balie"
_LARGEST: Final = 1024 * 1024


def settings_of(profile: Profile, machine: "Machine | None" = None) -> Settings:
    """The settings in force on `profile`. Reads a file or two; never raises because of their contents."""
    found = machine or this_machine()
    problems: list[InboxError] = []
    locked, recommended = found.layers(problems)
    chosen = _file(profile.settings_path, problems)
    own = [Layer(str(profile.settings_path), chosen)] if chosen else []
    return settled([*locked, *own, *recommended], problems)


class Machine:
    """The machine-wide sources: a file, and the registry where there is one."""

    def __init__(self, file: Path, registry: Registry | None = None) -> None:
        self._file = file
        self._registry = registry

    def layers(self, problems: list[InboxError]) -> tuple[list[Layer], list[Layer]]:
        """(policies, recommendations), each strongest first. What cannot be read is added to `problems`."""
        locked: list[Layer] = []
        recommended: list[Layer] = []
        if self._registry is not None:
            for hive in ("HKLM", "HKCU"):
                for layers, subkey in ((locked, _KEY), (recommended, f"{_KEY}\\Recommended")):
                    values = _of_registry(self._registry, hive, subkey)
                    if values:
                        layers.append(Layer(f"{hive}\\{subkey}", values, locked=layers is locked))
        found = _file(self._file, problems)
        for layers, part in ((locked, "policies"), (recommended, "recommended")):
            values = found.pop(part, {})
            if not isinstance(values, dict):
                problems.append(InboxError("policy_broken", path=str(self._file), reason=f"{part} is not an object"))
            elif values:
                layers.append(Layer(f"{self._file} ({part})", values, locked=layers is locked))
        problems += [InboxError("policy_unknown", key=name, origin=str(self._file)) for name in found]
        return locked, recommended


def this_machine() -> Machine:
    """Where this operating system keeps administrators' settings."""
    if sys.platform == "win32":
        return Machine(Path(os.environ.get("PROGRAMDATA", "C:\\ProgramData")) / "Balie" / "policies.json", _winreg)
    root = Path("/run/host") if Path("/.flatpak-info").exists() else Path("/")
    return Machine(root / "etc/balie/policies.json")


def choose(profile: Profile, key: Key[Any], value: object | None) -> None:
    """Store the user's choice for `key` in the profile; None removes it. `InboxError` file_unwritable."""
    path = profile.settings_path
    chosen = {name: one for name, one in _file(path, []).items() if name != key.name}
    if value is not None:
        chosen[key.name] = value
    temporary = path.with_suffix(".new")
    try:
        profile.create()
        temporary.write_bytes(msgspec.json.format(msgspec.json.encode(chosen), indent=2) + b"\n")
        temporary.replace(path)
    except OSError as error:
        raise InboxError("file_unwritable", path=str(path)) from error


def _file(path: Path, problems: list[InboxError]) -> dict[str, Any]:
    """The object in a JSON file; empty if there is none. UTF-8 or UTF-16: PowerShell writes either."""
    try:
        with path.open("rb") as file:
            found = _parsed(file.read(_LARGEST))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        problems.append(InboxError("policy_broken", path=str(path), reason=_reason(error)))
        return {}
    if not isinstance(found, dict):
        problems.append(InboxError("policy_broken", path=str(path), reason="it holds no object"))
        return {}
    return found


def _parsed(content: bytes) -> object:
    try:
        return msgspec.json.decode(content)
    except ValueError:
        import json  # noqa: PLC0415 - seldom: it knows UTF-16, and says where a fault stands

        return json.loads(content)


def _reason(error: Exception) -> str:
    from json import JSONDecodeError  # noqa: PLC0415 - loaded by now

    if isinstance(error, JSONDecodeError):
        return f"line {error.lineno}, column {error.colno}: {error.msg}"
    return (error.strerror if isinstance(error, OSError) else None) or "it is not text in UTF-8"


def _of_registry(registry: Registry, hive: str, subkey: str) -> dict[str, object]:
    """The values under `subkey`; a list is a subkey of its own with the values 1, 2, 3 …"""
    values = dict(registry(hive, subkey) or {})
    for name, key in BY_NAME.items():
        listed = registry(hive, f"{subkey}\\{name}") if isinstance(key.kind, Several) else None
        if listed is not None:
            values[name] = [listed[number] for number in sorted(listed, key=lambda one: (len(one), one))]
    return values


def _winreg(hive: str, subkey: str) -> dict[str, object] | None:
    found: dict[str, object] | None = None
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - only there

        root = {"HKLM": winreg.HKEY_LOCAL_MACHINE, "HKCU": winreg.HKEY_CURRENT_USER}[hive]
        with contextlib.suppress(FileNotFoundError, PermissionError):  # as if nothing were set
            with winreg.OpenKey(root, subkey, access=winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as key:
                values = [winreg.EnumValue(key, index) for index in range(winreg.QueryInfoKey(key)[1])]
            found = {name: value for name, value, _type in values if name}
    return found
