"""Texts about channels."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.channel import Channel, ChannelKind, ChannelPhase, Connection
from app.domain.conversation import Use
from app.domain.ids import ChannelId
from app.ui.wording.problems import code_sentence
from app.ui.wording.report import number_words

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
    """The provider's name, or the name of the municipality's own chat."""
    return QCoreApplication.translate("Channels", _KINDS[kind]) if kind in _KINDS else kind.word


def connection_word(connection: Connection) -> str:
    """The state of the engine's connection, in a few words."""
    return QCoreApplication.translate("Channels", _CONNECTIONS[connection])


def phase_word(phase: ChannelPhase) -> str:
    """The phase of a channel; empty for an ordinary one."""
    return QCoreApplication.translate("Channels", _PHASES[phase]) if _PHASES[phase] else ""


def answered_words(teams: Sequence[str], *, shared: bool) -> str:
    """The teams that answer a channel; empty on a single desktop without any, because then everybody may."""
    if teams:
        words = QCoreApplication.translate("Channels", "Answered by: {teams}")
        return words.replace("{teams}", ", ".join(teams))
    if not shared:
        return ""
    return QCoreApplication.translate(
        "Channels", "No team answers it: nobody sees what comes in. Give it to one on Teams."
    )


def owed_words(rule_ids: Sequence[str], *, may: bool) -> str:
    """That a script added the channel without the reason that rules require; empty if none is missing. `may`: whether
    the reader may give it.
    """
    translate = QCoreApplication.translate
    if may:
        words = translate(
            "Channels", "Added without the reason that {rules} asks for. Choose “Change or check…” and give it."
        )
    else:
        words = translate(
            "Channels", "Added without the reason that {rules} asks for. Ask your administrator to give it."
        )
    return words.replace("{rules}", ", ".join(rule_ids)) if rule_ids else ""


def removed_words(channel: Channel, use: Use) -> str:
    """What removing a channel means, or why it is not possible yet."""
    translate = QCoreApplication.translate
    if use.open:
        words = translate(
            "Channels",
            "Conversations that are not closed: {open}. Nobody could answer them any more. Close them first, or wind "
            "{channel} down, so that citizens hear where to go.",
        )
        return words.replace("{open}", number_words(use.open)).replace("{channel}", channel.label)
    words = translate(
        "Channels",
        "Nothing comes in through {channel} any more, and its secrets go. What stays to be read, in conversations: "
        "{all}.",
    )
    words = words.replace("{all}", number_words(use.conversations)).replace("{channel}", channel.label)
    if use.waiting:
        unsent = translate(
            "Channels", "Messages still to be sent: {waiting}. They do not go out any more, and stand under “Not sent”."
        )
        words = f"{words} {unsent.replace('{waiting}', number_words(use.waiting))}"
    return words


def credential_words(channel_id: ChannelId, keys: Sequence[str]) -> tuple[str, str]:
    """How a team's engines get a channel's secrets: a sentence, and lines for their systemd units."""
    words = QCoreApplication.translate(
        "Channels",
        "The channel is there. It starts as soon as one engine has its secrets: send these lines to whoever looks "
        "after the engines, and the secrets by a safe way.",
    )
    lines = [
        f"LoadCredential=channel-{channel_id}-{key}:/etc/balie/engine-%i/channel-{channel_id}-{key}" for key in keys
    ]
    return words, "\n".join(lines)


def connection_sentence(channel: Channel, *, may: bool) -> str:
    """What is wrong with a channel and what to do; empty if nothing is. `may`: whether the reader may change
    channels.
    """
    if channel.connection in (Connection.CONNECTED, Connection.UNKNOWN):
        return ""
    if channel.connection is Connection.MISCONFIGURED:
        # Only the check can tell which field it is: the store has just the problem's code.
        if may:
            return code_sentence("set_up_wrongly", {"channel": channel.label})
        words = QCoreApplication.translate(
            "Channels", "{channel} is set up wrongly and stands still. Ask your administrator to look at it."
        )
        return words.replace("{channel}", channel.label)
    fallback = {Connection.SIGNED_OUT: "signed_out", Connection.LIMITED: "rate_limited"}
    code = channel.problem or fallback.get(channel.connection, "unreachable")
    return code_sentence(code, {"channel": channel.label, "account": channel.account})
