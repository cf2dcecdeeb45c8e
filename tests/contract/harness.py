"""What the contract suite needs to know of a channel: the channel itself, and a hand on its far side.

A harness is an asynchronous context manager's value: entered, the far side listens on loopback and `channel` is
connected to it; left, both are gone. To add a channel to the suite, write `harness_<kind>.py` with such a function and
name it in `harnesses.py`.
"""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from app.channels.base import Channel
from app.domain.ids import Address, ProviderId
from app.domain.message import DeliveryState


class Trouble(StrEnum):
    """A way in which the far side misbehaves until it is told otherwise."""

    DOWN = "down"
    """Nothing listens at its address."""
    LIMITED = "limited"
    """Refuses every request for now and names a wait of 7 seconds."""
    SIGNED_OUT = "signed out"
    """No longer accepts our credentials."""
    REFUSED = "refused"
    """Refuses to send, for good, for a reason that lies in the message or the recipient."""
    ANSWER_LOST = "answer lost"
    """Carries out what is asked; the connection breaks before the answer."""
    BROKEN = "broken"
    """Answers 502 with a page of HTML and carries nothing out."""
    PORTAL = "portal"
    """A captive portal answers in its place: 200 and a page of HTML."""


class Ability(StrEnum):
    """What a far side can do beyond messages. The suite skips the tests of those that a harness does not name."""

    STATUS = "reports that a message of ours came further"
    ECHO = "shows our own message again, with our client id"
    FILES = "files in both directions"
    READ = "shows that we read"
    TYPING = "shows that we type"
    REPLIES = "messages that answer another"
    EDITS = "citizens change and take back messages"
    REACTIONS = "citizens react"
    NOTICES = "receiving notices that we are signed out"
    RECORDS = "tells afterwards what became of our messages"
    TEMPLATES = "approved templates, of which one has a place to fill in"
    REPLAY = "events that were not acknowledged can be read again"


@dataclass(frozen=True, slots=True)
class Arrived:
    """One message of ours as the far side got it."""

    to: Address
    text: str
    provider_id: ProviderId
    client_id: str | None = None
    """None where the wire carries none."""
    file: bytes | None = None
    reply_to: ProviderId | None = None
    instead_of: ProviderId | None = None
    """The message of ours whose words these are now."""


class Harness(Protocol):
    """A connected channel and its far side. `citizen` is one address that the far side knows."""

    @property
    def channel(self) -> Channel:
        """The channel under test."""
        ...

    @property
    def citizen(self) -> Address:
        """The address by which the channel will name the citizen, and at which it can be written to."""
        ...

    @property
    def abilities(self) -> frozenset[Ability]:
        """What this far side can do."""
        ...

    @property
    def troubles(self) -> frozenset[Trouble]:
        """The troubles that can be acted on this far side."""
        ...

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never stand in a log or a URL."""
        ...

    async def trouble(self, trouble: Trouble | None) -> None:
        """From now on misbehave in this way; None: behave again."""
        ...

    async def citizen_writes(self, text: str, reply_to: ProviderId | None = None) -> ProviderId:
        """The citizen sends `text`; it waits to be received. Returns its id as the channel will give it."""
        ...

    async def citizen_sends_file(self, content: bytes, media_type: str) -> ProviderId:
        """The citizen sends a picture or document (`FILES`)."""
        ...

    async def citizen_edits(self, target: ProviderId, text: str) -> None:
        """The citizen changes an earlier message (`EDITS`)."""
        ...

    async def citizen_deletes(self, target: ProviderId) -> None:
        """The citizen takes an earlier message back (`EDITS`)."""
        ...

    async def citizen_reacts(self, target: ProviderId, emoji: str | None) -> None:
        """The citizen puts a reaction on a message, or takes it back (`REACTIONS`)."""
        ...

    async def deliver_again(self, message: ProviderId) -> None:
        """The far side delivers the same message once more, as providers do."""
        ...

    async def report(self, message: ProviderId, state: DeliveryState) -> None:
        """The far side reports that our `message` came as far as `state` (`STATUS`)."""
        ...

    async def echo(self, message: ProviderId) -> None:
        """The far side shows our own `message` again (`ECHO`), or a status of it that carries our client id."""
        ...

    def arrived(self) -> list[Arrived]:
        """Our messages that the far side has carried out, oldest first."""
        ...

    def read_up_to(self) -> list[ProviderId]:
        """What the far side was told that we read, oldest first (`READ`); a watermark counts as its last message."""
        ...

    def typing(self) -> list[bool]:
        """Every change of our typing that the far side was told of (`TYPING`)."""
        ...


Connect = Callable[[], AbstractAsyncContextManager[Harness]]
"""Starts a far side and connects a channel to it."""
