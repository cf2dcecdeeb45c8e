"""Internal notes."""

from datetime import datetime

from app.domain.changes import Changes
from app.domain.ids import AgentId, ConversationId, NoteId
from app.storage.database import Transaction
from app.storage.values import ms, storable


def add(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId | None, text: str, now: datetime) -> NoteId:
    """Store a note."""
    (note_id,) = next(
        tx.execute(
            """INSERT INTO note (conversation_id, agent_id, text, at) VALUES (:conversation, :agent, :text, :at)
               RETURNING id""",
            {"conversation": conversation_id, "agent": agent_id, "text": storable(text), "at": ms(now)},
        )
    )
    tx.note(Changes(conversations=frozenset({conversation_id})))
    return NoteId(note_id)
