"""An engine in a separate process, which asks its parent for permission at every step, so that it can be killed at any.

Everything is sent over one loopback connection as JSON lines: the child says what it is about to do or has done, and
waits for the answer. The parent is the channel's far side.
"""

import asyncio
import base64
import json
import multiprocessing
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any, Final, TypeVar

from msgspec.structs import replace

from app.channels import base
from app.channels.base import Batch, Downloaded, Outgoing, Rejected, Sent, Sink
from app.domain.capabilities import Capabilities, EditRule
from app.domain.changes import Changes
from app.domain.channel import Channel
from app.domain.events import Parsed
from app.domain.ids import Address, ProviderId
from app.engine.engine import Engine, Parts
from app.engine.leases import ChannelLeases
from app.services.courtesies import Courtesies
from app.storage.database import Store, Transaction
from app.storage.sqlite import open_store
from tests.fakes.rules import SmallRules
from tests.fakes.scripted_channel import PLAIN, REPEATABLE, parse
from tests.fakes.stores import KEY

T = TypeVar("T")

_READY: Final = multiprocessing.get_context("forkserver")
"""Engines are forked from a process that has imported the program, which takes thirty times as long as forking."""
_READY.set_forkserver_preload([__name__, "app.storage.postgresql.store", "app.storage.postgresql.leases"])


def start(name: str, port: int, *, idempotent: bool = False) -> ForkServerProcess:
    """An engine on the store in the file `name`, or in FOLDER:PORT:USER of a server's socket, in which case it shares
    the channels with others. Its parent is the far side at `port`. It runs until it is killed.
    """
    process = _READY.Process(target=_run, args=(name, port, idempotent), daemon=True)
    process.start()
    return process


class Parent:
    """The other end of the connection. One question at a time."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._turn = asyncio.Lock()

    async def ask(self, step: str, **about: object) -> dict[str, Any]:
        async with self._turn:
            self._writer.write(json.dumps({"step": step, **about}).encode() + b"\n")
            await self._writer.drain()
            line = await self._reader.readline()
            if not line:
                raise SystemExit
            answer: dict[str, Any] = json.loads(line)
            return answer


class Stepping:
    """A store that asks for permission before and after every writing transaction."""

    def __init__(self, store: Store, parent: Parent) -> None:
        self._store = store
        self._parent = parent
        self.caught_up = store.caught_up
        self.obstacle = store.obstacle
        self.submit = store.submit
        self.submit_read = store.submit_read
        self.read = store.read
        self.close = store.close
        self.look_again = store.look_again

    async def run(self, work: Callable[[Transaction], T]) -> T:
        await self._parent.ask("before commit")
        result = await self._store.run(work)
        await self._parent.ask("after commit")
        return result

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        return self._store.subscribe(listener)


class FarChannel:
    """A channel whose provider is the parent."""

    def __init__(self, parent: Parent, capabilities: Capabilities) -> None:
        self.capabilities = capabilities
        self.skew = None
        self._parent = parent

    def parse(self, body: bytes, *, any_account: bool = False) -> Parsed:
        return parse(body)

    async def receive(self, cursor: str | None) -> AsyncIterator[Batch]:
        while True:
            answer = await self._parent.ask("receive", cursor=cursor)
            if answer["bodies"]:
                cursor = answer["cursor"]
                bodies = tuple(map(base64.b64decode, answer["bodies"]))
                yield Batch(bodies, cursor, datetime.now(UTC))
            else:
                await asyncio.sleep(0.01)

    async def acknowledge(self, cursor: str) -> None:
        await self._parent.ask("acknowledge", cursor=cursor)

    async def send(self, message: Outgoing) -> Sent:
        await self._parent.ask("before send")
        answer = await self._parent.ask("send", client_id=message.client_id, text=message.text)
        return Sent(ProviderId(answer["id"]))

    async def edit(self, names: Sequence[ProviderId], message: Outgoing) -> Sent:
        await self._parent.ask("before edit")
        await self._parent.ask("edit", client_id=message.client_id, text=message.text)
        return Sent(ProviderId(f"changed.{names[0]}"))

    async def mark_read(self, to: Address, messages: Sequence[ProviderId]) -> None:
        """Do nothing."""

    async def typing(self, to: Address, active: bool, last_inbound: ProviderId | None) -> None:
        """Do nothing."""

    async def download(self, reference: str, limit: int, into: Sink | None = None) -> Downloaded:
        raise Rejected("attachment_gone")

    async def check(self) -> str:
        return "far"

    async def close(self) -> None:
        """Do nothing."""


def _opened(name: str) -> tuple[Store, ChannelLeases | None]:
    """The store, and the leases if others work on it."""
    folder, *rest = name.split(":")
    if not rest:
        return open_store(Path(folder), KEY), None
    from app.storage.postgresql import store as postgresql_store
    from app.storage.postgresql.leases import Leases
    from app.storage.postgresql.server import Server

    server = Server(folder, "balie", rest[1], int(rest[0]))
    store = postgresql_store.open_store(server)
    return store, Leases(server, store)


async def _main(name: str, port: int, idempotent: bool) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    parent = Parent(reader, writer)
    capabilities = replace(REPEATABLE if idempotent else PLAIN, edits=EditRule())
    far = FarChannel(parent, capabilities)

    async def client(_: Channel) -> base.Channel:
        return far

    inner, leases = _opened(name)
    store = Stepping(inner, parent) if leases is None else inner
    parts = Parts(store, client, SmallRules(), lambda _kind: capabilities, Courtesies(), None, leases)
    await Engine(parts).start()
    await asyncio.Event().wait()


def _run(name: str, port: int, idempotent: bool) -> None:
    asyncio.run(_main(name, port, idempotent))
