"""The change feed, by sequence number: how a window catches up on whatever it missed."""

from collections.abc import Sequence
from typing import Any, Final

from app.domain.changes import Changes
from app.storage.database import Transaction
from app.storage.values import from_json, to_json

COLUMNS: Final = "conversations, arrived, channels, labels, answers, outbox, team, here"
_KEPT: Final = 50_000
_PRUNED_EVERY: Final = 1_000


def latest(tx: Transaction) -> int:
    """The newest sequence number; 0 in an empty store."""
    row = tx.one("SELECT max(sequence) FROM change")
    return int(row[0]) if row and row[0] is not None else 0


def since(tx: Transaction, sequence: int) -> Changes:
    """Everything that changed after `sequence`, combined. The feed holds the last 50,000 units of work."""
    return since_by_others(tx, sequence, "")


def since_by_others(tx: Transaction, sequence: int, origin: str) -> Changes:
    """Everything after `sequence` not written by `origin`; the result's own sequence includes its rows."""
    merged = Changes(sequence=sequence)
    rows = tx.execute(
        f"SELECT sequence, origin, {COLUMNS} FROM change WHERE sequence > :sequence ORDER BY sequence",
        {"sequence": sequence},
    )
    for number, written_by, *columns in rows:
        merged |= Changes(sequence=number) if written_by == origin else read(number, columns)
    return merged


def read(sequence: int, columns: Sequence[Any]) -> Changes:
    """The changes in a row of the feed (`COLUMNS`)."""
    conversations, arrived, *flags = columns
    channels, labels, answers, outbox, team, here = map(bool, flags)
    return Changes(
        frozenset(from_json(conversations)),
        frozenset(from_json(arrived)),
        channels,
        labels,
        answers,
        outbox,
        team,
        here,
        sequence,
    )


def together(parts: Sequence[Changes]) -> Changes:
    """Several changes combined in one pass: a chunk of arrivals notes a hundred."""
    return Changes(
        frozenset().union(*(part.conversations for part in parts)),
        frozenset().union(*(part.arrived for part in parts)),
        any(part.channels for part in parts),
        any(part.labels for part in parts),
        any(part.answers for part in parts),
        any(part.outbox for part in parts),
        any(part.team for part in parts),
        any(part.here for part in parts),
        max((part.sequence for part in parts), default=0),
    )


def write(tx: Transaction, changes: Changes, origin: str) -> int:
    """Append a unit of work to the feed; returns its sequence number."""
    (sequence,) = next(
        tx.execute(
            """INSERT INTO change (origin, conversations, arrived, channels, labels, answers, outbox, team, here)
               VALUES (:origin, :conversations, :arrived, :channels, :labels, :answers, :outbox, :team, :here)
               RETURNING sequence""",
            {
                "origin": origin,
                "conversations": to_json(sorted(changes.conversations)),
                "arrived": to_json(sorted(changes.arrived)),
                "channels": int(changes.channels),
                "labels": int(changes.labels),
                "answers": int(changes.answers),
                "outbox": int(changes.outbox),
                "team": int(changes.team),
                "here": int(changes.here),
            },
        )
    )
    return int(sequence)


def prune(tx: Transaction, sequence: int) -> None:
    """From time to time, delete what is much older than `sequence`. On PostgreSQL a trigger does this."""
    if sequence % _PRUNED_EVERY == 0:
        tx.execute("DELETE FROM change WHERE sequence <= :sequence", {"sequence": sequence - _KEPT})
