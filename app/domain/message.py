"""Messages, their attachments, and the delivery states of sent ones."""

from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from app.domain.ids import AgentId, AttachmentId, ClientId, ConversationId, MessageId, ProviderId
from app.domain.styling import StyledRange
from app.domain.text import CitizenText
from app.domain.warning import SENSITIVE, Hit


class Direction(StrEnum):
    """Who speaks."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class MessageKind(StrEnum):
    """What a message is, over all channels."""

    TEXT = "text"
    IMAGE = "image"
    VIDEO = "video"
    AUDIO = "audio"
    VOICE = "voice"
    DOCUMENT = "document"
    STICKER = "sticker"
    LOCATION = "location"
    CONTACTS = "contacts"
    CHOICE = "choice"
    """A button, list row, postback or form answer that the citizen chose."""
    ORDER = "order"
    TEMPLATE = "template"
    SYSTEM = "system"
    """The provider's own notice: a changed number, a call, a group event."""
    UNSUPPORTED = "unsupported"
    """Something arrived that cannot be shown; the reason stands in `note`."""


class DeliveryState(StrEnum):
    """How far an outgoing message has come. Inbound messages are `RECEIVED`."""

    RECEIVED = "received"
    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    """The request left and no answer came; it may have arrived. Never resent by itself."""


_S = DeliveryState
_FORWARD: Final = (_S.ACCEPTED, _S.SENT, _S.DELIVERED, _S.READ)

TRANSITIONS: Final[dict[DeliveryState, frozenset[DeliveryState]]] = {
    _S.RECEIVED: frozenset(),
    _S.QUEUED: frozenset({_S.SENDING, _S.FAILED, _S.UNCERTAIN}),
    # Back to queued only where the provider's answer, or the failure to reach it, proves that nothing was sent.
    _S.SENDING: frozenset({_S.QUEUED, _S.FAILED, _S.UNCERTAIN, *_FORWARD}),
    # Resolved by a status or echo that carries our client id, or by the agent: "send again" or "mark as sent".
    _S.UNCERTAIN: frozenset({_S.QUEUED, _S.FAILED, *_FORWARD}),
    # The agent's retry, or a provider that reports progress after a failure.
    _S.FAILED: frozenset({_S.QUEUED, *_FORWARD}),
    _S.ACCEPTED: frozenset({_S.SENT, _S.DELIVERED, _S.READ, _S.FAILED}),
    _S.SENT: frozenset({_S.DELIVERED, _S.READ, _S.FAILED}),
    _S.DELIVERED: frozenset({_S.READ}),
    _S.READ: frozenset(),
}
"""From each state, where it may go. A report that would go elsewhere is late or wrong and changes nothing."""


def may_become(current: DeliveryState, new: DeliveryState) -> bool:
    """Whether `new` moves a message on from `current`."""
    return new in TRANSITIONS[current]


class Attachment(Struct, frozen=True):
    """A file that belongs to a message. The bytes lie in the store; `file_name` is for showing, never a path."""

    id: AttachmentId
    kind: MessageKind
    media_type: str
    file_name: CitizenText | None
    size: int | None
    """Bytes, if known."""
    state: "AttachmentState"
    width: int | None = None
    height: int | None = None
    seconds: float | None = None
    whole_name: CitizenText | None = None
    """As the citizen wrote it, where `file_name` hides something of it."""
    waveform: bytes | None = None
    """Of a sound, as `app.domain.waveform.bars`; empty: it cannot be decoded; None: nobody has looked yet."""

    @property
    def uncovered(self) -> "Attachment":
        """With its whole name, for somebody who asked for it."""
        return self if self.whole_name is None else replace(self, file_name=self.whole_name, whole_name=None)


class AttachmentState(StrEnum):
    """Whether the bytes are here."""

    WAITING = "waiting"
    STORED = "stored"
    FAILED = "failed"
    REFUSED = "refused"
    """Too large or of a kind that is not taken in."""
    HELD = "held"
    """Perhaps a copy of an identity document: left at the provider until an agent asks for it."""
    REMOVED = "removed"
    """Was taken out of the store by an agent, for what it was."""


class Location(Struct, frozen=True):
    """A point that the citizen sent. Degrees, WGS 84."""

    latitude: float
    longitude: float
    name: CitizenText | None = None


class Reaction(Struct, frozen=True):
    """An emoji that somebody put on a message."""

    emoji: CitizenText
    by_citizen: bool


class Message(Struct, frozen=True):
    """One message as the conversation shows it. Times are aware UTC."""

    id: MessageId
    conversation_id: ConversationId
    direction: Direction
    kind: MessageKind
    text: CitizenText
    state: DeliveryState
    sent_at: datetime
    """By the provider's clock where it gives one."""
    provider_id: ProviderId | None = None
    client_id: ClientId | None = None
    agent_id: AgentId | None = None
    author: str | None = None
    """The agent's name, or the tool that answered ("phone", another program) for an echo. Never citizen text."""
    reply_to: MessageId | None = None
    reply_preview: CitizenText | None = None
    edited: bool = False
    deleted: bool = False
    note: str | None = None
    """Why it failed, is uncertain or cannot be shown: a problem code (`app.domain.problems`)."""
    attachments: tuple[Attachment, ...] = ()
    location: Location | None = None
    reactions: tuple[Reaction, ...] = ()
    warnings: tuple[Hit, ...] = ()
    styles: tuple[StyledRange, ...] = ()
    """How stretches of `text` look, as the channel told it beside the text."""
    vanishes_at: datetime | None = None
    """When its content is taken away, as its writer wants."""

    @property
    def hides_names(self) -> bool:
        """Whether something is hidden in the name of a file that a rule spoke about."""
        spoken = (finding.id in SENSITIVE for hit in self.warnings for finding in hit.findings)
        return any(one.whole_name for one in self.attachments) and any(spoken)
