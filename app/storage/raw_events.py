"""What arrived, byte for byte, before anybody tries to understand it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import ChannelId, RawEventId
from app.storage.database import Transaction


@dataclass(frozen=True, slots=True)
class RawEvent:
    """One body as received."""

    id: RawEventId
    channel_id: ChannelId
    received_at: datetime
    body: bytes


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A body of which a part was not understood. `size` in bytes; `reasons` hold no content."""

    id: RawEventId
    channel_id: ChannelId
    received_at: datetime
    reasons: tuple[str, ...]
    size: int


def append(
    tx: Transaction, channel_id: ChannelId, bodies: Sequence[bytes], received_at: datetime, cursor: str | None
) -> list[RawEvent]:
    """Keep `bodies` and the cursor behind them, together or not at all. `cursor` None leaves the cursor as it is."""
    raise NotImplementedError


def unparsed(tx: Transaction, limit: int, channel_id: ChannelId | None = None) -> list[RawEvent]:
    """Bodies that nobody has tried to understand yet, oldest first."""
    raise NotImplementedError


def settle(tx: Transaction, raw_id: RawEventId, reasons: Sequence[str] = ()) -> None:
    """The body was parsed; with `reasons`, not all of it was understood and it goes to quarantine."""
    raise NotImplementedError


def quarantined(tx: Transaction, limit: int) -> list[Quarantined]:
    """What lies in quarantine, newest first."""
    raise NotImplementedError


def retry_quarantined(tx: Transaction) -> int:
    """Have everything in quarantine parsed again; how many bodies that is."""
    raise NotImplementedError
