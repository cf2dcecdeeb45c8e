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
"""From each phase, where a person may take a channel. A closed one can be opened again, to answer who is left."""

REFERRING: Final = frozenset({_P.WINDING_DOWN, _P.ANSWERING_ONLY})
"""Phases in which the first answer of each conversation says where to go on."""


class Stage(StrEnum):
    """How far a citizen has come."""

    OPEN = "open"
    TOLD = "told"
    """An answer said where to go on."""
    AGREED = "agreed"
    """The citizen prefers another channel."""
    MOVED = "moved"
    """The citizen wrote on another channel since, or the conversation was moved there."""


class Plan(Struct, frozen=True):
    """What was announced. `answering_on`: from that day only citizens who write are answered."""

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
    """ISO 639-1 → the referral in that language."""

    def overdue(self, today: date) -> bool:
        """Whether the last day has passed and the channel is still there: a person must decide."""
        return self.phase in REFERRING and today > self.ends_on


def referral_for(referral: str, referrals: Mapping[str, str], wrote: Iterable[CitizenText]) -> str:
    """The referral for whoever `wrote` this: in their language; where there is none in it, the one for everybody, and
    below it the English one, if there is one and they do not write Dutch.
    """
    language = language_of(wrote) if referrals else None
    if language is not None and language in referrals:
        return referrals[language]
    english = "" if language in (None, "nl") else referrals.get("en", "")
    return f"{referral}\n\n{english}".rstrip()


def with_referral(text: str, referral: str) -> str:
    """An answer as it goes, with what it says about where to go on."""
    return f"{text.rstrip()}\n\n{referral}".lstrip() if referral else text


class PhaseTaken(Struct, frozen=True):
    """A step that was really taken."""

    phase: ChannelPhase
    at: datetime
    agent: str | None


class Departure(Struct, frozen=True):
    """One citizen on a channel that ends. `open_conversation`: the one that is not done, if there is one."""

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
        """The furthest that is known."""
        if self.moved_at is not None:
            return Stage.MOVED
        if self.agreed_at is not None:
            return Stage.AGREED
        return Stage.TOLD if self.told_at is not None else Stage.OPEN


class Week(Struct, frozen=True):
    """One week of the burn-down, by its first day: conversations open at its end, messages received in it."""

    first_day: date
    open_conversations: int
    received: int


class Progress(Struct, frozen=True):
    """How far the wind-down of a channel has come. `departures`: every citizen, the open ones first."""

    plan: Plan
    phases: tuple[PhaseTaken, ...]
    departures: tuple[Departure, ...]
    weeks: tuple[Week, ...]

    def count(self, stage: Stage) -> int:
        """How many citizens have come exactly so far."""
        return sum(one.stage is stage for one in self.departures)

    @property
    def open_conversations(self) -> int:
        """What is left to do."""
        return sum(one.open_conversation for one in self.departures)
