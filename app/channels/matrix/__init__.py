"""The municipality's own app chat, over the Matrix client-server API. One unencrypted room is one conversation."""

from collections.abc import Callable, Mapping
from typing import Final

from app.channels.base import Channel, Field
from app.channels.network import ADDRESS, NETWORK_FIELDS
from app.domain.capabilities import Capabilities, EditRule, FileLimit, LengthUnit
from app.domain.message import MessageKind
from app.domain.problems import QT_TRANSLATE_NOOP

_MOST: Final = 50 * 1024 * 1024
USER: Final = r"@[^\s:@,]{1,200}:(?:[\w.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?"
"""What a user's id looks like, old ones with more signs than are allowed today included."""

CAPABILITIES: Final = Capabilities(
    # An event has at most 64 KiB with everything in it; what JSON escapes counts double.
    text_limit=48 * 1024,
    text_unit=LengthUnit.BYTES,
    files={
        MessageKind.IMAGE: FileLimit(("image/*",), _MOST),
        MessageKind.VIDEO: FileLimit(("video/*",), _MOST),
        MessageKind.AUDIO: FileLimit(("audio/*",), _MOST),
        MessageKind.VOICE: FileLimit(("audio/*",), _MOST),
        MessageKind.DOCUMENT: FileLimit(("*/*",), _MOST),
    },
    idempotent=True,
    edits=EditRule(),
    deletes=True,
    # Each homeserver has its own limit (50 MiB by default in Synapse); this one only protects the disk.
    largest_inbound=512 * 1024 * 1024,
)

FIELDS: Final = (
    Field(
        "homeserver",
        QT_TRANSLATE_NOOP("Field", "Address of the homeserver"),
        hint=QT_TRANSLATE_NOOP("Field", "Such as https://matrix.example.nl, without a path."),
        shape=ADDRESS,
        example="https://matrix.example.nl",
    ),
    Field(
        "user_id",
        QT_TRANSLATE_NOOP("Field", "User"),
        hint=QT_TRANSLATE_NOOP("Field", "The inbox's own account, such as @balie:example.nl."),
        shape=USER,
        example="@balie:example.nl",
    ),
    Field(
        "device_id",
        QT_TRANSLATE_NOOP("Field", "Device"),
        required=False,
        default="BALIE",
        hint=QT_TRANSLATE_NOOP(
            "Field", "The name of this sign-in. Keep it the same: by it the homeserver knows what was already sent."
        ),
    ),
    Field(
        "colleagues",
        QT_TRANSLATE_NOOP("Field", "Other accounts of ours"),
        required=False,
        hint=QT_TRANSLATE_NOOP(
            "Field",
            "Others who answer for us in the same rooms, such as @anna:example.nl @welkom:example.nl.",
        ),
        shape=rf"{USER}(?:[\s,]+{USER})*[\s,]*",
        example="@anna:example.nl @welkom:example.nl",
    ),
    Field(
        "logged_in",
        QT_TRANSLATE_NOOP("Field", "Citizens who are logged in"),
        required=False,
        hint=QT_TRANSLATE_NOOP(
            "Field",
            "How the ids of citizens begin who logged in with DigiD, such as @digid-. Empty: nobody counts as such.",
        ),
    ),
    Field(
        "access_token",
        QT_TRANSLATE_NOOP("Field", "Access token"),
        secret=True,
        required=False,
        hint=QT_TRANSLATE_NOOP("Field", "From the homeserver's administrator."),
    ),
    Field(
        "password",
        QT_TRANSLATE_NOOP("Field", "Password"),
        secret=True,
        required=False,
        hint=QT_TRANSLATE_NOOP(
            "Field", "Instead of a token; then Balie signs in by itself, also after the token has run out."
        ),
    ),
    Field(
        "refresh_token",
        QT_TRANSLATE_NOOP("Field", "Refresh token"),
        secret=True,
        required=False,
        hint=QT_TRANSLATE_NOOP("Field", "If one came with the access token."),
    ),
    *NETWORK_FIELDS,
)


def connect(
    settings: Mapping[str, str],
    secrets: Mapping[str, str],
    account: str,
    keep: Callable[[str, str], None] | None = None,
) -> Channel:
    """A channel on `homeserver`; `account` is the user id. `keep` takes secrets that the server has replaced."""
    from app.channels.matrix.client import connected  # noqa: PLC0415 - the window needs only what stands above

    return connected(settings, secrets, account, keep)
