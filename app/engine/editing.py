"""Changing the text of a sent message: through the same checks as any message, once, and recorded when done."""

import logging
from collections.abc import Callable

from msgspec import Struct

from app.channels import base
from app.channels.base import Edits, OutcomeUnknown, Outgoing, ProofRequired
from app.domain.channel import Channel
from app.domain.editing import obstacle
from app.domain.errand import Errand, Outcome
from app.domain.events import MessageEdited
from app.domain.ids import ClientId, ProviderId
from app.domain.text import CitizenText
from app.engine.delivery import file_with
from app.engine.gate import Gate
from app.engine.leases import ChannelLeases
from app.services.clock import Clock
from app.storage import arrivals, channels, editing, happenings
from app.storage.amendments import Assess
from app.storage.database import Transaction
from app.storage.editing import Edit, Rewording

_log = logging.getLogger(__name__)
UNCERTAIN = "edit_uncertain"


class Editing(Struct, frozen=True):
    """Carries out EDIT errands."""

    leases: ChannelLeases
    gate: Gate
    assessor: Callable[[Channel], Assess]
    clock: Clock

    async def carry_out(self, errand: Errand, channel: Channel, client: base.Channel) -> Outcome:
        """Send the new text, if it may be sent. Raises `InboxError` if it did not leave."""
        found = await self.leases.store(channel.id).run(lambda tx: self._passed(tx, errand, channel))
        if isinstance(found, str) or not isinstance(client, Edits):
            return Outcome(problem=found if isinstance(found, str) else "not_changed")
        order = found.order
        file = None
        if found.message.attachments:
            file = await self.leases.store(channel.id).run(lambda tx: file_with(tx, order.message_id))
            if file is None:
                return Outcome(problem="not_changed")
        outgoing = Outgoing(order.client_id, order.to, order.text, file, order.reply_to_provider_id)
        try:
            sent = await client.edit(found.names, outgoing)
        except OutcomeUnknown:
            return Outcome(problem=UNCERTAIN)
        except ProofRequired as error:
            challenge = error.challenge
            await self.leases.store(channel.id).run(lambda tx: channels.ask_for_proof(tx, channel.id, challenge))
            raise
        return Outcome(answer=sent.provider_id)

    def settle(self, tx: Transaction, errand: Errand, outcome: Outcome) -> None:
        """Record the outcome."""
        wanted, channel = Rewording.of(errand.detail), channels.get(tx, errand.channel_id)
        if outcome.problem == UNCERTAIN:
            doubt(tx, errand)
        edit = editing.order(tx, wanted, _name(errand), self.clock())
        if outcome.problem is not None or channel is None or edit is None:
            return
        event = MessageEdited(
            edit.names[0],
            CitizenText(wanted.text),
            editing.at(tx, wanted.message_id, self.clock()),
            None,
            ProviderId(outcome.answer),
        )
        editing.forget(tx, wanted.message_id)
        arrivals.apply(tx, channel, event, received_at=event.at, raw_id=None, assess=self.assessor(channel))

    def _passed(self, tx: Transaction, errand: Errand, channel: Channel) -> Edit | str:
        """The message to send, or the code of the problem that stops it."""
        moment, wanted = self.clock(), Rewording.of(errand.detail)
        found = editing.order(tx, wanted, _name(errand), moment)
        rule = self.gate.capabilities(channel.kind).edits
        # Nobody may change a colleague's message, whatever the errand says.
        if found is None or found.order.channel_id != channel.id:
            return "not_changed"
        if code := obstacle(found.message, errand.agent_id, rule, moment):
            return code
        code, _ = self.gate.objection(tx, found.order, channel, moment)
        if code:
            _log.info("Message %s: not changed (%s)", wanted.message_id, code)
        return code or found


def doubt(tx: Transaction, errand: Errand) -> None:
    """Note in the conversation that it is unknown whether the citizen sees the new text."""
    if errand.conversation_id is not None:
        happenings.write(tx, errand.conversation_id, UNCERTAIN, errand.agent_id)


def _name(errand: Errand) -> ClientId:
    """The idempotency key: a repeated request with it is the same request."""
    return ClientId(f"errand-{errand.id}")
