"""Restores a backup: verifies it first, and keeps the store that was there beside it."""

import os
import shutil
from pathlib import Path

import apsw
from msgspec import Struct

from app.domain.problems import refused_by
from app.storage import sqlite
from app.storage.connection import connect, problem
from app.storage.database import StoreError
from app.storage.migrations import steps


class Restored(Struct, frozen=True):
    """The outcome: `version` is the schema's; `kept` is the path of the previous store, None if there was none."""

    version: int
    kept: Path | None


def restore(backup: Path, target: Path, key: bytes) -> Restored:
    """Replace the store at `target` by `backup`. Nobody may have it open. Blocks.

    Raises `StoreError` store_missing, store_key_wrong, store_damaged, store_newer, store_full, store_unreadable; in
    these cases nothing has changed.
    """
    if not backup.exists():
        raise StoreError("store_missing", path=str(backup))
    copy = target.with_name(target.name + ".restoring")
    try:
        shutil.copyfile(backup, copy)
        copy.chmod(0o600)
        version = _looked_through(copy, backup, key)
        with copy.open("rb+") as file:
            os.fsync(file.fileno())
        kept = _set_aside(target)
        copy.replace(target)
    except OSError as error:
        raise StoreError(refused_by(error), path=str(target.parent)) from error
    finally:
        for left in (copy, *_beside(copy)):
            left.unlink(missing_ok=True)
    return Restored(version, kept)


def _looked_through(copy: Path, backup: Path, key: bytes) -> int:
    """Verify a copy; returns its schema version."""
    version = sqlite.schema_version(copy, key)
    if version > (known := steps()[-1][0]):
        raise StoreError("store_newer", found=str(version), known=str(known))
    connection = connect(copy, key)
    try:
        found = [text for (text,) in connection.execute("PRAGMA integrity_check") if text != "ok"]
        found += [str(row) for row in connection.execute("PRAGMA foreign_key_check")]
    except apsw.Error as error:
        raise problem(error, backup) from error
    finally:
        connection.close()
    if found:
        raise StoreError("store_damaged", path=str(backup))
    return version


def _set_aside(target: Path) -> Path | None:
    """Move the existing store, including its write-ahead log, to an unused name."""
    if not target.exists():
        return None
    number = 1
    while (kept := target.with_name(f"{target.name}.before-restore-{number}")).exists():
        number += 1
    for path, name in zip((target, *_beside(target)), (kept, *_beside(kept)), strict=True):
        if path.exists():
            path.replace(name)
    return kept


def _beside(path: Path) -> tuple[Path, Path]:
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")
