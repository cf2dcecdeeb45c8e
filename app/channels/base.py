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
    """Something between us and a provider. The code is one of `app.domain.sentences.SENTENCES`."""


class Unreachable(ChannelError):
    """Nothing left this machine."""

    def __init__(self, code: str = "unreachable", **arguments: str) -> None:
        super().__init__(code, **arguments)


class Scope(StrEnum):
    """What a rate limit holds up."""

    CITIZEN = "citizen"
    CHANNEL = "channel"


class RateLimited(ChannelError):
    """The provider asks to wait. `retry_after` in seconds, None if it does not say."""

    def __init__(self, retry_after: float | None = None, scope: Scope = Scope.CHANNEL, **arguments: str) -> None:
        super().__init__("rate_limited", **arguments)
        self.retry_after = retry_after
        self.scope = scope


class ProofRequired(RateLimited):
    """The provider wants a person to solve a puzzle, which it knows as `challenge`, before it sends this message.

    It may also give in by itself after `retry_after` seconds.
    """

    def __init__(self, challenge: str, retry_after: float | None = None, **arguments: str) -> None:
        ChannelError.__init__(self, "proof_required", **arguments)
        self.retry_after = retry_after
        self.scope = Scope.CITIZEN
        self.challenge = challenge


class Rejected(ChannelError):
    """The provider refused for good; the code is the reason and its sentence names the remedy."""

    def __init__(self, code: str = "rejected", **arguments: str) -> None:
        super().__init__(code, **arguments)


class SignedOut(ChannelError):
    """Our credentials are not accepted."""

    def __init__(self, code: str = "signed_out", **arguments: str) -> None:
        super().__init__(code, **arguments)


class OutcomeUnknown(ChannelError):
    """The request left; whether it was carried out is not known."""

    def __init__(self, **arguments: str) -> None:
        super().__init__("uncertain", **arguments)


@contextmanager
def about(other: str = "", **fields: str) -> Iterator[None]:
    """While a channel is checked, say which field a problem is about (its argument `key`): by its code, else `other`.

    What answers a check with a plain refusal is another service than was meant.
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
    """One thing to fill in when a channel is added. `key` is its name in settings, or in the keyring if `secret`.

    `label` and `hint` (where to find the value) are English sources, translated in the context "Field". `shape` is a
    regular expression that every value which can work matches whole, and `example` such a value.
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
        """Whether `value` can be one."""
        return not self.shape or re.fullmatch(self.shape, value, re.ASCII) is not None


class Batch(Struct, frozen=True):
    """Raw bodies that arrived together, and the cursor to commit with them in one transaction.

    `cursor` is None where the channel has none, or when more of the same step is still to come. One without bodies
    says that nothing more waits at the provider for now.
    """

    bodies: tuple[bytes, ...]
    cursor: str | None
    received_at: datetime


class OutgoingFile(Struct, frozen=True):
    """A file to send along. `content` is all of it; the limits keep it small enough for memory."""

    kind: MessageKind
    media_type: str
    file_name: str
    content: bytes


class Outgoing(Struct, frozen=True):
    """A message to send. The recipient was fixed when it was queued. At most one file; `text` is then its caption."""

    client_id: ClientId
    to: Address
    text: str
    file: OutgoingFile | None = None
    reply_to: ProviderId | None = None
    extended_window: bool = False
    """The free window is over and a person typed this under the channel's special permission."""
    take_over: bool = False
    """Another program holds the conversation there: take it over first."""
    template: TemplateFill | None = None
    """An approved template in the place of a free text; `text` is what the citizen will read."""


class Sent(Struct, frozen=True):
    """The provider accepted a message under this id."""

    provider_id: ProviderId


class Sink(Protocol):
    """Where the bytes of a file go as they come, so that a large one never lies in memory whole."""

    async def begin(self) -> None:
        """What follows is a file from its first byte; what was taken before does not count."""
        ...

    async def take(self, piece: bytes) -> None:
        """The next bytes."""
        ...


class Downloaded(Struct, frozen=True):
    """A fetched file. `media_type` is what the provider says; nothing is trusted from it.

    `content` is empty where the bytes went into a `Sink`.
    """

    content: bytes
    media_type: str | None = None


class Channel(Protocol):
    """One account at one provider. Made in `app.main`; driven by the engine; every call may raise `ChannelError`.

    An object of this type has no rules and no memory beyond its connection: cursors, retries and states belong to
    the engine.
    """

    @property
    def capabilities(self) -> Capabilities:
        """What it can do; constant for the life of the object."""
        ...

    @property
    def skew(self) -> timedelta | None:
        """How far the provider's clock is ahead of this machine's, by its last answer; None where not known."""
        ...

    def parse(self, body: bytes, *, any_account: bool = False) -> Parsed:
        """Read one raw body. Pure, never raises, never loses a part: each is an event, ignored, or quarantined.

        What a body holds for another account of the same provider is ignored, unless `any_account` asks for it.
        """
        ...

    def receive(self, cursor: str | None) -> AsyncIterator[Batch]:
        """Yield batches from `cursor` on, for ever. The engine commits each before it asks for the next.

        Once everything that waited at the beginning was yielded, an empty one says so.
        Raises `ChannelError`; the engine then waits and calls again with the last committed cursor.
        """
        ...

    async def acknowledge(self, cursor: str) -> None:
        """Everything up to `cursor` is committed here; a provider that keeps it for us may let go."""
        ...

    async def send(self, message: Outgoing) -> Sent:
        """Hand `message` to the provider."""
        ...

    async def mark_read(self, to: Address, messages: Sequence[ProviderId]) -> None:
        """Tell the citizen that an agent has seen these messages, oldest first."""
        ...

    async def typing(self, to: Address, active: bool, last_inbound: ProviderId | None) -> None:
        """Show or hide "typing" to the citizen."""
        ...

    async def download(self, reference: str, limit: int, into: Sink | None = None) -> Downloaded:
        """Fetch the file behind a `RemoteFile.reference`, at most `limit` bytes. `Rejected` where it cannot be had.

        A channel that can hands the bytes to `into` as they come; one that cannot returns them.
        """
        ...

    async def check(self) -> str:
        """Prove that the credentials work with a real call; returns the account's name as the provider gives it.

        What is raised names in its argument `key` the field that has to be looked at, where that can be told.
        """
        ...

    async def close(self) -> None:
        """Let go of the connection. May be called twice."""
        ...


@runtime_checkable
class TemplateSource(Protocol):
    """What a channel offers besides where its `capabilities.templates` says so."""

    async def templates(self) -> tuple[Template, ...]:
        """Every template that may be sent now, from the provider. Raises as `Channel.check` does: also templates_unset,
        where nothing was filled in to find them by."""
        ...


@runtime_checkable
class KnowsIdentities(Protocol):
    """A channel on which a citizen has a key of their own: another one means another device, or another person."""

    async def safety_number(self, to: Address) -> str:
        """The digits that stand for the newest key, as the citizen's device shows them; empty where it has none."""
        ...

    async def trust(self, to: Address, compared: str | None) -> None:
        """Go on with the newest key; `compared`: its safety number, which the citizen has confirmed."""
        ...


@runtime_checkable
class TakesBack(Protocol):
    """What a channel offers besides where its `capabilities.deletes` says so."""

    async def take_back(self, to: Address, message: ProviderId, reference: str) -> None:
        """Take a message of ours away at the citizen's as well. `reference`: the same again asks for the same."""
        ...


@runtime_checkable
class Edits(Protocol):
    """What a channel offers besides where its `capabilities.edits` says so."""

    async def edit(self, names: Sequence[ProviderId], message: Outgoing) -> Sent:
        """Put the words of `message` in the place of those of a message of ours; returns the name of the new words.

        `names`: under which the provider knows it, its own first, then those of its earlier edits in any order. The
        file of `message` is the one that it was sent with, and stays.
        """
        ...


@runtime_checkable
class AsksForProof(Protocol):
    """A channel whose provider may raise `ProofRequired`."""

    async def prove(self, challenge: str, solution: str) -> None:
        """Hand in the solution of a puzzle. `Rejected` captcha_rejected where it is not accepted."""
        ...


class SentRecord(Struct, frozen=True):
    """What a provider's own records say of one message in our name. `to`: whom it went to, where they tell.

    `reports` are its reports, oldest first; they name it by `provider_id`.
    """

    provider_id: ProviderId
    to: Address | None
    reports: tuple[StatusChanged, ...]


@runtime_checkable
class KeepsRecords(Protocol):
    """What a channel offers besides where the provider can be asked what became of our messages."""

    async def records(self, since: datetime) -> tuple[SentRecord, ...]:
        """What was sent in our name since then, as far back as the provider tells. Raises `ChannelError`."""
        ...
