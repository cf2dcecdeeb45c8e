"""Full-text search over masked text, newest first."""

from typing import Final

from app.domain.channel import ChannelKind
from app.domain.conversation import SearchHit
from app.domain.text import CitizenText, one_line
from app.domain.warning import masked
from app.storage.contacts import called
from app.storage.database import Transaction
from app.storage.many import MARKS, pages
from app.storage.values import findings_from, moment

_MAX_TERMS: Final = 12
_MAX_TERM: Final = 60
_PREFIX_FROM: Final = 3
"""A beginning shorter than this matches too much of the index to be quick."""

_EXCERPT: Final = 160
_BEFORE_MATCH: Final = 40


def search(tx: Transaction, text: str, limit: int = 50) -> list[SearchHit]:
    """Messages that hold every word of `text`; the last word may be a beginning of three characters or more.

    Nothing in `text` is an operator. Text without a letter or digit finds nothing.
    """
    terms = _terms(text)
    if not terms:
        return []
    prefix = not text[-1].isspace() and _last_word_length(terms[-1]) >= _PREFIX_FROM
    query = tx.dialect.match(terms, prefix)
    ids = [row[0] for row in tx.execute(tx.dialect.search, {"query": query, "limit": limit})]
    found = _hits(tx, ids, terms)
    return [found[message_id] for message_id in ids if message_id in found]


def index_pending(tx: Transaction, limit: int) -> int:
    """Put up to `limit` new or changed messages into the index; how many there were. 0: up to date."""
    pending = tx.all(
        """SELECT u.message_id, m.text, m.findings FROM unindexed u LEFT JOIN message m ON m.id = u.message_id
           ORDER BY u.message_id LIMIT :limit""",
        {"limit": limit},
    )
    for message_id, text, findings in pending:
        tx.execute(tx.dialect.unindex, {"id": message_id})
        if text:
            shown = masked(text, findings_from(findings)) if findings else text
            tx.execute(tx.dialect.index, {"id": message_id, "text": shown})
        tx.execute("DELETE FROM unindexed WHERE message_id = :id", {"id": message_id})
    return len(pending)


def tidy(tx: Transaction, pages: int = 200) -> bool:
    """Merge a part of the index, for when nothing else is to be done. False when there is nothing (more) to merge."""
    return tx.dialect.merge(tx, pages)


def _terms(text: str) -> list[str]:
    words = [word[:_MAX_TERM] for word in text.replace("\x00", " ").split() if any(map(str.isalnum, word))]
    return words[:_MAX_TERMS]


def _last_word_length(term: str) -> int:
    length = 0
    for character in reversed(term):
        if not character.isalnum():
            break
        length += 1
    return length


def _hits(tx: Transaction, ids: list[int], terms: list[str]) -> dict[int, SearchHit]:
    found = {}
    for names in pages(ids):
        for message_id, conversation_id, at, name, address, contact_id, kind, label, text, findings in tx.execute(
            f"""SELECT m.id, m.conversation_id, m.sent_at, i.name, i.address, i.contact_id, h.kind, h.label, m.text,
                       m.findings
                FROM message m JOIN conversation c ON c.id = m.conversation_id
                JOIN identity i ON i.id = c.identity_id JOIN channel h ON h.id = m.channel_id
                WHERE m.id IN ({MARKS})""",
            names,
        ):
            found[message_id] = SearchHit(
                conversation_id,
                moment(at),
                called(name, address, contact_id),
                ChannelKind(kind),
                label,
                _excerpt(masked(text, findings_from(findings)), terms),
            )
    return found


def _excerpt(text: str, terms: list[str]) -> CitizenText:
    """A line of `text` around the first of `terms` that is found in it as it is written."""
    lower = text.lower()
    places = [place for term in terms if (place := lower.find(term.lower())) >= 0]
    start = max(min(places, default=0) - _BEFORE_MATCH, 0)
    return CitizenText(("…" if start else "") + one_line(text[start:], _EXCERPT))
