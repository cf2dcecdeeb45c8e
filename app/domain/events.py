"""What can arrive from a channel: the output of every codec, the input of the store."""

from datetime import datetime

from msgspec import Struct

from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import DeliveryState, Direction, Location, MessageKind
from app.domain.styling import StyledRange
from app.domain.text import CitizenText


class Party(Struct, frozen=True):
    """The citizen that an event is about. `aliases` are the citizen's other addresses on the same kind of channel."""

    address: Address
    name: CitizenText | None = None
    aliases: tuple[Address, ...] = ()


class RemoteFile(Struct, frozen=True):
    """A file at the provider. `reference` is opaque text that the channel's client needs to download it."""

    reference: str
    kind: MessageKind
    media_type: str
    file_name: CitizenText | None = None
    size: int | None = None
    sha256: bytes | None = None
    width: int | None = None
    height: int | None = None
    seconds: float | None = None
    waveform: bytes | None = None
    """As `app.domain.waveform.bars` makes it, where the channel sends one."""


class MessageReceived(Struct, frozen=True):
    """A message in the conversation with `party`: the citizen's, or one of ours sent with another tool (outbound)."""

    provider_id: ProviderId
    party: Party
    direction: Direction
    kind: MessageKind
    text: CitizenText
    sent_at: datetime
    files: tuple[RemoteFile, ...] = ()
    reply_to: ProviderId | None = None
    location: Location | None = None
    client_id: ClientId | None = None
    """Our own id, when the provider echoes one of our messages: it settles an uncertain send."""
    author: str | None = None
    note: str | None = None
    """A problem code, for a message that cannot be shown (kind `UNSUPPORTED`) or that needs a remark."""
    sender: Address | None = None
    """Who wrote it, where several citizens share a group or room; None: the citizen of `party`, or we if outbound.

    An edit or deletion `by` another address does not come from the author.
    """
    past: bool = False
    """History from before the account was connected: shown, but nobody is waiting for an answer to it."""
    styles: tuple[StyledRange, ...] = ()
    """Formatting of ranges of `text`, where the channel sends it apart from the text."""
    named_by_time: bool = False
    """The id is its author's time stamp: different text under the same id is a different message."""
    vanish_after: int | None = None
    """The writer wants it deleted this many seconds after it was read; None: it stays."""


class MessageEdited(Struct, frozen=True):
    """The author of message `target` changed its text. The edit is ignored unless `by` (None: us) is the author.

    The author's address is the message's `sender` if it has one, else any address of its party.
    """

    target: ProviderId
    text: CitizenText
    at: datetime
    by: Address | None
    provider_id: ProviderId | None = None
    styles: tuple[StyledRange, ...] = ()
    party: Party | None = None
    """The conversation it belongs to; if given, the new text is shown even if the message itself never arrived."""


class MessageDeleted(Struct, frozen=True):
    """The author of message `target` (or a moderator) deleted it. Its earlier version stays in the store."""

    target: ProviderId
    at: datetime
    by: Address | None


class ReactionChanged(Struct, frozen=True):
    """`by` (None: us) reacted to message `target` with `emoji`, or removed the reaction (None)."""

    target: ProviderId
    emoji: CitizenText | None
    at: datetime
    by: Address | None
    provider_id: ProviderId | None = None
    """The reaction's own id, where a reaction is a message that a `MessageDeleted` can delete."""


class StatusChanged(Struct, frozen=True):
    """A delivery report about one of our messages, identified by provider id, client id or both."""

    state: DeliveryState
    at: datetime
    provider_id: ProviderId | None = None
    client_id: ClientId | None = None
    problem: str | None = None
    """A problem code, for `FAILED`."""


class ReachedUpTo(Struct, frozen=True):
    """All of our messages to `party` up to `watermark` have reached `state` (delivered or read)."""

    party: Party
    state: DeliveryState
    watermark: datetime


class TypingChanged(Struct, frozen=True):
    """The citizen started or stopped typing. Shown, never stored."""

    party: Party
    active: bool


class AddressChanged(Struct, frozen=True):
    """The citizen's address changed from `old` to `new`; the conversation continues."""

    old: Address
    new: Party
    at: datetime


Event = (
    MessageReceived
    | MessageEdited
    | MessageDeleted
    | ReactionChanged
    | StatusChanged
    | ReachedUpTo
    | TypingChanged
    | AddressChanged
)


class Parsed(Struct, frozen=True):
    """The content of one raw body. Every part of the body is in exactly one of the three fields."""

    events: tuple[Event, ...] = ()
    ignored: tuple[str, ...] = ()
    """Known, and irrelevant to the inbox: one short English reason each, without content."""
    quarantined: tuple[str, ...] = ()
    """Not understood: one short English reason each, without content. The raw body is kept and parsed again later."""
