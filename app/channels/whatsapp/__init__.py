"""WhatsApp through Meta's Cloud API: inbound by webhook over the relay, outbound by the Graph API."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from app.channels.base import Channel, Field
from app.channels.network import ADDRESS, GRAPH_FIELDS, META_ID
from app.domain.capabilities import Capabilities, FileLimit
from app.domain.message import MessageKind
from app.domain.problems import QT_TRANSLATE_NOOP
from app.domain.styling import Formatting
from app.domain.window import WindowRule

Keep = Callable[[str, str], None]

_MEBIBYTE: Final = 1024 * 1024
_AUDIO: Final = ("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg")

CAPABILITIES: Final = Capabilities(
    text_limit=4096,
    files={
        MessageKind.IMAGE: FileLimit(("image/jpeg", "image/png"), 5 * _MEBIBYTE),
        MessageKind.VIDEO: FileLimit(("video/mp4", "video/3gpp"), 16 * _MEBIBYTE),
        MessageKind.AUDIO: FileLimit(_AUDIO, 16 * _MEBIBYTE),
        MessageKind.VOICE: FileLimit(("audio/ogg",), 16 * _MEBIBYTE),
        MessageKind.DOCUMENT: FileLimit(
            (
                "application/pdf",
                "text/plain",
                "application/msword",
                "application/vnd.ms-excel",
                "application/vnd.ms-powerpoint",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            ),
            100 * _MEBIBYTE,
        ),
        MessageKind.STICKER: FileLimit(("image/webp",), 100 * 1024),
    },
    window=WindowRule(timedelta(hours=24)),
    reactions=True,
    templates=True,
    formatting=Formatting.MARKS,
)

FIELDS: Final = (
    Field(
        "phone_number_id",
        QT_TRANSLATE_NOOP("Field", "Phone number ID"),
        hint=QT_TRANSLATE_NOOP("Field", "Meta for Developers, your app, WhatsApp, API setup: the number below “From”."),
        shape=META_ID,
        example="106540352242922",
    ),
    Field(
        "waba_id",
        QT_TRANSLATE_NOOP("Field", "WhatsApp Business account ID"),
        required=False,
        hint=QT_TRANSLATE_NOOP("Field", "On the same page, below the phone number ID. Needed for templates."),
        shape=META_ID,
        example="106540352242922",
    ),
    Field(
        "relay_url",
        QT_TRANSLATE_NOOP("Field", "Address of the relay"),
        hint=QT_TRANSLATE_NOOP("Field", "Where “balie relay” of your municipality can be reached, with https://."),
        shape=ADDRESS,
        example="https://balie.example.nl",
    ),
    Field(
        "access_token",
        QT_TRANSLATE_NOOP("Field", "Access token"),
        secret=True,
        hint=QT_TRANSLATE_NOOP("Field", "Of a system user, with whatsapp_business_messaging and _management."),
    ),
    Field(
        "relay_token",
        QT_TRANSLATE_NOOP("Field", "Token for the relay"),
        secret=True,
        hint=QT_TRANSLATE_NOOP("Field", "The token of this channel's own reader in the relay's settings."),
    ),
    Field(
        "messages_per_second",
        QT_TRANSLATE_NOOP("Field", "Messages a second"),
        required=False,
        default="80",
        hint=QT_TRANSLATE_NOOP("Field", "80, or 20 for a number that is used in the WhatsApp Business app as well."),
        shape=r"[1-9]\d{0,2}|1000",
        example="80",
    ),
    *GRAPH_FIELDS,
)


def connect(
    settings: Mapping[str, str],
    secrets: Mapping[str, str],
    account: str,
    keep: Keep | None = None,  # noqa: ARG001 - our tokens are replaced by people, not by the provider
) -> Channel:
    """The channel of the phone number `account`. Raises `InboxError` for settings that cannot be used."""
    from app.channels.whatsapp.client import open_channel  # noqa: PLC0415 - a window that only asks pays for nothing

    return open_channel(settings, secrets, account)
