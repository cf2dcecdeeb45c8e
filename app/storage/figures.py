"""What an operator monitors: how much is waiting, and for how long. Counts only."""

from msgspec import Struct

from app.domain.channel import ChannelKind, Connection
from app.domain.ids import ChannelId
from app.storage.database import Transaction


class ChannelFigures(Struct, frozen=True):
    """`waiting` messages are to be sent, the `oldest` since then (ms since 1970, None without); `unread` payloads were
    kept and not looked into yet."""

    id: ChannelId
    kind: ChannelKind
    connection: Connection
    waiting: int
    oldest: int | None
    unread: int
    quarantined: int


def of_channels(tx: Transaction) -> list[ChannelFigures]:
    """One for each channel that was not removed."""
    return [
        ChannelFigures(channel_id, ChannelKind(kind), Connection(connection), waiting, oldest, unread, quarantined)
        for channel_id, kind, connection, waiting, oldest, unread, quarantined in tx.execute(
            """SELECT h.id, h.kind, h.connection,
                      (SELECT count(*) FROM outbox o JOIN message m ON m.id = o.message_id
                       WHERE o.state <> 'parked' AND m.channel_id = h.id),
                      (SELECT min(o.queued_at) FROM outbox o JOIN message m ON m.id = o.message_id
                       WHERE o.state <> 'parked' AND m.channel_id = h.id),
                      (SELECT count(*) FROM raw_event r WHERE r.channel_id = h.id AND r.state = 'new'),
                      (SELECT count(*) FROM raw_event r WHERE r.channel_id = h.id AND r.state = 'quarantined')
               FROM channel h WHERE h.removed = 0 ORDER BY h.id"""
        )
    ]
