"""A team's store: one thread writes, two read, one follows what others commit."""

import os
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

import psycopg
from psycopg import errors
from psycopg_pool import ConnectionPool, PoolTimeout

from app.domain.changes import Changes
from app.storage import changes
from app.storage.database import Row, StoreError, Transaction, Unhurried
from app.storage.postgresql import schema
from app.storage.postgresql.feed import MOMENT, Feed, position
from app.storage.postgresql.server import ADAPTERS, Line, Server, connect, problem
from app.storage.postgresql.transaction import PostgresReading, PostgresTransaction
from app.storage.threaded import ThreadedStore

T = TypeVar("T")

READERS: Final = 2
_WAIT: Final = 10.0
"""Seconds to wait for a connection before the user is told."""
_IDLE: Final = 60.0
"""Seconds after which an idle connection is closed: fifty desktops share the server's."""
_READ: Final = 10.0
"""Seconds without an answer after which a read counts as unanswered. A server that hangs as a whole is noticed by the
feed, whose reads are short."""
_LONG_READ: Final = 600.0
"""The same for what is `Unhurried`."""
_TRIES: Final = 60
_UNIQUE_TRIES: Final = 3

_UNKNOWN: Final = (errors.UndefinedTable, errors.UndefinedColumn, errors.UndefinedFunction)
_AGAIN: Final = (errors.SerializationFailure, errors.DeadlockDetected)
_SLEPT: Final = errors.IdleInTransactionSessionTimeout
"""The computer slept in the middle of the work, or was too busy, and the server rolled it back."""


class PostgresStore(ThreadedStore):
    """`app.storage.database.Store` on a server. Created by `open_store`.

    Every unit of work runs as if it were alone (SERIALIZABLE) and is repeated if another interfered. So outside its
    transaction it must do nothing that may not be done twice.
    """

    def __init__(self, server: Server, first: "psycopg.Connection[Row]", *, may_write: bool) -> None:
        self.server = server
        """The parameters of future connections: a password may change meanwhile."""
        self.wait = _WAIT
        self._may_write = may_write
        self._known = schema.newest()
        self._origin = os.urandom(8).hex()
        super().__init__(READERS)
        self._closing = threading.Event()
        with first:
            start = position(PostgresTransaction(first))
        self._at_work: set[Line] = set()
        self._pool: ConnectionPool[Line] = ConnectionPool(
            connection_class=Line,
            kwargs=lambda: {**self.server.options(), "autocommit": True, "context": ADAPTERS},
            min_size=0,
            max_size=1 + READERS,
            max_idle=_IDLE,
            timeout=_WAIT,
            reconnect_timeout=_WAIT,
            open=True,
        )
        self.feed = Feed(
            lambda: connect(self.server, autocommit=True),
            lambda error: problem(error, self.server),
            start, self._origin, self._listeners,
        )  # fmt: skip
        self._threads = [
            threading.Thread(target=self._writes.serve, args=(self._write,), name="store-writer", daemon=True),
            *(
                threading.Thread(target=self._reads.serve, args=(self._read,), name=f"store-reader-{n}", daemon=True)
                for n in range(READERS)
            ),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def caught_up(self) -> bool:
        """Whether the feed of others' commits is connected, everything before has been reported, and the server
        answers what it is asked.
        """
        return self.feed.connected and not self._is_silent()

    @property
    def obstacle(self) -> StoreError | None:
        """Why the feed was last refused a connection, until it has one."""
        return self.feed.obstacle

    def look_again(self) -> None:
        """Drop idle connections; a dead one in use is noticed within twenty seconds."""
        self._pool.drain()
        self.feed.look_again()

    def close(self) -> None:
        """Finish what was submitted, if the server is reachable and answers, then disconnect. May be called twice."""
        if self._closing.is_set():
            return
        self._closing.set()
        self._writes.close()
        self._reads.close()
        if self.feed.obstacle is not None:
            # Do not wait for a server that is out of reach.
            self._pool.close()
        for thread in self._threads:
            while thread.is_alive() and not self._is_silent():
                thread.join(MOMENT)
        self.feed.close()
        self._pool.close()

    def _read(self, work: Callable[[Transaction], T], deliver: Callable[[T], None]) -> None:
        unhurried = isinstance(work, Unhurried)

        def once(connection: "psycopg.Connection[Row]") -> None:
            with connection.pipeline() as pipeline:
                connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                if unhurried:
                    connection.execute("SET LOCAL statement_timeout = 0")
                tx = PostgresReading(connection)
                result = work(tx)
                if not tx.all_read:
                    pipeline.sync()
                # A snapshot cannot change, so the result is delivered before the server has ended it.
                deliver(result)
                connection.execute("COMMIT")

        self._again_where_it_helps(once, write=False, patience=_LONG_READ if unhurried else _READ)

    def _write(self, work: Callable[[Transaction], T], deliver: Callable[[T], None]) -> None:
        if not self._may_write:
            raise StoreError("store_newer_reads", server=self.server.name)

        def once(connection: "psycopg.Connection[Row]") -> tuple[T, Changes]:
            self._begin(connection)
            tx = PostgresTransaction(connection)
            result = work(tx)
            tx.run_gathered()
            noted = tx.noted()
            if noted:
                noted |= Changes(sequence=changes.write(tx, noted, self._origin))
            self._commit(connection, noted.sequence)
            return result, noted

        result, noted = self._again_where_it_helps(once, write=True, patience=Line.patience)
        if noted:
            self._listeners.tell(noted)
        deliver(result)

    def _begin(self, connection: "psycopg.Connection[Row]") -> None:
        """Begin a write transaction, unless the store was migrated beyond what this program may write."""
        try:
            # Two statements in one round trip.
            began = connection.execute(
                "BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT max(min_writer) FROM balie.schema_step", prepare=False
            )
        except errors.FeatureNotSupported as error:
            # What a standby says, before it could say that it takes no changes.
            raise StoreError("store_server_reads_only", server=self.server.name) from error
        began.nextset()
        row = began.fetchone()
        if row is None or row[0] > self._known:
            raise StoreError("store_newer_reads", server=self.server.name)

    def _again_where_it_helps(
        self, once: Callable[["psycopg.Connection[Row]"], T], *, write: bool, patience: float
    ) -> T:
        """Run `once` on a connection, again if another transaction interfered or the connection broke early enough.
        After `patience` seconds without an answer the server counts as silent.

        Server errors with a known cause become a `StoreError`.
        """
        lost = 0
        for attempt in range(_TRIES):
            try:
                with self._connection(patience) as connection:
                    return once(connection)
            except _AGAIN as error:
                if attempt + 1 == _TRIES:
                    raise StoreError("store_busy", server=self.server.name) from error
            except errors.UniqueViolation:
                # Two sessions inserted the same row at once; the second try sees the other's. Otherwise it is a bug.
                if not write or attempt + 1 >= _UNIQUE_TRIES:
                    raise
            except psycopg.Error as error:
                if error.sqlstate == "54000":
                    # The queue of notifications is full, and a line that was not woken may be what keeps it so.
                    self.feed.look_again()
                lost += 1
                if lost > READERS + 1 or not (_line_broke(error) or isinstance(error, _SLEPT)):
                    raise self._problem(error, write=write) from error
            time.sleep(random.uniform(0, min(0.002 * 2**attempt, 0.2)))  # noqa: S311 - no secret
        raise StoreError("store_busy", server=self.server.name)

    @contextmanager
    def _connection(self, patience: float) -> Iterator[Line]:
        try:
            connection = self._pool.getconn(self.wait)
        except PoolTimeout as error:
            raise self._refusal() from error
        connection.patience = patience
        self._at_work.add(connection)
        try:
            yield connection
        except BaseException:
            if not connection.closed:
                _roll_back(connection)
            raise
        finally:
            self._at_work.discard(connection)
            self._pool.putconn(connection)

    def _refusal(self) -> StoreError:
        """Why no connection is to be had. The feed keeps trying, and knows; while it has one, another is tried."""
        if self.feed.obstacle is None and self.feed.connected:
            try:
                connect(self.server).close()
            except StoreError as reason:
                return reason
        return self.feed.obstacle or StoreError("store_unreachable", server=self.server.name)

    def _is_silent(self) -> bool:
        """Whether the server owes an answer for too long; it may still come."""
        return self.feed.is_silent or any(line.is_silent for line in tuple(self._at_work))

    def _commit(self, connection: "psycopg.Connection[Row]", sequence: int) -> None:
        """Commit. If the connection breaks at that very moment, find out what became of it."""
        process = connection.info.backend_pid
        try:
            connection.execute("COMMIT")
        except psycopg.Error as error:
            if not _line_broke(error):
                raise
            if not sequence or not self._arrived(sequence, process):
                raise StoreError("store_unreachable", server=self.server.name) from error

    def _arrived(self, sequence: int, process: int) -> bool:
        """Whether the change with this number, written by us in that server process, was committed after all."""
        deadline = time.monotonic() + self.wait
        while time.monotonic() < deadline:
            try:
                with connect(self.server, autocommit=True) as connection:
                    tx = PostgresTransaction(connection)
                    mine = {"sequence": sequence, "origin": self._origin}
                    at_work = tx.one("SELECT 1 FROM pg_stat_activity WHERE pid = :process", {"process": process})
                    if tx.one("SELECT 1 FROM change WHERE sequence = :sequence AND origin = :origin", mine):
                        return True
                    if at_work is None:
                        return False
            except (StoreError, psycopg.Error):
                pass  # not back yet: asked again until the deadline
            time.sleep(0.1)
        raise StoreError("store_outcome_unknown", server=self.server.name)

    def _problem(self, error: psycopg.Error, *, write: bool) -> Exception:
        # A unit of work that writes where it may only read is a bug, not a matter of the server.
        if isinstance(error, errors.ReadOnlySqlTransaction) and not write:
            return error
        if isinstance(error, _UNKNOWN) and (newer := self._newer()) is not None:
            return newer
        return problem(error, self.server)

    def _newer(self) -> StoreError | None:
        """The `StoreError` of a store that this program can no longer even read, if so."""
        try:
            with connect(self.server, autocommit=True) as connection:
                schema.fitting(PostgresTransaction(connection), self.server)
        except StoreError as error:
            return error
        return None


def _line_broke(error: psycopg.Error) -> bool:
    # Of class 57, a statement that was stopped for taking too long would take as long again.
    return isinstance(error, (errors.OperationalError, errors.InterfaceError)) and (
        error.sqlstate is None or (error.sqlstate[:2] in ("08", "57") and not isinstance(error, errors.QueryCanceled))
    )


def _roll_back(connection: "psycopg.Connection[Row]") -> None:
    try:
        connection.execute("ROLLBACK")
    except psycopg.Error:
        # The pool notices that the connection is unusable, and replaces it.
        connection.close()


def open_store(server: Server) -> PostgresStore:
    """Sign in to `server` and open its store.

    Raises `StoreError`: store_unreachable, store_password_wrong, store_role_refused, store_right_missing,
    store_no_database, store_no_schema, store_older, store_newer, store_server_old, store_too_many.
    """
    first = connect(server)
    try:
        may_write = schema.fitting(PostgresTransaction(first), server)
        return PostgresStore(server, first, may_write=may_write)
    except psycopg.Error as error:
        raise problem(error, server) from error
    finally:
        first.close()
