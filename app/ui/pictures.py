"""Decodes citizens' pictures defensively, and never on the GUI thread.

Four formats are accepted, recognised by their first bytes rather than by any name. The size is checked before a pixel
is read, and the decoder may allocate at most 64 MB. On failure there is a placeholder with a sentence; the file can
always be saved.
"""

import asyncio
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

MEGAPIXELS_LIMIT: Final = 40
EDGE_LIMIT: Final = 16_384
ALLOCATION_LIMIT_MB: Final = 64


class PictureProblem(StrEnum):
    """Why a picture is not shown."""

    MISSING = "missing"
    """The bytes have not been fetched."""
    KIND = "kind"
    """Not one of the four supported formats."""
    SIZE = "size"
    DAMAGED = "damaged"


class PictureRefused(Exception):
    """A picture is not shown, and why."""

    def __init__(self, problem: PictureProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def picture_format(content: bytes) -> str | None:
    """The format of `content` by its first bytes: png, jpeg, gif or webp; None for anything else, including SVG."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    return None


def decode(content: bytes, box: QSize) -> QImage:
    """The picture in `content`, upright and scaled down to fit `box` (device pixels); of an animation, the first frame.

    Blocks for up to a second for the largest allowed picture: call it in a thread, where Qt releases the interpreter
    lock. Raises `PictureRefused`.
    """
    kind = picture_format(content)
    if kind is None:
        raise PictureRefused(PictureProblem.KIND)
    QImageReader.setAllocationLimit(ALLOCATION_LIMIT_MB)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode("ascii")))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise PictureRefused(PictureProblem.DAMAGED)
    if max(size.width(), size.height()) > EDGE_LIMIT or size.width() * size.height() > MEGAPIXELS_LIMIT * 1_000_000:
        raise PictureRefused(PictureProblem.SIZE)
    if size.width() > box.width() or size.height() > box.height():
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        too_large = size.width() * size.height() * 4 > ALLOCATION_LIMIT_MB * 1_048_576
        raise PictureRefused(PictureProblem.SIZE if too_large else PictureProblem.DAMAGED)
    return image


async def decoded(content: bytes, box: QSize) -> QImage:
    """`decode` in a thread."""
    return await asyncio.to_thread(decode, content, box)
