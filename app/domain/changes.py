"""What a unit of work changed: the only signal that makes presenters read again."""

from msgspec import Struct

from app.domain.ids import ConversationId


class Changes(Struct, frozen=True):
    """What changed. `sequence` is the position in the store's change feed after the unit of work."""

    conversations: frozenset[ConversationId] = frozenset()
    """Conversations whose row, messages, notes, labels or draft state changed."""
    arrived: frozenset[ConversationId] = frozenset()
    """Those of `conversations` in which the citizen wrote."""
    channels: bool = False
    labels: bool = False
    """Labels, or what a colleague or a channel is called: any row may show it."""
    answers: bool = False
    outbox: bool = False
    """A message was queued, or its delivery state changed."""
    team: bool = False
    """Who is present, what is handed over, or how work is distributed."""
    here: bool = False
    """Who has which conversation open, and who is typing."""
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
        """Whether anything lasting changed: more than who has what open at the moment."""
        return bool(self.conversations) or any((self.channels, self.labels, self.answers, self.outbox, self.team))

    def __bool__(self) -> bool:
        return self.lasting or self.here
