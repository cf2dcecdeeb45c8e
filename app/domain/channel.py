"""A channel: one account of the municipality with one provider."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, Final

from msgspec import Struct, field

from app.domain.ids import ChannelId


class ChannelKind(str):
    """The kind of a channel: the name of its package. `app.main` alone knows which kinds exist."""

    __slots__ = ()

    WHATSAPP: ClassVar["ChannelKind"]
    MESSENGER: ClassVar["ChannelKind"]
    SIGNAL: ClassVar["ChannelKind"]
    MATRIX: ClassVar["ChannelKind"]
    """The municipality's own app chat."""

    @property
    def word(self) -> str:
        """The name as a person would write it, for a kind without a display name of its own."""
        return self.replace("_", " ").capitalize()


ChannelKind.WHATSAPP = ChannelKind("whatsapp")
ChannelKind.MESSENGER = ChannelKind("messenger")
ChannelKind.SIGNAL = ChannelKind("signal")
ChannelKind.MATRIX = ChannelKind("matrix")
NAMED: Final = (ChannelKind.WHATSAPP, ChannelKind.MESSENGER, ChannelKind.SIGNAL, ChannelKind.MATRIX)
"""The kinds with a name here; a version may have others."""


class ChannelPhase(StrEnum):
    """The phase of a channel's life; set by people."""

    ACTIVE = "active"
    WINDING_DOWN = "winding_down"
    ANSWERING_ONLY = "answering_only"
    CLOSED = "closed"


class Connection(StrEnum):
    """The state of the engine's connection to a channel; set by the engine."""

    UNKNOWN = "unknown"
    CONNECTED = "connected"
    UNREACHABLE = "unreachable"
    LIMITED = "limited"
    SIGNED_OUT = "signed_out"
    MISCONFIGURED = "misconfigured"
    """A setting is missing or can never work: the provider was not contacted."""


_SETUP_TROUBLES: Final = frozenset({"bad_setting", "incomplete_channel", "unsafe_address"})


def connection_after(problem: str) -> Connection:
    """The connection state after a problem with this code that concerns neither the sign-in nor a rate limit."""
    return Connection.MISCONFIGURED if problem in _SETUP_TROUBLES else Connection.UNREACHABLE


class Channel(Struct, frozen=True):
    """A configured channel. `settings` hold no secrets: those are in the keyring as `channel/<id>/<key>`."""

    id: ChannelId
    kind: ChannelKind
    label: str
    account: str
    """Our own address with the provider: phone number id, page id, own number, own user id."""
    phase: ChannelPhase = ChannelPhase.ACTIVE
    connection: Connection = Connection.UNKNOWN
    problem: str | None = None
    """The code of the problem that stopped it (`app.domain.problems`), if any."""
    settings: Mapping[str, str] = field(default_factory=dict)
    challenge: str | None = None
    """The provider's id of the puzzle that a person must solve before more can be sent."""

    def logged_in(self, address: str) -> bool:
        """Whether the address belongs to a logged-in citizen, by the channel's settings; without them, none does."""
        return logged_in(self.settings, address)

    @property
    def keeps(self) -> bool:
        """Whether the municipality keeps disappearing messages. An unknown value deletes nothing."""
        return self.settings.get("vanishing", "tombstone") != "tombstone"


def logged_in(settings: Mapping[str, str], address: str) -> bool:
    """Whether `address` starts with one of the prefixes of logged-in citizens (setting `logged_in`, separated by
    spaces).
    """
    return address.startswith(tuple(settings.get("logged_in", "").split()) or ("\0",))
