"""Two different messages with the same id.

No provider that generates ids does that, but the examples in their documentation reuse them. Where the id is the
author's time stamp, two devices, or a clock that was set back, can produce two messages at the same moment.
"""

import hashlib
from typing import Final

from msgspec.structs import replace

from app.domain.channel import Channel
from app.domain.events import MessageReceived
from app.domain.ids import ProviderId
from app.storage.database import Transaction
from app.storage.vanishing import VANISHED

_FILES: Final = "SELECT file_name FROM attachment WHERE message_id = :id ORDER BY id"
_VERSIONS: Final = "SELECT text FROM message_version WHERE message_id = :id"


def told_apart(tx: Transaction, channel: Channel, event: MessageReceived) -> MessageReceived:
    """`event`, with an id of its own if its id belongs to a message with different text."""
    if not (event.text or event.files or event.location):
        return event
    row = tx.one(
        """SELECT id, direction, kind, text, edited, deleted FROM message
           WHERE provider_id = :id AND channel_id = :channel AND client_id IS NULL
             AND COALESCE(note, '') <> :vanished""",
        {"id": event.provider_id, "channel": channel.id, "vanished": VANISHED},
    )
    if row is None:
        return event  # unknown, or one of ours: how the provider echoes it is the provider's business
    message_id, direction, kind, text, edited, deleted = row
    names = [file.file_name.raw if file.file_name else None for file in event.files]
    if edited or deleted:
        earlier = [words for (words,) in tx.execute(_VERSIONS, {"id": message_id})]
        same = not earlier or event.text.raw in (text, *earlier)
    else:
        known = [name for (name,) in tx.execute(_FILES, {"id": message_id})]
        same = (kind, text, known) == (event.kind, event.text.raw, names)
    if same and direction == event.direction:
        return event
    said = "\0".join((event.kind, event.text.raw, *(name or "" for name in names)))
    digest = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
    return replace(event, provider_id=ProviderId(f"{event.provider_id}#{digest[:16]}"))
