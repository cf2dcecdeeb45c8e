"""How loud a sound is from beginning to end. Qt decodes in a thread of its own, and the bars are made in another.

Made when a voice message first comes into sight: only then is QtMultimedia here at all (`app.ui.sound`).
"""

import asyncio
import contextlib
import sys
from array import array
from importlib import import_module
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice

from app.domain.waveform import bars

_RATE: Final = 8_000
_PATIENCE: Final = 60
"""Seconds after which a decoder that gives no end is left."""
_LONGEST: Final = _RATE * 60 * 30
"""Samples: of a sound longer than half an hour, only that much is looked at."""


async def waveform(content: bytes) -> bytes:
    """As `app.domain.waveform.bars`; empty where the sound cannot be decoded here."""
    # Reading the library takes longer than a frame.
    await asyncio.to_thread(import_module, "PySide6.QtMultimedia")
    samples = await _decoded(content)
    return await asyncio.to_thread(bars, samples)


async def _decoded(content: bytes) -> "array[int]":
    from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat  # noqa: PLC0415 - as in `app.ui.sound`

    wanted = QAudioFormat()
    wanted.setSampleRate(_RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    source = QBuffer()
    source.setData(QByteArray(content))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    decoder = QAudioDecoder()
    decoder.setAudioFormat(wanted)
    decoder.setSourceDevice(source)
    done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    pieces: list[bytes] = []

    def finish(*_: object) -> None:
        if not done.done():
            done.set_result(None)

    def take() -> None:
        piece = decoder.read()
        pieces.append(bytes(piece.constData())[: piece.byteCount()])
        if len(pieces) * len(pieces[0]) > _LONGEST * 2:
            finish()

    decoder.bufferReady.connect(take)
    decoder.finished.connect(finish)
    decoder.error.connect(finish)
    decoder.start()
    try:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(done, _PATIENCE)
    finally:
        decoder.stop()
        decoder.deleteLater()
    samples = array("h")
    whole = b"".join(pieces)
    samples.frombytes(whole[: len(whole) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples
