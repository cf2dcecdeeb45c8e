"""Whether a text of ours repeats another citizen's words, or went to other citizens before: for rules about that."""

from datetime import datetime, timedelta
from typing import Final

from app.domain.ids import ConversationId, MessageId
from app.storage import search
from app.storage.database import Transaction
from app.storage.many import ask
from app.storage.values import ms

_BULK_WITHIN: Final = timedelta(hours=24)
_FEWEST_WORDS: Final = 5
"""Least words of a quotation: fewer could be anybody's."""
_FEWEST_LETTERS: Final = 24
_LOOKED_AT: Final = 40


def from_another_citizen(tx: Transaction, conversation_id: ConversationId, text: str) -> bool:
    """Whether `text` quotes another citizen, word for word."""
    wanted = _plain(text)
    if len(wanted) < _FEWEST_LETTERS or len(wanted.split()) < _FEWEST_WORDS:
        return False
    found = ask(
        tx,
        """SELECT m.text FROM conversation h JOIN identity j ON j.id = h.identity_id, message m
             JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = c.identity_id
           WHERE m.id IN (:ids) AND m.direction = 'inbound' AND h.id = :here AND i.contact_id <> j.contact_id""",
        search.with_every_word(tx, text, _LOOKED_AT),
        {"here": conversation_id},
    )
    return any(wanted in _plain(said) for (said,) in found)


def to_others(
    tx: Transaction, conversation_id: ConversationId, text: str, now: datetime, message_id: MessageId | None = None
) -> bool:
    """Whether `text` went to another citizen on this channel within a day, and is no answer here.

    `message_id`: the message, if it is queued already. The same answer may be given to several citizens who asked.
    """
    here = {"here": conversation_id, "message": message_id or -1}
    answers = tx.one(
        """SELECT 1 FROM conversation c WHERE c.id = :here AND c.last_inbound_at > coalesce(
             (SELECT max(m.sent_at) FROM message m WHERE m.conversation_id = c.id AND m.direction = 'outbound'
                AND m.state <> 'failed' AND m.id <> :message), -1)""",
        here,
    )
    if answers is not None or not text.strip():
        return False
    found = tx.one(
        """SELECT 1 FROM conversation c JOIN conversation o ON o.channel_id = c.channel_id
             JOIN message m ON m.conversation_id = o.id
           WHERE c.id = :here AND o.identity_id <> c.identity_id AND o.last_at >= :since AND m.sent_at >= :since
             AND m.direction = 'outbound' AND m.state <> 'failed' AND m.text = :text LIMIT 1""",
        here | {"since": ms(now - _BULK_WITHIN), "text": text},
    )
    return found is not None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
