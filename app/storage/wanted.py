"""Translates a search into SQL for both databases: which conversations, and which of their messages.

Words are looked up in the full-text index first, the newest `_MOST_MESSAGES` messages that contain them. Everything
else is a condition on the conversation, chosen so that each has an index of its own to start from.
"""

from array import array
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct, field

from app.domain.channel import ChannelKind
from app.domain.conversation import Query, Sort
from app.domain.ids import AgentId
from app.domain.problems import Refused
from app.domain.search_language import Condition, Wanted, parse
from app.domain.search_words import ME, NOBODY, Field, Possession, Standing
from app.domain.text import folded, plain_words
from app.domain.warning import masked
from app.storage import begun, cases, labels
from app.storage.database import Row, Transaction
from app.storage.many import ask
from app.storage.values import findings_from, ms

_MOST_MESSAGES: Final = 5_000
_MOST_PEOPLE: Final = 500
_LONGEST_WORD: Final = 60
_MOST_TERMS: Final = 12
_PREFIX_FROM: Final = 3
"""A prefix shorter than this matches too much of the index to be quick."""
_NAMES_SHOWN: Final = 8
_KIND_WORDS: Final = {
    ChannelKind.WHATSAPP: ("whatsapp", "wa"),
    ChannelKind.MESSENGER: ("messenger", "facebook", "fb"),
    ChannelKind.SIGNAL: ("signal",),
    ChannelKind.MATRIX: ("app", "matrix", "appchat", "app-chat"),
}
_STANDINGS: Final = {
    Standing.OPEN: "c.state = 'open'",
    Standing.PENDING: "c.state = 'pending'",
    Standing.SNOOZED: "c.shelf = 1",
    Standing.CLOSED: "c.shelf = 2",
    Standing.UNREAD: "c.unread > 0",
    Standing.FAILED: "c.failed > 0",
    Standing.EMERGENCY: "c.emergency > 0",
}
_ATTACHED: Final = "c.id IN (SELECT m.conversation_id FROM attachment a JOIN message m ON m.id = a.message_id{where})"
_POSSESSIONS: Final = {
    Possession.ATTACHMENT: _ATTACHED.replace("{where}", ""),
    Possession.PICTURE: _ATTACHED.replace("{where}", " WHERE a.kind = 'image'"),
    Possession.NOTE: "c.id IN (SELECT conversation_id FROM note)",
    Possession.WARNING: "c.warnings IS NOT NULL",
    Possession.LABEL: "c.id IN (SELECT conversation_id FROM conversation_label)",
    Possession.CASE: "c.id IN (SELECT conversation_id FROM conversation_case)",
}
_EXPIRING_ORDER: Final = """
    CASE WHEN c.window_expires_at >= :now THEN 0 WHEN c.window_expires_at < :now THEN 1 ELSE 2 END,
    CASE WHEN c.window_expires_at >= :now THEN c.window_expires_at ELSE -c.window_expires_at END,
    c.last_at DESC, c.id DESC"""


class _Where(Struct):
    """Conditions on a conversation `c`, all of which must hold."""

    parts: list[str] = field(default_factory=list)
    parameters: dict[str, object] = field(default_factory=dict)

    def add(self, condition: str, **parameters: object) -> None:
        """Add a condition."""
        self.parts.append(condition)
        self.parameters |= parameters

    def sql(self, *more: str) -> str:
        """The conditions as SQL, to follow WHERE."""
        return " AND ".join((*self.parts, *more)) or "1 = 1"


def ids(tx: Transaction, query: Query, agent_id: AgentId | None, limit: int | None, now: datetime) -> "array[int]":
    """The conversations that `query.wanted` asks for, ordered by `query.sort`; at most `limit`.

    `Refused` search_… if it cannot be understood, or names what does not exist.
    """
    asked = parse(query.wanted, now)
    where = _conditions(tx, asked, agent_id)
    if asked.words or asked.phrases:
        return _with_words(tx, asked, where, (query.sort, limit, ms(now)))
    for words in asked.without:
        where.add(f"c.id NOT IN ({_numbers(_conversations_with(tx, words))})")
    orders = {
        Sort.NEWEST: "c.last_at DESC, c.id DESC",
        Sort.OLDEST: "c.last_at ASC, c.id ASC",
        Sort.EXPIRING: _EXPIRING_ORDER,
    }
    parameters = where.parameters | ({"now": ms(now)} if query.sort is Sort.EXPIRING else {})
    sql = f"SELECT c.id FROM conversation c WHERE {where.sql()} ORDER BY {orders[query.sort]}"
    if limit is not None:
        sql, parameters = f"{sql} LIMIT :limit", parameters | {"limit": limit}
    return array("q", (row[0] for row in tx.execute(sql, parameters)))


def messages(tx: Transaction, asked: Wanted, agent_id: AgentId | None, limit: int) -> list[int] | None:
    """The newest messages that have every word, in conversations of which every condition holds; at most `limit`.

    None where the full-text index alone says which they are, and is best asked for them by whoever shows them.
    """
    if asked.is_plain and not asked.phrases:
        terms, growing = _terms(asked)
        return begun.newest(tx, terms, limit) if growing else None
    found = _matching(tx, asked)
    if not asked.conditions:
        return [message for message, _ in found[:limit]]
    where = _conditions(tx, asked, agent_id)
    fitting = {row[0] for row in _among(tx, where, {conversation for _, conversation in found})}
    return [message for message, conversation in found if conversation in fitting][:limit]


def matches(tx: Transaction, asked: Wanted) -> str:
    """The full-text query for the words in `asked`; empty without any."""
    terms, growing = _terms(asked)
    return tx.dialect.match(terms, growing) if terms else ""


def _terms(asked: Wanted) -> tuple[list[str], bool]:
    """The terms to look up in the full-text index, and whether the last may be a prefix."""
    words = [word[:_LONGEST_WORD] for word in asked.words if any(map(str.isalnum, word))]
    phrases = [phrase for phrase in asked.phrases if any(map(str.isalnum, phrase))]
    terms = [*phrases, *words][:_MOST_TERMS]
    return terms, asked.growing and bool(words) and _tail(words[-1]) >= _PREFIX_FROM


def _tail(word: str) -> int:
    """The length of the last run of letters and digits in `word`."""
    return len(word) - next((place for place in range(len(word), 0, -1) if not word[place - 1].isalnum()), 0)


def _matching(tx: Transaction, asked: Wanted) -> list[tuple[int, int]]:
    """The matching messages and their conversations, newest first."""
    query = matches(tx, asked)
    found = _looked_up(tx, query) if query else []
    sql = "SELECT m.id, m.conversation_id, m.text, m.findings FROM message m WHERE m.id IN (:ids)"
    rows: dict[int, Row] = {row[0]: row for row in ask(tx, sql, found)}
    said, unsaid = ([f" {plain_words(phrase)} " for phrase in phrases] for phrases in (asked.phrases, asked.without))
    return [
        (message, row[1])
        for message in found
        if (row := rows.get(message)) is not None and (not (said or unsaid) or _says(row, said, unsaid))
    ]


def _looked_up(tx: Transaction, query: str) -> list[int]:
    rows = tx.execute(tx.dialect.messages.search, {"query": query, "limit": _MOST_MESSAGES})
    return [row[0] for row in rows]


def _conversations_with(tx: Transaction, words: str) -> set[int]:
    """Those with a message that has `words`, all of them. `Refused` search_too_common where they would be too many."""
    said = Wanted(phrases=(words,))
    if len(_looked_up(tx, matches(tx, said))) >= _MOST_MESSAGES:
        raise Refused("search_too_common", words=words)
    return {conversation for _, conversation in _matching(tx, said)}


def _says(row: Row, said: Sequence[str], unsaid: Sequence[str]) -> bool:
    """Whether the message has all of `said`, whose order an index of words does not know, and none of `unsaid`."""
    text = masked(row[2], findings_from(row[3])) if row[3] else row[2]
    words = f" {plain_words(text)} "
    return all(phrase in words for phrase in said) and not any(phrase in words for phrase in unsaid)


def _with_words(tx: Transaction, asked: Wanted, where: _Where, order: tuple[Sort, int | None, int]) -> "array[int]":
    sort, limit, now = order
    conversations = {conversation for _, conversation in _matching(tx, asked)}
    rows = list(_among(tx, where, conversations))

    def expiring(row: Row) -> tuple[int, int, int, int]:
        expires = row[2]
        if expires is None:
            return 2, 0, -row[1], -row[0]
        return (0, expires, -row[1], -row[0]) if expires >= now else (1, -expires, -row[1], -row[0])

    if sort is Sort.EXPIRING:
        rows.sort(key=expiring)
    else:
        rows.sort(key=lambda row: (row[1], row[0]), reverse=sort is Sort.NEWEST)
    return array("q", (row[0] for row in rows[:limit]))


def _among(tx: Transaction, where: _Where, conversations: Iterable[int]) -> Iterable[Row]:
    """Those of `conversations` of which every condition holds: id, last_at, window_expires_at."""
    sql = f"SELECT c.id, c.last_at, c.window_expires_at FROM conversation c WHERE {where.sql('c.id IN (:ids)')}"
    return ask(tx, sql, sorted(conversations), where.parameters)


def _conditions(tx: Transaction, asked: Wanted, agent_id: AgentId | None) -> _Where:
    where = _Where()
    for number, condition in enumerate(asked.conditions):
        one = _condition(tx, condition, number, agent_id)
        where.add(f"({one.sql()}) IS NOT TRUE" if condition.negated else one.sql(), **one.parameters)
    return where


def _condition(tx: Transaction, condition: Condition, number: int, agent_id: AgentId | None) -> _Where:
    where = _Where()
    if condition.field is Field.EXPIRES:
        where.add("c.shelf = 0")
    column = "c.window_expires_at" if condition.field is Field.EXPIRES else "c.last_at"
    if condition.since is not None:
        where.add(f"{column} >= :since{number}", **{f"since{number}": ms(condition.since)})
    if condition.before is not None:
        where.add(f"{column} < :before{number}", **{f"before{number}": ms(condition.before)})
    if condition.names:
        is_case = condition.field is Field.CASE
        sql, parameters = _cases(tx, condition, number) if is_case else (_named(tx, condition, agent_id), {})
        where.add(f"({sql})", **parameters)
    return where


def _named(tx: Transaction, condition: Condition, agent_id: AgentId | None) -> str:
    """The condition as SQL; what comes from the store goes in as numbers."""
    match condition.field:
        case Field.STATE:
            return " OR ".join(_STANDINGS[Standing(name)] for name in condition.names)
        case Field.HAS:
            return " OR ".join(_POSSESSIONS[Possession(name)] for name in condition.names)
        case Field.CHANNEL:
            return f"c.channel_id IN ({_numbers(_channels(tx, condition))})"
        case Field.LABEL:
            found = _numbers(_labels(tx, condition))
            return f"c.id IN (SELECT conversation_id FROM conversation_label WHERE label_id IN ({found}))"
        case Field.CITIZEN:
            return f"c.identity_id IN ({_numbers(_people(tx, condition))})"
        case _:
            return _assignees(tx, condition, agent_id)


def _cases(tx: Transaction, condition: Condition, number: int) -> tuple[str, dict[str, object]]:
    found = [cases.wanted(tx, name, f"case{number}_{place}") for place, name in enumerate(condition.names)]
    return " OR ".join(sql for sql, _ in found), {key: value for _, more in found for key, value in more.items()}


def _assignees(tx: Transaction, condition: Condition, agent_id: AgentId | None) -> str:
    people: list[int] = []
    names = [name for name in condition.names if name not in (ME, NOBODY)]
    if names:
        rows = tx.all("SELECT id, name, login FROM agent ORDER BY lower(name)")
        people += _found(condition, names, [(row[0], (row[1], row[2])) for row in rows])
    if ME in condition.names:
        people.append(agent_id if agent_id is not None else -1)
    given = f"coalesce(c.assignee_id, 0) IN ({_numbers(people)})"
    return f"{given} OR c.assignee_id IS NULL" if NOBODY in condition.names else given


def _channels(tx: Transaction, condition: Condition) -> list[int]:
    rows = tx.all("SELECT id, label, kind, former FROM channel WHERE removed = 0 ORDER BY id")
    now = {label.lower() for _, label, _, _ in rows}
    known = [
        (number, (label, *_KIND_WORDS.get(ChannelKind(kind), (kind,)), *_past(former, now)))
        for number, label, kind, former in rows
    ]
    return _found(condition, condition.names, known)


def _past(former: str, now: Collection[str]) -> list[str]:
    """Former names, a line each, but for those that something else is called by now."""
    return [was for was in former.splitlines() if was.lower() not in now]


def _labels(tx: Transaction, condition: Condition) -> list[int]:
    rows = tx.all("SELECT id, name FROM label ORDER BY lower(name)")
    before = {folded(was).replace("-", " "): name for was, name in labels.called_before(tx).items()}
    names = [before.get(folded(name).replace("-", " "), name) for name in condition.names]
    return _found(condition, names, [(row[0], (row[1],)) for row in rows])


def _people(tx: Transaction, condition: Condition) -> list[int]:
    found: list[int] = []
    for name in condition.names:
        query = matches(tx, Wanted(tuple(name.split()), growing=True))
        if query:
            rows = tx.execute(tx.dialect.people.search, {"query": query, "limit": _MOST_PEOPLE})
            found += [row[0] for row in rows]
    return found


def _found(condition: Condition, names: Iterable[str], known: Sequence[tuple[int, Sequence[str]]]) -> list[int]:
    """The numbers of what is called so: exactly, or else beginning so. `Refused` search_unknown_name."""
    found: list[int] = []
    for name in names:
        wanted = folded(name).replace("-", " ")
        called = [(number, [folded(word).replace("-", " ") for word in words]) for number, words in known]
        exact = [number for number, words in called if wanted in words]
        close = exact or [number for number, words in called if any(word.startswith(wanted) for word in words)]
        if not close:
            there = ", ".join(words[0] for _, words in known[:_NAMES_SHOWN])
            raise Refused("search_unknown_name", key=condition.key, value=name, known=there or "-")
        found += close
    return found


def _numbers(found: Iterable[int]) -> str:
    return ", ".join(str(int(number)) for number in found) or "-1"
