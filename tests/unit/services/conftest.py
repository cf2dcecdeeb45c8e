"""The services of one agent on a real store, with a fully configurable channel."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.domain.answer import CannedAnswer
from app.domain.capabilities import Capabilities
from app.domain.channel import ChannelKind
from app.services.answers import Answers
from app.services.citizens import Citizens
from app.services.clearance import Clearance
from app.services.courtesies import Courtesies
from app.services.files import Files
from app.services.inbox import Inbox
from app.services.ledger import Ledger
from app.services.replies import Replies
from app.services.triage import Triage
from app.services.wind_downs import WindDowns
from app.storage import answers
from tests.fakes.rules import SmallRules
from tests.fakes.scripted_channel import PLAIN
from tests.fakes.stores import sqlite
from tests.fakes.town import NOON, Town


@dataclass
class At:
    """Anna's desk; `capabilities` and `moment` may be changed at any time."""

    town: Town
    capabilities: Capabilities = PLAIN
    moment: datetime = NOON + timedelta(minutes=5)
    courtesies: Courtesies = field(default_factory=Courtesies)

    def can(self, _: ChannelKind) -> Capabilities:
        return self.capabilities

    def clock(self) -> datetime:
        return self.moment

    @property
    def inbox(self) -> Inbox:
        return Inbox(self.town.store, self.town.anna, self.courtesies)

    @property
    def replies(self) -> Replies:
        return Replies(self.clearance, self.courtesies)

    @property
    def clearance(self) -> Clearance:
        return Clearance(self.town.store, self.town.anna, SmallRules(), self.can, self.clock)

    @property
    def triage(self) -> Triage:
        return Triage(self.town.store, self.town.anna, SmallRules(), self.clock)

    @property
    def ledger(self) -> Ledger:
        return Ledger(self.town.store, self.town.anna, self.clock)

    @property
    def citizens(self) -> Citizens:
        return Citizens(self.town.store, self.town.anna, SmallRules(), self.clock)

    @property
    def wind_downs(self) -> WindDowns:
        return WindDowns(self.clearance)

    @property
    def files(self) -> Files:
        return Files(self.town.store)

    async def answers(self, *known: CannedAnswer) -> Answers:
        self.town.write(lambda tx: answers.upsert(tx, known))
        found = Answers(self.town.store, self.town.anna, self.clock)
        await found.load()
        return found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[At]:
    store = sqlite(tmp_path)
    yield At(Town.found(store))
    store.close()
