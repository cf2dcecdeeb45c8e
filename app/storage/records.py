"""Whether a conversation is on record elsewhere, as an agent stated: in the case system, or as a registered contact."""

from datetime import datetime

from app.domain.ids import AgentId, ConversationId
from app.storage import happenings
from app.storage.database import Transaction
from app.storage.values import ms


def recorded(
    tx: Transaction, conversation_id: ConversationId, where: str, agent_id: AgentId | None, now: datetime
) -> None:
    """Record that the conversation, up to now, is on record."""
    happenings.write(tx, conversation_id, "recorded", agent_id, detail=where, at=ms(now))


def on_record(tx: Transaction, conversation_id: ConversationId) -> bool:
    """Whether everything that the citizen and we wrote is on record."""
    row = tx.one(
        """SELECT 1 FROM conversation c JOIN happening h ON h.conversation_id = c.id
           WHERE c.id = :id AND h.code = 'recorded' AND h.at >= coalesce(c.last_inbound_at, 0)
             AND h.at >= coalesce(c.last_outbound_at, 0) LIMIT 1""",
        {"id": conversation_id},
    )
    return row is not None


def will_vanish(tx: Transaction, conversation_id: ConversationId) -> bool:
    """Whether it has disappearing messages, as the citizen set."""
    row = tx.one(
        """SELECT 1 FROM message m JOIN vanishing v ON v.message_id = m.id WHERE m.conversation_id = :id LIMIT 1""",
        {"id": conversation_id},
    )
    return row is not None
