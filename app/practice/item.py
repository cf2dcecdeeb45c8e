"""Everything that can be said and done in the simulated world, and by whom."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from app.domain.channel import ChannelKind
from app.domain.message import DeliveryState


class Kind(StrEnum):
    """What was said or done."""

    TEXT = "text"
    IMAGE = "image"
    VOICE = "voice"
    VIDEO = "video"
    DOCUMENT = "document"
    STICKER = "sticker"
    LOCATION = "location"
    CONTACT = "contact"
    POLL = "poll"
    """Something that the channel's interface for organisations cannot carry."""
    UNDECRYPTABLE = "undecryptable"
    UNTRUSTED = "untrusted"
    """Signal: from a new telephone; signal-cli holds it back until its safety number is accepted."""
    ENCRYPTED = "encrypted"
    UNREADABLE = "unreadable"
    """A payload that is broken on the way."""
    EDIT = "edit"
    DELETE = "delete"
    REACTION = "reaction"
    """With an empty text: the reaction is taken back."""


ACTS_ON_ANOTHER = frozenset({Kind.EDIT, Kind.DELETE, Kind.REACTION})
"""Kinds that change their target and are no message themselves."""


class MediaFile(Struct, frozen=True):
    """A file that travels with a message. `seconds` is set for sound."""

    name: str
    media_type: str
    content: bytes
    width: int | None = None
    height: int | None = None
    seconds: float | None = None


class Place(Struct, frozen=True):
    """A point, in degrees WGS 84."""

    latitude: float
    longitude: float
    name: str = ""
    address: str = ""


class Card(Struct, frozen=True):
    """Somebody's contact card."""

    name: str
    number: str


class Manner(Struct, frozen=True):
    """How a citizen and their telephone behave."""

    reads: bool = True
    """Sends read receipts."""
    unavailable: bool = False
    """Cannot be reached: what we send fails."""
    lost_answers: int = 0
    """So many of our sends are carried out while the provider's answer gets lost on the way."""


class Citizen(Struct, frozen=True):
    """Somebody who writes to the municipality on one channel."""

    key: str
    name: str
    channel: ChannelKind
    number: str = ""
    """Digits with country code; empty where the channel or the citizen hides it."""
    manner: Manner = Manner()


class Content(Struct, frozen=True):
    """What is said: text, a file with the text as caption, a place, a card, or an act on `target`."""

    kind: Kind = Kind.TEXT
    text: str = ""
    file: MediaFile | None = None
    place: Place | None = None
    card: Card | None = None
    target: "Item | None" = None
    """What it answers, or for an act: what it changes."""
    expires: int = 0
    """Seconds after which the citizen wants it gone; 0: never."""


class Item(Struct, frozen=True):
    """One thing that somebody said or did. `at` is aware UTC with whole, unique milliseconds."""

    number: int
    citizen: Citizen
    ours: bool
    at: datetime
    content: Content
    live: bool
    """Since the start; else it is history."""
    client_id: str | None = None
    """What the sender of one of ours wants echoed."""
    secret: bytes = b""
    """16 bytes from which simulators make their ids: always the same in the same world."""

    @property
    def kind(self) -> Kind:
        """What it is."""
        return self.content.kind

    @property
    def milliseconds(self) -> int:
        """`at` since the Unix epoch."""
        return round(self.at.timestamp() * 1000)


class Said(Struct, frozen=True):
    """Somebody said or did something."""

    item: Item


class Progressed(Struct, frozen=True):
    """One of our messages came further, or failed for the reason `problem`."""

    item: Item
    state: DeliveryState
    at: datetime
    problem: str | None = None


class Typed(Struct, frozen=True):
    """A citizen began or stopped typing."""

    citizen: Citizen
    active: bool


class Seen(Struct, frozen=True):
    """We told the citizen that we read `item`."""

    item: Item


WorldEvent = Said | Progressed | Typed | Seen
Listener = Callable[[WorldEvent], None]


class Current(Struct, frozen=True):
    """A message after everything that was done to it. An empty reaction means none."""

    text: str
    deleted: bool
    citizens_reaction: str
    our_reaction: str


def lasting(*parts: object) -> bytes:
    """16 bytes that follow from `parts` alone: for addresses, which outlive a start of the world."""
    return hashlib.blake2b("\x1f".join(map(str, parts)).encode(), digest_size=16).digest()


def is_message(item: Item) -> bool:
    """Whether `item` is a message of its own, not something done to another."""
    return item.kind not in ACTS_ON_ANOTHER
