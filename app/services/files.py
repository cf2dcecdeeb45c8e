"""Files from citizens: their content, and a safe name to save them under."""

import asyncio
import mimetypes
import os
import re
import tempfile
import unicodedata
from pathlib import Path
from typing import BinaryIO, Final

from app.domain.ids import AttachmentId
from app.domain.message import Attachment, AttachmentState
from app.domain.problems import Refused
from app.domain.text import CitizenText, one_line
from app.storage import attachments
from app.storage.database import Store
from app.system.policy.schema import ATTACHMENT_FOLDER
from app.system.policy.settings import Settings

_LONGEST: Final = 120
"""Bytes in UTF-8; file systems take 255, and a folder's path must have room beside it."""
_CHUNKS_AT_ONCE: Final = 16
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
# Directional marks can make "exe.pdf" of "fdp.exe"; zero-width characters make two names look alike.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_RESERVED: Final = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"),
    }
)
"""Device names on Windows, whatever the extension."""
_ENDINGS: Final = {
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "image/webp": (".webp",),
    "image/gif": (".gif",),
    "audio/ogg": (".ogg", ".oga", ".opus"),
    "audio/mpeg": (".mp3",),
    "audio/mp4": (".m4a", ".mp4"),
    "audio/aac": (".aac",),
    "audio/amr": (".amr",),
    "video/mp4": (".mp4",),
    "application/pdf": (".pdf",),
    "text/plain": (".txt",),
}
"""Media type → the extensions that a saved file may have, the usual one first."""


class Files:
    """The files in the store."""

    def __init__(self, store: Store, machine: Settings | None = None) -> None:
        """`machine` says where files may be saved."""
        self._store = store
        self._place = (machine or Settings()).held(ATTACHMENT_FOLDER)

    @property
    def folder(self) -> Path | None:
        """The folder to save in; None: the user's downloads."""
        return Path(self._place.value).expanduser() if self._place.value else None

    async def content(self, attachment_id: AttachmentId) -> bytes | None:
        """The file's content; None while it is not here."""
        return await self._store.read(lambda tx: attachments.read(tx, attachment_id))

    async def about(self, attachment_id: AttachmentId) -> Attachment | None:
        """The file's metadata."""
        return await self._store.read(lambda tx: attachments.meta(tx, attachment_id))

    async def keep_waveform(self, attachment_id: AttachmentId, bars: bytes) -> None:
        """Store a sound's wave form for everybody."""
        await self._store.run(lambda tx: attachments.keep_waveform(tx, attachment_id, bars))

    async def save(self, attachment_id: AttachmentId, target: Path) -> None:
        """Write the file to `target` atomically. `Refused` folder_fixed, attachment_gone or file_unwritable."""
        if self._place.locked and self.folder is not None and not await asyncio.to_thread(_within, target, self.folder):
            raise Refused("folder_fixed", path=str(self.folder))
        known = await self.about(attachment_id)
        if known is None or known.state is not AttachmentState.STORED:
            raise Refused("attachment_gone")
        try:
            handle, name = await asyncio.to_thread(tempfile.mkstemp, dir=target.parent, prefix=".balie-")
            temporary = Path(name)
            try:
                if await self._copy(attachment_id, handle) != known.size:
                    raise Refused("attachment_gone")  # it disappeared while being read
                await asyncio.to_thread(temporary.replace, target)
            finally:
                await asyncio.to_thread(temporary.unlink, missing_ok=True)
        except OSError as error:
            raise Refused("file_unwritable", path=str(target)) from error

    async def _copy(self, attachment_id: AttachmentId, handle: int) -> int:
        """Copy in pieces, so that a large file is never in memory whole; returns the number of bytes."""
        start = written = 0
        with os.fdopen(handle, "wb") as file:
            while piece := await self._store.read(
                lambda tx, start=start: attachments.part(tx, attachment_id, start, _CHUNKS_AT_ONCE)  # type: ignore[misc]
            ):
                written += await asyncio.to_thread(file.write, piece)
                start += _CHUNKS_AT_ONCE
            await asyncio.to_thread(_flush, file)
        return written

    def safe_name(self, name: CitizenText | None, media_type: str) -> str:
        """A file name without a path that shows its true extension and is valid on every system."""
        return safe_name(name, media_type)


def _within(target: Path, folder: Path) -> bool:
    """Whether `target` is inside `folder`, with links resolved."""
    return folder.resolve() in target.resolve().parents


def safe_name(name: CitizenText | None, media_type: str) -> str:
    """A safe name for saving: no path, not hidden or reserved, and with an extension that fits `media_type`."""
    plain_type = media_type.partition(";")[0].strip().lower()
    text = one_line(unicodedata.normalize("NFC", _INVISIBLE.sub("", name.raw if name else "")), 4 * _LONGEST)
    text = _FORBIDDEN.sub("_", text).strip(" .")
    stem, dot, ending = text.rpartition(".")
    if not dot:
        stem, ending = text, ""
    ending = f".{ending.lower()}" if ending else ""
    endings = _ENDINGS.get(plain_type) or (mimetypes.guess_extension(plain_type) or ".download",)
    if ending not in endings:
        stem, ending = text, endings[0]
    stem = stem.strip(" .").encode()[: _LONGEST - len(ending.encode())].decode(errors="ignore").rstrip(" .") or "file"
    if stem.startswith("-") or stem.partition(".")[0].strip().lower() in _RESERVED:
        stem = f"_{stem}"
    return stem + ending


def _flush(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
