"""The last check before anything leaves, made in the transaction that lets it go."""

from collections.abc import Callable
from datetime import datetime, timedelta

from msgspec import Struct

from app.compliance.rulebook import RuleBook
from app.domain.capabilities import Capabilities
from app.domain.channel import Channel, ChannelKind, ChannelPhase
from app.domain.ids import ChannelId
from app.domain.warning import Hit, Severity
from app.domain.window import WindowState, window_at
from app.engine.clients import Clients
from app.engine.verdicts import GIVE_UP_AFTER
from app.services.outgoing import OutgoingText, applicable_rules
from app.storage import channels, compliance_log, outbox, wind_down, wishes
from app.storage.database import Transaction
from app.storage.outbox import OutboxItem


class Gate(Struct, frozen=True):
    """The last check of a message, or of an edit, by the provider's clock."""

    clients: Clients
    rules: RuleBook
    capabilities: Callable[[ChannelKind], Capabilities]

    def learn_clock(self, tx: Transaction, channel_id: ChannelId) -> timedelta:
        """How far the provider's clock is ahead, from its last answer; otherwise as last recorded."""
        told = self.clients.skew(channel_id)
        if told is not None:
            channels.set_skew(tx, channel_id, told)
        return channels.skew(tx, channel_id) if told is None else told

    def objection(self, tx: Transaction, item: OutboxItem, channel: Channel, moment: datetime) -> tuple[str, bool]:
        """The code of why it may no longer be sent ("" if it may), and whether it goes under the extended window."""
        theirs = moment + self.learn_clock(tx, channel.id)
        window = window_at(self.capabilities(channel.kind).window, item.last_inbound_at, theirs)
        free = item.template is None
        if free and window.state is WindowState.CLOSED:
            return "window_closed", False
        if free and window.state is WindowState.EXTENDED and not item.by_hand:
            return "by_hand_only", False
        if code := self._unwanted(tx, item, channel, moment):
            return code, False
        outgoing = OutgoingText(
            item.conversation_id, channel.kind, _words(item), item.file_name, not free, window, moment,
            channel.logged_in(item.to), item.automatic, item.message_id,
        )  # fmt: skip
        hits = applicable_rules(tx, self.rules, outgoing)
        blocking = self.rules.blocking(hits, self._overridden(tx, item))
        if blocking is not None:
            _log_stop(tx, item, blocking, moment)
            return "rule_blocks" if blocking.severity is Severity.BLOCK else "rule_needs_reason", False
        _mask(tx, item, hits)
        return "", free and window.state is WindowState.EXTENDED

    def _unwanted(self, tx: Transaction, item: OutboxItem, channel: Channel, moment: datetime) -> str:
        """Why it may no longer be sent, whatever its text: the channel is closed, the citizen opted out, it is
        too old.
        """
        current = channels.get(tx, channel.id)
        if current is None or current.phase is ChannelPhase.CLOSED:
            return "channel_closed"
        if wind_down.only_answering(tx, item.conversation_id):
            return "answering_only"
        if wishes.unwelcome(tx, item.conversation_id, item.message_id):
            return "opted_out"
        return "waited_too_long" if moment - item.queued_at > GIVE_UP_AFTER else ""

    def _overridden(self, tx: Transaction, item: OutboxItem) -> set[str]:
        """The rules that the agent overrode, in the version still in force.

        What the compliance log says of this very message decides, because an outbox row can be written by hand.
        """
        return {
            override.rule_id
            for override in item.overrides
            if (rule := self.rules.rule(override.rule_id)) is not None
            and rule.version == override.rule_version
            and compliance_log.holds_override(
                tx, item.message_id, item.text, override.rule_id, override.rule_version, override.reason
            )
        }


def _words(item: OutboxItem) -> str:
    """Everything that the citizen will read: the text, and whatever is filled into a template."""
    values = item.template.values.values() if item.template is not None else ()
    return "\n".join((item.text, *(value for value in values if value not in item.text)))


def _mask(tx: Transaction, item: OutboxItem, hits: tuple[Hit, ...]) -> None:
    """Whoever writes into the store by hand can leave out what a window records of a text, and lists would show it."""
    found = (one for hit in hits for one in hit.findings if one.start < one.end <= len(item.text))
    if item.findings is not None and (missing := [one for one in dict.fromkeys(found) if one not in item.findings]):
        outbox.mask(tx, item, (*item.findings, *missing))


def _log_stop(tx: Transaction, item: OutboxItem, hit: Hit, moment: datetime) -> None:
    compliance_log.append(
        tx,
        agent_id=None,
        conversation_id=item.conversation_id,
        message_id=item.message_id,
        rule_id=hit.rule_id,
        rule_version=hit.rule_version,
        decision="stopped",
        reason="",
        text_sha256=compliance_log.text_hash(item.text),
        now=moment,
    )
