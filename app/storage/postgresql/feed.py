"""A team's change feed: a notification only says "look"; a cursor decides what has been seen.

Sequence numbers are assigned before the commit, so a late commit has a lower number than some that were already read.
The cursor therefore stays below the oldest transaction still running (the snapshot's xmin). What lies above it is
announced at once all the same, and remembered, so that nothing waits and nothing is announced twice.
"""

import contextlib
import logging
import select
import socket
import threading
import time
from collections.abc import Callable
from typing import Final

import psycopg
from msgspec import Struct, field

from app.domain.changes import Changes
from app.storage import changes
from app.storage.database import Row, StoreError
from app.storage.listeners import Listeners
from app.storage.postgresql.server import Line
from app.storage.postgresql.transaction import PostgresTransaction

_log = logging.getLogger(__name__)

_LOOK_ANYWAY: Final = 5.0
"""Seconds. Without any notification, the connection is tested and the feed read this often: a server that hangs is
noticed after this and the line's patience."""
_SLOWEST_LOOK: Final = 1.0
"""Seconds between two reads while empty notifications arrive: any role can send them."""
MOMENT: Final = 0.2
"""Seconds between two looks whether the server still answers, for whoever leaves."""
_RETRIES: Final = (0.1, 0.2, 0.5, 1.0, 2.0)
"""Seconds between reconnection attempts; the last one repeats."""

Connect = Callable[[], Line]
Explain = Callable[[psycopg.Error], Exception]


class Position(Struct):
    """How far the feed of `server` has been read: everything up to (`xid`, `sequence`), and `told` above it."""

    xid: str
    sequence: int
    newest: int
    told: set[int] = field(default_factory=set)
    server: str = ""
    """When the server was started. After a crash or on a promoted standby, transaction ids repeat."""


def position(tx: PostgresTransaction) -> Position:
    """The end of the feed, by this transaction's snapshot."""
    ((xid, newest, server),) = tx.all(
        """SELECT pg_snapshot_xmin(pg_current_snapshot()), (SELECT coalesce(max(sequence), 0) FROM change),
                  CAST(pg_postmaster_start_time() AS text)"""
    )
    above = tx.all("SELECT sequence FROM change WHERE xid >= CAST(:xid AS xid8)", {"xid": xid})
    return Position(xid, 0, newest, {row[0] for row in above}, server)


def read(tx: PostgresTransaction, seen: Position, origin: str) -> Changes:
    """What others committed since `seen`, which is advanced."""
    rows = tx.all(
        f"""SELECT xid, sequence, xid < pg_snapshot_xmin(pg_current_snapshot()), origin, {changes.COLUMNS} FROM change
            WHERE (xid, sequence) > (CAST(:xid AS xid8), :sequence) ORDER BY xid, sequence""",
        {"xid": seen.xid, "sequence": seen.sequence},
    )
    parts = []
    above = set()
    for xid, sequence, settled, written_by, *columns in rows:
        if sequence not in seen.told and written_by != origin:
            try:
                parts.append(changes.read(sequence, columns))
            except (ValueError, TypeError):
                # Anybody with write access can insert here: one bad row must not block all that follow.
                _log.warning("row %d of the feed cannot be read", sequence)
        if settled:
            seen.xid, seen.sequence = xid, sequence
        else:
            above.add(sequence)
        seen.newest = max(seen.newest, sequence)
    seen.told = above
    return changes.together(parts)


def everything(tx: PostgresTransaction) -> Changes:
    """Changes to everything, for a window that was away for longer than the feed goes back."""
    ids = frozenset(row[0] for row in tx.execute("SELECT id FROM conversation WHERE shelf IN (0, 1)"))
    return Changes(ids, channels=True, labels=True, answers=True, outbox=True, team=True, here=True)


class Feed:
    """A thread with its own connection that tells `listeners` what anybody but `origin` commits."""

    def __init__(self, connect: Connect, explain: Explain, seen: Position, origin: str, listeners: Listeners) -> None:
        self._connect, self._explain = connect, explain
        self._seen = seen
        self._origin = origin
        self._listeners = listeners
        self._closing, self._anew = threading.Event(), threading.Event()
        self._wake, self._waker = socket.socketpair()
        self._pause = 0.0
        self._line: Line | None = None
        self.obstacle: StoreError | None = None
        """The reason for having no connection, as the server gives it."""
        self._connected = threading.Event()
        self._thread = threading.Thread(target=self._run, name="store-feed", daemon=True)
        self._thread.start()

    @property
    def connected(self) -> bool:
        """Whether it is connected and everything committed has been reported. A desktop that is behind holds Send."""
        return self._connected.is_set() and not self.is_silent

    @property
    def is_silent(self) -> bool:
        """Whether the server is connected and does not answer."""
        line = self._line
        return line is not None and line.is_silent

    def wait_connected(self, seconds: float) -> bool:
        """Wait until it is connected, at most this many seconds."""
        return self._connected.wait(seconds)

    def look_again(self) -> None:
        """Reconnect and catch up. Until then a desktop counts as behind."""
        self._connected.clear()
        self._anew.set()
        self._waker.send(b".")

    def close(self) -> None:
        """End the thread; one to which the server does not answer ends when it does, or with the program."""
        self._closing.set()
        with contextlib.suppress(OSError):  # it was between two connections, and has ended already
            self._waker.send(b".")
        while self._thread.is_alive():
            self._thread.join(MOMENT)
            if self.is_silent:
                return

    def _run(self) -> None:
        attempt = 0
        while not self._closing.is_set():
            try:
                with self._connect() as self._line:
                    connection = self._line
                    # Listen first, then read: what is committed between the two is seen by the read.
                    connection.execute("LISTEN balie_change")
                    self._catch_up(connection)
                    self._connected.set()
                    attempt, self.obstacle = 0, None
                    self._follow(connection)
            except (psycopg.Error, StoreError, OSError) as error:
                _log.info("the feed of the store waits: %s", type(error).__name__)
                self.obstacle = self._refusal(error)
            except Exception:  # noqa: BLE001 - a window that hears nothing more is worse than one that begins again
                _log.exception("the feed of the store failed")
            finally:
                self._connected.clear()
                self._line = None
            self._closing.wait(_RETRIES[min(attempt, len(_RETRIES) - 1)])
            attempt += 1
        self._wake.close()
        self._waker.close()

    def _refusal(self, error: Exception) -> StoreError | None:
        """What the server has against us; None where the line broke, which may stand again in a moment."""
        if isinstance(error, psycopg.Error):
            error = self._explain(error)
            return error if isinstance(error, StoreError) and error.code != "store_unreachable" else None
        return error if isinstance(error, StoreError) else None

    def _follow(self, connection: "psycopg.Connection[Row]") -> None:
        while True:
            woken, _, _ = select.select([self._wake.fileno(), connection.fileno()], [], [], _LOOK_ANYWAY)
            if self._wake.fileno() in woken and not self._closing.is_set():
                self._wake.recv(64)
            if self._closing.is_set() or self._anew.is_set():
                self._anew.clear()
                return
            for _ in connection.notifies(timeout=0):
                pass
            began = time.monotonic()
            # Whatever arrives while it waits is seen by a single read. After a silence nothing else has to wait.
            if self._look(connection) or not woken:
                self._pause = 0.0
            else:
                self._pause = min(_SLOWEST_LOOK, self._pause * 2 or 0.01)
                self._closing.wait(max(0.0, self._pause - (time.monotonic() - began)))

    def _catch_up(self, connection: "psycopg.Connection[Row]") -> None:
        """Report what was missed while disconnected; if the server started over, whatever its feed holds."""
        tx = PostgresTransaction(connection)
        connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        now = position(tx)
        missed = now.server != self._seen.server or self._forgotten(tx)
        found = read(tx, self._seen, self._origin)
        if missed:
            found |= everything(tx)
            self._seen = now
        if found:
            self._listeners.tell(found)
        connection.execute("COMMIT")
        # Looking at the queue clears it of what everybody has fetched, also where it is too full for anybody to write.
        connection.execute("SELECT pg_notification_queue_usage()")

    def _look(self, connection: "psycopg.Connection[Row]") -> bool:
        """Report what is new; whether there was anything, including our own."""
        before = self._seen.newest, self._seen.told
        # One statement, one snapshot: it needs no transaction around it.
        found = read(PostgresTransaction(connection), self._seen, self._origin)
        if found:
            self._listeners.tell(found)
        return (self._seen.newest, self._seen.told) != before

    def _forgotten(self, tx: PostgresTransaction) -> bool:
        """Whether unread changes have been dropped from the feed."""
        oldest = tx.one("SELECT min(sequence) FROM change")
        return oldest is not None and oldest[0] is not None and oldest[0] > self._seen.newest + 1
