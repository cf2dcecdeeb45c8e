"""Which conversations stand open on which desktops. Each claim ends by itself, by the clock of the database.

All `now` are milliseconds of that clock (`app.storage.clock`).
"""

from typing import Final

from app.domain.changes import Changes
from app.domain.ids import AgentId, ConversationId
from app.domain.team import Here
from app.storage.database import Transaction

CLAIM_MS: Final = 60_000
_TYPING_MS: Final = 8_000
"""Milliseconds; a little longer than the interval at which a window reports typing."""


def enter(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId, now: int) -> None:
    """Claim the conversation for the agent for the next minute; whatever else they had open, they have left.

    Does nothing if it is gone, or out of their sight: their window hears of that in its own way.
    """
    left = tx.all(
        """DELETE FROM presence WHERE agent_id = :agent AND conversation_id <> :conversation
           RETURNING conversation_id""",
        {"agent": agent_id, "conversation": conversation_id},
    )
    before = tx.one(
        "SELECT expires_at FROM presence WHERE conversation_id = :conversation AND agent_id = :agent",
        {"conversation": conversation_id, "agent": agent_id},
    )
    begins = before is None or before[0] <= now
    tx.execute(
        """INSERT INTO presence (conversation_id, agent_id, opened_at, expires_at)
           SELECT id, :agent, :now, :expires FROM conversation WHERE id = :conversation
           ON CONFLICT (conversation_id, agent_id) DO UPDATE SET expires_at = excluded.expires_at,
               opened_at = CASE WHEN presence.expires_at <= excluded.opened_at THEN excluded.opened_at
                                ELSE presence.opened_at END""",
        {"conversation": conversation_id, "agent": agent_id, "now": now, "expires": now + CLAIM_MS},
    )
    # Others check from time to time anyway, so a renewal is not announced.
    if begins or left:
        tx.note(Changes(here=True))


def leave(tx: Transaction, agent_id: AgentId) -> None:
    """Drop the agent's claim."""
    if tx.all("DELETE FROM presence WHERE agent_id = :agent RETURNING conversation_id", {"agent": agent_id}):
        tx.note(Changes(here=True))


def types(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId, now: int, *, active: bool) -> None:
    """The agent is typing there, for the next seconds, or has stopped. Does nothing without a claim."""
    mine = {"conversation": conversation_id, "agent": agent_id}
    before = tx.one(
        "SELECT typing_until FROM presence WHERE conversation_id = :conversation AND agent_id = :agent", mine
    )
    if before is None:
        return
    tx.execute(
        "UPDATE presence SET typing_until = :until WHERE conversation_id = :conversation AND agent_id = :agent",
        {**mine, "until": now + _TYPING_MS if active else 0},
    )
    # Others check when it would end, so continuing is not announced.
    if (before[0] > now) is not active:
        tx.note(Changes(here=True))


def others(tx: Transaction, agent_id: AgentId | None, now: int) -> list[Here]:
    """Everybody else who has something open that this agent may see, in order of arrival."""
    rows = tx.execute(
        """SELECT p.conversation_id, p.agent_id, a.name, p.typing_until, p.expires_at,
                  (SELECT m.opened_at FROM presence m
                   WHERE m.conversation_id = p.conversation_id AND m.agent_id = :agent AND m.expires_at > :now),
                  p.opened_at
           FROM presence p JOIN agent a ON a.id = p.agent_id
           WHERE p.expires_at > :now AND p.agent_id <> :agent
           ORDER BY p.conversation_id, p.opened_at, p.agent_id""",
        {"agent": agent_id or 0, "now": now},
    )
    return [
        Here(
            conversation_id,
            other,
            name,
            first=mine is None or (opened_at, other) < (mine, agent_id or 0),
            typing=typing_until > now,
            seconds=(min(expires_at, typing_until) - now) / 1000 if typing_until > now else (expires_at - now) / 1000,
        )
        for conversation_id, other, name, typing_until, expires_at, mine, opened_at in rows
    ]


def forget_expired(tx: Transaction, now: int) -> None:
    """Delete claims that ended a while ago."""
    tx.execute("DELETE FROM presence WHERE expires_at < :before", {"before": now - CLAIM_MS})
