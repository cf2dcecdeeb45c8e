"""Disappearing messages: removes the content some time after it was read, and keeps that there was a message.

Whether a channel deletes as the writer wants, or keeps everything, is the municipality's decision (`Channel.keeps`).
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from app.domain.changes import Changes
from app.domain.ids import ConversationId, MessageId, RawEventId
from app.storage import attachments, episodes
from app.storage.database import Transaction
from app.storage.many import each
from app.storage.values import ms

VANISHED: Final = "vanished"
"""The note on what remains of a message."""


def expect(
    tx: Transaction, message_id: MessageId, after_s: int, read_at: int | None, raw_id: RawEventId | None
) -> None:
    """Delete the message's content `after_s` seconds after it is read; `read_at` (ms): it was read already."""
    tx.execute(
        """INSERT INTO vanishing (message_id, after_s, at, raw_event_id) VALUES (:message, :after, :at, :raw)
           ON CONFLICT (message_id) DO NOTHING""",
        {
            "message": message_id,
            "after": after_s,
            "at": None if read_at is None else read_at + after_s * 1000,
            "raw": raw_id,
        },
    )


def start(tx: Transaction, messages: Sequence[int], now_ms: int) -> None:
    """Start the time of these messages, which have just been read."""
    sql = "UPDATE vanishing SET at = :now + after_s * 1000 WHERE at IS NULL AND message_id IN (:ids)"
    each(tx, sql, messages, {"now": now_ms})


def take_away(tx: Transaction, now: datetime, most: int = 50) -> int:
    """Delete the content of what is due; returns how many messages."""
    due = tx.all(
        """SELECT v.message_id, m.conversation_id, v.raw_event_id FROM vanishing v JOIN message m ON m.id = v.message_id
           WHERE v.at <= :now ORDER BY v.at LIMIT :most""",
        {"now": ms(now), "most": most},
    )
    for message_id, conversation_id, raw_id in due:
        _empty(tx, message_id, raw_id)
        episodes.recount(tx, ConversationId(conversation_id))
        tx.note(Changes(conversations=frozenset({ConversationId(conversation_id)})))
    return len(due)


def _empty(tx: Transaction, message_id: int, raw_id: int | None) -> None:
    mine = {"id": message_id}
    tx.execute(
        """UPDATE message SET text = '', note = CASE WHEN note = 'put_aside' THEN note ELSE :note END, findings = NULL,
             warnings = NULL, location = NULL, styles = NULL WHERE id = :id""",
        mine | {"note": VANISHED},
    )
    tx.execute("DELETE FROM message_version WHERE message_id = :id", mine)
    attachments.forget(tx, message_id)
    tx.execute("DELETE FROM unindexed WHERE message_id = :id", mine)
    tx.execute(tx.dialect.messages.remove, {"ids": message_id})
    if raw_id is not None:
        # A body that was not entirely understood is read again after an update, so it stays.
        tx.execute(
            "UPDATE raw_event SET body = :none WHERE id = :raw AND state = 'parsed'", {"none": b"", "raw": raw_id}
        )
    tx.execute("DELETE FROM vanishing WHERE message_id = :id", mine)
