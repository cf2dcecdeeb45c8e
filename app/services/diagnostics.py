"""A diagnostics file for whoever gives support, without personal data.

Nothing in it is written with personal data in mind; `app.services.masking` removes what slipped in all the same.
"""

import json
import os
import platform
import re
import shutil
import sys
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from app import __version__
from app.domain.problems import InboxError
from app.services.masking import Mask
from app.services.profiles import Opened
from app.storage.census import census
from app.storage.database import Unhurried
from app.storage.migrations import steps
from app.system.paths import Profile
from app.system.policy.kinds import Text
from app.system.policy.settings import Settings

_LIBRARIES: Final = ("PySide6", "qasync", "apsw-sqlite3mc", "httpx", "keyring", "psycopg")
_OURS: Final = re.compile(
    r"balie\.log(\.\d)?|balie\.store([.-](v\d+|backup|new|restoring|before-restore-\d+|wal|shm))*|server\.toml"
    r"|(profile|settings)\.json|practice\.key|window\.ini|engine\.lock|ballast|crash\.log|problem-report\.txt"
)
"""The files of a profile. There may be others, with arbitrary names."""


def write_diagnostics(
    target: Path, profile: Profile, machine: Settings, checks: list[dict[str, Any]], opened: Opened | None
) -> list[str]:
    """Write the file; returns the names of its parts. Blocks. Raises `InboxError` file_unwritable.

    `checks`: what `balie check` found. `opened`: the profile with its store, None if it could not be opened.
    """
    mask = Mask(profile, machine)
    parts = {
        "about.json": mask.names(_json(_about(profile))),
        "settings.json": mask.names(_json(_settings(machine))),
        "checks.json": mask.all(_json(checks)),
        "store.json": _json(opened.store.submit_read(Unhurried(census)).result() if opened is not None else None),
        **{name: mask.all(text) for name, text in _logs(profile)},
    }
    try:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
            for name, text in parts.items():
                file.writestr(name, text)
    except OSError as error:
        raise InboxError("file_unwritable", path=str(target)) from error
    return list(parts)


def versions() -> tuple[str, int]:
    """The versions of the program and of its stores' schema."""
    return __version__, steps()[-1][0]


def _about(profile: Profile) -> dict[str, Any]:
    files = {path.name: path.stat().st_size for path in sorted(profile.folder.glob("*")) if path.is_file()}
    ours = {name: size for name, size in files.items() if _OURS.fullmatch(name)}
    return {
        "balie": __version__,
        "frozen": bool(getattr(sys, "frozen", False)),
        "python": platform.python_version(),
        "system": platform.platform(),
        "desktop": os.environ.get("XDG_CURRENT_DESKTOP", ""),
        "libraries": dict(_versions()),
        "files": ours,
        "other_files": len(files) - len(ours),
        "free_bytes": shutil.disk_usage(profile.folder).free if profile.folder.is_dir() else None,
    }


def _versions() -> Iterator[tuple[str, str]]:
    for name in _LIBRARIES:
        try:
            yield name, metadata.version(name)
        except metadata.PackageNotFoundError:
            yield name, "bundled"


def _settings(machine: Settings) -> dict[str, Any]:
    """Addresses and paths are left out; only whether they are set."""
    values = {
        key.name: {
            "value": ("set" if held.value else "") if isinstance(key.kind, Text) else held.value,
            "origin": held.origin,
            "locked": held.locked,
        }
        for key, held in machine.all()
    }
    return {"values": values, "problems": [problem.code for problem in machine.problems]}


def _logs(profile: Profile) -> Iterator[tuple[str, str]]:
    for path in sorted([*profile.folder.glob("balie.log*"), *profile.folder.glob("crash.log")]):
        if _OURS.fullmatch(path.name):
            yield path.name, path.read_text("utf-8", "replace")


def _json(found: object) -> str:
    return json.dumps(found, indent=2, ensure_ascii=False, default=str) + "\n"
