"""Files that may be copies of an identity document: an agent requests or deletes one, and the log records it."""

from collections.abc import Callable

from app.domain.ids import AttachmentId, MessageId
from app.domain.problems import Refused
from app.domain.warning import Hit, on_document
from app.services.clock import Clock, now
from app.storage import attachments, compliance_log, happenings, messages
from app.storage.agents import Agent
from app.storage.database import Store, Transaction
from app.storage.values import ms


class HeldFiles:
    """One agent's decisions about held files."""

    def __init__(self, store: Store, agent: Agent, clock: Clock = now) -> None:
        self._store = store
        self._agent = agent
        self._clock = clock

    async def fetch(self, message_id: MessageId, attachment_id: AttachmentId) -> None:
        """Download it, to look at it. `Refused` attachment_gone if it is not held (any more)."""
        await self._decide(message_id, attachment_id, attachments.ask_for, "shown")

    async def remove(self, message_id: MessageId, attachment_id: AttachmentId) -> None:
        """Delete its content for good; the message stays. `Refused` attachment_gone if that was done already."""
        await self._decide(message_id, attachment_id, attachments.take_out, "file_deleted")

    async def _decide(
        self,
        message_id: MessageId,
        attachment_id: AttachmentId,
        work: Callable[[Transaction, AttachmentId], bool],
        decision: str,
    ) -> None:
        def write(tx: Transaction) -> None:
            message = messages.get(tx, message_id)
            hits: tuple[Hit, ...] = ()
            if message is not None and any(one.id == attachment_id for one in message.attachments):
                hits = on_document(message.warnings)
            if message is None or not hits or not work(tx, attachment_id):
                raise Refused("attachment_gone")
            for hit in hits:
                compliance_log.append(
                    tx,
                    agent_id=self._agent.id,
                    conversation_id=message.conversation_id,
                    message_id=message_id,
                    rule_id=hit.rule_id,
                    rule_version=hit.rule_version,
                    decision=decision,
                    reason="",
                    text_sha256=None,
                    now=self._clock(),
                )
            if decision == "file_deleted":
                at = ms(self._clock())
                happenings.write(tx, message.conversation_id, "file_removed", self._agent.id, at=at)

        await self._store.run(write)
