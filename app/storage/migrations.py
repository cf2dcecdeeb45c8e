"""Brings a store's schema up to date: numbered SQL files, each in its own transaction."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final

import apsw

from app.storage.database import StoreError

_log = logging.getLogger(__name__)

SQLITE: Final = Path(__file__).parent / "schema" / "sqlite"


def steps(folder: Path = SQLITE) -> list[tuple[int, Path]]:
    """The numbered files in order; `0001_start.sql` is step 1."""
    return sorted((int(file.name.split("_")[0]), file) for file in folder.iterdir() if file.name[:1].isdigit())


def version_of(connection: apsw.Connection) -> int:
    """The last step applied to this store; 0 for a new one."""
    return int(connection.pragma("user_version") or 0)


def migrate(connection: apsw.Connection, back_up: Callable[[int], None], folder: Path = SQLITE) -> None:
    """Apply every missing step. `back_up(version)` is called first, unless the store is new.

    Raises `StoreError` store_newer if the store has steps that are unknown here.
    """
    known = steps(folder)
    found = version_of(connection)
    if found > known[-1][0]:
        raise StoreError("store_newer", found=str(found), known=str(known[-1][0]))
    missing = [(number, file) for number, file in known if number > found]
    if missing and found:
        back_up(found)
    for number, file in missing:
        _take(connection, number, file.read_text(encoding="utf-8"))
        _log.info("the store's schema is now version %d", number)
    if missing:
        connection.release_memory()  # megabytes of pages that nobody reads again


def _take(connection: apsw.Connection, number: int, script: str) -> None:
    # Rebuilding a table breaks references for a moment; they are checked before the commit.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another program may have taken the step while this one waited for its turn.
            if version_of(connection) < number:
                connection.execute(script).fetchall()
                _must_refer(connection, number)
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _must_refer(connection: apsw.Connection, number: int) -> None:
    if broken := connection.execute("PRAGMA foreign_key_check").fetchone():
        raise RuntimeError(f"step {number} leaves broken references in table {broken[0]}")
