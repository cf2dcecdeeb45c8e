"""Two messages under one id.

No provider that makes ids does that, but the examples of its documentation repeat them. Where the id is the author's
time, two devices or a clock that was set back make two messages of one moment.
"""

import hashlib
from dataclasses import replace

from app.domain.channel import Channel
from app.domain.events import MessageReceived
from app.domain.ids import ProviderId
from app.domain.message import Direction
from app.storage.database import Transaction
from app.storage.vanishing import VANISHED


def told_apart(tx: Transaction, channel: Channel, event: MessageReceived) -> MessageReceived:
    """`event`, under an id of its own where a message that says something else is known by its id."""
    if event.direction is Direction.OUTBOUND or not (event.text or event.files or event.location):
        return event
    row = tx.one(
        """SELECT id, kind, text, edited, deleted, note FROM message
           WHERE provider_id = :id AND channel_id = :channel""",
        {"id": event.provider_id, "channel": channel.id},
    )
    if row is None or row[3] or row[4] or row[5] == VANISHED:
        return event
    known = tx.all("SELECT file_name FROM attachment WHERE message_id = :id ORDER BY id", {"id": row[0]})
    names = [file.file_name.raw if file.file_name else None for file in event.files]
    if (row[1], row[2], [name for (name,) in known]) == (event.kind, event.text.raw, names):
        return event
    said = "\0".join((event.kind, event.text.raw, *(name or "" for name in names)))
    digest = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
    return replace(event, provider_id=ProviderId(f"{event.provider_id}#{digest[:16]}"))
