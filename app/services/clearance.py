"""Whether an answer may be queued, by the rules and the channel's limits, and the log of what was decided."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from app.compliance.detectors import detect
from app.compliance.policy import Rule
from app.compliance.rulebook import RuleBook
from app.domain.capabilities import Capabilities
from app.domain.channel import Channel, ChannelKind
from app.domain.conversation import ConversationDetail
from app.domain.ids import ConversationId, MessageId
from app.domain.message import Direction
from app.domain.problems import Refused
from app.domain.warning import Hit, Severity, masked
from app.domain.window import WindowState, window_at
from app.services.clock import Clock, now
from app.services.outgoing import OutgoingText, applicable_rules
from app.services.sendable import Answer, check_content
from app.storage import compliance_log
from app.storage.agents import Agent
from app.storage.database import Store, Transaction
from app.storage.outbox import Override

NO_REASONS: Final[Mapping[str, str]] = MappingProxyType({})


class Clearance(Struct, frozen=True):
    """Checks answers for one agent, by these rules and this clock. The engine checks again before sending."""

    store: Store
    agent: Agent
    rules: RuleBook
    capabilities: Callable[[ChannelKind], Capabilities]
    clock: Clock = now

    def check(
        self,
        tx: Transaction,
        detail: ConversationDetail,
        answer: Answer,
        reasons: Mapping[str, Override],
        moment: datetime,
    ) -> tuple[Hit, ...]:
        """The rules that apply. `Refused` if one of them stops the answer, naming the worst as `rule` and all as
        `rules`.
        """
        kind, label = detail.row.kind, detail.row.channel_label
        if detail.read_only:
            raise Refused(detail.read_only, channel=label)
        capabilities = self.capabilities(kind)
        if capabilities.length(answer.text) > capabilities.text_limit:
            raise Refused("too_long", channel=label)
        free = answer.template is None
        if free or answer.files:
            check_content(capabilities, label, answer.text if free else "", answer.files)
        window = window_at(capabilities.window, detail.row.last_inbound_at, moment)
        if free and window.state is WindowState.CLOSED:
            raise Refused("window_closed", channel=label)
        if free and window.state is WindowState.EXTENDED and not answer.by_hand:
            raise Refused("by_hand_only", channel=label)
        name = answer.file_names
        outgoing = OutgoingText(
            detail.row.id, kind, answer.text, name, not free, window, moment, logged_in=detail.logged_in
        )  # fmt: skip
        hits = applicable_rules(tx, self.rules, outgoing)
        stopping = self.rules.stopping(hits, reasons)
        if stopping:
            code = "rule_blocks" if stopping[0].severity is Severity.BLOCK else "rule_needs_reason"
            raise Refused(code, rule=stopping[0].rule_id, rules=" ".join(hit.rule_id for hit in stopping))
        return hits

    def sayable(self, channel: Channel, texts: Iterable[str]) -> None:
        """`Refused` too_long or rule_blocks if one of `texts`, which are added to answers, would stop every answer."""
        capabilities = self.capabilities(channel.kind)
        for text in texts:
            # Half of the limit is left for the answer itself.
            if capabilities.length(text) > capabilities.text_limit // 2:
                raise Refused("too_long", channel=channel.label)
            blocking = self.rules.blocking(self.rules.outbound(channel.kind, text)[1], ())
            if blocking is not None:
                raise Refused("rule_blocks", rule=blocking.rule_id)

    def overrides(self, overrides: Mapping[str, str]) -> dict[str, Override]:
        """Overrides with the version of each rule that the agent saw; one without a reason does not count.

        Citizens' numbers in a reason are masked: the log holds no message text.
        """
        found_rules = {}
        for rule_id, reason in overrides.items():
            rule = self.rules.rule(rule_id)
            if rule is None:
                raise Refused("no_such_rule", id=rule_id)
            if reason.strip():
                words = masked(reason.strip(), detect(reason.strip(), Direction.OUTBOUND))
                found_rules[rule_id] = Override(rule_id, rule.version, words)
        return found_rules

    def log(
        self,
        tx: Transaction,
        conversation_id: ConversationId,
        message_id: MessageId,
        hits: tuple[Hit, ...],
        reasons: Mapping[str, Override],
        text: str,
        moment: datetime,
    ) -> None:
        """Log every rule that was overridden, and every warning that was ignored."""
        for hit in hits:
            rule, override = self.rules.rule(hit.rule_id), reasons.get(hit.rule_id)
            if rule is None or (override is None and hit.severity is not Severity.WARN):
                continue
            decision, reason = ("override", override.reason) if override else ("sent_with_warning", "")
            self._entry(conversation_id, message_id, rule, decision, text, moment, reason)(tx)

    async def log_refusal(self, refused: Refused, conversation_id: ConversationId, text: str, moment: datetime) -> None:
        """Log a refusal, if a rule caused it."""
        rule = self.rules.rule(refused.arguments.get("rule", ""))
        if rule is not None:
            await self.store.run(self._entry(conversation_id, None, rule, "refused", text, moment))

    def _entry(
        self,
        conversation_id: ConversationId,
        message_id: MessageId | None,
        rule: Rule,
        decision: str,
        text: str,
        moment: datetime,
        reason: str = "",
    ) -> Callable[[Transaction], int]:
        return lambda tx: compliance_log.append(
            tx,
            agent_id=self.agent.id,
            conversation_id=conversation_id,
            message_id=message_id,
            rule_id=rule.id,
            rule_version=rule.version,
            decision=decision,
            reason=reason,
            text_sha256=compliance_log.text_hash(text),
            now=moment,
        )
