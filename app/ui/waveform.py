"""Measures the loudness of a voice message over time, in a separate process.

A citizen's file is decoded there before anybody asked to hear it. Whatever a damaged or hostile file does to the
decoder does not affect the window, which neither waits nor keeps the decoder's memory. The decoder's output may quote
the file, and is discarded.
"""

import asyncio
import contextlib
import os
import sys
from array import array
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QProcess, QTimer

from app.domain.waveform import bars
from app.system.own_command import own_command

COMMAND: Final = "waveform"
"""The command-line argument that runs `serve`."""
_RATE: Final = 8_000
_PATIENCE: Final = 30
"""Seconds allowed per file."""
_LONGEST: Final = _RATE * 60 * 30
"""The maximum number of samples: of a sound longer than half an hour, only that much is measured."""


async def waveform(content: bytes) -> bytes | None:
    """The bars as from `app.domain.waveform.bars`; empty if the sound cannot be decoded; None: no process could be
    started.
    """
    program, *arguments = own_command()
    process = QProcess(QCoreApplication.instance())  # lives until it has ended, even if nobody is waiting any more
    over = asyncio.get_running_loop().create_future()

    def end(*_: object) -> None:
        if not over.done():
            over.set_result(None)

    process.finished.connect(end)
    process.errorOccurred.connect(end)
    process.setStandardErrorFile(QProcess.nullDevice())
    process.start(program, [*arguments, COMMAND])
    process.write(QByteArray(content))
    process.closeWriteChannel()
    try:
        with contextlib.suppress(TimeoutError):  # it is killed below, and nothing was measured
            await asyncio.wait_for(over, 2 * _PATIENCE)
    finally:
        if process.state() == QProcess.ProcessState.NotRunning:
            process.deleteLater()
        else:
            process.finished.connect(process.deleteLater)  # nobody waits for a cancelled process to end
            process.kill()
    if process.error() == QProcess.ProcessError.FailedToStart:
        return None
    well = process.exitStatus() == QProcess.ExitStatus.NormalExit and process.exitCode() == 0
    return bytes(process.readAllStandardOutput().data()) if well else b""


def serve() -> int:
    """The main function of that process: a file on standard input, bars on standard output; returns the exit status."""
    if hasattr(os, "nice"):
        os.nice(10)  # low priority, because nobody waits for a waveform
    sys.stdout.buffer.write(bars(_decoded(sys.stdin.buffer.read())))
    return 0


def _decoded(content: bytes) -> "array[int]":
    """At most `_LONGEST` samples; those from before the decoder failed, or before `_PATIENCE` was over."""
    from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat  # noqa: PLC0415 - in that process alone

    application = QCoreApplication([])
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
    whole = bytearray()

    def take() -> None:
        piece = decoder.read()
        whole.extend(bytes(piece.constData())[: piece.byteCount()])
        if len(whole) > _LONGEST * 2:
            application.quit()

    decoder.bufferReady.connect(take)
    decoder.finished.connect(application.quit)
    decoder.error.connect(application.quit)
    QTimer.singleShot(_PATIENCE * 1_000, application.quit)
    QTimer.singleShot(0, decoder.start)
    application.exec()
    decoder.stop()
    samples = array("h")
    samples.frombytes(whole[: len(whole) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples
