"""Errands: written by whoever asks, carried out by the engine, and read and removed by whoever asked."""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from app.domain.changes import Changes
from app.domain.errand import Errand, ErrandKind, Outcome
from app.domain.ids import AgentId, ChannelId, ConversationId
from app.storage.database import Transaction
from app.storage.values import ms

_KINDS: Final = frozenset(ErrandKind)


def ask(
    tx: Transaction,
    kind: ErrandKind,
    channel_id: ChannelId,
    conversation_id: ConversationId | None,
    agent_id: AgentId,
    detail: str,
    now: datetime,
) -> int:
    """Write an errand down for the engine."""
    (errand_id,) = next(
        tx.execute(
            """INSERT INTO errand (channel_id, conversation_id, agent_id, kind, detail, asked_at)
               VALUES (:channel, :conversation, :agent, :kind, :detail, :at) RETURNING id""",
            {
                "channel": channel_id,
                "conversation": conversation_id,
                "agent": agent_id,
                "kind": kind.value,
                "detail": detail,
                "at": ms(now),
            },
        )
    )
    tx.note(Changes(outbox=True))
    return int(errand_id)


def any_waits(tx: Transaction) -> bool:
    """Whether there is one at all, ours or not: what is asked first, because nearly always there is none."""
    return tx.one("SELECT 1 FROM errand WHERE state = 'waiting' LIMIT 1") is not None


def take(tx: Transaction, channels: Collection[ChannelId], asked_after: datetime) -> list[Errand]:
    """What waits on these channels, now in the engine's hands. Nobody waits for what is older: it is thrown away.

    But for an edit that was taken: whoever has its channel next must hear of it (`recover`).
    """
    tx.execute(
        "DELETE FROM errand WHERE asked_at <= :at AND NOT (state = 'taken' AND kind = 'edit')", {"at": ms(asked_after)}
    )
    taken = tx.all(
        f"""UPDATE errand SET state = 'taken'
            WHERE state = 'waiting' AND channel_id IN ({", ".join(str(int(one)) for one in channels) or "NULL"})
            RETURNING id, kind, channel_id, conversation_id, agent_id, detail"""
    )
    known = []
    for errand_id, kind, *rest in sorted(taken):
        if kind in _KINDS:
            known.append(Errand(errand_id, ErrandKind(kind), *rest))
        else:
            # A newer desktop asked for it: the other errands need not wait.
            settle(tx, errand_id, Outcome(problem="errand_unknown"))
    return known


def recover(tx: Transaction, channel_id: ChannelId, code: str) -> list[Errand]:
    """After a crash: the edits that were in hand on this channel, which are settled with `code` from now on."""
    left = tx.all(
        """SELECT id, kind, channel_id, conversation_id, agent_id, detail FROM errand
           WHERE channel_id = :channel AND state = 'taken' AND kind = 'edit' ORDER BY id""",
        {"channel": channel_id},
    )
    for errand_id, *_ in left:
        settle(tx, errand_id, Outcome(problem=code))
    return [Errand(row[0], ErrandKind(row[1]), *row[2:]) for row in left]


def settle(tx: Transaction, errand_id: int, outcome: Outcome) -> None:
    """Write down what came of it; what was asked, which may hold words, is no longer needed."""
    tx.execute(
        "UPDATE errand SET state = :state, answer = :answer, detail = '' WHERE id = :id",
        {
            "state": "done" if outcome.problem is None else "failed",
            "answer": outcome.problem or outcome.answer,
            "id": errand_id,
        },
    )
    tx.note(Changes(outbox=True))


def outcome(tx: Transaction, errand_id: int) -> Outcome | None:
    """What came of it; None while nothing did."""
    row = tx.one("SELECT state, answer FROM errand WHERE id = :id", {"id": errand_id})
    if row is None or row[0] not in ("done", "failed"):
        return None
    return Outcome(answer=row[1]) if row[0] == "done" else Outcome(problem=row[1])


def forget(tx: Transaction, errand_id: int) -> None:
    """Nobody waits for it any more; one that waits is not carried out."""
    tx.execute("DELETE FROM errand WHERE id = :id", {"id": errand_id})
