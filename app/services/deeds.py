"""What an agent does with a conversation besides answering: the rules are asked first, and the outcome is logged."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final, TypeVar

from app.compliance.detectors import detect
from app.compliance.policy import Rule
from app.compliance.rulebook import RuleBook
from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationDetail
from app.domain.ids import ConversationId
from app.domain.message import Direction
from app.domain.problems import Refused
from app.domain.warning import Hit, Severity, masked
from app.services.clock import Clock, now
from app.services.inbox import require_conversation
from app.storage import compliance_log
from app.storage.agents import Agent
from app.storage.database import Store, Transaction

T = TypeVar("T")

ASKED: Final = ("forward", "delete", "erase", "profile", "decide")
"""What an agent may want to do outside Balie: forward to another citizen, delete, erase on request, add to a profile,
decide on a benefit.
"""

FILE: Final = "attachment:inbound"
"""The trigger for rules about saving a citizen's file outside Balie."""

_STOPS: Final = (Severity.BLOCK, Severity.BLOCK_WITH_OVERRIDE)


class Deeds:
    """Asks the rules for one agent."""

    def __init__(self, store: Store, agent: Agent, rules: RuleBook, clock: Clock = now) -> None:
        self._store = store
        self._agent = agent
        self._rules = rules
        self._clock = clock

    async def do(
        self,
        conversation_id: ConversationId,
        happens: Callable[[Transaction, ConversationDetail], Collection[tuple[ChannelKind, str]]],
        work: Callable[[Transaction, ConversationDetail], T],
        reason: str = "",
    ) -> T:
        """Do `work` unless a rule stops it. `happens`: the triggers of this action, each with the kind of channel.

        With a `reason`, a rule that can be overridden lets it pass. `Refused` no_such_conversation, deed_blocked,
        deed_needs_reason (both with `rule`), and whatever `work` refuses.
        """
        why = _masked(reason)

        def write(tx: Transaction) -> T:
            detail = require_conversation(tx, conversation_id)
            hits = {
                hit.rule_id: hit for kind, what in happens(tx, detail) for hit in self._rules.speaking(kind, (what,))
            }
            stops = self._rules.blocking(tuple(hits.values()), hits if why else ())
            if stops is not None:
                blocked = stops.severity is Severity.BLOCK
                raise Refused("deed_blocked" if blocked else "deed_needs_reason", rule=stops.rule_id)
            done = work(tx, detail)
            for hit in hits.values():
                if hit.severity in _STOPS:
                    self._write(tx, conversation_id, hit.rule_id, "done_with_reason", why)
                elif hit.severity is Severity.WARN:
                    self._write(tx, conversation_id, hit.rule_id, "acknowledged")
            return done

        try:
            return await self._store.run(write)
        except Refused as refused:
            rule_id = refused.arguments.get("rule", "")
            if rule_id:
                await self._store.run(lambda tx: self._write(tx, conversation_id, rule_id, "not_done"))
            raise

    async def ask(self, conversation_id: ConversationId, deed: str, reason: str = "") -> tuple[Hit, ...]:
        """The rules that warn about `deed`, one of `ASKED`; raises as `do` if one stops it."""
        return await self._asked(conversation_id, f"action:{deed}", reason)

    async def save_file(self, conversation_id: ConversationId) -> None:
        """Log that the agent has read the rules for a citizen's file and saves it."""
        await self._asked(conversation_id, FILE)

    async def _asked(self, conversation_id: ConversationId, trigger: str, reason: str = "") -> tuple[Hit, ...]:
        return await self.do(
            conversation_id,
            lambda _, detail: ((detail.row.kind, trigger),),
            lambda _, detail: self._rules.speaking(detail.row.kind, (trigger,)),
            reason,
        )

    def at_setup(self, kind: str) -> tuple[Rule, ...]:
        """The rules that stop or delay adding a channel, worst first."""
        return self._rules.stops_setup(kind)

    async def set_up(self, kind: str, reasons: Mapping[str, str]) -> None:
        """Ask the rules before a channel of `kind` is added. `reasons`: rule id → why it is added; "" answers every
        rule.

        `Refused` setup_blocked, setup_needs_reason (both with `rule`).
        """
        rules = self.at_setup(kind)
        known = {rule.id: reasons.get(rule.id) or reasons.get("", "") for rule in rules}
        await self._stop([r for r in rules if r.severity is Severity.BLOCK or not known[r.id].strip()])
        await self.explain(known)

    async def let_through(self, kind: str) -> tuple[str, ...]:
        """Ask the rules before a channel of `kind` is added by a script; returns those that are owed a reason.

        Only a blocking rule stops it: `Refused` setup_blocked (with `rule`).
        """
        rules = self.at_setup(kind)
        await self._stop([rule for rule in rules if rule.severity is Severity.BLOCK])

        def write(tx: Transaction) -> None:
            for rule in rules:
                self._write(tx, None, rule.id, "acknowledged")

        await self._store.run(write)
        return tuple(rule.id for rule in rules)

    async def explain(self, reasons: Mapping[str, str]) -> None:
        """Give reasons (rule id → why) owed since a channel was added. `Refused` setup_needs_reason."""
        known = {rule_id: _masked(reason) for rule_id, reason in reasons.items()}
        if missing := [rule_id for rule_id, reason in known.items() if not reason]:
            raise Refused("setup_needs_reason", rule=missing[0], rules=" ".join(missing))

        def write(tx: Transaction) -> None:
            for rule_id, reason in known.items():
                self._write(tx, None, rule_id, "done_with_reason", reason)

        await self._store.run(write)

    async def _stop(self, rules: Sequence[Rule]) -> None:
        """Raise the refusal for the first of the rules, if there is any."""
        if not rules:
            return
        rule, ids = rules[0], " ".join(one.id for one in rules)
        await self._store.run(lambda tx: self._write(tx, None, rule.id, "not_done"))
        worded = {f"words_{language}": text for language, text in rule.text.items()}
        code = "setup_blocked" if rule.severity is Severity.BLOCK else "setup_needs_reason"
        raise Refused(code, rule=rule.id, rules=ids, words=rule.text["en"], **worded)

    def _write(
        self, tx: Transaction, conversation_id: ConversationId | None, rule_id: str, decision: str, reason: str = ""
    ) -> None:
        rule = self._rules.rule(rule_id)
        compliance_log.append(
            tx,
            agent_id=self._agent.id,
            conversation_id=conversation_id,
            message_id=None,
            rule_id=rule_id,
            rule_version=rule.version if rule is not None else "",
            decision=decision,
            reason=reason,
            text_sha256=None,
            now=self._clock(),
        )


def _masked(reason: str) -> str:
    """A reason with citizens' numbers masked: the log holds none."""
    words = reason.strip()
    return masked(words, detect(words, Direction.OUTBOUND)) if words else ""
