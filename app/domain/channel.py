"""A channel: one account of the municipality with one provider."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, Final

from msgspec import Struct, field

from app.domain.ids import ChannelId


class ChannelKind(str):
    """What a channel speaks, by the name of its package. Which kinds there are, `app.main` alone knows."""

    __slots__ = ()

    WHATSAPP: ClassVar["ChannelKind"]
    MESSENGER: ClassVar["ChannelKind"]
    SIGNAL: ClassVar["ChannelKind"]
    MATRIX: ClassVar["ChannelKind"]
    """The municipality's own app chat."""

    @property
    def word(self) -> str:
        """The name as a person would write it, for a kind that has no words of its own."""
        return self.replace("_", " ").capitalize()


ChannelKind.WHATSAPP = ChannelKind("whatsapp")
ChannelKind.MESSENGER = ChannelKind("messenger")
ChannelKind.SIGNAL = ChannelKind("signal")
ChannelKind.MATRIX = ChannelKind("matrix")
NAMED: Final = (ChannelKind.WHATSAPP, ChannelKind.MESSENGER, ChannelKind.SIGNAL, ChannelKind.MATRIX)
"""Those that have a name here; a version may have others."""


class ChannelPhase(StrEnum):
    """Where a channel stands in its life; set by people."""

    ACTIVE = "active"
    WINDING_DOWN = "winding_down"
    ANSWERING_ONLY = "answering_only"
    CLOSED = "closed"


class Connection(StrEnum):
    """How the engine is getting on with a channel; set by the engine."""

    UNKNOWN = "unknown"
    CONNECTED = "connected"
    UNREACHABLE = "unreachable"
    LIMITED = "limited"
    SIGNED_OUT = "signed_out"
    MISCONFIGURED = "misconfigured"
    """Something was filled in, or left out, that cannot work: nobody was asked."""


_SETUP_TROUBLES: Final = frozenset({"bad_setting", "incomplete_channel", "unsafe_address"})


def connection_after(problem: str) -> Connection:
    """What a problem (its code) that is neither about the sign-in nor about speed says of a channel."""
    return Connection.MISCONFIGURED if problem in _SETUP_TROUBLES else Connection.UNREACHABLE


class Channel(Struct, frozen=True):
    """One configured channel. `settings` holds nothing secret: secrets lie in the keyring as `channel/<id>/<key>`."""

    id: ChannelId
    kind: ChannelKind
    label: str
    account: str
    """Our own address at the provider: phone-number id, page id, own number, own user id."""
    phase: ChannelPhase = ChannelPhase.ACTIVE
    connection: Connection = Connection.UNKNOWN
    problem: str | None = None
    """The code of the problem that stopped it (`app.domain.problems`), if one did."""
    settings: Mapping[str, str] = field(default_factory=dict)
    challenge: str | None = None
    """The provider's name for the puzzle that a person must solve before it sends more."""

    def logged_in(self, address: str) -> bool:
        """Whether this address is a citizen's who logged in, as the channel's settings tell; without them, nobody's."""
        return logged_in(self.settings, address)

    @property
    def keeps(self) -> bool:
        """Whether the municipality keeps what a citizen wants to vanish. An unknown word takes nothing away."""
        return self.settings.get("vanishing", "tombstone") != "tombstone"


def logged_in(settings: Mapping[str, str], address: str) -> bool:
    """Whether `address` begins as one of those of citizens who logged in (setting `logged_in`, in words)."""
    return address.startswith(tuple(settings.get("logged_in", "").split()) or ("\0",))
