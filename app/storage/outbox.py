"""What waits to be sent. A row is the order to send; the message's own state says how far it has come.

A row is `queued`, `sending`, or `parked` (accepted, failed or uncertain: kept for a retry until it can no longer fail).
Its recipient is fixed when it is queued.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import Address, AgentId, ChannelId, ClientId, ConversationId, MessageId, ProviderId
from app.domain.message import MessageKind
from app.domain.warning import Hit
from app.storage.database import Transaction


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to send along."""

    kind: MessageKind
    media_type: str
    file_name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class OutgoingFileRow:
    """A file that waits to be sent."""

    kind: MessageKind
    media_type: str
    file_name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Override:
    """A rule that the agent overrode, and why."""

    rule_id: str
    rule_version: str
    reason: str


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """An order to send, as the engine needs it."""

    message_id: MessageId
    conversation_id: ConversationId
    channel_id: ChannelId
    to: Address
    client_id: ClientId
    text: str
    reply_to_provider_id: ProviderId | None
    extended: bool
    overrides: tuple[Override, ...]
    attempts: int
    """How often it was claimed before."""
    has_file: bool
    queued_at: datetime
    last_inbound_at: datetime | None
    """When the citizen last wrote, for the window at the moment of sending."""


def queue(  # noqa: PLR0913 - all that an order to send fixes, by name
    tx: Transaction,
    *,
    conversation_id: ConversationId,
    agent_id: AgentId | None,
    client_id: ClientId,
    text: str,
    file: NewFile | None = None,
    reply_to: MessageId | None = None,
    extended: bool = False,
    overrides: Sequence[Override] = (),
    hits: Sequence[Hit] = (),
    now: datetime,
    not_before: datetime | None = None,
) -> MessageId:
    """Write the message and the order to send it. The recipient is fixed now; a closed conversation opens again."""
    raise NotImplementedError


def due(tx: Transaction, now: datetime, limit: int) -> list[OutboxItem]:
    """What may be sent now: the first of each conversation only, so that order within one is kept."""
    raise NotImplementedError


def next_due(tx: Transaction) -> datetime | None:
    """When the next order becomes due; may lie in the past."""
    raise NotImplementedError


def claim(tx: Transaction, message_id: MessageId, now: datetime) -> bool:
    """Take an order: queued → sending. False where somebody else has it or it no longer waits."""
    raise NotImplementedError


def accepted(tx: Transaction, message_id: MessageId, provider_id: ProviderId, now: datetime) -> None:
    """The provider took it under this id. An echo that came first under this id becomes this message."""
    raise NotImplementedError


def postponed(tx: Transaction, message_id: MessageId, until: datetime, code: str) -> None:
    """Nothing was sent, try again at `until`: sending → queued. `code` says why."""
    raise NotImplementedError


def failed(tx: Transaction, message_id: MessageId, code: str) -> None:
    """It was not sent and will not be by itself."""
    raise NotImplementedError


def uncertain(tx: Transaction, message_id: MessageId) -> None:
    """The request left and no answer came."""
    raise NotImplementedError


def recover(tx: Transaction, idempotent: Callable[[ChannelId], bool]) -> int:
    """After a crash: what was being sent is uncertain, or queued again where sending twice sends once. How many."""
    raise NotImplementedError


def retry(tx: Transaction, message_id: MessageId, now: datetime) -> None:
    """The agent sends again what failed (same client id) or is uncertain (a new one). Else `Refused` not_failed."""
    raise NotImplementedError


def mark_sent(tx: Transaction, message_id: MessageId) -> None:
    """The agent knows that an uncertain message arrived. Else `Refused` not_failed."""
    raise NotImplementedError


def file_of(tx: Transaction, message_id: MessageId) -> OutgoingFileRow | None:
    """The file that goes with a message."""
    raise NotImplementedError
