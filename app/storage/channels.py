"""The channels that the municipality has set up, without their secrets: those are in the keyring."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Final

from app.domain.changes import Changes
from app.domain.channel import Channel, ChannelKind, ChannelPhase, Connection
from app.domain.conversation import Use
from app.domain.ids import ChannelId
from app.domain.problems import ACCOUNT_TROUBLES
from app.storage.database import Later, Row, Transaction
from app.storage.values import from_json, storable, to_json

_END: Final = "\n"
"""After each former name."""
_COLUMNS = "id, kind, label, account, phase, connection, problem, settings, challenge"


def add(
    tx: Transaction,
    kind: ChannelKind,
    label: str,
    account: str,
    settings: Mapping[str, str],
    window: timedelta | None = None,
) -> Channel:
    """A new channel. `window`: how long its provider lets us answer freely (`Capabilities.window.free`)."""
    row = next(
        tx.execute(
            f"""INSERT INTO channel (kind, label, account, settings, free_ms)
                VALUES (:kind, :label, :account, :settings, :free_ms) RETURNING {_COLUMNS}""",
            {
                "kind": kind,
                "label": label,
                "account": account,
                "settings": to_json(dict(settings)),
                "free_ms": _milliseconds(window),
            },
        )
    )
    tx.note(Changes(channels=True))
    return _channel(row)


def get(tx: Transaction, channel_id: ChannelId) -> Channel | None:
    """One channel, unless it was removed."""
    row = tx.one(f"SELECT {_COLUMNS} FROM channel WHERE id = :id AND removed = 0", {"id": channel_id})
    return None if row is None else _channel(row)


def all_channels(tx: Transaction) -> list[Channel]:
    """Every channel that was not removed, oldest first."""
    return [_channel(row) for row in tx.execute(f"SELECT {_COLUMNS} FROM channel WHERE removed = 0 ORDER BY id")]


def labels(tx: Transaction) -> dict[ChannelId, str]:
    """What every channel is called that was not removed, also those one does not see. For leads, oldest first."""
    return {ChannelId(number): label for number, label in tx.execute(tx.dialect.counts.channel_labels)}


def every_id(tx: Transaction) -> list[ChannelId]:
    """Every channel there ever was, removed ones too."""
    return [row[0] for row in tx.execute("SELECT id FROM channel ORDER BY id")]


def remove(tx: Transaction, channel_id: ChannelId) -> None:
    """Remove a channel; its conversations stay and can be read."""
    _set(tx, channel_id, "removed", 1)


def rename(tx: Transaction, channel_id: ChannelId, label: str) -> None:
    """What it is called in the inbox from now on. Searches and views find it by what it was called as well."""
    renamed = tx.all(
        """UPDATE channel SET label = :label, former = former || label || :end
           WHERE id = :id AND label <> :label RETURNING id""",
        {"label": storable(label), "end": _END, "id": channel_id},
    )
    if renamed:
        tx.note(Changes(channels=True, labels=True))


def use(tx: Transaction, channel_id: ChannelId) -> Use:
    """How many conversations it has; open ones are all that are not closed. On a server for leads
    and administrators."""
    conversations, open_, waiting = next(tx.execute(tx.dialect.counts.channel_use, {"channel": channel_id}))
    return Use(conversations, open_, waiting=waiting)


def set_connection(tx: Transaction, channel_id: ChannelId, connection: Connection, problem: str | None) -> None:
    """How the engine is getting on with it."""
    changed = tx.all(
        """UPDATE channel SET connection = :connection, problem = :problem
           WHERE id = :id AND (connection <> :connection OR coalesce(problem, '') <> coalesce(:problem, ''))
           RETURNING id""",
        {"connection": connection.value, "problem": problem, "id": channel_id},
    )
    if changed:
        tx.note(Changes(channels=True))


def reached(tx: Transaction, channel_id: ChannelId) -> None:
    """It answers. That disproves neither trouble with the account nor that it wants a puzzle solved."""
    row = tx.one("SELECT problem, challenge FROM channel WHERE id = :id", {"id": channel_id})
    if row is not None and row[0] not in ACCOUNT_TROUBLES and row[1] is None:
        set_connection(tx, channel_id, Connection.CONNECTED, None)


def end_trouble(tx: Transaction, channel_id: ChannelId, problems: Collection[str]) -> None:
    """It works again; says so where it was one of `problems` that stood in the way."""
    row = tx.one("SELECT problem FROM channel WHERE id = :id", {"id": channel_id})
    if row is not None and row[0] in problems:
        set_connection(tx, channel_id, Connection.CONNECTED, None)


def set_challenge(tx: Transaction, channel_id: ChannelId, challenge: str | None) -> None:
    """The puzzle that its provider wants solved; None: it wants none."""
    _set(tx, channel_id, "challenge", challenge)


def ask_for_proof(tx: Transaction, channel_id: ChannelId, challenge: str) -> None:
    """Its provider wants a puzzle solved before anything more goes out."""
    set_challenge(tx, channel_id, challenge)
    set_connection(tx, channel_id, Connection.LIMITED, "proof_required")


def set_phase(tx: Transaction, channel_id: ChannelId, phase: ChannelPhase) -> None:
    """Where it stands in its life."""
    _set(tx, channel_id, "phase", phase.value)


def set_window(tx: Transaction, channel_id: ChannelId, window: timedelta | None) -> None:
    """Its provider's window, which decides `window_expires_at` and the order "expires first"."""
    changed = tx.all(
        """UPDATE channel SET free_ms = :free_ms WHERE id = :id AND coalesce(free_ms, -1) <> coalesce(:free_ms, -1)
           RETURNING id""",
        {"free_ms": _milliseconds(window), "id": channel_id},
    )
    if not changed:
        return
    tx.execute(
        """UPDATE conversation SET window_expires_at = last_inbound_at + :free_ms
           WHERE channel_id = :id AND shelf IN (0, 1)""",
        {"free_ms": _milliseconds(window), "id": channel_id},
    )
    tx.note(Changes(channels=True))


def set_skew(tx: Transaction, channel_id: ChannelId, skew: timedelta) -> None:
    """How far its provider's clock is ahead of ours; by less than a second from what is known changes nothing."""
    changed = tx.all(
        "UPDATE channel SET skew_ms = :skew WHERE id = :id AND abs(skew_ms - :skew) >= 1000 RETURNING id",
        {"skew": _milliseconds(skew), "id": channel_id},
    )
    if changed:
        tx.note(Changes(channels=True))


def skew(tx: Transaction, channel_id: ChannelId) -> timedelta:
    """How far its provider's clock is ahead of ours, as far as known."""
    row = tx.one("SELECT skew_ms FROM channel WHERE id = :id", {"id": channel_id})
    return timedelta(milliseconds=row[0] if row else 0)


def cursor(tx: Transaction, channel_id: ChannelId) -> str | None:
    """How far was received."""
    row = tx.one("SELECT cursor FROM channel WHERE id = :id", {"id": channel_id})
    return None if row is None else row[0]


def overdue(tx: Transaction, today: date) -> Later[int]:
    """How many channels are still there although their last day has passed."""
    rows = tx.ask(
        """SELECT count(*) FROM wind_down w JOIN channel h ON h.id = w.channel_id
           WHERE h.removed = 0 AND h.phase IN ('winding_down', 'answering_only') AND w.ends_on < :today""",
        {"today": today.isoformat()},
    )
    return lambda: int(next(rows)[0])


def update_settings(tx: Transaction, channel_id: ChannelId, settings: Mapping[str, str]) -> None:
    """Replace its settings."""
    _set(tx, channel_id, "settings", to_json(dict(settings)))


def _set(tx: Transaction, channel_id: ChannelId, column: str, value: object) -> None:
    tx.execute(f"UPDATE channel SET {column} = :value WHERE id = :id", {"value": value, "id": channel_id})
    tx.note(Changes(channels=True))


def _milliseconds(window: timedelta | None) -> int | None:
    return None if window is None else window // timedelta(milliseconds=1)


def _channel(row: Row) -> Channel:
    channel_id, kind, label, account, phase, connection, problem, settings, challenge = row
    return Channel(
        channel_id,
        ChannelKind(kind),
        label,
        account,
        ChannelPhase(phase),
        Connection(connection),
        problem,
        from_json(settings),
        challenge,
    )
