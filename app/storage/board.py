"""The numbers of a team lead's board. Times are milliseconds; what a lead may not see is not counted."""

from statistics import median
from typing import Final

from app.domain.board import Day
from app.domain.ids import AgentId, ConversationId
from app.storage.assignments import WAITING_SINCE
from app.storage.database import Transaction

ENDING_MS: Final = 2 * 3_600_000


def day(tx: Transaction, midnight: int, now: int, norm_minutes: int) -> Day:
    """What the line of figures shows."""
    open_, unassigned = next(
        tx.execute(
            "SELECT count(*), sum(CASE WHEN assignee_id IS NULL THEN 1 ELSE 0 END) FROM conversation WHERE shelf = 0"
        )
    )
    took = [
        seconds / 1000
        for (seconds,) in tx.execute(
            """SELECT first_response_at - first_inbound_at FROM conversation
               WHERE first_response_at >= :midnight AND first_inbound_at IS NOT NULL""",
            {"midnight": midnight},
        )
    ]
    (referred,) = next(
        tx.execute(
            """SELECT count(*) FROM happening WHERE code = 'emergency_recorded' AND detail = 'referred'
               AND at >= :midnight""",
            {"midnight": midnight},
        )
    )
    (ending,) = next(
        tx.execute(
            """SELECT count(*) FROM conversation WHERE shelf = 0 AND window_expires_at >= :now
               AND window_expires_at < :soon""",
            {"now": now, "soon": now + ENDING_MS},
        )
    )
    within = sum(seconds <= norm_minutes * 60 for seconds in took)
    return Day(
        open=open_,
        unassigned=unassigned or 0,
        answered=len(took),
        median_s=median(took) if took else None,
        within_norm=within / len(took) if took else None,
        norm_minutes=norm_minutes,
        referred=referred,
        expiring=ending,
    )


def waits(tx: Transaction, late: int) -> dict[AgentId, tuple[int, int]]:
    """For each agent with whom a citizen waits: how many since before `late`, and since when the longest."""
    rows = tx.execute(
        f"""SELECT w.assignee_id, sum(CASE WHEN w.since <= :late THEN 1 ELSE 0 END), min(w.since)
            FROM (SELECT c.assignee_id, {WAITING_SINCE} AS since FROM conversation c
                  WHERE c.shelf = 0 AND c.assignee_id IS NOT NULL) w
            WHERE w.since IS NOT NULL GROUP BY 1""",
        {"late": late},
    )
    return {AgentId(agent): (overdue, oldest) for agent, overdue, oldest in rows}


def expiring(tx: Transaction, now: int, limit: int) -> list[ConversationId]:
    """Where the time to answer ends next, within two hours; the first `limit`."""
    rows = tx.execute(
        """SELECT id FROM conversation WHERE shelf = 0 AND window_expires_at >= :now AND window_expires_at < :soon
           ORDER BY window_expires_at, last_at, id LIMIT :limit""",
        {"now": now, "soon": now + ENDING_MS, "limit": limit},
    )
    return [ConversationId(row[0]) for row in rows]
