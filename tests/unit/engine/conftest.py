"""An engine on a real store, with a scripted channel as the far side and a clock controlled by the test."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.channels import base
from app.compliance.rulebook import RuleBook
from app.domain.channel import Channel
from app.domain.conversation import Query, View
from app.domain.ids import ConversationId, MessageId
from app.domain.message import DeliveryState, Message
from app.engine.engine import Engine, Parts
from app.engine.leases import ChannelLeases
from app.services.backlog import Backlog
from app.services.courtesies import Courtesies
from app.storage import channels, conversations, messages, outbox
from app.storage.database import Transaction
from app.storage.outbox import OutboxItem
from tests.fakes.rules import SmallRules
from tests.fakes.scripted_channel import ScriptedChannel
from tests.fakes.stores import sqlite
from tests.fakes.town import NOON, SAMIRA, Town


@dataclass
class Running:
    """An engine on a town, running or not started yet."""

    town: Town
    far: ScriptedChannel
    folder: Path
    courtesies: Courtesies = field(default_factory=Courtesies)
    moment: datetime = NOON + timedelta(minutes=2)
    clients_made: int = 0
    line_error: list[Exception] = field(default_factory=list)
    engine: Engine | None = None
    rules: RuleBook = field(default_factory=SmallRules)
    backlog: Backlog = field(default_factory=Backlog)
    leases: ChannelLeases | None = None
    slept: float = 0
    """The seconds for which the computer has slept."""

    async def client(self, channel: Channel) -> base.Channel:
        self.clients_made += 1
        if self.line_error:
            raise self.line_error.pop(0)
        return self.far

    async def start(self) -> None:
        self.engine = Engine(
            Parts(
                store=self.town.store,
                make_client=self.client,
                rules=self.rules,
                capabilities=lambda _kind: self.far.capabilities,
                courtesies=self.courtesies,
                ballast=None,
                leases=self.leases,
                clock=lambda: self.moment,
                backlog=self.backlog,
                asleep=lambda: self.slept,
            )
        )
        await self.engine.start()

    async def stop(self) -> None:
        if self.engine is not None:
            await self.engine.stop()
            self.engine = None

    def turn(self, **by: float) -> None:
        """Advance the clock and let the engine notice: it sleeps by a clock that does not know about the change."""
        self.moment += timedelta(**by)
        if self.engine is not None:
            self.engine._sending.wake.set()
            self.engine._fetching.wake.set()

    def conversation(self, address: str = SAMIRA) -> ConversationId:
        def find(tx: Transaction) -> ConversationId:
            ids = map(ConversationId, conversations.ids(tx, Query(View.ALL), None))
            details = (conversations.detail(tx, found) for found in ids)
            return next(found.row.id for found in details if found and found.address == address)

        return self.town.read(find)

    def message(self, message_id: MessageId) -> Message:
        found = self.town.read(lambda tx: messages.get(tx, message_id))
        assert found is not None
        return found

    def channel(self) -> Channel:
        found = self.town.read(lambda tx: channels.get(tx, self.town.channel.id))
        assert found is not None
        return found

    def waiting(self) -> list[OutboxItem]:
        return self.town.read(lambda tx: outbox.due(tx, self.moment + timedelta(days=9), 100))

    async def until(self, condition: Callable[[], bool | Awaitable[bool]]) -> None:
        """Wait until `condition` holds; it is checked every few milliseconds."""
        async with asyncio.timeout(10):
            while True:
                held = condition()
                if held if isinstance(held, bool) else await held:
                    return
                await asyncio.sleep(0.005)

    async def state(self, message_id: MessageId, state: DeliveryState) -> Message:
        """Wait until a message has this state."""
        await self.until(lambda: self.message(message_id).state is state)
        return self.message(message_id)


@asynccontextmanager
async def running(folder: Path, far: ScriptedChannel) -> AsyncIterator[Running]:
    store = sqlite(folder)
    found = Running(Town.found(store), far, folder)
    try:
        yield found
        await found.stop()
    finally:
        store.close()


@pytest.fixture
async def run(tmp_path: Path) -> AsyncIterator[Running]:
    """Not started yet: `await run.start()`."""
    async with running(tmp_path, ScriptedChannel()) as found:
        yield found


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait a thousandth of the real time before a provider is retried."""
    monkeypatch.setattr("app.engine.receiving.delay", lambda attempt, **_: 0.001)
    monkeypatch.setattr("app.engine.receiving.asked_delay", lambda asked, attempt, **_: 0.001)
    monkeypatch.setattr("app.engine.upkeep._SETTLE", 0.01)
    monkeypatch.setattr("app.engine.engine.DRAIN_SECONDS", 2)
