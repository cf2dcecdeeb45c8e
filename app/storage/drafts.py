"""What an agent was typing: one draft for each agent and conversation."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import AgentId, ConversationId
from app.storage.database import Transaction
from app.storage.values import moment, ms, storable


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished answer, or an unfinished note."""

    text: str
    is_note: bool
    at: datetime


def save(
    tx: Transaction, conversation_id: ConversationId, agent_id: AgentId, text: str, is_note: bool, now: datetime
) -> None:
    """Keep the draft as it is now."""
    tx.execute(
        """INSERT INTO draft (conversation_id, agent_id, text, is_note, at)
           VALUES (:conversation, :agent, :text, :is_note, :at)
           ON CONFLICT (conversation_id, agent_id)
           DO UPDATE SET text = excluded.text, is_note = excluded.is_note, at = excluded.at""",
        {
            "conversation": conversation_id,
            "agent": agent_id,
            "text": storable(text),
            "is_note": int(is_note),
            "at": ms(now),
        },
    )


def load(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId) -> Draft | None:
    """This agent's draft in this conversation; never another's."""
    row = tx.one(
        "SELECT text, is_note, at FROM draft WHERE conversation_id = :conversation AND agent_id = :agent",
        {"conversation": conversation_id, "agent": agent_id},
    )
    return None if row is None else Draft(row[0], bool(row[1]), moment(row[2]))


def discard(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId) -> None:
    """Forget the draft."""
    tx.execute(
        "DELETE FROM draft WHERE conversation_id = :conversation AND agent_id = :agent",
        {"conversation": conversation_id, "agent": agent_id},
    )
