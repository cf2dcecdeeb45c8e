"""Which engine works on a channel: an advisory lock that ends with its holder, and an epoch that outlives it.

Because of the lock, the next engine takes over within a second of the previous one's end. But a session can end without
its engine noticing (a broken connection, a failover, a machine that slept), so the lock alone proves nothing: each
acquisition raises the channel's epoch, and every write checks that the epoch is still the one its engine was given.
"""

import asyncio
import logging
import os
import socket
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from typing import Final, TypeVar

import psycopg

from app.domain.changes import Changes
from app.domain.ids import ChannelId
from app.storage.database import NotOurs, Row, Store, StoreError, Transaction
from app.storage.postgresql.server import Server, connect, problem

T = TypeVar("T")

_log = logging.getLogger(__name__)

_OURS: Final = 0x62616C69 << 32
"""The upper half of our advisory locks' keys, whatever else uses them; the lower half is the channel."""
_STOOD_STILL: Final = timedelta(seconds=10)
"""An engine that lives and does nothing (it hangs, or somebody stopped it) asks for no lease, which one at work does
every second; after so long the server ends the session with all of its locks. What it does when it goes on is refused.
"""
_QUICK: Final = (
    "SET tcp_keepalives_idle = 2; SET tcp_keepalives_interval = 1; SET tcp_keepalives_count = 3;"
    "SET tcp_user_timeout = 5000; SET idle_in_transaction_session_timeout = 0; SET idle_session_timeout = {}"
)
"""A holder whose machine fell silent is given up by the server within five seconds, and its channels are free."""
_FREE: Final = """
    SELECT id FROM (SELECT id FROM channel WHERE id <> ALL (%s) ORDER BY id OFFSET 0) free
    WHERE pg_try_advisory_lock(%s | id)"""
"""Takes the lock of every channel that nobody holds."""
_STILL_OURS: Final = """
    SELECT set_config('idle_in_transaction_session_timeout', '4s', true) FROM channel_lease
    WHERE channel_id = :channel AND epoch = :epoch FOR SHARE"""
"""Nor does one that fell silent in the middle of its work keep the next engine waiting; it begins again when awake."""
_AGAIN: Final = 15.0
"""Seconds for which a channel that was given back is left to the other engines."""
_KEPT_WAITING: Final = timedelta(seconds=10)
_LASTED: Final = timedelta(minutes=10)
"""An agent's session that keeps others waiting for so long, or a transaction that lasts so long, is ended."""


class FencedStore:
    """A store whose writes are refused with `NotOurs` once another engine has taken the channel."""

    def __init__(self, store: Store, channel_id: ChannelId, epoch: int) -> None:
        self._store = store
        self._lease = {"channel": channel_id, "epoch": epoch}

    @property
    def caught_up(self) -> bool:
        """As the store itself."""
        return self._store.caught_up

    @property
    def obstacle(self) -> StoreError | None:
        """As the store itself."""
        return self._store.obstacle

    def submit(self, work: Callable[[Transaction], T]) -> Future[T]:
        """Run `work` in a write transaction in which the channel is ours."""
        return self._store.submit(self._fenced(work))

    def submit_read(self, work: Callable[[Transaction], T]) -> Future[T]:
        """Reading needs no lease."""
        return self._store.submit_read(work)

    async def run(self, work: Callable[[Transaction], T]) -> T:
        """`submit`, awaited."""
        return await self._store.run(self._fenced(work))

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """`submit_read`, awaited."""
        return await self._store.read(work)

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Hear of every commit, not only of this channel's."""
        return self._store.subscribe(listener)

    def look_again(self) -> None:
        """As the store itself."""
        self._store.look_again()

    def close(self) -> None:
        """Nothing: it is somebody else's store."""

    def _fenced(self, work: Callable[[Transaction], T]) -> Callable[[Transaction], T]:
        def fenced(tx: Transaction) -> T:
            # An engine that takes the channel over changes this row, so it waits for us, or we for it.
            if tx.one(_STILL_OURS, self._lease) is None:
                raise NotOurs("lease_lost", channel=str(self._lease["channel"]))
            return work(tx)

        return fenced


class Leases:
    """`app.engine.leases.ChannelLeases` on a server.

    The locks belong to a connection and a thread of their own, so that nothing else that waits delays a take-over.
    """

    interval: float | None = 1.0

    def __init__(self, server: Server, store: Store) -> None:
        self._server = server
        self._store = store
        self._holder = f"{socket.gethostname()}:{os.getpid()}"
        self._thread = ThreadPoolExecutor(1, "leases")
        self._connection: psycopg.Connection[Row] | None = None
        self._held: dict[ChannelId, FencedStore] = {}
        self._left: dict[ChannelId, float] = {}
        """Channels that were given back, and when, by the monotonic clock."""

    def holds(self, channel_id: ChannelId) -> bool:
        """Whether we held the channel when we last checked."""
        return channel_id in self._held

    def store(self, channel_id: ChannelId) -> Store:
        """The store, fenced by this channel's lease. Raises `NotOurs` without one."""
        held = self._held.get(channel_id)
        if held is None:
            raise NotOurs("lease_lost", channel=str(channel_id))
        return held

    async def acquire(self) -> bool:
        """Acquire every free channel. If the connection is gone, everything that was held is lost."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._acquire)

    async def give_back(self, channel_id: ChannelId) -> None:
        """Release a channel: another engine takes it within a second, or this one again after a while."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._give_back, channel_id)

    async def release(self) -> None:
        """Release every lock and close the connection."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._let_go)

    def _acquire(self) -> bool:
        before = set(self._held)
        try:
            connection = self._connection
            if connection is None:
                connection = self._connection = connect(
                    self._server, autocommit=True, application="balie engine leases"
                )
                connection.execute(_QUICK.format(_STOOD_STILL // timedelta(milliseconds=1)))
            for (process,) in connection.execute("SELECT end_stalling(%s, %s)", (_KEPT_WAITING, _LASTED)):
                _log.warning("Server process %d kept others waiting, and was ended", process)
            for (channel_id,) in connection.execute(_FREE, (self._not_wanted(), _OURS)).fetchall():
                self._held[channel_id] = FencedStore(self._store, channel_id, self._epoch(connection, channel_id))
                _log.info("Channel %s is held", channel_id)
        except (psycopg.OperationalError, psycopg.InterfaceError, StoreError) as error:
            if before:
                _log.warning("Every channel is given up: %s", type(error).__name__)
            self._forget()
        except psycopg.Error as error:
            self._forget()
            raise problem(error, self._server) from error
        return before != set(self._held)

    def _not_wanted(self) -> list[ChannelId]:
        since = time.monotonic() - _AGAIN
        return [*self._held, *(channel_id for channel_id, left in self._left.items() if left > since)]

    def _give_back(self, channel_id: ChannelId) -> None:
        self._left[channel_id] = time.monotonic()
        if self._held.pop(channel_id, None) is None or self._connection is None:
            return
        try:
            self._connection.execute("SELECT pg_advisory_unlock(%s | %s)", (_OURS, channel_id))
        except psycopg.Error:
            # The session ends, and all of its locks with it; the other channels are acquired again.
            self._forget()

    def _epoch(self, connection: "psycopg.Connection[Row]", channel_id: ChannelId) -> int:
        """Raise the epoch, so that the previous holder can write no more. Waits for its transaction in progress."""
        ((epoch,),) = connection.execute(
            """INSERT INTO channel_lease (channel_id, epoch, holder) VALUES (%s, 1, %s)
               ON CONFLICT (channel_id) DO UPDATE SET epoch = channel_lease.epoch + 1, holder = excluded.holder
               RETURNING epoch""",
            (channel_id, self._holder),
        ).fetchall()
        return int(epoch)

    def _let_go(self) -> None:
        if self._connection is not None:
            # Unlocked explicitly: the server notices a closed connection only a moment later.
            with suppress(psycopg.Error):
                self._connection.execute("SELECT pg_advisory_unlock_all()")
        self._forget()

    def _forget(self) -> None:
        self._held.clear()
        if self._connection is not None:
            self._connection.close()
            self._connection = None
