"""A citizen's wishes, and which addresses belong to the same citizen: an agent decides that, and can undo it."""

from datetime import datetime
from typing import NewType

from msgspec import Struct

from app.domain.channel import ChannelKind
from app.domain.ids import Address, ChannelId
from app.domain.text import CitizenText

IdentityId = NewType("IdentityId", int)
LinkId = NewType("LinkId", int)


class Consent(Struct, frozen=True):
    """A citizen's consent. `given`: they want our messages here (opt-in), or do not (opt-out)."""

    given: bool
    at: datetime
    source: str
    """Where it was said: "the form of 3 November", "by telephone"."""
    agent: str | None = None


class Preference(Struct, frozen=True):
    """The channel that the citizen prefers."""

    channel_id: ChannelId
    channel_label: str
    at: datetime
    source: str


class Linked(Struct, frozen=True):
    """An identity that an agent linked to this citizen."""

    id: LinkId
    kind: ChannelKind
    address: Address
    name: CitizenText | None
    at: datetime
    agent: str | None


class Proposal(Struct, frozen=True):
    """Another identity that may belong to the same citizen. `why`: "number" (the same telephone number) or "name"."""

    identity_id: IdentityId
    kind: ChannelKind
    address: Address
    name: CitizenText | None
    why: str


class Wishes(Struct, frozen=True):
    """What is known of a citizen besides the conversations. `consents`: those for this channel, newest first."""

    consents: tuple[Consent, ...]
    preference: Preference | None
    linked: tuple[Linked, ...]
    proposals: tuple[Proposal, ...]

    @property
    def consent(self) -> Consent | None:
        """The consent in force."""
        return self.consents[0] if self.consents else None
