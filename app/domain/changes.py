"""What a unit of work changed: the only signal that makes presenters read again."""

from msgspec import Struct

from app.domain.ids import ConversationId


class Changes(Struct, frozen=True):
    """Which things differ since before. `sequence` is the position in the store's change feed after the work."""

    conversations: frozenset[ConversationId] = frozenset()
    """Their row, messages, notes, labels or draft state changed."""
    arrived: frozenset[ConversationId] = frozenset()
    """Of those: the citizen wrote."""
    channels: bool = False
    labels: bool = False
    answers: bool = False
    outbox: bool = False
    """Something was queued or its state changed."""
    team: bool = False
    """Who is there, what is handed over, or how work is divided."""
    here: bool = False
    """Who has what open, and who types."""
    sequence: int = 0

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            self.conversations | other.conversations,
            self.arrived | other.arrived,
            self.channels or other.channels,
            self.labels or other.labels,
            self.answers or other.answers,
            self.outbox or other.outbox,
            self.team or other.team,
            self.here or other.here,
            max(self.sequence, other.sequence),
        )

    @property
    def lasting(self) -> bool:
        """Whether anything differs that stays: more than who has what open at the moment."""
        return bool(self.conversations) or any((self.channels, self.labels, self.answers, self.outbox, self.team))

    def __bool__(self) -> bool:
        return self.lasting or self.here
