"""Files that belong to messages: their metadata, and their content in chunks."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from msgspec import Struct

from app.domain.changes import Changes
from app.domain.events import RemoteFile
from app.domain.ids import AttachmentId, ChannelId, MessageId
from app.domain.message import Attachment, AttachmentState, MessageKind
from app.domain.text import CitizenText
from app.storage.database import Later, Row, Transaction
from app.storage.values import ms

CHUNK: Final = 256 * 1024

_WANTED: Final = "WHERE id = :id AND state <> 'removed'"
"""An agent may delete a file while it is being downloaded."""

_COLUMNS: Final = """
    id, kind, media_type, file_name, shown_name, size, state, width, height, seconds,
    (SELECT w.bars FROM waveform w WHERE w.attachment_id = attachment.id)"""


class WaitingFile(Struct, frozen=True):
    """A file that is still at the provider. `reference` is for the channel's client only."""

    id: AttachmentId
    channel_id: ChannelId
    reference: str
    kind: MessageKind
    media_type: str
    sha256: bytes | None
    attempts: int


class OutgoingFileRow(Struct, frozen=True):
    """A file that waits to be sent."""

    kind: MessageKind
    media_type: str
    file_name: str
    content: bytes


def waiting(tx: Transaction, now: datetime, limit: int) -> list[WaitingFile]:
    """The files to download now, those that have waited longest first."""
    found = tx.execute(
        """SELECT a.id, m.channel_id, a.reference, a.kind, a.media_type, a.sha256, a.attempts
           FROM attachment a JOIN message m ON m.id = a.message_id
           WHERE a.state = 'waiting' AND a.not_before <= :now ORDER BY a.not_before, a.id LIMIT :limit""",
        {"now": ms(now), "limit": limit},
    )
    return [
        WaitingFile(file_id, channel, reference, MessageKind(kind), media_type, sha256, attempts)
        for file_id, channel, reference, kind, media_type, sha256, attempts in found
    ]


def begin(tx: Transaction, attachment_id: AttachmentId) -> None:
    """Start the file's content over, discarding what an earlier attempt left."""
    tx.execute("DELETE FROM attachment_chunk WHERE attachment_id = :id", {"id": attachment_id})


def append(tx: Transaction, attachment_id: AttachmentId, start: int, content: bytes) -> None:
    """Append content at `start`, a whole number of chunks. Nobody sees it before `finish`."""
    # Writing to the row keeps whoever takes the file out waiting, and the other way round.
    if tx.one(f"UPDATE attachment SET attempts = attempts {_WANTED} RETURNING id", {"id": attachment_id}):
        _write(tx, attachment_id, content, start // CHUNK)


def finish(tx: Transaction, attachment_id: AttachmentId, size: int, media_type: str | None = None) -> None:
    """The file is complete, with `size` bytes. The media type is updated if a better one is known."""
    tx.execute(
        f"""UPDATE attachment SET state = 'stored', problem = NULL, size = :size,
                                  media_type = coalesce(:media_type, media_type) {_WANTED}""",
        {"size": size, "media_type": media_type, "id": attachment_id},
    )
    _tell(tx, attachment_id)


def store(tx: Transaction, attachment_id: AttachmentId, content: bytes, media_type: str | None = None) -> None:
    """Store a whole file at once."""
    begin(tx, attachment_id)
    append(tx, attachment_id, 0, content)
    finish(tx, attachment_id, len(content), media_type)


def failed(tx: Transaction, attachment_id: AttachmentId, code: str, until: datetime | None = None) -> None:
    """The download failed; try again at `until`, or (None) never."""
    tx.execute(
        f"""UPDATE attachment SET attempts = attempts + 1, problem = :code, state = :state, not_before = :until
            {_WANTED}""",
        {
            "code": code,
            "state": (AttachmentState.FAILED if until is None else AttachmentState.WAITING).value,
            "until": 0 if until is None else ms(until),
            "id": attachment_id,
        },
    )
    if until is None:
        begin(tx, attachment_id)
        _tell(tx, attachment_id)


def refused(tx: Transaction, attachment_id: AttachmentId, code: str) -> None:
    """The file is refused: too large, or of a type that is not accepted."""
    begin(tx, attachment_id)
    tx.execute(
        f"UPDATE attachment SET state = 'refused', problem = :code {_WANTED}", {"code": code, "id": attachment_id}
    )
    _tell(tx, attachment_id)


def read(tx: Transaction, attachment_id: AttachmentId) -> bytes | None:
    """The content, if it is here."""
    state = tx.one("SELECT state FROM attachment WHERE id = :id", {"id": attachment_id})
    if state is None or state[0] != AttachmentState.STORED.value:
        return None
    chunks = tx.execute(
        "SELECT content FROM attachment_chunk WHERE attachment_id = :id ORDER BY part", {"id": attachment_id}
    )
    return b"".join(chunk for (chunk,) in chunks)


def part(tx: Transaction, attachment_id: AttachmentId, start: int, chunks: int) -> bytes:
    """Up to this many chunks of a stored file, from the chunk `start` on."""
    found = tx.execute(
        """SELECT content FROM attachment_chunk WHERE attachment_id = :id AND part >= :start AND part < :stop
           ORDER BY part""",
        {"id": attachment_id, "start": start, "stop": start + chunks},
    )
    return b"".join(chunk for (chunk,) in found)


def meta(tx: Transaction, attachment_id: AttachmentId) -> Attachment | None:
    """A file's metadata."""
    row = tx.one(f"SELECT {_COLUMNS} FROM attachment WHERE id = :id", {"id": attachment_id})
    return None if row is None else _attachment(row)


def of_messages(tx: Transaction, which: str, names: Mapping[str, object]) -> Later[dict[int, list[Attachment]]]:
    """The files of the messages that the SQL `which` selects, by message."""
    asked = tx.ask(f"SELECT message_id, {_COLUMNS} FROM attachment WHERE message_id IN ({which}) ORDER BY id", names)

    def read() -> dict[int, list[Attachment]]:
        found: dict[int, list[Attachment]] = {}
        for message_id, *row in asked:
            found.setdefault(message_id, []).append(_attachment(tuple(row)))
        return found

    return read


def keep_waveform(tx: Transaction, attachment_id: AttachmentId, bars: bytes) -> None:
    """Store a sound's wave form, unless it has one or the file is gone."""
    kept = tx.one(
        """INSERT INTO waveform (attachment_id, bars) SELECT id, :bars FROM attachment
           WHERE id = :id AND state = 'stored' ON CONFLICT (attachment_id) DO NOTHING RETURNING attachment_id""",
        {"id": attachment_id, "bars": bars},
    )
    if kept is not None:
        _tell(tx, attachment_id)


def add_remote(
    tx: Transaction, message_id: MessageId, file: RemoteFile, *, shown_name: str = "", held: bool = False
) -> None:
    """Add a file that is at the provider; `held`: until somebody asks for it. `shown_name`: its name, masked."""
    name = file.file_name.raw if file.file_name else None
    added = tx.one(
        """INSERT INTO attachment (message_id, kind, media_type, file_name, shown_name, size, sha256, width, height,
                                   seconds, state, reference)
           VALUES (:message, :kind, :media_type, :file_name, :shown, :size, :sha256, :width, :height, :seconds,
                   :state, :reference) RETURNING id""",
        {
            "state": (AttachmentState.HELD if held else AttachmentState.WAITING).value,
            "message": message_id,
            "kind": file.kind.value,
            "media_type": file.media_type,
            "file_name": name,
            "shown": None if shown_name in ("", name) else shown_name,
            "size": file.size,
            "sha256": file.sha256,
            "width": file.width,
            "height": file.height,
            "seconds": file.seconds,
            "reference": file.reference,
        },
    )
    if added is not None and file.waveform is not None:
        tx.execute(
            "INSERT INTO waveform (attachment_id, bars) VALUES (:id, :bars)", {"id": added[0], "bars": file.waveform}
        )


def add_ours(
    tx: Transaction, message_id: MessageId, kind: MessageKind, media_type: str, file_name: str, content: bytes
) -> None:
    """Add a file to a message of ours."""
    (attachment_id,) = next(
        tx.execute(
            """INSERT INTO attachment (message_id, kind, media_type, file_name, size, state)
               VALUES (:message, :kind, :media_type, :file_name, :size, 'stored') RETURNING id""",
            {
                "message": message_id,
                "kind": kind.value,
                "media_type": media_type,
                "file_name": file_name,
                "size": len(content),
            },
        )
    )
    _write(tx, attachment_id, content)


def ask_for(tx: Transaction, attachment_id: AttachmentId) -> bool:
    """Release a held file for download. False if it is not held (any more)."""
    sql = "UPDATE attachment SET state = 'waiting' WHERE id = :id AND state = 'held' RETURNING id"
    if tx.one(sql, {"id": attachment_id}) is None:
        return False
    _tell(tx, attachment_id)
    return True


def take_out(tx: Transaction, attachment_id: AttachmentId) -> bool:
    """Delete the content for good, and never download it again. False if that was done before."""
    sql = f"UPDATE attachment SET state = 'removed' {_WANTED} RETURNING id"
    if tx.one(sql, {"id": attachment_id}) is None:
        return False
    begin(tx, attachment_id)
    tx.execute("DELETE FROM waveform WHERE attachment_id = :id", {"id": attachment_id})
    _tell(tx, attachment_id)
    return True


def forget(tx: Transaction, message_id: int) -> None:
    """Delete the files of a message that is itself deleted."""
    parameters = {"message": message_id}
    tx.execute(
        """DELETE FROM attachment_chunk
           WHERE attachment_id IN (SELECT id FROM attachment WHERE message_id = :message)""",
        parameters,
    )
    tx.execute("DELETE FROM attachment WHERE message_id = :message", parameters)


def _write(tx: Transaction, attachment_id: int, content: bytes, first: int = 0) -> None:
    for number, start in enumerate(range(0, len(content), CHUNK), first):
        tx.execute(
            "INSERT INTO attachment_chunk (attachment_id, part, content) VALUES (:id, :part, :content)",
            {"id": attachment_id, "part": number, "content": content[start : start + CHUNK]},
        )


def _tell(tx: Transaction, attachment_id: AttachmentId) -> None:
    row = tx.one(
        """SELECT m.conversation_id FROM attachment a JOIN message m ON m.id = a.message_id WHERE a.id = :id""",
        {"id": attachment_id},
    )
    if row is not None:
        tx.note(Changes(conversations=frozenset({row[0]})))


def _attachment(row: Row) -> Attachment:
    file_id, kind, media_type, whole_name, shown_name, size, state, width, height, seconds, bars = row
    whole = None if whole_name is None else CitizenText(whole_name)
    return Attachment(
        file_id,
        MessageKind(kind),
        media_type,
        whole if shown_name is None else CitizenText(shown_name),
        size,
        AttachmentState(state),
        width,
        height,
        seconds,
        None if shown_name is None else whole,
        bars,
    )


def file_of(tx: Transaction, message_id: MessageId) -> OutgoingFileRow | None:
    """The file of a message."""
    row = tx.one(
        "SELECT id, kind, media_type, file_name FROM attachment WHERE message_id = :id ORDER BY id LIMIT 1",
        {"id": message_id},
    )
    if row is None:
        return None
    attachment_id, kind, media_type, file_name = row
    content = read(tx, attachment_id)
    return None if content is None else OutgoingFileRow(MessageKind(kind), media_type, file_name or "", content)
