"""What can arrive from a channel: the output of every codec, the input of the store."""

from datetime import datetime

from msgspec import Struct

from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import DeliveryState, Direction, Location, MessageKind
from app.domain.styling import StyledRange
from app.domain.text import CitizenText


class Party(Struct, frozen=True):
    """The citizen that an event is about. `aliases`: other addresses of the same citizen on the same channel kind."""

    address: Address
    name: CitizenText | None = None
    aliases: tuple[Address, ...] = ()


class RemoteFile(Struct, frozen=True):
    """A file that waits at the provider. `reference` (opaque text) is what the channel's client needs to fetch it."""

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
    """As `app.domain.waveform.bars`, where the channel tells it."""


class MessageReceived(Struct, frozen=True):
    """A message stands in the conversation with `party`: the citizen's, or ours sent by another tool (outbound)."""

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
    """Ours, when the provider echoes it: settles an uncertain send."""
    author: str | None = None
    note: str | None = None
    """A problem code, for a message that cannot be shown (kind `UNSUPPORTED`) or that carries a mark."""
    sender: Address | None = None
    """Who of several citizens wrote it, in a group or a room; None: the citizen of `party` (or we, outbound).
    An edit or deletion `by` another address than this is not the author's."""
    past: bool = False
    """Copied from the time before the account was connected: shown, but nobody waits for an answer to it."""
    styles: tuple[StyledRange, ...] = ()
    """How stretches of `text` look, where the channel tells it beside the text."""
    named_by_time: bool = False
    """The id is a time stamp of its author's: other words under the same one are another message."""
    vanish_after: int | None = None
    """Its writer wants it gone this many seconds after it was read; None: it stays."""


class MessageEdited(Struct, frozen=True):
    """The author of message `target` changed its text. `by` (None: we) must be the author's address, or the edit
    is ignored: the message's `sender` where it had one, else an address of its party."""

    target: ProviderId
    text: CitizenText
    at: datetime
    by: Address | None
    provider_id: ProviderId | None = None
    styles: tuple[StyledRange, ...] = ()
    party: Party | None = None
    """Whose conversation it is in: with it the new text is shown even where the message itself never came."""


class MessageDeleted(Struct, frozen=True):
    """The author of message `target` (or a moderator) took it back; the earlier version stays in the store."""

    target: ProviderId
    at: datetime
    by: Address | None


class ReactionChanged(Struct, frozen=True):
    """`by` (None: we ourselves) put `emoji` on message `target`, or took the reaction back (None)."""

    target: ProviderId
    emoji: CitizenText | None
    at: datetime
    by: Address | None
    provider_id: ProviderId | None = None
    """The reaction's own id, where it is a message of its own that a `MessageDeleted` can take back."""


class StatusChanged(Struct, frozen=True):
    """A report about one of our messages, known by provider id, by our client id, or by both."""

    state: DeliveryState
    at: datetime
    provider_id: ProviderId | None = None
    client_id: ClientId | None = None
    problem: str | None = None
    """A problem code, for `FAILED`."""


class ReachedUpTo(Struct, frozen=True):
    """All our messages to `party` up to `watermark` have reached `state` (delivered or read)."""

    party: Party
    state: DeliveryState
    watermark: datetime


class TypingChanged(Struct, frozen=True):
    """The citizen began or stopped typing. Shown, never stored."""

    party: Party
    active: bool


class AddressChanged(Struct, frozen=True):
    """The citizen at `old` is from now on reached at `new`; the conversation goes on."""

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
    """What one raw body held. Every part of the body is in exactly one of the three."""

    events: tuple[Event, ...] = ()
    ignored: tuple[str, ...] = ()
    """Known and without meaning for the inbox: one short English reason each, no content."""
    quarantined: tuple[str, ...] = ()
    """Not understood: one short English reason each, no content. The raw body is kept and parsed again later."""
