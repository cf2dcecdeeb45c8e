"""Full-text search: citizens by name or number, and messages by their masked text, newest first."""

from collections import deque
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from app.domain.channel import ChannelKind
from app.domain.conversation import Query, SearchHit
from app.domain.ids import AgentId, ConversationId
from app.domain.message import MessageKind
from app.domain.search_language import Wanted, parse
from app.domain.text import CitizenText, one_line
from app.domain.warning import masked
from app.storage import wanted
from app.storage.database import Later, Row, Transaction
from app.storage.dialects import TextIndex
from app.storage.many import ask, each, put
from app.storage.names import called
from app.storage.values import findings_from, moment

_MAX_TERMS: Final = 12
_MAX_TERM: Final = 60

_MAX_PEOPLE: Final = 5
_LAST_MESSAGE: Final = """
    SELECT c.id, c.last_at, i.name, i.address, i.contact_id, h.kind, h.label, c.last_text, c.last_kind
    FROM identity i JOIN conversation c ON c.identity_id = i.id JOIN channel h ON h.id = c.channel_id"""
_NEWEST_OF: Final = """
    WHERE i.id IN ({}) AND NOT EXISTS (
        SELECT 1 FROM conversation n WHERE n.identity_id = c.identity_id AND (n.last_at, n.id) > (c.last_at, c.id))
    ORDER BY i.id DESC"""
"""The newest conversation of each of the citizens that the statement between the brackets finds."""
_MESSAGES: Final = """
    SELECT m.id, m.conversation_id, m.sent_at, i.name, i.address, i.contact_id, h.kind, h.label, m.text, m.findings,
           m.kind
    FROM message m JOIN conversation c ON c.id = m.conversation_id
    JOIN identity i ON i.id = c.identity_id JOIN channel h ON h.id = m.channel_id
    WHERE m.id IN (:ids) ORDER BY m.id DESC"""
_EXCERPT: Final = 160
_SEEN_AT_ONCE: Final = 24
_BEFORE_MATCH: Final = 12


def search(
    tx: Transaction, text: str, limit: int = 50, *, agent_id: AgentId | None = None, now: datetime | None = None
) -> list[SearchHit]:
    """What `text` asks for (`app.domain.search_language`): messages, newest first, at most `limit`.

    Words alone also find citizens who are called so: the newest conversations of a few stand first, each with its last
    message, which does not stand among the others then. Conditions, and what is left out, alone give the last message
    of each conversation. Text without a letter or digit finds nothing. `now` and the agent's id are what "today" and
    "me" mean. `Refused` search_… where it cannot be understood.
    """
    now = now or datetime.now(UTC)
    asked = parse(CitizenText.of(text).raw, now)
    query = wanted.matches(tx, asked)
    if not query:
        conversations = wanted.ids(tx, Query(wanted=text), agent_id, limit, now) if not asked.is_plain else ()
        rows = ask(tx, f"{_LAST_MESSAGE} WHERE c.id IN (:ids)", conversations)
        last = {hit.conversation_id: hit for hit in map(_hit, rows)}
        return [last[one] for one in map(ConversationId, conversations) if one in last]
    asked_people = _asked_people(tx, query, min(limit, _MAX_PEOPLE)) if asked.is_plain else list
    ids = wanted.messages(tx, asked, agent_id, limit)
    if ids is None:
        sql = tx.dialect.messages.hits or _MESSAGES.replace(":ids", _few(tx.dialect.messages, limit))
        rows = tx.ask(sql, {"query": query, "limit": limit})
    else:
        rows = ask(tx, _MESSAGES, ids)
    found, terms = asked_people(), [*asked.phrases, *asked.words]
    hits = [_message_hit(row, terms) for row in rows]
    there = {(hit.conversation_id, hit.message_at) for hit in found}
    return found + [hit for hit in hits[: limit - len(found)] if (hit.conversation_id, hit.message_at) not in there]


def with_every_word(tx: Transaction, text: str, limit: int) -> list[int]:
    """The newest messages that contain every word of `text` (of a long text, the first dozen), as far as indexed."""
    terms = _terms(CitizenText.of(text).raw)
    if not terms:
        return []
    rows = tx.execute(tx.dialect.messages.search, {"query": tx.dialect.match(terms, False), "limit": limit})
    return [row[0] for row in rows]


def people(tx: Transaction, text: str, limit: int) -> list[SearchHit]:
    """The newest conversation of each citizen with this name or number; at most `limit`."""
    query = wanted.matches(tx, Wanted(tuple(CitizenText.of(text).raw.split()), growing=True))
    return _asked_people(tx, query, limit)() if query else []


def index_pending(tx: Transaction, limit: int) -> int:
    """Index up to `limit` new or changed messages and citizens; returns how many. 0: up to date."""
    return _index_messages(tx, limit) + _index_people(tx, limit)


def tidy(tx: Transaction, pages: int = 200) -> bool:
    """Optimise a part of the index, while the store is idle. False if there is nothing (more) to do."""
    return tx.dialect.merge(tx, pages)


def _index_messages(tx: Transaction, limit: int) -> int:
    pending = tx.all(
        """SELECT u.message_id, m.text, m.findings FROM unindexed u LEFT JOIN message m ON m.id = u.message_id
           ORDER BY u.message_id LIMIT :limit""",
        {"limit": limit},
    )
    shown = ((number, masked(text, findings_from(found)) if found else text) for number, text, found in pending)
    _put(tx, tx.dialect.messages, dict(shown))
    each(tx, "DELETE FROM unindexed WHERE message_id IN (:ids)", [number for number, *_ in pending])
    return len(pending)


def _index_people(tx: Transaction, limit: int) -> int:
    pending = tx.all(
        """SELECT u.identity_id, i.name FROM unindexed_person u LEFT JOIN identity i ON i.id = u.identity_id
           ORDER BY u.identity_id LIMIT :limit""",
        {"limit": limit},
    )
    called = {}
    for identity_id, name in pending:
        addresses = tx.all("SELECT address FROM identity_address WHERE identity_id = :id", {"id": identity_id})
        called[identity_id] = " ".join((name or "", *(address for (address,) in addresses)))
    _put(tx, tx.dialect.people, called)
    each(tx, "DELETE FROM unindexed_person WHERE identity_id IN (:ids)", list(called))
    return len(pending)


def _put(tx: Transaction, index: TextIndex, texts: Mapping[int, str | None]) -> None:
    """Set the indexed text of each id in `index`."""
    each(tx, index.remove, list(texts))
    rows = [{"id": number, "text": tx.dialect.indexed(text)} for number, text in texts.items() if text]
    deque(put(tx, index.add, rows), maxlen=0)


def _asked_people(tx: Transaction, query: str, limit: int) -> Later[list[SearchHit]]:
    sql = _LAST_MESSAGE + _NEWEST_OF.format(_few(tx.dialect.people, limit))
    rows = tx.ask(sql, {"query": query, "limit": limit})
    return lambda: [_hit(row) for row in rows]


def _few(index: TextIndex, limit: int) -> str:
    """The search as a part of a statement: one that says how few they are, for a server that cannot know."""
    return f"SELECT id FROM ({index.search}) s LIMIT {limit}"


def _hit(row: Row) -> SearchHit:
    conversation_id, at, name, address, contact_id, kind, label, text, what = row
    return SearchHit(
        conversation_id,
        moment(at),
        called(name, address, contact_id),
        ChannelKind(kind),
        label,
        CitizenText(text),
        MessageKind(what),
    )


def _terms(text: str) -> list[str]:
    words = [word[:_MAX_TERM] for word in text.split() if any(map(str.isalnum, word))]
    return words[:_MAX_TERMS]


def _message_hit(row: Row, terms: list[str]) -> SearchHit:
    message_id, conversation_id, at, name, address, contact_id, kind, label, text, findings, what = row
    return SearchHit(
        conversation_id,
        moment(at),
        called(name, address, contact_id),
        ChannelKind(kind),
        label,
        _excerpt(masked(text, findings_from(findings)), terms),
        MessageKind(what),
        message_id,
    )


def _excerpt(text: str, terms: list[str]) -> CitizenText:
    """An excerpt of `text` on one line around the first of `terms` found literally, starting at a word."""
    lower = text.lower()
    places = [place for term in terms if (place := lower.find(term.lower())) >= 0]
    first = min(places, default=0)
    before = text.rfind(" ", 0, first - _BEFORE_MATCH) + 1 if first > _SEEN_AT_ONCE else 0
    start = before if first - before <= 2 * _BEFORE_MATCH else first - _BEFORE_MATCH
    return CitizenText(("…" if start else "") + one_line(text[start:], _EXCERPT))
