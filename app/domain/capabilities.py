"""What a channel can do. The composer, the outbox and the rules ask; each channel package declares its own."""

from datetime import timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct, field

from app.domain.message import MessageKind
from app.domain.styling import Formatting
from app.domain.window import WindowRule

LARGEST_INBOUND: Final = 100 * 1024 * 1024
"""Bytes. The largest file that citizens can send on WhatsApp, Signal and, since April 2024, Messenger (where a page
itself may send 25 MB).
"""


class LengthUnit(StrEnum):
    """The unit in which a channel limits the length of a text."""

    CODE_POINTS = "code points"
    UTF16 = "UTF-16 units"
    BYTES = "bytes"


class FileLimit(Struct, frozen=True):
    """What the channel accepts of one kind of file. `media_types` may end in `/*`."""

    media_types: tuple[str, ...]
    max_bytes: int

    def takes(self, media_type: str) -> bool:
        """Whether a file of this type may be sent; parameters after a semicolon are ignored."""
        plain = media_type.partition(";")[0].strip().lower()
        return any(
            one in (plain, "*/*") or (one.endswith("/*") and plain.startswith(one[:-1])) for one in self.media_types
        )


class EditRule(Struct, frozen=True):
    """How long, and how often, the text of a sent message can be changed."""

    within: timedelta | None = None
    """How long after sending; None: at any time."""
    most: int | None = None
    """How many times; None: any number."""


class Capabilities(Struct, frozen=True):
    """What a channel can do. The composer and the outbox act on it."""

    text_limit: int
    text_unit: LengthUnit = LengthUnit.CODE_POINTS
    files: dict[MessageKind, FileLimit] = field(default_factory=dict)
    caption: bool = True
    window: WindowRule | None = None
    idempotent: bool = False
    """Sending twice with the same client id sends once."""
    receipts: bool = True
    typing: bool = True
    edits: EditRule | None = None
    """None: sent messages cannot be changed."""
    deletes: bool = False
    reactions: bool = False
    replies: bool = True
    templates: bool = False
    formatting: Formatting = Formatting.PLAIN
    largest_inbound: int = LARGEST_INBOUND
    """Bytes. The largest file that a citizen can send there."""

    def length(self, text: str) -> int:
        """The length of `text` in the channel's own unit."""
        if self.text_unit is LengthUnit.UTF16:
            return len(text.encode("utf-16-le", "surrogatepass")) // 2
        if self.text_unit is LengthUnit.BYTES:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text)
