"""Asks providers that keep records what became of our messages: those that are uncertain, and those without a report.

A record says under which id a message was sent, to whom, and when, but never its text. It is taken for one of ours only
where it can be no other: it went to the same citizen, after ours was queued; its id belongs to no message that we know;
and there are as many such records as there are uncertain messages to that citizen. Everything else stays uncertain, for
the agent to decide.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from app.channels.base import KeepsRecords, SentRecord
from app.domain.channel import Channel
from app.domain.events import StatusChanged
from app.domain.ids import Address, ChannelId, MessageId
from app.domain.message import DeliveryState
from app.domain.problems import InboxError
from app.engine.clients import Clients
from app.engine.leases import ChannelLeases
from app.engine.roster import Roster
from app.services.clock import Clock
from app.storage import arrivals, settling
from app.storage.amendments import Assess
from app.storage.database import Store, StoreError, Transaction
from app.storage.settling import Unsettled

_log = logging.getLogger(__name__)

_EVERY: Final = 30.0
_DEADLINE: Final = 120.0
_FIRST: Final = timedelta(minutes=1)
_LONGEST: Final = timedelta(hours=1)
_CLOCKS: Final = timedelta(minutes=2)
"""How far the provider's clock may be behind ours."""


class _Asked(Struct):
    """What was last asked, and when to ask about the same messages again."""

    ids: frozenset[MessageId]
    wait: timedelta
    again_at: datetime


@dataclass(slots=True)
class Settling:
    """Asks from time to time, less often the longer nothing comes of it."""

    store: Store
    clients: Clients
    roster: Roster
    leases: ChannelLeases
    assessor: Callable[[Channel], Assess]
    clock: Clock
    _asked: dict[ChannelId, _Asked] = field(default_factory=dict)

    async def run(self) -> None:
        """Ask until cancelled."""
        while True:
            for channel_id in list(self.roster.in_use):
                channel = self.roster.channel(channel_id)
                if channel is not None and channel_id not in self.roster.signed_out:
                    await self._look(channel)
            await asyncio.sleep(_EVERY)

    async def _look(self, channel: Channel) -> None:
        moment = self.clock()
        pending = await self.store.read(lambda tx: settling.unsettled(tx, channel.id, moment))
        if not pending or not self._is_time(channel.id, pending, moment):
            return
        try:
            client = await self.clients.get(channel)
            if not isinstance(client, KeepsRecords):
                return
            async with asyncio.timeout(_DEADLINE):
                records = await client.records(min(one.queued_at for one in pending) - _CLOCKS)
        except StoreError:
            raise
        except (InboxError, TimeoutError) as error:
            _log.info("Channel %s: its records could not be had (%s)", channel.id, type(error).__name__)
            return
        settled = await self.leases.store(channel.id).run(partial(self._settle, channel, pending, records))
        _log.info("Channel %s: %d reports about %d messages", channel.id, settled, len(pending))

    def _settle(
        self, channel: Channel, pending: Sequence[Unsettled], records: Sequence[SentRecord], tx: Transaction
    ) -> int:
        taken = settling.known(tx, channel.id, [record.provider_id for record in records])
        reports = reports_of(pending, records, taken)
        for report in reports:
            arrivals.apply(tx, channel, report, received_at=self.clock(), raw_id=None, assess=self.assessor(channel))
        return len(reports)

    def _is_time(self, channel_id: ChannelId, pending: Sequence[Unsettled], moment: datetime) -> bool:
        ids, before = frozenset(one.id for one in pending), self._asked.get(channel_id)
        if before is not None and ids <= before.ids and moment < before.again_at:
            return False
        wait = _FIRST if before is None or not ids <= before.ids else min(2 * before.wait, _LONGEST)
        self._asked[channel_id] = _Asked(ids, wait, moment + wait)
        return True


def reports_of(
    pending: Sequence[Unsettled], records: Sequence[SentRecord], taken: Collection[str]
) -> list[StatusChanged]:
    """What `records` say about the `pending` messages. `taken`: ids of messages that we know already."""
    by_id = {record.provider_id: record for record in records}
    found: list[StatusChanged] = []
    lost: defaultdict[Address, list[Unsettled]] = defaultdict(list)
    for message in pending:
        if message.state is DeliveryState.UNCERTAIN:
            lost[message.to].append(message)
        elif message.provider_id in by_id:
            found += by_id[message.provider_id].reports
    for to, messages in lost.items():
        since = min(message.queued_at for message in messages) - _CLOCKS
        theirs = [
            record
            for record in records
            if record.to == to and record.provider_id not in taken and record.reports[0].at >= since
        ]
        if len(theirs) != len(messages):
            continue
        messages.sort(key=lambda message: message.id)
        theirs.sort(key=lambda record: record.reports[0].at)
        for message, record in zip(messages, theirs, strict=True):
            found += [replace(report, client_id=message.client_id) for report in record.reports]
    return found
