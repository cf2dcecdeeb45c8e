"""What whoever helps wants to know of a Balie that does not do as it should, in one file without personal data.

The log is written so that it holds none; names of users and of their folders are taken out here as well.
"""

import json
import os
import platform
import shutil
import sys
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from app import __version__
from app.domain.problems import InboxError
from app.services.profiles import Opened, os_login
from app.storage.census import census
from app.storage.migrations import steps
from app.system.paths import Profile
from app.system.policy.settings import Settings

_LIBRARIES: Final = ("PySide6", "qasync", "apsw-sqlite3mc", "httpx", "keyring", "psycopg")


def write_diagnostics(
    target: Path, profile: Profile, machine: Settings, checks: list[dict[str, Any]], opened: Opened | None
) -> list[str]:
    """Write the file; the names of what is in it. Blocks. Raises `InboxError` file_unwritable.

    `checks`: what `balie check` found. `opened`: the profile with its store, None where it could not be opened.
    """
    parts = {
        "about.json": _json(_about(profile)),
        "settings.json": _json(_settings(machine)),
        "checks.json": _json(checks),
        "store.json": _json(opened.store.submit_read(census).result() if opened is not None else None),
        **dict(_logs(profile)),
    }
    try:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
            for name, text in parts.items():
                file.writestr(name, _without_names(text, profile))
    except OSError as error:
        raise InboxError("file_unwritable", path=str(target)) from error
    return list(parts)


def versions() -> tuple[str, int]:
    """(of the program, of the schema of its stores)."""
    return __version__, steps()[-1][0]


def _about(profile: Profile) -> dict[str, Any]:
    files = sorted(path for path in profile.folder.glob("*") if path.is_file()) if profile.folder.is_dir() else []
    return {
        "balie": __version__,
        "frozen": bool(getattr(sys, "frozen", False)),
        "python": platform.python_version(),
        "system": platform.platform(),
        "desktop": os.environ.get("XDG_CURRENT_DESKTOP", ""),
        "libraries": dict(_versions()),
        "files": {path.name: path.stat().st_size for path in files},
        "free_bytes": shutil.disk_usage(profile.folder).free if profile.folder.is_dir() else None,
    }


def _versions() -> Iterator[tuple[str, str]]:
    for name in _LIBRARIES:
        try:
            yield name, metadata.version(name)
        except metadata.PackageNotFoundError:
            yield name, "bundled"


def _settings(machine: Settings) -> dict[str, Any]:
    values = {
        key.name: {"value": held.value, "origin": held.origin, "locked": held.locked} for key, held in machine.all()
    }
    return {"values": values, "problems": [problem.code for problem in machine.problems]}


def _logs(profile: Profile) -> Iterator[tuple[str, str]]:
    for path in sorted([*profile.folder.glob("balie.log*"), *profile.folder.glob("crash.log")]):
        yield path.name, path.read_text("utf-8", "replace")


def _without_names(text: str, profile: Profile) -> str:
    """`text` without where the profile lies, the home folder, and who is signed in."""
    for path, word in ((profile.folder, "<profile>"), (Path.home(), "<home>")):
        for written in (str(path), json.dumps(str(path))[1:-1]):
            text = text.replace(written, word)
    login = os_login()
    # Folders of users stand in the errors of other programs; a short or common login would take words apart.
    return text.replace(f"/{login}/", "/<user>/").replace(f"\\\\{login}\\\\", "\\\\<user>\\\\")


def _json(found: object) -> str:
    return json.dumps(found, indent=2, ensure_ascii=False, default=str) + "\n"
