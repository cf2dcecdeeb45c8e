"""What arrived, byte for byte, stored before anybody tries to parse it."""

from collections.abc import Sequence
from datetime import datetime
from itertools import takewhile
from typing import Final

from msgspec import Struct

from app.domain.changes import Changes
from app.domain.ids import ChannelId, RawEventId
from app.storage import settings
from app.storage.database import Transaction
from app.storage.many import put
from app.storage.values import from_json, moment, ms, to_json

_KEEP: Final = "INSERT INTO raw_event (channel_id, received_at, body) VALUES (:channel, :at, :body) RETURNING id"
_EMPTIED: Final = "originals_emptied"
"""The store's setting for the last body that `empty` looked at."""


class RawEvent(Struct, frozen=True):
    """One raw body, as received."""

    id: RawEventId
    channel_id: ChannelId
    received_at: datetime
    body: bytes


class Quarantined(Struct, frozen=True):
    """A body with a part that was not understood. `size` is in bytes; `reasons` hold no content."""

    id: RawEventId
    channel_id: ChannelId
    received_at: datetime
    reasons: tuple[str, ...]
    size: int


def append(
    tx: Transaction, channel_id: ChannelId, bodies: Sequence[bytes], received_at: datetime, cursor: str | None
) -> list[RawEvent]:
    """Store `bodies` and the cursor behind them, together or not at all. `cursor` None leaves the cursor unchanged."""
    at = ms(received_at)
    rows = [{"channel": channel_id, "at": at, "body": body} for body in bodies]
    # In the order of the bodies, whatever order the database returns them in: ids increase.
    numbers = sorted(raw_id for (raw_id,) in put(tx, _KEEP, rows))
    kept = [RawEvent(raw_id, channel_id, moment(at), body) for raw_id, body in zip(numbers, bodies, strict=True)]
    if cursor is not None:
        tx.execute("UPDATE channel SET cursor = :cursor WHERE id = :id", {"cursor": cursor, "id": channel_id})
    return kept


def unparsed(tx: Transaction, limit: int, channel_id: ChannelId | None = None) -> list[RawEvent]:
    """Bodies that have not been parsed yet, oldest first."""
    where = "" if channel_id is None else "AND channel_id = :channel"
    parameters = {"limit": limit} if channel_id is None else {"limit": limit, "channel": channel_id}
    found = tx.execute(
        f"""SELECT id, channel_id, received_at, body FROM raw_event
            WHERE state = 'new' {where} ORDER BY id LIMIT :limit""",
        parameters,
    )
    return [RawEvent(raw_id, channel, moment(at), bytes(body)) for raw_id, channel, at, body in found]


def settle(tx: Transaction, raw_id: RawEventId, reasons: Sequence[str] = ()) -> None:
    """Record that the body was parsed; with `reasons`, a part was not understood and it goes to quarantine."""
    if not reasons:
        tx.gather("UPDATE raw_event SET state = 'parsed', reasons = NULL WHERE id IN (:ids)", raw_id)
        return
    tx.execute(
        "UPDATE raw_event SET state = 'quarantined', reasons = :reasons WHERE id = :id",
        {"reasons": to_json(list(reasons)), "id": raw_id},
    )
    tx.note(Changes(channels=True))


def quarantined(tx: Transaction, limit: int) -> list[Quarantined]:
    """The bodies in quarantine, newest first."""
    found = tx.execute(
        """SELECT id, channel_id, received_at, reasons, length(body) FROM raw_event
           WHERE state = 'quarantined' ORDER BY received_at DESC, id DESC LIMIT :limit""",
        {"limit": limit},
    )
    return [
        Quarantined(raw_id, channel, moment(at), tuple(from_json(reasons)), size)
        for raw_id, channel, at, reasons, size in found
    ]


def retry_quarantined(tx: Transaction) -> int:
    """Queue everything in quarantine for parsing again; returns how many bodies that is."""
    again = tx.all("UPDATE raw_event SET state = 'new', reasons = NULL WHERE state = 'quarantined' RETURNING id")
    if again:
        tx.note(Changes(channels=True))
    return len(again)


def empty(tx: Transaction, before: datetime, most: int) -> bool:
    """Discard the content of bodies received before `before` and entirely understood; whether there may be more.

    Looks at no more than `most` rows, from where the last call ended to the first that is newer or was never read.
    """
    last = int(settings.get(tx, _EMPTIED, "0"))
    rows = tx.all(
        "SELECT id, received_at, state FROM raw_event WHERE id > :last ORDER BY id LIMIT :most",
        {"last": last, "most": most},
    )
    due = [raw_id for raw_id, *_ in takewhile(lambda row: row[1] < ms(before) and row[2] != "new", rows)]
    if due:
        tx.execute(
            "UPDATE raw_event SET body = :none WHERE id > :last AND id <= :to AND state = 'parsed'",
            {"none": b"", "last": last, "to": due[-1]},
        )
        settings.put(tx, _EMPTIED, str(due[-1]))
    return len(due) == most


def empty_from_the_start(tx: Transaction) -> None:
    """Start `empty` from the beginning: bodies that it passed over have been read since."""
    settings.put(tx, _EMPTIED, "0")
