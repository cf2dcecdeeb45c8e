"""Carries out the errands that agents wait for, at once and one after the other. Each one is answered."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Final

from app.channels.base import AsksForProof, Channel, KnowsIdentities, TakesBack
from app.domain.channel import Connection
from app.domain.errand import Errand, ErrandKind, Outcome
from app.domain.events import MessageDeleted
from app.domain.ids import MessageId, ProviderId
from app.domain.problems import InboxError
from app.engine.clients import Clients
from app.engine.editing import UNCERTAIN, Editing
from app.engine.leases import ChannelLeases
from app.engine.roster import Roster
from app.engine.wakeups import woken
from app.services.clock import Clock
from app.services.errands import PATIENCE
from app.storage import amendments, channels, conversations, errands, messages, outbox
from app.storage.database import Store, Transaction

_log = logging.getLogger(__name__)

_DEADLINE: Final = 40.0


@dataclass(slots=True)
class Runner:
    """Carries out agents' errands. `wake` is set when there is a new one."""

    store: Store
    clients: Clients
    roster: Roster
    leases: ChannelLeases
    editing: Editing
    wake: asyncio.Event
    clock: Clock

    async def run(self) -> None:
        """Carry out errands until cancelled."""
        while True:
            self.wake.clear()
            if await self.store.read(errands.any_waits):
                await self._carry_out_all()
            await woken(self.wake, None)

    async def _carry_out_all(self) -> None:
        since = self.clock() - timedelta(seconds=PATIENCE)
        ours = list(self.roster.in_use)
        for errand in await self.store.run(partial(errands.take, channels=ours, asked_after=since)):
            outcome = await self._carried_out(errand)
            await self.leases.store(errand.channel_id).run(partial(self._settled, errand=errand, outcome=outcome))

    async def _carried_out(self, errand: Errand) -> Outcome:
        channel = self.roster.channel(errand.channel_id)
        if channel is None:
            return Outcome(problem="channel_closed")
        try:
            async with asyncio.timeout(_DEADLINE):
                client = await self.clients.get(channel)
                if errand.kind is ErrandKind.EDIT:
                    return await self.editing.carry_out(errand, channel, client)
                return await self._done(errand, client)
        except TimeoutError:
            return Outcome(problem=UNCERTAIN if errand.kind is ErrandKind.EDIT else "unreachable")
        except InboxError as error:
            return Outcome(problem=error.code)
        except Exception:  # noqa: BLE001 - whoever waits hears that it went wrong
            _log.exception("Errand %s failed", errand.id)
            return Outcome(problem=UNCERTAIN if errand.kind is ErrandKind.EDIT else "bug")

    async def _done(self, errand: Errand, client: Channel) -> Outcome:
        if errand.kind is ErrandKind.PROVE and isinstance(client, AsksForProof):
            channel = await self.store.read(lambda tx: channels.get(tx, errand.channel_id))
            await client.prove((channel.challenge if channel else None) or "", errand.detail)
            return Outcome()
        if errand.kind is ErrandKind.TAKE_BACK:
            return await self._taken_back(errand, client)
        conversation_id = errand.conversation_id
        if conversation_id is None or not isinstance(client, KnowsIdentities):
            return Outcome(problem="errand_unknown")
        detail = await self.store.read(lambda tx: conversations.detail(tx, conversation_id))
        if detail is None:
            return Outcome(problem="errand_unknown")
        if errand.kind is ErrandKind.IDENTITY:
            return Outcome(await client.safety_number(detail.address))
        await client.trust(detail.address, errand.detail or None)
        return Outcome()

    async def _taken_back(self, errand: Errand, client: Channel) -> Outcome:
        message = await self.store.read(lambda tx: messages.get(tx, MessageId(int(errand.detail))))
        if message is None or message.provider_id is None or not isinstance(client, TakesBack):
            return Outcome(problem="not_taken_back")
        where = message.conversation_id
        detail = await self.store.read(lambda tx: conversations.detail(tx, where))
        # Nobody may delete a colleague's message, whatever the errand says.
        if detail is None or message.agent_id != errand.agent_id:
            return Outcome(problem="not_yours")
        await client.take_back(detail.address, message.provider_id, f"errand-{errand.id}")
        return Outcome()

    def _settled(self, tx: Transaction, errand: Errand, outcome: Outcome) -> None:
        errands.settle(tx, errand.id, outcome)
        if errand.kind is ErrandKind.TAKE_BACK and outcome.problem is None:
            message_id = MessageId(int(errand.detail))
            amendments.deleted(tx, message_id, MessageDeleted(ProviderId(""), self.clock(), None))
        if errand.kind is ErrandKind.EDIT:
            self.editing.settle(tx, errand, outcome)
        if errand.kind is ErrandKind.PROVE and outcome.problem is None:
            channels.set_challenge(tx, errand.channel_id, None)
            channels.set_connection(tx, errand.channel_id, Connection.CONNECTED, None)
            outbox.release(tx, errand.channel_id, "proof_required", self.clock())
