"""Channels in words."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.channel import Channel, ChannelKind, ChannelPhase, Connection
from app.ui.wording.problems import code_sentence

_KINDS: Final = {
    ChannelKind.WHATSAPP: "WhatsApp",
    ChannelKind.MESSENGER: "Messenger",
    ChannelKind.SIGNAL: "Signal",
    ChannelKind.MATRIX: str(QT_TRANSLATE_NOOP("Channels", "App chat")),
}

_CONNECTIONS: Final[dict[Connection, str]] = {
    Connection.UNKNOWN: str(QT_TRANSLATE_NOOP("Channels", "connecting")),
    Connection.CONNECTED: str(QT_TRANSLATE_NOOP("Channels", "connected")),
    Connection.UNREACHABLE: str(QT_TRANSLATE_NOOP("Channels", "cannot be reached")),
    Connection.LIMITED: str(QT_TRANSLATE_NOOP("Channels", "asks to slow down")),
    Connection.SIGNED_OUT: str(QT_TRANSLATE_NOOP("Channels", "signed out")),
    Connection.MISCONFIGURED: str(QT_TRANSLATE_NOOP("Channels", "set up wrongly")),
}

_PHASES: Final[dict[ChannelPhase, str]] = {
    ChannelPhase.ACTIVE: "",
    ChannelPhase.WINDING_DOWN: str(QT_TRANSLATE_NOOP("Channels", "winding down")),
    ChannelPhase.ANSWERING_ONLY: str(QT_TRANSLATE_NOOP("Channels", "answering only")),
    ChannelPhase.CLOSED: str(QT_TRANSLATE_NOOP("Channels", "closed")),
}


def kind_word(kind: ChannelKind) -> str:
    """The provider's name, or the words for the municipality's own chat."""
    return QCoreApplication.translate("Channels", _KINDS[kind]) if kind in _KINDS else kind.word


def connection_word(connection: Connection) -> str:
    """How the engine gets on with a channel, in a few words."""
    return QCoreApplication.translate("Channels", _CONNECTIONS[connection])


def phase_word(phase: ChannelPhase) -> str:
    """Where a channel stands in its life; empty for an ordinary one."""
    return QCoreApplication.translate("Channels", _PHASES[phase]) if _PHASES[phase] else ""


def connection_sentence(channel: Channel) -> str:
    """What is wrong with a channel and what to do; empty if nothing is."""
    if channel.connection in (Connection.CONNECTED, Connection.UNKNOWN):
        return ""
    if channel.connection is Connection.MISCONFIGURED:
        # Which field it is, only the check can say: the store keeps the code of a problem alone.
        return code_sentence("set_up_wrongly", {"channel": channel.label})
    fallback = {Connection.SIGNED_OUT: "signed_out", Connection.LIMITED: "rate_limited"}
    code = channel.problem or fallback.get(channel.connection, "unreachable")
    return code_sentence(code, {"channel": channel.label, "account": channel.account})
