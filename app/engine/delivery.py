"""Sending one message: claim it, send it, record the result.

    queued ──claim──▶ sending ──▶ accepted | queued again | failed | uncertain

The rules and the provider's messaging window, by the provider's clock, are checked again in the transaction that claims
the message: nothing comes between the check and the sending. The provider's answer is recorded however long that takes;
only the end of the program leaves a message in `sending`, and the next start marks it uncertain.
"""

import asyncio
import logging
import random
from collections.abc import Callable
from typing import Final, TypeVar

from msgspec import Struct

from app.channels.base import OutcomeUnknown, Outgoing, OutgoingFile, ProofRequired, Sent
from app.domain.capabilities import Capabilities
from app.domain.channel import Channel, ChannelKind, Connection
from app.domain.ids import MessageId
from app.domain.message import DeliveryState
from app.domain.problems import ACCOUNT_TROUBLES, InboxError
from app.engine.backoff import Uniform, delay
from app.engine.clients import Clients
from app.engine.gate import Gate
from app.engine.leases import ChannelLeases
from app.engine.verdicts import Verdict, verdict
from app.services.clock import Clock
from app.storage import attachments, channels, outbox, templates
from app.storage.database import NotOurs, StoreError, Transaction
from app.storage.outbox import OutboxItem

_log = logging.getLogger(__name__)
T = TypeVar("T")

_DEADLINE: Final = 120.0
"""Seconds for one message with its file; the clients' own timeouts are shorter."""


class Delivery(Struct, frozen=True):
    """Sends single messages. `deliver` never raises, except when cancelled."""

    leases: ChannelLeases
    clients: Clients
    gate: Gate
    capabilities: Callable[[ChannelKind], Capabilities]
    clock: Clock
    uniform: Uniform = random.uniform

    async def deliver(
        self, item: OutboxItem, channel: Channel | None, found_out: Callable[[Verdict], None]
    ) -> Verdict | None:
        """Send `item` if it may still be sent; None if nothing was tried. `channel` None: it is no longer in use.

        `found_out` is told why it was not sent before the store is. Once the message is due again, or another one is
        looked for, whatever the provider asked for must be in force already.
        """
        try:
            return await self._delivered(item, channel, found_out)
        except NotOurs as error:
            # The engine that holds the channel now settles what became of the message.
            _log.warning("Message %s: %s", item.message_id, error.code)
            return None

    async def _delivered(
        self, item: OutboxItem, channel: Channel | None, found_out: Callable[[Verdict], None]
    ) -> Verdict | None:
        try:
            outgoing = await self._stored(item, lambda tx: self._claim(tx, item, channel))
        except NotOurs:
            raise
        except Exception:  # noqa: BLE001 - a bug in a rule must neither let a message pass nor try it for ever
            _log.exception("Message %s: claiming failed", item.message_id)
            await self._stored(item, lambda tx: outbox.failed(tx, item.message_id, "bug"))
            return None
        if outgoing is None or channel is None:
            return None
        error: Exception
        try:
            client = await self.clients.get(channel)
            async with asyncio.timeout(_DEADLINE):
                sent = await client.send(outgoing)
        except TimeoutError:
            error = OutcomeUnknown()
        except InboxError as problem:
            error = problem
        except Exception as problem:  # noqa: BLE001 - whatever it was, the message gets a state
            _log.exception("Message %s: sending failed", item.message_id)
            error = problem
        else:
            await self._stored(item, lambda tx: self._accepted(tx, item, sent))
            return Verdict(DeliveryState.ACCEPTED, "")
        found = verdict(
            error,
            attempts=item.attempts,
            queued_at=item.queued_at,
            idempotent=self.capabilities(channel.kind).idempotent,
            moment=self.clock(),
            uniform=self.uniform,
        )
        _log.info("Message %s: %s (%s)", item.message_id, found.state, found.code)
        found_out(found)
        if isinstance(error, ProofRequired):
            challenge = error.challenge
            await self._stored(item, lambda tx: channels.ask_for_proof(tx, item.channel_id, challenge))
        await self._stored(item, lambda tx: _settle(tx, item, found))
        return found

    def _accepted(self, tx: Transaction, item: OutboxItem, sent: Sent) -> None:
        outbox.accepted(tx, item.message_id, sent.provider_id, self.clock())
        channels.end_trouble(tx, item.channel_id, ACCOUNT_TROUBLES)
        self.gate.learn_clock(tx, item.channel_id)

    def _claim(self, tx: Transaction, item: OutboxItem, channel: Channel | None) -> Outgoing | None:
        """Claim the message and return what to send; None if it may not be sent, which its state then says."""
        moment = self.clock()
        if not outbox.claim(tx, item.message_id, moment):
            return None
        code, extended = "channel_closed", False
        if channel is not None:
            code, extended = self.gate.objection(tx, item, channel, moment)
        if code or channel is None:
            _log.info("Message %s: not sent (%s)", item.message_id, code)
            outbox.failed(tx, item.message_id, code)
            return None
        file = file_with(tx, item.message_id) if item.file_name is not None else None
        return Outgoing(
            item.client_id,
            item.to,
            item.text,
            file,
            item.reply_to_provider_id,
            extended,
            item.take_over,
            item.template,
        )

    async def _stored(self, item: OutboxItem, work: Callable[[Transaction], T]) -> T:
        """Run `work` on the store, retrying for as long as the store is unavailable: because of a full disk, most
        likely.
        """
        attempt = 0
        while True:
            try:
                return await self.leases.store(item.channel_id).run(work)
            except NotOurs:
                raise
            except StoreError as error:
                _log.warning("The outbox cannot be written: %s", error.code)
                await asyncio.sleep(delay(attempt, longest=30, uniform=self.uniform))
                attempt += 1


def file_with(tx: Transaction, message_id: MessageId) -> OutgoingFile | None:
    """The file of a message; None if the store has none."""
    row = attachments.file_of(tx, message_id)
    return None if row is None else OutgoingFile(row.kind, row.media_type, row.file_name, row.content)


def _settle(tx: Transaction, item: OutboxItem, found: Verdict) -> None:
    if found.until is not None:
        outbox.postponed(tx, item.message_id, found.until, found.code)
    elif found.state is DeliveryState.UNCERTAIN:
        outbox.uncertain(tx, item.message_id)
    else:
        outbox.failed(tx, item.message_id, found.code)
        if found.alarm:
            channels.set_connection(tx, item.channel_id, Connection.LIMITED, found.code)
        if item.template is not None:
            # The list may be outdated: the template was paused, changed or removed.
            templates.ask(tx, item.channel_id)
