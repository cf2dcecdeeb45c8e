"""What every channel offers, and how it can fail.

ChannelError
├── Unreachable       nothing left this machine: name, connection or TLS failed. Safe to try again
├── RateLimited       the provider refused for now: `retry_after` seconds, for this citizen or the whole channel
│   └── ProofRequired until a person has solved a puzzle
├── Rejected          the provider refused for good, with a reason for the agent
├── SignedOut         the provider does not know us (any more): stop the channel, ask the administrator
└── OutcomeUnknown    the request left and no answer came: it may have been done. Never repeated by itself
                      unless the channel's sends are idempotent
"""

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol, runtime_checkable

from msgspec import Struct

from app.domain.capabilities import Capabilities
from app.domain.events import Parsed, StatusChanged
from app.domain.ids import Address, ClientId, ProviderId
from app.domain.message import MessageKind
from app.domain.problems import InboxError
from app.domain.template import Template, TemplateFill


class ChannelError(InboxError):
    """A failure between us and a provider. The code is a key of `app.domain.sentences.SENTENCES`."""


class Unreachable(ChannelError):
    """The provider was not reached: nothing left this machine, so trying again is safe."""

    def __init__(self, code: str = "unreachable", **arguments: str) -> None:
        super().__init__(code, **arguments)


class Scope(StrEnum):
    """What a rate limit applies to."""

    CITIZEN = "citizen"
    CHANNEL = "channel"


class RateLimited(ChannelError):
    """The provider asks us to wait. `retry_after` is in seconds, or None if the provider does not say."""

    def __init__(self, retry_after: float | None = None, scope: Scope = Scope.CHANNEL, **arguments: str) -> None:
        super().__init__("rate_limited", **arguments)
        self.retry_after = retry_after
        self.scope = scope


class ProofRequired(RateLimited):
    """The provider wants a person to solve a puzzle, identified by `challenge`, before it sends this message.

    It may also relent by itself after `retry_after` seconds.
    """

    def __init__(self, challenge: str, retry_after: float | None = None, **arguments: str) -> None:
        ChannelError.__init__(self, "proof_required", **arguments)
        self.retry_after = retry_after
        self.scope = Scope.CITIZEN
        self.challenge = challenge


class Rejected(ChannelError):
    """The provider refused for good. The code is the reason; its sentence names the remedy."""

    def __init__(self, code: str = "rejected", **arguments: str) -> None:
        super().__init__(code, **arguments)


class SignedOut(ChannelError):
    """The provider does not accept our credentials (any more)."""

    def __init__(self, code: str = "signed_out", **arguments: str) -> None:
        super().__init__(code, **arguments)


class OutcomeUnknown(ChannelError):
    """The request left, but no answer came: it may or may not have been carried out."""

    def __init__(self, **arguments: str) -> None:
        super().__init__("uncertain", **arguments)


@contextmanager
def about(other: str = "", **fields: str) -> Iterator[None]:
    """Name the field that a problem is about while a channel is checked, in the problem's argument `key`.

    `fields` maps problem codes to field keys; `other` is for every other code. A plain refusal means that the address
    belongs to another service than was meant, and becomes `Rejected` other_service.
    """
    try:
        yield
    except InboxError as problem:
        if problem.code == "rejected":
            raise Rejected("other_service", **problem.arguments, key=other) from problem
        if field := fields.get(problem.code, other):
            problem.arguments.setdefault("key", field)
        raise


class Field(Struct, frozen=True):
    """One value to fill in when a channel is added. `key` is its name in the settings, or in the keyring if `secret`.

    `label` and `hint` (where to find the value) are English sources, translated in the context "Field". `shape` is a
    regular expression that every usable value matches in full, and `example` is such a value.
    """

    key: str
    label: str
    secret: bool = False
    required: bool = True
    default: str = ""
    hint: str = ""
    shape: str = ""
    example: str = ""

    def takes(self, value: str) -> bool:
        """Whether `value` has the right shape."""
        return not self.shape or re.fullmatch(self.shape, value, re.ASCII) is not None


class Batch(Struct, frozen=True):
    """Raw bodies that arrived together, and the cursor to commit with them in one transaction.

    `cursor` is None where the channel has none, or when more of the same step is still to come. A batch without bodies
    means that nothing more is waiting at the provider for now.
    """

    bodies: tuple[bytes, ...]
    cursor: str | None
    received_at: datetime


class OutgoingFile(Struct, frozen=True):
    """A file to send with a message. `content` is the whole file; the limits keep it small enough for memory."""

    kind: MessageKind
    media_type: str
    file_name: str
    content: bytes


class Outgoing(Struct, frozen=True):
    """A message to send. Its recipient was fixed when it was queued. It has one file at most, with `text` as
    caption.
    """

    client_id: ClientId
    to: Address
    text: str
    file: OutgoingFile | None = None
    reply_to: ProviderId | None = None
    extended_window: bool = False
    """The free window is over, and a person typed this under the channel's special permission."""
    take_over: bool = False
    """Another program holds the conversation at the provider: take it over first."""
    template: TemplateFill | None = None
    """An approved template to send in place of free text; `text` is what the citizen will read."""


class Sent(Struct, frozen=True):
    """The provider accepted a message under this id."""

    provider_id: ProviderId


class Sink(Protocol):
    """Receives the bytes of a file as they arrive, so that a large file is never in memory whole."""

    async def begin(self) -> None:
        """A file follows, from its first byte; discard whatever was taken before."""
        ...

    async def take(self, piece: bytes) -> None:
        """Take the next bytes."""
        ...


class Downloaded(Struct, frozen=True):
    """A downloaded file. `media_type` is the provider's claim, and must not be trusted.

    `content` is empty where the bytes went to a `Sink`.
    """

    content: bytes
    media_type: str | None = None


class Channel(Protocol):
    """One account with one provider. Created in `app.main` and driven by the engine; every call may raise
    `ChannelError`.

    It has no rules, and no memory beyond its connection: cursors, retries and states belong to the engine.
    """

    @property
    def capabilities(self) -> Capabilities:
        """What the channel can do; constant for the life of the object."""
        ...

    @property
    def skew(self) -> timedelta | None:
        """How far the provider's clock is ahead of this machine's, by its last answer; None where not known."""
        ...

    def parse(self, body: bytes, *, any_account: bool = False) -> Parsed:
        """Parse one raw body. Pure; never raises and never loses a part: each becomes an event, is ignored, or
        quarantined.

        Parts that belong to another account with the same provider are ignored, unless `any_account`.
        """
        ...

    def receive(self, cursor: str | None) -> AsyncIterator[Batch]:
        """Yield batches after `cursor`, without end. The engine commits each one before it asks for the next.

        An empty batch follows once everything that was waiting at the start has been yielded. Raises `ChannelError`;
        the engine then waits and calls again with the last committed cursor.
        """
        ...

    async def acknowledge(self, cursor: str) -> None:
        """Tell a provider that stores events for us that everything up to `cursor` is committed here and may be
        deleted.
        """
        ...

    async def send(self, message: Outgoing) -> Sent:
        """Hand `message` to the provider."""
        ...

    async def mark_read(self, to: Address, messages: Sequence[ProviderId]) -> None:
        """Tell the citizen that an agent has read these messages, oldest first."""
        ...

    async def typing(self, to: Address, active: bool, last_inbound: ProviderId | None) -> None:
        """Show or hide the typing notice at the citizen's. `last_inbound`: the citizen's newest message, which some
        providers need.
        """
        ...

    async def download(self, reference: str, limit: int, into: Sink | None = None) -> Downloaded:
        """Download the file that a `RemoteFile.reference` names, at most `limit` bytes. `Rejected` if it cannot be had.

        A channel that can stream passes the bytes to `into` as they arrive; one that cannot returns them.
        """
        ...

    async def check(self) -> str:
        """Verify the credentials with a real call; returns the account's name as the provider gives it.

        Where it is known which field causes an error, the error's argument `key` names it.
        """
        ...

    async def close(self) -> None:
        """Close the connection. May be called twice."""
        ...


@runtime_checkable
class TemplateSource(Protocol):
    """What a channel also offers if its `capabilities.templates` is set."""

    async def templates(self) -> tuple[Template, ...]:
        """Every template that may be sent now, from the provider. Raises what `Channel.check` does, and `Rejected`
        templates_unset where the setting that finds them is missing.
        """
        ...


@runtime_checkable
class KnowsIdentities(Protocol):
    """A channel on which each citizen has a key: a new key means another device, or another person."""

    async def safety_number(self, to: Address) -> str:
        """The safety number of the newest key, as the citizen's device shows it; empty where the citizen has no key."""
        ...

    async def trust(self, to: Address, compared: str | None) -> None:
        """Trust the newest key. `compared` is its safety number, if the citizen has confirmed it."""
        ...


@runtime_checkable
class TakesBack(Protocol):
    """What a channel also offers if its `capabilities.deletes` is set."""

    async def take_back(self, to: Address, message: ProviderId, reference: str) -> None:
        """Delete one of our messages at the citizen's too. Calls with the same `reference` are the same request."""
        ...


@runtime_checkable
class Edits(Protocol):
    """What a channel also offers if its `capabilities.edits` is set."""

    async def edit(self, names: Sequence[ProviderId], message: Outgoing) -> Sent:
        """Replace the text of one of our messages by that of `message`; returns the edit's own id.

        `names`: the ids under which the provider knows the message, the original first, then those of earlier edits in
        any order. The file of `message` is the one that was sent with it, and stays.
        """
        ...


@runtime_checkable
class AsksForProof(Protocol):
    """A channel whose provider may raise `ProofRequired`."""

    async def prove(self, challenge: str, solution: str) -> None:
        """Submit the solution of a puzzle. `Rejected` captcha_rejected if it is not accepted."""
        ...


class SentRecord(Struct, frozen=True):
    """A provider's own record of one message sent in our name. `to` is the recipient, where the record has it.

    `reports` are its status reports, oldest first; they identify it by `provider_id`.
    """

    provider_id: ProviderId
    to: Address | None
    reports: tuple[StatusChanged, ...]


@runtime_checkable
class KeepsRecords(Protocol):
    """What a channel also offers if its provider can be asked what became of our messages."""

    async def records(self, since: datetime) -> tuple[SentRecord, ...]:
        """What was sent in our name since `since`, as far back as the provider's records go. Raises `ChannelError`."""
        ...
