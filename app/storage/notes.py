"""Internal notes."""

from datetime import datetime

from app.domain.ids import AgentId, ConversationId, NoteId
from app.storage.database import Transaction


def add(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId | None, text: str, now: datetime) -> NoteId:
    """Write a note."""
    raise NotImplementedError
