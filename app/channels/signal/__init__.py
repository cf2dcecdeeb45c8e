"""Signal, through a signal-cli daemon that the municipality runs beside the engine."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from app.channels.base import Channel, Field
from app.channels.network import ADDRESS
from app.domain.capabilities import Capabilities, EditRule, FileLimit, LengthUnit
from app.domain.message import MessageKind
from app.domain.problems import QT_TRANSLATE_NOOP
from app.domain.styling import Formatting

_ANY_FILE: Final = FileLimit(("*/*",), 50 * 1024 * 1024)

CAPABILITIES: Final = Capabilities(
    text_limit=64 * 1024,
    text_unit=LengthUnit.BYTES,
    files={
        MessageKind.IMAGE: FileLimit(("image/*",), 50 * 1024 * 1024),
        MessageKind.VIDEO: FileLimit(("video/*",), 50 * 1024 * 1024),
        MessageKind.AUDIO: FileLimit(("audio/*",), 50 * 1024 * 1024),
        MessageKind.DOCUMENT: _ANY_FILE,
    },
    # What Signal's own programs allow, and no citizen's device expects more: canEditMessage.ts of Signal-Desktop.
    edits=EditRule(within=timedelta(days=1), most=10),
    deletes=True,
    formatting=Formatting.RANGES,
)

FIELDS: Final = (
    Field(
        "base_url",
        QT_TRANSLATE_NOOP("Field", "Address of signal-cli"),
        default="http://127.0.0.1:8080",
        hint=QT_TRANSLATE_NOOP(
            "Field",
            "Where signal-cli listens: its --http value. It has no sign-in of its own: run it beside the engine.",
        ),
        shape=ADDRESS,
        example="http://127.0.0.1:8080",
    ),
    Field(
        "number",
        QT_TRANSLATE_NOOP("Field", "Telephone number"),
        hint=QT_TRANSLATE_NOOP("Field", "The number that signal-cli is registered with, such as +31701234567."),
        shape=r"\+[1-9]\d{6,14}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
        example="+31701234567",
    ),
    Field(
        "spool",
        QT_TRANSLATE_NOOP("Field", "Spool file"),
        required=False,
        hint=QT_TRANSLATE_NOOP(
            "Field",
            "The file that balie signal spool writes (see its --help). Without it a crash can lose messages.",
        ),
    ),
    Field(
        "vanishing",
        QT_TRANSLATE_NOOP("Field", "Disappearing messages"),
        required=False,
        default="tombstone",
        hint=QT_TRANSLATE_NOOP(
            "Field",
            "tombstone: gone once read and their time is over, with a mark left. keep: kept. The archivist decides.",
        ),
        shape="tombstone|keep",
        example="keep",
    ),
)


def connect(
    settings: Mapping[str, str],
    secrets: Mapping[str, str],
    account: str,
    keep: Callable[[str, str], None] | None = None,  # noqa: ARG001 - there is no secret that could be replaced
) -> Channel:
    """A channel on the daemon at `base_url`. There is no secret; `account` is the number."""
    from app.channels.signal.client import connected  # noqa: PLC0415 - the window needs only what stands above

    del secrets
    return connected(settings, account)
