"""Possible emergencies: one stays open until an agent records what was done."""

from datetime import datetime
from typing import Literal

from app.domain.ids import AgentId, ConversationId
from app.storage import happenings
from app.storage.database import Transaction
from app.storage.values import ms

Outcome = Literal["referred", "called", "false_alarm"]


def open_emergency(tx: Transaction, conversation_id: ConversationId) -> bool:
    """Whether the citizen wrote something like an emergency and nobody has recorded what was done."""
    row = tx.one("SELECT emergency FROM conversation WHERE id = :id", {"id": conversation_id})
    return row is not None and bool(row[0])


def record(
    tx: Transaction, conversation_id: ConversationId, agent_id: AgentId | None, outcome: Outcome, now: datetime
) -> None:
    """Somebody dealt with it."""
    tx.execute("UPDATE conversation SET emergency = 0 WHERE id = :id", {"id": conversation_id})
    happenings.write(tx, conversation_id, "emergency_recorded", agent_id, detail=outcome, at=ms(now))
