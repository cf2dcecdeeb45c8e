"""Facebook Messenger for one page: inbound by polling and optionally by webhook, outbound through the Send API."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from app.channels.base import Channel, Field
from app.channels.network import ADDRESS, GRAPH_FIELDS, META_ID
from app.domain.capabilities import Capabilities, FileLimit, LengthUnit
from app.domain.message import MessageKind
from app.domain.problems import QT_TRANSLATE_NOOP
from app.domain.window import WindowRule

Keep = Callable[[str, str], None]

_MEBIBYTE: Final = 1024 * 1024

CAPABILITIES: Final = Capabilities(
    text_limit=2000,
    text_unit=LengthUnit.CODE_POINTS,
    files={
        MessageKind.IMAGE: FileLimit(("image/jpeg", "image/png", "image/gif"), 8 * _MEBIBYTE),
        MessageKind.VIDEO: FileLimit(("video/*",), 25 * _MEBIBYTE),
        MessageKind.AUDIO: FileLimit(("audio/*",), 25 * _MEBIBYTE),
        MessageKind.VOICE: FileLimit(("audio/*",), 25 * _MEBIBYTE),
        MessageKind.DOCUMENT: FileLimit(("*/*",), 25 * _MEBIBYTE),
    },
    caption=False,
    window=WindowRule(timedelta(hours=24), timedelta(days=7)),
    reactions=True,
)

FIELDS: Final = (
    Field(
        "page_id",
        QT_TRANSLATE_NOOP("Field", "Page ID"),
        hint=QT_TRANSLATE_NOOP("Field", "On the page: About, Page transparency."),
        shape=META_ID,
        example="106540352242922",
    ),
    Field(
        "page_token",
        QT_TRANSLATE_NOOP("Field", "Page access token"),
        secret=True,
        hint=QT_TRANSLATE_NOOP("Field", "Of a system user, with pages_messaging and pages_manage_metadata."),
    ),
    Field(
        "app_secret",
        QT_TRANSLATE_NOOP("Field", "App secret"),
        secret=True,
        required=False,
        hint=QT_TRANSLATE_NOOP("Field", "Only where the app requires proof of it with every call."),
    ),
    Field(
        "relay_url",
        QT_TRANSLATE_NOOP("Field", "Address of the relay"),
        required=False,
        hint=QT_TRANSLATE_NOOP("Field", "Only for webhooks: messages then come at once, and read marks and edits too."),
        shape=ADDRESS,
        example="https://balie.example.nl",
    ),
    Field(
        "relay_token",
        QT_TRANSLATE_NOOP("Field", "Token for the relay"),
        secret=True,
        required=False,
        hint=QT_TRANSLATE_NOOP("Field", "One of the readers' tokens in the relay's settings."),
    ),
    Field(
        "poll_seconds",
        QT_TRANSLATE_NOOP("Field", "Seconds between two looks"),
        required=False,
        default="15",
        hint=QT_TRANSLATE_NOOP("Field", "How often new messages are fetched."),
        shape=r"\d{1,4}(?:\.\d{1,3})?",
        example="15",
    ),
    *GRAPH_FIELDS,
)


def connect(
    settings: Mapping[str, str],
    secrets: Mapping[str, str],
    account: str,
    keep: Keep | None = None,  # noqa: ARG001 - our tokens are replaced by people, not by the provider
) -> Channel:
    """The channel of the page `account`. Raises `InboxError` for settings that cannot be used."""
    from app.channels.messenger.client import open_channel  # noqa: PLC0415 - a window that only asks pays for nothing

    return open_channel(settings, secrets, account)
