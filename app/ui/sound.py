"""Playing a citizen's voice message. QtMultimedia costs time and memory, so it is imported at the first play."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal

from app.domain.ids import AttachmentId
from app.ui.delegates.parts import Playing

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

_log = logging.getLogger(__name__)
SPEEDS: Final = (1.0, 1.5, 2.0)


class SoundPlayer(QObject):
    """Plays one sound at a time. `changed(Playing)` reports the progress, or why it cannot be played."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None, start: "Callable[[QObject], QMediaPlayer] | None" = None) -> None:
        """`start` creates a player; replaced in tests."""
        super().__init__(parent)
        self._start = start
        self._player: QMediaPlayer | None = None
        self._output: QAudioOutput | None = None
        self._buffer: QBuffer | None = None
        self._speed = SPEEDS[0]
        self._now = Playing()

    @property
    def attachment(self) -> AttachmentId | None:
        """The sound that is loaded."""
        return self._now.attachment

    def toggle(self) -> None:
        """Play or pause."""
        if self._player is not None and self._buffer is not None:
            if self._now.running:
                self._player.pause()
            else:
                self._player.play()

    def play(self, attachment: AttachmentId, content: bytes | None) -> None:
        """Play `content` from the start; None: the bytes are not available."""
        self.stop()
        self._now = Playing(attachment, speed=self._speed)
        if content is None:
            self._fail(self.tr("This sound is not here. Ask the citizen to send it again."))
            return
        if not self._prepare() or self._player is None:
            self._fail(self.tr("This computer has no sound output. Connect a headset, or save the file."))
            return
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._player.setSourceDevice(self._buffer)
        self._player.setPlaybackRate(self._speed)
        self._player.play()

    def faster(self) -> None:
        """Switch to the next speed, for all sounds from now on; after the fastest, back to normal."""
        self._speed = SPEEDS[(SPEEDS.index(self._speed) + 1) % len(SPEEDS)]
        if self._player is not None:
            self._player.setPlaybackRate(self._speed)
        self._now = replace(self._now, speed=self._speed)
        self.changed.emit(self._now)

    def stop(self) -> None:
        """Stop and release the bytes."""
        if self._player is not None:
            self._player.stop()
            self._player.setSourceDevice(None)  # type: ignore[arg-type]
        if self._buffer is not None:
            self._buffer.deleteLater()
            self._buffer = None
        if self._now.attachment is not None:
            self._now = Playing(speed=self._speed)
            self.changed.emit(self._now)

    def _prepare(self) -> bool:
        """Create the player on first use; False: there is no audio output."""
        if self._start is not None and self._player is None:
            self._player = self._start(self)
            self._listen(self._player)
        if self._player is not None and self._start is not None:
            return True
        from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer  # noqa: PLC0415 - costly, seldom

        if not QMediaDevices.audioOutputs():
            return False
        if self._player is None:
            self._player, self._output = QMediaPlayer(self), QAudioOutput(self)
            self._player.setAudioOutput(self._output)
            self._listen(self._player)
        return True

    def _listen(self, player: Any) -> None:
        player.positionChanged.connect(self._moved)
        player.durationChanged.connect(self._measured)
        player.playingChanged.connect(self._ran)
        player.errorOccurred.connect(self._broke)

    def _moved(self, milliseconds: int) -> None:
        self._tell(position=milliseconds / 1000)

    def _measured(self, milliseconds: int) -> None:
        self._tell(duration=max(milliseconds, 0) / 1000)

    def _ran(self, running: bool) -> None:
        self._tell(running=running)

    def _broke(self, *_: object) -> None:
        _log.info("A sound cannot be played")
        self._fail(self.tr("This sound cannot be played here. Save it and open it in another program."))

    def _fail(self, sentence: str) -> None:
        self._tell(running=False, trouble=sentence)

    def _tell(self, **changes: object) -> None:
        now = self._now
        if now.attachment is None:
            return
        self._now = replace(now, **changes)
        self.changed.emit(self._now)
