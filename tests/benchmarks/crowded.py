"""`python -m tests.benchmarks.crowded FOLDER [CONVERSATIONS]`: a profile with a store of `Crowd`, for later runs."""

import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import apsw

from app.services.profiles import make_profile
from app.storage import search
from app.storage.connection import connect
from app.storage.sqlite import open_store
from app.system.identity import read_identity
from app.system.keys import store_key
from app.system.paths import Profile
from tests.benchmarks.crowd import FULL, Crowd, Row

_PIECE = 50_000


def make(folder: Path, conversations: int, end: int) -> Profile:
    """A profile in `folder` whose store has this many conversations, the last one at `end` (milliseconds)."""
    opened = make_profile(Profile(folder / "profile"), key_file=folder / "key")
    opened.store.close()
    profile = opened.profile
    key = store_key(profile, read_identity(profile))
    connection = connect(profile.store_path, key, cache_kib=400_000)
    try:
        _fill(connection, Crowd(conversations, end))
    finally:
        connection.close()
    store = open_store(profile.store_path, key)
    while store.submit(lambda tx: search.tidy(tx, 20_000)).result():
        pass
    store.close()
    return profile


def _fill(connection: apsw.Connection, crowd: Crowd) -> None:
    # Nobody else reads it, and after a crash it is thrown away.
    connection.execute(
        """PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
           PRAGMA foreign_keys = OFF"""
    ).fetchall()
    indexes = connection.execute(
        """SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
           AND tbl_name IN ('message', 'conversation', 'conversation_label', 'happening', 'identity',
                            'identity_address')"""
    ).fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    for table, columns, rows in crowd.tables():
        marks = ", ".join("?" * (columns.count(",") + 1))
        _write(connection, f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)
    for _, sql in indexes:
        connection.execute(str(sql))
    _write(connection, "INSERT INTO message_text (rowid, text) VALUES (?, ?)", crowd.texts())
    _write(connection, "INSERT INTO person_text (rowid, text) VALUES (?, ?)", crowd.names())
    connection.execute("PRAGMA journal_mode = WAL; PRAGMA locking_mode = NORMAL").fetchall()


def _write(connection: apsw.Connection, sql: str, rows: Iterator[Row]) -> None:
    while piece := list(islice(rows, _PIECE)):
        with connection:
            connection.executemany(sql, piece)


if __name__ == "__main__":
    begun, cpu = time.perf_counter(), time.process_time()
    made = make(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else FULL, int(time.time() * 1000))
    size = made.store_path.stat().st_size / 1e6
    print(f"{size:.0f} MB in {time.perf_counter() - begun:.0f} s, {time.process_time() - cpu:.0f} s of processor")
