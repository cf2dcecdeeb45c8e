"""The numbers of a team lead's board. Times are milliseconds; what a lead may not see is not counted."""

from statistics import median
from typing import Final

from app.domain.board import Day
from app.domain.ids import AgentId, ConversationId
from app.storage.assignments import WAITING_SINCE
from app.storage.database import Later, Transaction

ENDING_MS: Final = 2 * 3_600_000


def day(tx: Transaction, midnight: int, now: int, norm_minutes: int) -> Later[Day]:
    """What the line of figures shows."""
    work = tx.ask(
        """SELECT count(*), count(*) FILTER (WHERE assignee_id IS NULL),
                  count(*) FILTER (WHERE window_expires_at >= :now AND window_expires_at < :soon)
           FROM conversation WHERE shelf = 0""",
        {"now": now, "soon": now + ENDING_MS},
    )
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

    def read() -> Day:
        open_, unassigned, ending = next(work)
        took = [milliseconds / 1000 for (milliseconds,) in answers]
        within = sum(seconds <= norm_minutes * 60 for seconds in took)
        return Day(
            open=open_,
            unassigned=unassigned,
            answered=len(took),
            median_s=median(took) if took else None,
            within_norm=within / len(took) if took else None,
            norm_minutes=norm_minutes,
            referred=next(referrals)[0],
            expiring=ending,
        )

    return read


def waits(tx: Transaction, late: int) -> Later[dict[AgentId, tuple[int, int]]]:
    """For each agent with whom a citizen waits: how many since before `late`, and since when the longest."""
    rows = tx.ask(
        f"""SELECT w.assignee_id, sum(CASE WHEN w.since <= :late THEN 1 ELSE 0 END), min(w.since)
            FROM (SELECT c.assignee_id, {WAITING_SINCE} AS since FROM conversation c
                  WHERE c.shelf = 0 AND c.assignee_id IS NOT NULL) w
            WHERE w.since IS NOT NULL GROUP BY 1""",
        {"late": late},
    )
    return lambda: {AgentId(agent): (overdue, oldest) for agent, overdue, oldest in rows}


def expiring(tx: Transaction, now: int, limit: int) -> Later[list[ConversationId]]:
    """Where the time to answer ends next, within two hours; the first `limit`."""
    rows = tx.ask(
        """SELECT id FROM conversation WHERE shelf = 0 AND window_expires_at >= :now AND window_expires_at < :soon
           ORDER BY window_expires_at, last_at, id LIMIT :limit""",
        {"now": now, "soon": now + ENDING_MS, "limit": limit},
    )
    return lambda: [ConversationId(row[0]) for row in rows]
