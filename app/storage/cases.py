"""Cases of the municipality's own case system, linked to conversations by number."""

from collections.abc import Sequence
from typing import Final

from app.domain.ids import AgentId, ConversationId
from app.storage import happenings
from app.storage.database import Later, Transaction
from app.storage.many import ask
from app.storage.values import now_ms

_LAST: Final = "\U0010ffff"
"""Sorts behind every character that a number has."""


def link(tx: Transaction, conversation_id: ConversationId, number: str, by: AgentId | None) -> None:
    """Link a case to a conversation, unless it is linked already, ignoring case."""
    added = tx.one(
        """INSERT INTO conversation_case (conversation_id, number, at) VALUES (:conversation, :number, :now)
           ON CONFLICT DO NOTHING RETURNING number""",
        {"conversation": conversation_id, "number": number, "now": now_ms()},
    )
    if added is not None:
        happenings.write(tx, conversation_id, "case_linked", by, detail=number)


def unlink(tx: Transaction, conversation_id: ConversationId, number: str, by: AgentId | None) -> bool:
    """Unlink a case, ignoring case; whether it was linked."""
    taken = tx.one(
        """DELETE FROM conversation_case WHERE conversation_id = :conversation AND folded = :number
           RETURNING number""",
        {"conversation": conversation_id, "number": number.lower()},
    )
    if taken is not None:
        happenings.write(tx, conversation_id, "case_unlinked", by, detail=taken[0])
    return taken is not None


def of_conversation(tx: Transaction, conversation_id: ConversationId) -> Later[tuple[str, ...]]:
    """The numbers of a conversation's cases, in the order in which they were linked."""
    rows = tx.ask(
        "SELECT number FROM conversation_case WHERE conversation_id = :id ORDER BY at, number", {"id": conversation_id}
    )
    return lambda: tuple(number for (number,) in rows)


def of_conversations(tx: Transaction, ids: Sequence[int]) -> dict[int, list[str]]:
    """The numbers of several conversations' cases, by conversation; those without any are left out."""
    found: dict[int, list[str]] = {}
    sql = "SELECT conversation_id, number FROM conversation_case WHERE conversation_id IN (:ids) ORDER BY at, number"
    for conversation_id, number in ask(tx, sql, ids):
        found.setdefault(conversation_id, []).append(number)
    return found


def newest(tx: Transaction, limit: int) -> list[str]:
    """The most recently linked numbers, each once: what somebody is working on."""
    rows = tx.execute("SELECT number FROM conversation_case ORDER BY at DESC LIMIT :limit", {"limit": limit})
    return list(dict.fromkeys(number for (number,) in rows))


def take_along(tx: Transaction, old: ConversationId, new: ConversationId) -> None:
    """Link one conversation's cases to another as well."""
    tx.execute(
        """INSERT INTO conversation_case (conversation_id, number, at)
           SELECT :new, number, at FROM conversation_case WHERE conversation_id = :old ON CONFLICT DO NOTHING""",
        {"old": old, "new": new},
    )


def wanted(tx: Transaction, number: str, place: str) -> tuple[str, dict[str, object]]:
    """The condition that conversation `c` has the case of this number, or else one whose number begins so; and its
    parameters, called after `place`."""
    number = number.lower()
    exact = tx.one("SELECT 1 FROM conversation_case WHERE folded = :number LIMIT 1", {"number": number})
    return (
        f"""c.id IN (SELECT conversation_id FROM conversation_case
                     WHERE folded >= :{place} AND folded <= :{place}_last)""",
        {place: number, f"{place}_last": number if exact else f"{number}{_LAST}"},
    )
