"""Citizens whose safety number changed: their conversation waits until an agent has looked at it."""

from typing import Final

from app.domain.ids import AgentId, ConversationId
from app.storage import happenings
from app.storage.database import Transaction

_CHANGED: Final = "identity_changed"
_CONFIRMED: Final = "identity_confirmed"

CHANGED: Final = f"EXISTS (SELECT 1 FROM message x WHERE x.conversation_id = c.id AND x.note = '{_CHANGED}')"
"""SQL: whether something in the conversation `c` could not be read or sent because the number changed, and nobody has
looked at it since."""


def confirmed(tx: Transaction, conversation_id: ConversationId, by: AgentId, code: str) -> None:
    """An agent goes on under the new number; `code` says in the timeline how far it was checked."""
    tx.execute(
        "UPDATE message SET note = :new WHERE conversation_id = :id AND note = :old",
        {"new": _CONFIRMED, "id": conversation_id, "old": _CHANGED},
    )
    happenings.write(tx, conversation_id, code, by)
