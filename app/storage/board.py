"""The numbers of a team lead's board. Times are milliseconds; what a lead may not see is not counted.

`now` and `late` are SQL: what time it is there is not asked first.
"""

from collections.abc import Mapping
from typing import Final

from app.domain.board import Day
from app.domain.ids import AgentId, ConversationId
from app.storage.assignments import WAITING_SINCE, WAITS, first_unassigned
from app.storage.database import Later, Transaction

_ENDING_MS: Final = 2 * 3_600_000


def work(tx: Transaction) -> Later[dict[AgentId | None, int]]:
    """How much is open, by who has it."""
    rows = tx.ask(
        f"SELECT w.assignee_id, sum(w.conversations) FROM {tx.dialect.counts.open_work} w GROUP BY w.assignee_id"
    )
    return lambda: dict(rows)


def today(tx: Transaction, midnight: int, now: str) -> Later[tuple[list[float], int, int]]:
    """How many seconds each first answer since `midnight` took, how many emergencies were referred since then, and in
    how many open conversations the time to answer ends soon."""
    answers = tx.ask(
        """SELECT first_response_at - first_inbound_at FROM conversation
           WHERE first_response_at >= :midnight AND first_inbound_at IS NOT NULL""",
        {"midnight": midnight},
    )
    referrals = tx.ask(
        """SELECT count(*) FROM happening WHERE code = 'emergency_recorded' AND detail = 'referred'
           AND at >= :midnight""",
        {"midnight": midnight},
    )
    ending = tx.ask(f"SELECT count(*) FROM conversation WHERE {_ending(now)}")
    return lambda: ([milliseconds / 1000 for (milliseconds,) in answers], next(referrals)[0], next(ending)[0])


def day(work: Mapping[AgentId | None, int], today: tuple[list[float], int, int], norm_minutes: int) -> Day:
    """The line of figures, from what `work` and `today` say."""
    from statistics import median  # noqa: PLC0415 - half a megabyte with all it imports, for a lead alone

    took, referred, expiring = today
    within = sum(seconds <= norm_minutes * 60 for seconds in took)
    return Day(
        open=sum(work.values()),
        unassigned=work.get(None, 0),
        answered=len(took),
        median_s=median(took) if took else None,
        within_norm=within / len(took) if took else None,
        norm_minutes=norm_minutes,
        referred=referred,
        expiring=expiring,
    )


def waits(tx: Transaction, late: str) -> Later[dict[AgentId, tuple[int, int]]]:
    """For each agent with whom a citizen waits: how many since before `late`, and since when the longest."""
    rows = tx.ask(
        f"""SELECT c.assignee_id, sum(CASE WHEN {WAITING_SINCE} <= {late} THEN 1 ELSE 0 END), min({WAITING_SINCE})
            FROM conversation c WHERE c.shelf = 0 AND c.assignee_id IS NOT NULL AND {WAITS} GROUP BY c.assignee_id"""
    )
    return lambda: {AgentId(agent): (overdue, oldest) for agent, overdue, oldest in rows}


def expiring(tx: Transaction, now: str, limit: int) -> Later[list[ConversationId]]:
    """Where the time to answer ends next, within two hours; the first `limit`."""
    rows = tx.ask(_first_expiring(now, limit))
    return lambda: [ConversationId(row[0]) for row in rows]


def shown(now: str, limit: int) -> str:
    """SQL for the ids of the first `limit` of `expiring` and of what nobody has."""
    unassigned = first_unassigned(limit, confidential=True)
    return f"SELECT id FROM ({unassigned}) w UNION ALL SELECT id FROM ({_first_expiring(now, limit)}) e"


def _first_expiring(now: str, limit: int) -> str:
    return f"SELECT id FROM conversation WHERE {_ending(now)} ORDER BY window_expires_at, last_at, id LIMIT {limit}"


def _ending(now: str) -> str:
    return f"shelf = 0 AND window_expires_at >= {now} AND window_expires_at < {now} + {_ENDING_MS}"
