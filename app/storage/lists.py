"""Which conversations a view shows, in its order: each list is one walk along an index in that order."""

from array import array
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from operator import itemgetter
from typing import Final

from msgspec import Struct, field

from app.domain.conversation import Query, Sort, View
from app.domain.ids import AgentId, ChannelId
from app.storage.database import Later, Row, Transaction
from app.storage.values import ms

_SHELVES: Final = {
    View.MINE: 0, View.UNASSIGNED: 0, View.OPEN: 0, View.EXPIRING: 0, View.SNOOZED: 1, View.CLOSED: 2,
}  # fmt: skip
_FEW: Final = (View.MINE, View.FAILED, View.EMERGENCY, View.MENTIONED)
"""Views with few conversations: theirs is the index to walk, and a label is looked up."""
_CONDITIONS: Final = {
    View.MINE: "c.assignee_id = :agent",
    View.UNASSIGNED: "c.assignee_id IS NULL",
    View.EXPIRING: "+c.window_expires_at IS NOT NULL",
    View.FAILED: "c.failed > 0",
    View.EMERGENCY: "c.emergency > 0",
    View.MENTIONED: """c.id IN (
        SELECT n.conversation_id FROM mention m JOIN note n ON n.id = m.note_id WHERE m.agent_id = :agent)""",
}


class _Walk(Struct):
    """A statement in the making: `c` is the conversation; `shelf`, `last_at` and `channel_id` stand in `source`."""

    source: str
    source_name: str
    identifier: str
    conditions: list[str] = field(default_factory=list)
    parameters: dict[str, object] = field(default_factory=dict)

    def where(self, condition: str, **parameters: object) -> None:
        """Narrow it."""
        self.conditions.append(condition)
        self.parameters |= parameters

    def sql(self, order: str) -> str:
        """The ids, in this order."""
        where = " AND ".join(self.conditions)
        return f"SELECT {self.identifier} FROM {self.source}{f' WHERE {where}' if where else ''} ORDER BY {order}"

    def run(self, tx: Transaction, order: str, limit: int | None) -> Iterator[Row]:
        """As `sql`; the first `limit`, or all of them."""
        if limit is None:
            return tx.execute(self.sql(order), self.parameters)
        return tx.execute(f"{self.sql(order)} LIMIT :limit", self.parameters | {"limit": limit})


def ids(tx: Transaction, query: Query, agent_id: AgentId | None, limit: int | None, now: datetime) -> "array[int]":
    """The ids that `query` shows to this agent; at most `limit`. `Refused` search_… where what is wanted is unclear."""
    if query.wanted:
        from app.storage import wanted  # noqa: PLC0415 - the first rows do without

        return wanted.ids(tx, query, agent_id, limit, now)
    if query.sort is Sort.EXPIRING:
        return _expiring(tx, query, agent_id, limit, ms(now))
    walk, order = _in_order(query, agent_id)
    return _collected(walk.run(tx, order, limit))


def first(query: Query, agent_id: AgentId | None, limit: int) -> tuple[str, Mapping[str, object]] | None:
    """The first `limit` of `ids` as SQL to stand within a statement, and its parameters; None where one alone does
    not say which they are."""
    if query.wanted or query.sort is Sort.EXPIRING:
        return None
    walk, order = _in_order(query, agent_id)
    return f"{walk.sql(order)} LIMIT {limit}", walk.parameters


def count(tx: Transaction, query: Query, agent_id: AgentId | None) -> Later[int]:
    """How many conversations `query` shows to this agent."""
    walk = _walk(query, agent_id)
    where = " AND ".join(walk.conditions)
    rows = tx.ask(f"SELECT count(*) FROM {walk.source} WHERE {where}", walk.parameters)
    return lambda: int(next(rows)[0])


def open_of_channels(
    tx: Transaction, agent_id: AgentId | None, now: datetime, within: timedelta
) -> Later[dict[ChannelId, dict[View, int]]]:
    """Of each channel where something is open: how much, and of that how much is this agent's, nobody's, and can be
    answered freely now but no more after `within`.
    """
    rows = tx.ask(
        f"""SELECT w.channel_id, sum(w.conversations),
                   coalesce(sum(w.conversations) FILTER (WHERE w.assignee_id = :agent), 0),
                   coalesce(sum(w.conversations) FILTER (WHERE w.assignee_id IS NULL), 0)
            FROM {tx.dialect.counts.open_work} w GROUP BY w.channel_id HAVING sum(w.conversations) > 0""",
        {"agent": agent_id},
    )
    ending = tx.ask(
        """SELECT channel_id, count(*) FROM conversation
           WHERE shelf = 0 AND window_expires_at >= :now AND window_expires_at < :soon GROUP BY channel_id""",
        {"now": ms(now), "soon": ms(now + within)},
    )

    def read() -> dict[ChannelId, dict[View, int]]:
        soon: dict[int, int] = dict(ending)
        return {
            ChannelId(channel): {
                View.OPEN: whole, View.MINE: mine, View.UNASSIGNED: nobodys, View.EXPIRING: soon.get(channel, 0)
            }
            for channel, whole, mine, nobodys in rows
        }  # fmt: skip

    return read


def _in_order(query: Query, agent_id: AgentId | None) -> tuple[_Walk, str]:
    walk = _walk(query, agent_id)
    way = "ASC" if query.sort is Sort.OLDEST else "DESC"
    return walk, f"{walk.source_name}.last_at {way}, {walk.identifier} {way}"


def _walk(query: Query, agent_id: AgentId | None) -> _Walk:
    by_label = query.label_id is not None and query.view not in _FEW
    if by_label:
        looks = query.view in (View.UNASSIGNED, View.EXPIRING)
        join = " JOIN conversation c ON c.id = l.conversation_id" if looks else ""
        walk = _Walk(f"conversation_label l{join}", "l", "l.conversation_id")
        walk.where("l.label_id = :label", label=query.label_id)
    else:
        walk = _Walk("conversation c", "c", "c.id")
    if (shelf := _SHELVES.get(query.view)) is not None:
        walk.where(f"{walk.source_name}.shelf = {shelf}")
    if (condition := _CONDITIONS.get(query.view)) is not None:
        walk.where(condition, **({"agent": agent_id} if ":agent" in condition else {}))
    if query.channel_id is not None:
        # The plus keeps a database from walking all that a channel ever had where another index lies in the order.
        plus = (
            "+"
            if query.view in (View.FAILED, View.EMERGENCY, View.MENTIONED, View.ALL) or query.sort is Sort.EXPIRING
            else ""
        )
        walk.where(f"{plus}{walk.source_name}.channel_id = :channel", channel=query.channel_id)
    if query.label_id is not None and not by_label:
        walk.where(
            "EXISTS (SELECT 1 FROM conversation_label l WHERE l.conversation_id = c.id AND l.label_id = :label)",
            label=query.label_id,
        )
    return walk


def _expiring(tx: Transaction, query: Query, agent_id: AgentId | None, limit: int | None, now: int) -> "array[int]":
    """What expires next first, then what has expired (the latest first), then what never does (the newest first)."""
    parts: tuple[tuple[str, Mapping[str, object], str], ...] = (
        ("c.window_expires_at >= :now", {"now": now}, "c.window_expires_at ASC, c.last_at ASC, c.id ASC"),
        ("c.window_expires_at < :now", {"now": now}, "c.window_expires_at DESC, c.last_at DESC, c.id DESC"),
        ("c.window_expires_at IS NULL", {}, "c.window_expires_at DESC, c.last_at DESC, c.id DESC"),
    )
    found = array("q")
    for condition, parameters, order in parts:
        left = None if limit is None else limit - len(found)
        if left == 0:
            break
        walk = _walk(query, agent_id)
        if walk.source == "conversation_label l":
            walk.source += " JOIN conversation c ON c.id = l.conversation_id"
        walk.where(condition, **parameters)
        found.extend(_collected(walk.run(tx, order, left)))
    return found


def _collected(rows: Iterator[Row]) -> "array[int]":
    # No row object outlives its turn: a million ids take 9 MB.
    return array("q", map(itemgetter(0), rows))
