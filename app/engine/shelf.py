"""Writes a downloaded file into the store as it arrives, so that a large one is never held in memory whole."""

import hashlib
from typing import Final

from app.channels.base import Rejected
from app.domain.ids import AttachmentId
from app.storage import attachments
from app.storage.database import Store

BATCH: Final = 16 * attachments.CHUNK
"""Bytes per transaction, and so the most that is held in memory."""


class Shelf:
    """A `Sink` for one file of at most `limit` bytes. Raises `Rejected` attachment_refused beyond them."""

    def __init__(self, store: Store, file: AttachmentId, limit: int, channel: str) -> None:
        self._store, self._file, self._limit, self._channel = store, file, limit, channel
        self._waiting = bytearray()
        self._written = 0
        self._hash = hashlib.sha256()

    async def begin(self) -> None:
        """Start over from the first byte, discarding what an earlier attempt left."""
        self._waiting.clear()
        self._written, self._hash = 0, hashlib.sha256()
        await self._store.run(lambda tx: attachments.begin(tx, self._file))

    async def take(self, piece: bytes) -> None:
        """The next bytes."""
        if self._written + len(self._waiting) + len(piece) > self._limit:
            raise Rejected("attachment_refused", channel=self._channel)
        self._hash.update(piece)
        self._waiting += piece
        while len(self._waiting) >= BATCH:
            await self._write(bytes(self._waiting[:BATCH]))
            del self._waiting[:BATCH]

    async def finish(self, media_type: str | None) -> None:
        """The file is complete: make it visible."""
        await self._write(bytes(self._waiting))
        size = self._written
        await self._store.run(lambda tx: attachments.finish(tx, self._file, size, media_type))

    def digest(self) -> bytes:
        """The SHA-256 of the whole file."""
        return self._hash.digest()

    async def _write(self, content: bytes) -> None:
        start = self._written
        await self._store.run(lambda tx: attachments.append(tx, self._file, start, content))
        self._written += len(content)
