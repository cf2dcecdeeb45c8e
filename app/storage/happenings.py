"""Events in a conversation's history (assigned, closed, …) for its timeline."""

from app.domain.changes import Changes
from app.domain.ids import AgentId, ConversationId
from app.storage.database import Transaction
from app.storage.values import now_ms


def write(
    tx: Transaction,
    conversation_id: ConversationId,
    code: str,
    by: AgentId | None,
    *,
    detail: str | None = None,
    at: int | None = None,
) -> None:
    """Note that `code` happened, by an agent or (None) by itself; `at` in milliseconds, now where None."""
    tx.execute(
        """INSERT INTO happening (conversation_id, code, at, agent_id, detail)
           VALUES (:conversation, :code, :at, :by, :detail)""",
        {
            "conversation": conversation_id,
            "code": code,
            "at": now_ms() if at is None else at,
            "by": by,
            "detail": detail,
        },
    )
    tx.note(Changes(conversations=frozenset({conversation_id})))
