"""The compliance log: read, verified, and written to when an agent decides something outside an answer."""

from app.domain.ids import ConversationId, MessageId
from app.domain.ledger import Entry, Link, Verdict
from app.domain.message import Message
from app.domain.warning import SENSITIVE, Hit, hides, on_document
from app.services.clock import Clock, now
from app.storage import compliance_log, messages
from app.storage.agents import Agent
from app.storage.database import Store, Transaction

__all__ = ["Entry", "Ledger", "Link", "Log", "Verdict"]


class Log:
    """Read access to the log. Nobody can change or remove its contents."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def newest(
        self, *, before: int | None = None, limit: int = 100, decision: str | None = None, rule: str | None = None
    ) -> list[Entry]:
        """The newest entries first; pass the last number as `before` for the page after it."""
        return await self._store.read(
            lambda tx: compliance_log.entries(tx, before=before, limit=limit, decision=decision, rule=rule)
        )

    async def since(self, seq: int, *, limit: int = 1_000, decision: str | None = None) -> list[Entry]:
        """The entries after number `seq`, the oldest first."""
        return await self._store.read(lambda tx: compliance_log.entries(tx, after=seq, limit=limit, decision=decision))

    async def verify(self, noted: Link | None = None) -> Verdict:
        """Verify the chain; `noted` is a link that was kept outside the store."""
        return await self._store.read(lambda tx: compliance_log.verify(tx, noted))


class Ledger(Log):
    """The log for one agent, to read and to write to."""

    def __init__(self, store: Store, agent: Agent, clock: Clock = now) -> None:
        super().__init__(store)
        self._agent = agent
        self._clock = clock

    async def shown(self, *message_ids: MessageId) -> None:
        """Log that this agent is about to see masked numbers in messages, if there are any."""

        if not message_ids:
            return

        def work(tx: Transaction) -> None:
            for message_id in message_ids:
                message = messages.get(tx, message_id)
                if message is None:
                    continue
                for hit in _on_numbers(message):
                    compliance_log.append(
                        tx,
                        agent_id=self._agent.id,
                        conversation_id=message.conversation_id,
                        message_id=message_id,
                        rule_id=hit.rule_id,
                        rule_version=hit.rule_version,
                        decision="shown",
                        reason="",
                        text_sha256=compliance_log.text_hash(message.text.raw),
                        now=self._clock(),
                    )

        await self._store.run(work)

    async def record(
        self,
        decision: str,
        rule: tuple[str, str],
        *,
        conversation_id: ConversationId | None = None,
        message_id: MessageId | None = None,
        reason: str = "",
        text: str | None = None,
    ) -> int:
        """Log a decision of this agent. `rule` is its id and version. Only the hash of `text` is stored."""

        def work(tx: Transaction) -> int:
            return compliance_log.append(
                tx,
                agent_id=self._agent.id,
                conversation_id=conversation_id,
                message_id=message_id,
                rule_id=rule[0],
                rule_version=rule[1],
                decision=decision,
                reason=reason.strip(),
                text_sha256=None if text is None else compliance_log.text_hash(text),
                now=self._clock(),
            )

        return await self._store.run(work)


def _on_numbers(message: Message) -> list[Hit]:
    """The rules that apply because of what is masked, in text or file names, or because files are blurred."""
    blurred = on_document(message.warnings) if message.attachments else ()
    words, named = message.text.raw, message.hides_names
    return [
        hit
        for hit in message.warnings
        if hit in blurred or any(hides(words, one) or (named and one.id in SENSITIVE) for one in hit.findings)
    ]
