"""Possible emergencies: one stays open until an agent records what was done."""

from datetime import datetime
from typing import Literal

from app.domain.ids import AgentId, ConversationId
from app.storage.database import Transaction

Outcome = Literal["referred", "called", "false_alarm"]


def open_emergency(tx: Transaction, conversation_id: ConversationId) -> bool:
    """Whether the citizen wrote something like an emergency and nobody has recorded what was done."""
    raise NotImplementedError


def record(
    tx: Transaction, conversation_id: ConversationId, agent_id: AgentId | None, outcome: Outcome, now: datetime
) -> None:
    """Somebody dealt with it."""
    raise NotImplementedError
