"""Notes in which a colleague was mentioned, and who has not seen theirs yet."""

from collections.abc import Iterable
from datetime import datetime

from app.domain.changes import Changes
from app.domain.ids import AgentId, ConversationId, NoteId
from app.storage.database import Later, Transaction
from app.storage.values import ms


def add(tx: Transaction, note_id: NoteId, agents: Iterable[AgentId]) -> None:
    """Record that these agents are mentioned in the note."""
    for agent in sorted(agents):
        tx.execute("INSERT INTO mention (note_id, agent_id) VALUES (:note, :agent)", {"note": note_id, "agent": agent})


def unseen(tx: Transaction, agent_id: AgentId | None) -> Later[int]:
    """The number of conversations in which this agent was mentioned and has not looked."""
    rows = tx.ask(
        """SELECT count(DISTINCT n.conversation_id) FROM mention m JOIN note n ON n.id = m.note_id
           WHERE m.agent_id = :agent AND m.seen_at IS NULL""",
        {"agent": agent_id},
    )
    return lambda: int(next(rows)[0])


def see(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId, now: datetime) -> None:
    """Record that this agent is looking at the conversation."""
    seen = tx.all(
        """UPDATE mention SET seen_at = :now WHERE agent_id = :agent AND seen_at IS NULL
             AND note_id IN (SELECT id FROM note WHERE conversation_id = :conversation) RETURNING note_id""",
        {"now": ms(now), "agent": agent_id, "conversation": conversation_id},
    )
    if seen:
        tx.note(Changes(conversations=frozenset({conversation_id})))
