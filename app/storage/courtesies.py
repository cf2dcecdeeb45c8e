"""Read receipts and typing notices on their way from a desktop to the engine that holds the channel.

`now` is by the clock of the database.
"""

from collections.abc import Collection
from typing import Final

from msgspec import Struct

from app.domain.ids import Address, ChannelId, ProviderId
from app.storage.database import Transaction
from app.storage.values import from_json, to_json

_WORTH_MS: Final = 60_000
"""Milliseconds after which one is dropped."""


class Posted(Struct, frozen=True):
    """One of them. `kind`: seen, typing or stopped; `messages`: what was seen, or the citizen's newest."""

    channel_id: ChannelId
    to: Address
    kind: str
    messages: tuple[ProviderId, ...]


def post(tx: Transaction, one: Posted, now: int) -> None:
    """Leave one for an engine."""
    tx.execute(
        """INSERT INTO courtesy (channel_id, address, kind, messages, at)
           VALUES (:channel, :address, :kind, :messages, :now)""",
        {
            "channel": one.channel_id,
            "address": one.to,
            "kind": one.kind,
            "messages": to_json(one.messages),
            "now": now,
        },
    )


def any_waits(tx: Transaction) -> bool:
    """Whether there is any: asked first, because usually there is none."""
    return tx.one("SELECT 1 FROM courtesy LIMIT 1") is not None


def take(tx: Transaction, channels: Collection[ChannelId], now: int) -> list[Posted]:
    """Take those for these channels, oldest first, and delete them, including any that have expired."""
    tx.execute("DELETE FROM courtesy WHERE at < :before", {"before": now - _WORTH_MS})
    marks = ", ".join(str(int(one)) for one in channels) or "NULL"
    rows = tx.all(
        f"DELETE FROM courtesy WHERE channel_id IN ({marks}) RETURNING id, channel_id, address, kind, messages"
    )
    return [
        Posted(channel_id, Address(address), kind, tuple(from_json(messages)))
        for _, channel_id, address, kind, messages in sorted(rows)
    ]
