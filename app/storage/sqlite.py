"""The encrypted SQLite store of one desktop: one thread writes, two read, one does maintenance."""

import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

import apsw

from app.domain.changes import Changes
from app.domain.problems import refused_by
from app.storage import changes
from app.storage.connection import connect, problem
from app.storage.database import StoreError, Transaction
from app.storage.migrations import migrate, version_of
from app.storage.threaded import ThreadedStore
from app.storage.transaction import SqliteTransaction, in_transaction

T = TypeVar("T")

_log = logging.getLogger(__name__)

READERS: Final = 2
_POLL_SECONDS: Final = 0.25
_CHECKPOINT_PAGES: Final = 1_000
_LOG_LIMIT_PAGES: Final = 16_000
"""64 MB: writing went on for so long that the log was never empty, so the writer stops to empty it."""


class SqliteStore(ThreadedStore):
    """`app.storage.database.Store` on one encrypted file. Made by `open_store`."""

    def __init__(self, path: Path, key: bytes, writer: apsw.Connection) -> None:
        self.path = path
        self._key = key
        self._origin = os.urandom(8).hex()
        super().__init__(READERS)
        self._writer: apsw.Connection | None = writer
        self._wal_pages = 0
        self._checkpointing = threading.Lock()
        self._closing = threading.Event()
        self._wake = threading.Event()
        self._watch(writer)
        start = in_transaction(writer, path, changes.latest, write=False)
        self._threads = [
            threading.Thread(target=self._write_all, name="store-writer", daemon=True),
            *(threading.Thread(target=self._read_all, name=f"store-reader-{n}", daemon=True) for n in range(READERS)),
        ]
        self._housekeeper = threading.Thread(
            target=self._keep_house, args=(start,), name="store-housekeeper", daemon=True
        )
        for thread in (*self._threads, self._housekeeper):
            thread.start()

    def close(self) -> None:
        """Finish what was submitted, then close the file. May be called twice."""
        if self._closing.is_set():
            return
        self._closing.set()
        self._writes.close()
        self._reads.close()
        for thread in self._threads:
            thread.join()
        self._wake.set()
        self._housekeeper.join()

    def connection(self) -> apsw.Connection:
        """One more connection to the same file, for copying or checking. The caller closes it."""
        return connect(self.path, self._key)

    def _write_all(self) -> None:
        self._writes.serve(self._write)
        if self._writer is not None:
            self._writer.close()

    def _write(self, work: Callable[[Transaction], T], deliver: Callable[[T], None]) -> None:
        if self._writer is None:
            self._writer = connect(self.path, self._key)
            self._watch(self._writer)
        noted = Changes()

        def recorded(tx: SqliteTransaction) -> T:
            nonlocal noted
            result = work(tx)
            noted = tx.noted()
            if noted:
                noted |= Changes(sequence=changes.write(tx, noted, self._origin))
                changes.prune(tx, noted.sequence)
            return result

        try:
            result = in_transaction(self._writer, self.path, recorded, write=True)
        except StoreError as error:
            if isinstance(error.__cause__, apsw.IOError):
                # The state after a failed sync is unknown: never retry on this connection.
                self._writer.close(True)
                self._writer = None
            raise
        if noted:
            self._listeners.tell(noted)
        if self._wal_pages >= _LOG_LIMIT_PAGES:
            self._checkpoint(self._writer)
        deliver(result)

    def _read_all(self) -> None:
        reader: apsw.Connection | None = None

        def read(work: Callable[[Transaction], T], deliver: Callable[[T], None]) -> None:
            nonlocal reader
            if reader is None:
                reader = connect(self.path, self._key)
                reader.execute("PRAGMA query_only = ON")
                _keep_plans(reader)
            deliver(in_transaction(reader, self.path, work, write=False))

        self._reads.serve(read)
        if reader is not None:
            reader.close()

    def _watch(self, writer: apsw.Connection) -> None:
        """Make the writer report the size of the write-ahead log, in place of automatic checkpoints."""
        _keep_plans(writer)

        def grown(_connection: apsw.Connection, _name: str, pages: int) -> int:
            self._wal_pages = pages
            if pages >= _CHECKPOINT_PAGES:
                self._wake.set()
            return apsw.SQLITE_OK

        writer.set_wal_hook(grown)

    def _keep_house(self, seen: int) -> None:
        """Checkpoint the write-ahead log, and notice commits of other programs."""
        keeper: apsw.Connection | None = None
        version = -1
        while True:
            self._wake.wait(_POLL_SECONDS)
            self._wake.clear()
            closing = self._closing.is_set()
            try:
                if keeper is None:
                    keeper = connect(self.path, self._key, cache_kib=1_000)
                if self._wal_pages >= _CHECKPOINT_PAGES:
                    self._checkpoint(keeper)
                if (current := int(keeper.pragma("data_version"))) != version and not closing:
                    version = current
                    seen = self._tell_of_others(keeper, seen)
            except (apsw.Error, StoreError) as error:
                # A full disk or a lock passes; the writer reports what matters.
                _log.warning("housekeeping of the store waits: %s", type(error).__name__)
                version = -1
            if closing:
                break
        if keeper is not None:
            keeper.close()

    def _checkpoint(self, connection: apsw.Connection) -> None:
        """Copy the write-ahead log into the file, as far as no reader still needs the older state.

        If that fails, because of another program or a full disk, what was committed stays in the log.
        """
        with self._checkpointing:
            self._wal_pages = 0
            try:
                connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
            except apsw.Error as error:
                _log.info("a checkpoint waits: %s", type(error).__name__)

    def _tell_of_others(self, keeper: apsw.Connection, seen: int) -> int:
        found = in_transaction(
            keeper, self.path, lambda tx: changes.since_by_others(tx, seen, self._origin), write=False
        )
        if found:
            self._listeners.tell(found)
        return found.sequence


def _keep_plans(connection: apsw.Connection) -> None:
    """Have each of the statements that come over and over keep its plan.

    Else SQLite makes a new one whenever other values are bound to it, in case they tell more, which takes longer than
    most of what is then done: more than half of reading a conversation.
    """
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)


def open_store(path: Path, key: bytes, *, create: bool = False) -> SqliteStore:
    """Open the store at `path` with its 32-byte key; `create` makes one where there is none.

    Raises `StoreError`: store_missing, store_newer, store_key_wrong, store_damaged, store_locked, store_full,
    store_unreadable. An existing file is never replaced, whatever is wrong with it.
    """
    if not path.exists():
        if not create:
            raise StoreError("store_missing", path=str(path))
        _make(path, key)
    writer = _connect_existing(path, key)
    try:
        migrate(writer, lambda version: _copy(writer, path.with_name(f"{path.name}.v{version}.backup")))
        writer.execute("PRAGMA journal_mode = WAL").fetchall()
        return SqliteStore(path, key, writer)
    except apsw.Error as error:
        writer.close()
        raise problem(error, path) from error
    except BaseException:
        writer.close()
        raise


def _make(path: Path, key: bytes) -> None:
    """Build a new store beside `path` and rename it into place: a crash never leaves half a store."""
    unfinished = path.with_name(path.name + ".new")
    try:
        unfinished.unlink(missing_ok=True)
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection = connect(unfinished, key)
        try:
            migrate(connection, lambda _version: None)
        except apsw.Error as error:
            raise problem(error, path) from error
        finally:
            connection.close()
        unfinished.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise StoreError(refused_by(error), path=str(path.parent)) from error


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _connect_existing(path: Path, key: bytes) -> apsw.Connection:
    try:
        # SQLite takes an empty file for a new database; here it means a store that lost its content.
        if path.stat().st_size == 0:
            raise StoreError("store_damaged", path=str(path))
    except OSError as error:
        raise StoreError(refused_by(error), path=str(path.parent)) from error
    connection = connect(path, key)
    if version_of(connection) == 0:
        connection.close()
        raise StoreError("store_damaged", path=str(path))
    return connection


def _copy(connection: apsw.Connection, target: Path) -> None:
    """A complete, encrypted copy of what is committed, renamed to `target` once it is on disk."""
    unfinished = target.with_name(target.name + ".new")
    unfinished.unlink(missing_ok=True)
    connection.execute("VACUUM INTO :target", {"target": str(unfinished)})
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    unfinished.chmod(0o600)
    unfinished.replace(target)
    _sync_folder(target.parent)


def schema_version(path: Path, key: bytes) -> int:
    """The schema version of the store at `path`. Raises as `open_store`, but accepts a newer store too."""
    if not path.exists():
        raise StoreError("store_missing", path=str(path))
    connection = _connect_existing(path, key)
    try:
        return version_of(connection)
    finally:
        connection.close()


def backup(store: SqliteStore, target: Path) -> None:
    """Copy the store, encrypted with the same key, while it is in use. Blocks until the copy is on disk."""
    connection = store.connection()
    try:
        _copy(connection, target)
    except OSError as error:
        raise StoreError(refused_by(error), path=str(target.parent)) from error
    except apsw.Error as error:
        raise problem(error, target) from error
    finally:
        connection.close()


def check(store: SqliteStore) -> list[str]:
    """The faults of the store, as English sentences; empty if there are none. Reads the whole file."""
    from app.storage import compliance_log  # noqa: PLC0415 - its hashes take 4 ms of every start

    connection = store.connection()
    try:
        found = [
            f"The database says: {text}." for (text,) in connection.execute("PRAGMA integrity_check") if text != "ok"
        ]
        found += [
            f"A row of {table} names something that is not there."
            for table, *_ in connection.execute("PRAGMA foreign_key_check")
        ]
        chain = in_transaction(connection, store.path, compliance_log.verify, write=False)
    except apsw.Error as error:
        raise problem(error, store.path) from error
    finally:
        connection.close()
    if chain.broken is not None:
        found.append(f"Link {chain.broken} of the compliance log is broken. See: balie compliance verify.")
    return found
