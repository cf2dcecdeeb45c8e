"""Messages as a conversation shows them, a page at a time, with notes and happenings between them."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.conversation import TimelineItem
from app.domain.ids import ConversationId, MessageId
from app.domain.message import Message
from app.storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Timeline:
    """A page of a conversation, oldest first. `before` is what to pass for the page before it."""

    items: list[TimelineItem]
    has_more: bool
    before: tuple[datetime, int] | None


def timeline(
    tx: Transaction, conversation_id: ConversationId, *, before: tuple[datetime, int] | None = None, limit: int = 50
) -> Timeline:
    """The newest `limit` items, or those before `before` (opaque: from an earlier page)."""
    raise NotImplementedError


def get(tx: Transaction, message_id: MessageId) -> Message | None:
    """One message, whole."""
    raise NotImplementedError


def all_of(tx: Transaction, conversation_id: ConversationId) -> list[Message]:
    """Every message of a conversation, oldest first."""
    raise NotImplementedError
