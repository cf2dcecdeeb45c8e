"""The log of compliance decisions: append-only, each entry holding the hash of the one before it. Never any text."""

from datetime import datetime

from app.domain.ids import AgentId, ConversationId, MessageId
from app.storage.database import Transaction


def append(  # noqa: PLR0913 - one argument a column, all by name
    tx: Transaction,
    *,
    agent_id: AgentId | None,
    conversation_id: ConversationId | None,
    message_id: MessageId | None,
    rule_id: str,
    rule_version: str,
    decision: str,
    reason: str,
    text_sha256: bytes | None,
    now: datetime,
) -> int:
    """Add an entry; its sequence number."""
    raise NotImplementedError


def verify(tx: Transaction) -> int | None:
    """The sequence number of the first entry that was changed, removed or put in; None where the chain is whole."""
    raise NotImplementedError
