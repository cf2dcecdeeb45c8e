"""How loud a sound is from beginning to end. Qt decodes in a thread of its own, and the bars are made in another.

Made when a sound is first played: only then is QtMultimedia here at all (`app.ui.sound`).
"""

import asyncio
import sys
from array import array
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice

BARS: Final = 48
_RATE: Final = 8_000
_LONGEST: Final = _RATE * 60 * 30
"""Samples: of a sound longer than half an hour, only that much is looked at."""


async def waveform(content: bytes) -> tuple[float, ...]:
    """`BARS` numbers from 0 to 1; empty where the sound cannot be decoded here."""
    samples = await _decoded(content)
    return await asyncio.to_thread(bars, samples)


def bars(samples: "array[int]", count: int = BARS) -> tuple[float, ...]:
    """The loudest of each `count`th part of 16-bit `samples`, compared with the loudest of all."""
    if not samples:
        return ()
    step = max(len(samples) // count, 1)
    peaks = []
    for number in range(count):
        part = samples[number * step : (number + 1) * step]
        high, low = (max(part), min(part)) if part else (0, 0)
        peaks.append(max(high, -low))
    loudest = max(peaks) or 1
    return tuple(peak / loudest for peak in peaks)


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
        await done
    finally:
        decoder.stop()
        decoder.deleteLater()
    samples = array("h")
    whole = b"".join(pieces)
    samples.frombytes(whole[: len(whole) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples
