"""How a channel ends: active → winding down → answering only → closed, and how far each citizen has got."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from app.domain.channel import ChannelKind, ChannelPhase
from app.domain.ids import ChannelId, ConversationId
from app.domain.language import language_of
from app.domain.text import CitizenText

_P = ChannelPhase

STEPS: Final[Mapping[ChannelPhase, frozenset[ChannelPhase]]] = {
    _P.ACTIVE: frozenset({_P.WINDING_DOWN}),
    _P.WINDING_DOWN: frozenset({_P.ACTIVE, _P.ANSWERING_ONLY, _P.CLOSED}),
    _P.ANSWERING_ONLY: frozenset({_P.ACTIVE, _P.WINDING_DOWN, _P.CLOSED}),
    _P.CLOSED: frozenset({_P.ANSWERING_ONLY}),
}
"""Which phases a person may choose from each phase. A closed channel can be reopened to answer who is left."""

REFERRING: Final = frozenset({_P.WINDING_DOWN, _P.ANSWERING_ONLY})
"""Phases in which the first answer of each conversation carries a referral."""


class Stage(StrEnum):
    """How far a citizen has got in moving away from the channel."""

    OPEN = "open"
    TOLD = "told"
    """An answer said where to continue."""
    AGREED = "agreed"
    """The citizen prefers another channel."""
    MOVED = "moved"
    """The citizen wrote on another channel since, or the conversation was moved there."""


class Plan(Struct, frozen=True):
    """What was announced. From the day `answering_on`, only citizens who write are answered."""

    channel_id: ChannelId
    label: str
    kind: ChannelKind
    phase: ChannelPhase
    began_at: datetime
    ends_on: date
    answering_on: date | None
    referral: str
    target_id: ChannelId | None
    target: str | None
    """The label of the channel that citizens are referred to."""
    referrals: Mapping[str, str] = {}
    """ISO 639-1 code → the referral in that language."""

    def overdue(self, today: date) -> bool:
        """Whether the last day has passed and the channel still exists: a person must decide."""
        return self.phase in REFERRING and today > self.ends_on


def referral_for(referral: str, referrals: Mapping[str, str], wrote: Iterable[CitizenText]) -> str:
    """The referral for somebody who `wrote` this: in their language if there is one, else the general one, followed by
    the English one unless they write Dutch.
    """
    language = language_of(wrote) if referrals else None
    if language is not None and language in referrals:
        return referrals[language]
    english = "" if language in (None, "nl") else referrals.get("en", "")
    return f"{referral}\n\n{english}".rstrip()


def with_referral(text: str, referral: str) -> str:
    """An answer with the referral appended."""
    return f"{text.rstrip()}\n\n{referral}".lstrip() if referral else text


class PhaseTaken(Struct, frozen=True):
    """A phase that was actually entered."""

    phase: ChannelPhase
    at: datetime
    agent: str | None


class Departure(Struct, frozen=True):
    """A citizen on a channel that is winding down. `open_conversation`: the one that is not closed, if any."""

    contact: CitizenText
    conversation_id: ConversationId
    open_conversation: bool
    assignee: str | None
    last_at: datetime
    told_at: datetime | None = None
    agreed_at: datetime | None = None
    agreed_to: str | None = None
    moved_at: datetime | None = None
    moved_to: str | None = None

    @property
    def stage(self) -> Stage:
        """The furthest known stage."""
        if self.moved_at is not None:
            return Stage.MOVED
        if self.agreed_at is not None:
            return Stage.AGREED
        return Stage.TOLD if self.told_at is not None else Stage.OPEN


class Week(Struct, frozen=True):
    """One week of the burn-down, by its first day: conversations open at its end, and messages received."""

    first_day: date
    open_conversations: int
    received: int


class Progress(Struct, frozen=True):
    """The progress of a channel's wind-down. `departures`: every citizen, those with open conversations first."""

    plan: Plan
    phases: tuple[PhaseTaken, ...]
    departures: tuple[Departure, ...]
    weeks: tuple[Week, ...]
    unseen: int = 0
    """Open conversations on the channel that this agent does not see: they count here, and nowhere else."""

    def count(self, stage: Stage) -> int:
        """How many citizens are at exactly this stage."""
        return sum(one.stage is stage for one in self.departures)

    @property
    def open_conversations(self) -> int:
        """The conversations left to close."""
        return self.unseen + sum(one.open_conversation for one in self.departures)
