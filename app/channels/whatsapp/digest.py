"""Checks a downloaded file against the digest that WhatsApp gives."""

import hashlib

from app.channels.base import Sink


class Digesting:
    """A `Sink` that computes the digest of what it passes on, or of what it stores itself if there is no other sink."""

    def __init__(self, into: Sink | None) -> None:
        self._into = into
        self._hash = hashlib.sha256()
        self.kept = bytearray()

    async def begin(self) -> None:
        """Start from the first byte."""
        self._hash = hashlib.sha256()
        self.kept.clear()
        if self._into is not None:
            await self._into.begin()

    async def take(self, piece: bytes) -> None:
        """Take the next bytes."""
        self._hash.update(piece)
        if self._into is None:
            self.kept += piece
        else:
            await self._into.take(piece)

    def digest(self) -> bytes:
        """The SHA-256 of everything."""
        return self._hash.digest()
