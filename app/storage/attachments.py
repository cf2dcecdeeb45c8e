"""Files that belong to messages: what is known of them, and their bytes in chunks."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import AttachmentId, ChannelId
from app.domain.message import Attachment, MessageKind
from app.storage.database import Transaction


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file that still lies at the provider. `reference` is for the channel's client alone."""

    id: AttachmentId
    channel_id: ChannelId
    reference: str
    kind: MessageKind
    media_type: str
    sha256: bytes | None
    attempts: int


def waiting(tx: Transaction, now: datetime, limit: int) -> list[WaitingFile]:
    """Files to fetch now, oldest first."""
    raise NotImplementedError


def store(tx: Transaction, attachment_id: AttachmentId, content: bytes, media_type: str | None = None) -> None:
    """Keep the bytes, and the media type where a better one is known."""
    raise NotImplementedError


def failed(tx: Transaction, attachment_id: AttachmentId, code: str, until: datetime | None = None) -> None:
    """Fetching did not work; try again at `until`, or never where None."""
    raise NotImplementedError


def refused(tx: Transaction, attachment_id: AttachmentId, code: str) -> None:
    """Too large, or of a kind that is not taken in."""
    raise NotImplementedError


def read(tx: Transaction, attachment_id: AttachmentId) -> bytes | None:
    """The bytes, if they are here."""
    raise NotImplementedError


def meta(tx: Transaction, attachment_id: AttachmentId) -> Attachment | None:
    """What is known of a file."""
    raise NotImplementedError
