"""Usage figures per channel and week, without a word that anybody wrote."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct, field

from app.domain.channel import ChannelKind
from app.domain.ids import ChannelId

HOURS = 24


class Times(Struct, frozen=True):
    """Durations in seconds: how many were measured, their median, and their 90th percentile."""

    count: int = 0
    median: float | None = None
    most: float | None = None

    @classmethod
    def of(cls, seconds: Iterable[float]) -> "Times":
        """Computed by nearest rank: both values are durations that really occurred."""
        ordered = sorted(seconds)
        if not ordered:
            return cls()
        count = len(ordered)
        return cls(count, ordered[(count - 1) // 2], ordered[-(-9 * count // 10) - 1])


class Figures(Struct, frozen=True):
    """One channel in one week, or over the whole period."""

    conversations: int = 0
    """Begun in the period."""
    received: int = 0
    sent: int = 0
    citizens: int = 0
    """Different citizens who wrote."""
    first_response: Times = Times()
    """From the first message of a conversation that began in it to our first answer."""
    handling: Times = Times()
    """From its beginning to its closing, of those that are closed."""
    hours: tuple[int, ...] = (0,) * HOURS
    """Messages received by the hour of the day, local time."""
    labels: Mapping[str, int] = field(default_factory=dict)
    """Conversations by topic."""
    rules: Mapping[str, int] = field(default_factory=dict)
    """Citizens' messages by the rule that applied to them."""
    decisions: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Entries of the compliance log by rule and decision."""


class ChannelUse(Struct, frozen=True):
    """One channel over the period. `weeks`: by the Monday that each begins on; only weeks in which it was used."""

    channel_id: ChannelId
    label: str
    kind: ChannelKind
    total: Figures
    weeks: Mapping[date, Figures]


class Report(Struct, frozen=True):
    """The period from `first` to `last`, both included. `total`: all channels together; a citizen counts once."""

    first: date
    last: date
    channels: Sequence[ChannelUse]
    total: Figures
    weeks: Sequence[date]
    """Every Monday on which a week of the period begins, the first one perhaps before it."""
