"""Messages of ours whose fate is unknown, for whoever can ask the provider."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from app.domain.ids import Address, ChannelId, ClientId, MessageId, ProviderId
from app.domain.message import DeliveryState
from app.storage import many
from app.storage.database import Transaction
from app.storage.values import moment, ms

_PATIENCE: Final = timedelta(minutes=1)
"""Reports usually arrive by themselves within seconds."""
_SILENCE: Final = timedelta(minutes=10)
_LONGEST: Final = timedelta(days=2)
_MOST: Final = 200


class Unsettled(Struct, frozen=True):
    """A message whose fate is unknown. Uncertain: the request left and no answer came. Accepted: no report came
    since.
    """

    id: MessageId
    state: DeliveryState
    to: Address
    provider_id: ProviderId | None
    client_id: ClientId
    queued_at: datetime


def unsettled(tx: Transaction, channel_id: ChannelId, now: datetime) -> list[Unsettled]:
    """Messages of the last two days that have been uncertain for a minute, or accepted without a report for ten."""
    rows = tx.all(
        """SELECT m.id, m.state, o.recipient, m.provider_id, m.client_id, o.queued_at
           FROM outbox o CROSS JOIN message m
           WHERE o.state = 'parked' AND m.id = o.message_id AND m.channel_id = :channel AND o.queued_at > :longest
             AND ((m.state = 'uncertain' AND o.queued_at < :patience)
               OR (m.state = 'accepted' AND m.provider_id IS NOT NULL AND o.queued_at < :silence))
           ORDER BY o.queued_at LIMIT :most""",
        {
            "channel": channel_id,
            "longest": ms(now - _LONGEST),
            "patience": ms(now - _PATIENCE),
            "silence": ms(now - _SILENCE),
            "most": _MOST,
        },
    )
    return [
        Unsettled(message_id, DeliveryState(state), to, provider_id, client_id, moment(queued_at))
        for message_id, state, to, provider_id, client_id, queued_at in rows
    ]


def known(tx: Transaction, channel_id: ChannelId, ids: Sequence[ProviderId]) -> set[str]:
    """Those of `ids` that belong to a message here, now or from an earlier attempt."""
    found: set[str] = set()
    for table, column in (("message", "provider_id"), ("earlier_id", "id")):
        sql = f"SELECT {column} FROM {table} WHERE channel_id = :channel AND {column} IN (:ids)"
        found |= {row[0] for row in many.ask(tx, sql, ids, {"channel": channel_id})}
    return found
