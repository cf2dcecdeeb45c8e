"""Answers that can still be taken back: they wait in the outbox until their time has come."""

from datetime import datetime

from app.domain.ids import ConversationId, MessageId
from app.storage.database import Transaction
from app.storage.values import moment_or_none


def held_until(tx: Transaction, message_id: MessageId) -> datetime | None:
    """Until when a message can be taken back for certain; None where it cannot."""
    row = tx.one(
        "SELECT not_before FROM outbox WHERE message_id = :id AND state = 'queued' AND tried = 0", {"id": message_id}
    )
    return moment_or_none(row[0]) if row is not None else None


def hurry(tx: Transaction, conversation_id: ConversationId, at: int) -> None:
    """What was held back in this conversation goes now (ms), in its order; what a provider put off still waits."""
    tx.execute(
        """UPDATE outbox SET not_before = :at
           WHERE conversation_id = :id AND state = 'queued' AND tried = 0 AND not_before > :at""",
        {"id": conversation_id, "at": at},
    )
