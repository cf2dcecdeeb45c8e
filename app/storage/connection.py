"""Connections to an encrypted SQLite file, and its errors translated into problems."""

from pathlib import Path
from typing import Final

import apsw

from app.storage.database import StoreError

KEY_BYTES: Final = 32

# Before 3.51.3 two connections that wrote and checkpointed at once could corrupt the file.
_OLDEST_SQLITE: Final = (3, 51, 3)
_BUSY_MS: Final = 10_000
_JOURNAL_LIMIT: Final = 64 * 1024 * 1024

_PLAIN_HEADER: Final = b"SQLite format 3\x00"


def connect(path: Path, key: bytes, *, create: bool = False, cache_kib: int = 8_000) -> apsw.Connection:
    """A connection whose key has been verified. Raises `StoreError` if that fails.

    The raw key is passed to the cipher without derivation, so opening saves 30 ms. The salt at the start of the file is
    made from the key, which is how a wrong key is told from a damaged file.
    """
    if tuple(int(part) for part in apsw.sqlite_lib_version().split(".")) < _OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {apsw.sqlite_lib_version()} is too old for a store that must not be damaged")
    if len(key) != KEY_BYTES:
        raise ValueError(f"a store's key has {KEY_BYTES} bytes")
    flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)
    try:
        connection = apsw.Connection(str(path), flags=flags, statementcachesize=250)
    except apsw.Error as error:
        raise problem(error, path) from error
    try:
        _prepare(connection, key, cache_kib, new=path.stat().st_size == 0)
    except apsw.Error as error:
        connection.close()
        if isinstance(error, apsw.NotADBError) and _made_with_another_key(path, key):
            raise StoreError("store_key_wrong", path=str(path)) from error
        raise problem(error, path) from error
    return connection


def _prepare(connection: apsw.Connection, key: bytes, cache_kib: int, *, new: bool) -> None:
    connection.set_busy_timeout(_BUSY_MS)
    connection.execute("PRAGMA cipher = 'chacha20'")
    # An existing file contains its own salt.
    salt = _salt(key).hex() if new else ""
    connection.execute(f"PRAGMA key = 'raw:{key.hex()}{salt}'")
    # The first read: a wrong key or a damaged first page fails here.
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    connection.execute(
        f"""PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA trusted_schema = OFF;
            PRAGMA cell_size_check = ON;
            PRAGMA temp_store = MEMORY;
            PRAGMA secure_delete = FAST;
            PRAGMA cache_size = -{cache_kib};
            PRAGMA wal_autocheckpoint = 0;
            PRAGMA journal_size_limit = {_JOURNAL_LIMIT}"""
    ).fetchall()


def problem(error: apsw.Error, path: Path) -> Exception:
    """The exception to raise for `error`: a `StoreError` for an external cause, `error` itself for a bug."""
    if isinstance(error, (apsw.CorruptError, apsw.NotADBError)):
        return StoreError("store_damaged", path=str(path))
    if isinstance(error, apsw.IOError):
        # apsw sets the attribute on every error that SQLite gave it; its type stubs do not say so.
        code: int = error.extendedresult  # type: ignore[attr-defined]
        damaged = code in (apsw.SQLITE_IOERR_CORRUPTFS, apsw.SQLITE_IOERR_DATA)
        return StoreError("store_damaged" if damaged else "store_full", path=str(path))
    if isinstance(error, apsw.FullError):
        return StoreError("store_full", path=str(path))
    if isinstance(error, (apsw.BusyError, apsw.LockedError)):
        return StoreError("store_locked", path=str(path))
    if isinstance(error, (apsw.CantOpenError, apsw.ReadOnlyError, apsw.PermissionsError)):
        return StoreError("store_unreadable", path=str(path.parent))
    return error


def _salt(key: bytes) -> bytes:
    import hmac  # noqa: PLC0415 - 4 ms, and seldom asked for

    return hmac.digest(key, b"balie store", "sha256")[:16]


def _made_with_another_key(path: Path, key: bytes) -> bool:
    with path.open("rb") as file:
        head = file.read(len(_PLAIN_HEADER))
    return len(head) == len(_PLAIN_HEADER) and head not in (_PLAIN_HEADER, _salt(key))
