"""Receives from one channel without end. What arrives is committed before it is acknowledged or parsed.

A channel that cannot be reached is tried again, less and less often. One that no longer accepts our sign-in is left
alone until somebody changes or tests it.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from typing import Final

from app.channels import base
from app.channels.base import Batch, ChannelError, RateLimited, SignedOut, Unreachable
from app.domain.channel import Channel, Connection, connection_after
from app.domain.problems import InboxError
from app.engine.backoff import asked_delay, delay
from app.engine.clients import Clients
from app.services import arrivals
from app.services.arrivals import Parse, Reading
from app.services.backlog import Backlog
from app.storage import channels
from app.storage.database import Store

_log = logging.getLogger(__name__)

_HOPELESS: Final = frozenset({"secret_missing", "incomplete_channel", "wrong_account"})
"""Problems that only a change to the channel can solve."""

MakeReading = Callable[[Channel, Parse], Reading]
"""(channel, its codec's `parse`) → how to read the channel's bodies."""


class Reception:
    """Receives from one channel. `said` is the connection state that it last stored; None before that."""

    def __init__(
        self, store: Store, channel: Channel, clients: Clients, make_reading: MakeReading, backlog: Backlog
    ) -> None:
        self.channel = channel
        self.said: Connection | None = None
        self._store = store
        self._clients = clients
        self._make_reading = make_reading
        self._backlog = backlog
        self._failures = 0
        self._problem: str | None = None

    async def run(self) -> None:
        """Receive until cancelled, or until only a person can help the channel."""
        while True:
            try:
                await self._receive()
            except InboxError as error:
                if isinstance(error, SignedOut) or error.code in _HOPELESS:
                    await self.stopped(error.code)
                    return
                wait = await self._failed(error)
            except Exception:  # noqa: BLE001 - a bug in one channel stops neither itself for good nor the others
                _log.exception("Channel %s: receiving failed", self.channel.id)
                wait = await self._failed(InboxError("bug"))
            await asyncio.sleep(wait)

    async def stopped(self, code: str) -> None:
        """The provider does not accept our sign-in: record that, and drop the client."""
        _log.warning("Channel %s: %s; it is left alone until it is changed or tested", self.channel.id, code)
        self._backlog.lose(self.channel.id)
        await self._clients.drop(self.channel.id)
        await self._say(Connection.SIGNED_OUT, code)

    async def _receive(self) -> None:
        self._backlog.begin(self.channel.id)
        client = await self._clients.get(self.channel)
        await arrivals.take_up(self._store, self._make_reading(self.channel, client.parse))
        cursor = await self._store.read(lambda tx: channels.cursor(tx, self.channel.id))
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._prove(client), name=f"check-{self.channel.id}")
                group.create_task(self._pump(client, cursor), name=f"receive-{self.channel.id}")
        except ExceptionGroup as group_error:
            raise _weightiest(group_error) from group_error

    async def _prove(self, client: base.Channel) -> None:
        """Make real calls until one succeeds. What arrives meanwhile is accepted all the same."""
        attempt = 0
        while True:
            try:
                await client.check()
            except SignedOut:
                raise
            except ChannelError as error:
                await self._say(connection_after(error.code), error.code)
                retry_after = error.retry_after if isinstance(error, RateLimited) else None
                await asyncio.sleep(asked_delay(retry_after, attempt))
                attempt += 1
            else:
                await self._store.run(lambda tx: channels.reached(tx, self.channel.id))
                self.said, self._problem = Connection.CONNECTED, None
                return

    async def _pump(self, client: base.Channel, cursor: str | None) -> None:
        if cursor is not None:
            # It was committed before, but perhaps never acknowledged.
            await client.acknowledge(cursor)
        batches = client.receive(cursor)
        try:
            reading = self._make_reading(self.channel, client.parse)
            async for batch in batches:
                await self._take(client, reading, batch)
                if not batch.bodies:
                    self._backlog.end(self.channel.id)
        finally:
            if isinstance(batches, AsyncGenerator):
                await batches.aclose()
        raise Unreachable(channel=self.channel.label)

    async def _take(self, client: base.Channel, reading: Reading, batch: Batch) -> None:
        received_at = batch.received_at - self._clients.ahead()
        outcome = await arrivals.take(self._store, reading, batch.bodies, batch.cursor, received_at)
        if batch.cursor is not None:
            await client.acknowledge(batch.cursor)
        self._failures = 0
        if outcome.quarantined:
            _log.warning("Channel %s: %d parts quarantined", self.channel.id, len(outcome.quarantined))

    async def _failed(self, error: InboxError) -> float:
        """Record what is wrong; returns how many seconds to wait."""
        self._backlog.lose(self.channel.id)
        _log.info("Channel %s: %s", self.channel.id, error.code)
        limited = isinstance(error, RateLimited)
        try:
            await self._say(Connection.LIMITED if limited else connection_after(error.code), error.code)
        except InboxError as problem:
            # A full disk, most likely: what could not be stored was not acknowledged either, and will come again.
            _log.warning("Channel %s: its state cannot be stored: %s", self.channel.id, problem.code)
        attempt = self._failures
        self._failures += 1
        return asked_delay(error.retry_after, attempt) if isinstance(error, RateLimited) else delay(attempt)

    async def _say(self, connection: Connection, problem: str | None) -> None:
        if (connection, problem) == (self.said, self._problem):
            return
        await self._store.run(lambda tx: channels.set_connection(tx, self.channel.id, connection, problem))
        self.said, self._problem = connection, problem


def _weightiest(group: ExceptionGroup[Exception]) -> Exception:
    """Of errors raised together, the decisive one: being signed out before all others."""
    return next((error for error in group.exceptions if isinstance(error, SignedOut)), group.exceptions[0])
