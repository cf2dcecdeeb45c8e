"""The history of everybody's canned answers. Written together with each change, and never changed afterwards."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.answer_changes import AnswerChange
from app.domain.ids import AgentId, AnswerId
from app.storage.database import Transaction
from app.storage.values import from_json, moment, ms, storable, to_json


def record(
    tx: Transaction, answer_id: AnswerId | None, key: str, agent_id: AgentId, lines: Sequence[str], now: datetime
) -> None:
    """Record a change to an answer by this agent; None: it is deleted. Nothing is recorded if nothing differs."""
    if lines:
        tx.execute(
            """INSERT INTO canned_change (answer_id, key, agent_id, at, lines)
               VALUES (:answer, :key, :agent, :at, :lines)""",
            {
                "answer": answer_id,
                "key": storable(key),
                "agent": agent_id,
                "at": ms(now),
                "lines": to_json([storable(line) for line in lines]),
            },
        )


def history(tx: Transaction, answer_id: AnswerId) -> list[AnswerChange]:
    """The history of an answer, newest first."""
    rows = tx.execute(
        """SELECT c.key, c.at, g.name, c.lines FROM canned_change c JOIN agent g ON g.id = c.agent_id
           WHERE c.answer_id = :answer ORDER BY c.at DESC, c.id DESC""",
        {"answer": answer_id},
    )
    return [AnswerChange(key, moment(at), agent, tuple(from_json(lines))) for key, at, agent, lines in rows]
