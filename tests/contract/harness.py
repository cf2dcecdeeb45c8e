"""What the contract suite needs from a channel: the channel itself, and control over its far side.

A harness is the value of an asynchronous context manager: on entering, the far side listens on loopback and `channel`
is connected to it; on leaving, both are gone. To add a channel to the suite, write `harness_<kind>.py` with such a
function and list it in `harnesses.py`.
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
    """Nothing is listening at its address."""
    LIMITED = "limited"
    """Refuses every request for now and names a wait of 7 seconds."""
    SIGNED_OUT = "signed out"
    """No longer accepts our credentials."""
    REFUSED = "refused"
    """Refuses to send, permanently, because of the message or the recipient."""
    ANSWER_LOST = "answer lost"
    """Does what is asked, but the connection breaks before the answer."""
    BROKEN = "broken"
    """Answers 502 with an HTML page and does nothing."""
    PORTAL = "portal"
    """A captive portal answers instead: 200 and an HTML page."""


class Ability(StrEnum):
    """What a far side supports beyond messages. The suite skips the tests of those that a harness does not list."""

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
    """One of our messages as received by the far side."""

    to: Address
    text: str
    provider_id: ProviderId
    client_id: str | None = None
    """None if the protocol has none."""
    file: bytes | None = None
    reply_to: ProviderId | None = None
    instead_of: ProviderId | None = None
    """Our message that this one replaces."""


class Harness(Protocol):
    """A connected channel and its far side. `citizen` is an address that the far side knows."""

    @property
    def channel(self) -> Channel:
        """The channel under test."""
        ...

    @property
    def citizen(self) -> Address:
        """The address by which the channel identifies the citizen, and to which messages can be sent."""
        ...

    @property
    def abilities(self) -> frozenset[Ability]:
        """What this far side supports."""
        ...

    @property
    def troubles(self) -> frozenset[Trouble]:
        """The troubles that can be simulated on this far side."""
        ...

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never appear in a log or a URL."""
        ...

    async def trouble(self, trouble: Trouble | None) -> None:
        """Simulate this trouble from now on; None: behave again."""
        ...

    async def citizen_writes(self, text: str, reply_to: ProviderId | None = None) -> ProviderId:
        """The citizen sends `text`, which is ready to be received. Returns its id as the channel will report it."""
        ...

    async def citizen_sends_file(self, content: bytes, media_type: str) -> ProviderId:
        """The citizen sends a picture or document (`FILES`)."""
        ...

    async def citizen_edits(self, target: ProviderId, text: str) -> None:
        """The citizen changes an earlier message (`EDITS`)."""
        ...

    async def citizen_deletes(self, target: ProviderId) -> None:
        """The citizen deletes an earlier message (`EDITS`)."""
        ...

    async def citizen_reacts(self, target: ProviderId, emoji: str | None) -> None:
        """The citizen reacts to a message, or removes the reaction (`REACTIONS`)."""
        ...

    async def deliver_again(self, message: ProviderId) -> None:
        """The far side delivers the same message once more, as providers do."""
        ...

    async def report(self, message: ProviderId, state: DeliveryState) -> None:
        """The far side reports the state of our `message` (`STATUS`)."""
        ...

    async def echo(self, message: ProviderId) -> None:
        """The far side echoes our own `message` (`ECHO`), or reports a status of it with our client id."""
        ...

    def arrived(self) -> list[Arrived]:
        """Our messages that the far side has accepted, oldest first."""
        ...

    def read_up_to(self) -> list[ProviderId]:
        """The messages that we marked as read, oldest first (`READ`); a watermark counts as its last message."""
        ...

    def typing(self) -> list[bool]:
        """Every change of our typing notice that was reported to the far side (`TYPING`)."""
        ...


Connect = Callable[[], AbstractAsyncContextManager[Harness]]
"""Starts a far side and connects a channel to it."""
