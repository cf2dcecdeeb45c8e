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
    """Who wrote the message: the citizen (inbound) or we (outbound)."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class MessageKind(StrEnum):
    """The kinds of message, across all channels."""

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
    """Something arrived that cannot be shown; `note` has the reason."""


class DeliveryState(StrEnum):
    """The delivery state of an outgoing message. Inbound messages are `RECEIVED`."""

    RECEIVED = "received"
    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    """The request left and no answer came, so it may have arrived. Never resent automatically."""


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
"""Which states may follow each state. A report that does not fit is late or wrong, and changes nothing."""


def may_become(current: DeliveryState, new: DeliveryState) -> bool:
    """Whether a message in state `current` may move to `new`."""
    return new in TRANSITIONS[current]


class Attachment(Struct, frozen=True):
    """A file that belongs to a message. Its bytes are in the store; `file_name` is for display, never a path."""

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
    """The original name, where `file_name` masks a part of it."""
    waveform: bytes | None = None
    """A sound's wave form, as `app.domain.waveform.bars` makes it. Empty: it cannot be decoded; None: not measured yet.
    """

    @property
    def uncovered(self) -> "Attachment":
        """The attachment with its original name, for somebody who asked for it."""
        return self if self.whole_name is None else replace(self, file_name=self.whole_name, whole_name=None)


class AttachmentState(StrEnum):
    """Whether the file's bytes are in the store."""

    WAITING = "waiting"
    STORED = "stored"
    FAILED = "failed"
    REFUSED = "refused"
    """Too large, or of a type that is not accepted."""
    HELD = "held"
    """May be a copy of an identity document: left at the provider until an agent asks for it."""
    REMOVED = "removed"
    """Deleted from the store by an agent, because of what it was."""


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
    """A problem code (`app.domain.problems`): why it failed, is uncertain, or cannot be shown."""
    attachments: tuple[Attachment, ...] = ()
    location: Location | None = None
    reactions: tuple[Reaction, ...] = ()
    warnings: tuple[Hit, ...] = ()
    styles: tuple[StyledRange, ...] = ()
    """Formatting of ranges of `text`, where the channel sends it apart from the text."""
    vanishes_at: datetime | None = None
    """When its content will be deleted, because its writer wants that."""

    @property
    def hides_names(self) -> bool:
        """Whether a file name is masked because a rule found something sensitive in it."""
        spoken = (finding.id in SENSITIVE for hit in self.warnings for finding in hit.findings)
        return any(one.whole_name for one in self.attachments) and any(spoken)
