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
    """Something that the channel's interface for organisations does not support."""
    UNDECRYPTABLE = "undecryptable"
    UNTRUSTED = "untrusted"
    """Signal: sent from a new phone; signal-cli withholds it until the safety number is accepted."""
    ENCRYPTED = "encrypted"
    UNREADABLE = "unreadable"
    """A payload that was damaged in transit."""
    EDIT = "edit"
    DELETE = "delete"
    REACTION = "reaction"
    """With an empty text, the reaction is removed."""


ACTS_ON_ANOTHER = frozenset({Kind.EDIT, Kind.DELETE, Kind.REACTION})
"""Kinds that change their target and are not messages themselves."""


class MediaFile(Struct, frozen=True):
    """A file sent with a message. `seconds` is set for audio."""

    name: str
    media_type: str
    content: bytes
    width: int | None = None
    height: int | None = None
    seconds: float | None = None


class Place(Struct, frozen=True):
    """A location, in WGS 84 degrees."""

    latitude: float
    longitude: float
    name: str = ""
    address: str = ""


class Card(Struct, frozen=True):
    """Somebody's contact card."""

    name: str
    number: str


class Manner(Struct, frozen=True):
    """How a citizen and their phone behave."""

    reads: bool = True
    """Sends read receipts."""
    unavailable: bool = False
    """Cannot be reached: our messages fail."""
    lost_answers: int = 0
    """The number of our sends that are carried out although the provider's answer gets lost."""


class Citizen(Struct, frozen=True):
    """A person who writes to the municipality on one channel."""

    key: str
    name: str
    channel: ChannelKind
    number: str = ""
    """Digits with country code; empty if hidden by the channel or the citizen."""
    manner: Manner = Manner()


class Content(Struct, frozen=True):
    """The content: text, a file with the text as caption, a location, a contact card, or an act on `target`."""

    kind: Kind = Kind.TEXT
    text: str = ""
    file: MediaFile | None = None
    place: Place | None = None
    card: Card | None = None
    target: "Item | None" = None
    """The message replied to or, for an act, the one that it changes."""
    expires: int = 0
    """Seconds after which the citizen wants it to disappear; 0: never."""


class Item(Struct, frozen=True):
    """One thing that somebody said or did. `at` is aware UTC with whole, unique milliseconds."""

    number: int
    citizen: Citizen
    ours: bool
    at: datetime
    content: Content
    live: bool
    """Happened after the start; otherwise it is history."""
    client_id: str | None = None
    """The id that the sender of one of our messages wants echoed."""
    secret: bytes = b""
    """16 bytes from which simulators derive their ids: always the same in the same world."""

    @property
    def kind(self) -> Kind:
        """Its kind."""
        return self.content.kind

    @property
    def milliseconds(self) -> int:
        """`at` in milliseconds since the Unix epoch."""
        return round(self.at.timestamp() * 1000)


class Said(Struct, frozen=True):
    """Somebody said or did something."""

    item: Item


class Progressed(Struct, frozen=True):
    """One of our messages changed its delivery state, or failed for the reason `problem`."""

    item: Item
    state: DeliveryState
    at: datetime
    problem: str | None = None


class Typed(Struct, frozen=True):
    """A citizen started or stopped typing."""

    citizen: Citizen
    active: bool


class Seen(Struct, frozen=True):
    """We marked `item` as read."""

    item: Item


WorldEvent = Said | Progressed | Typed | Seen
Listener = Callable[[WorldEvent], None]


class Current(Struct, frozen=True):
    """The current state of a message after all changes to it. An empty reaction means none."""

    text: str
    deleted: bool
    citizens_reaction: str
    our_reaction: str


def lasting(*parts: object) -> bytes:
    """16 bytes that depend on `parts` alone: for addresses, which stay the same when a world is restarted."""
    return hashlib.blake2b("\x1f".join(map(str, parts)).encode(), digest_size=16).digest()


def is_message(item: Item) -> bool:
    """Whether `item` is a message of its own, not a change to another."""
    return item.kind not in ACTS_ON_ANOTHER
