"""Voice messages: played one at a time, or a sentence that says why not."""

import subprocess
import sys
from typing import Any

import pytest
from PySide6.QtCore import QIODevice, QObject, Signal

from app.domain.ids import AttachmentId
from app.ui.delegates.parts import Playing
from app.ui.sound import SoundPlayer

ONE, TWO = AttachmentId(1), AttachmentId(2)


class FakePlayer(QObject):
    """A media player controlled by the test."""

    positionChanged = Signal(int)  # noqa: N815
    durationChanged = Signal(int)  # noqa: N815
    playingChanged = Signal(bool)  # noqa: N815
    errorOccurred = Signal(int, str)  # noqa: N815

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.source: bytes | None = None

    def setSourceDevice(self, device: QIODevice | None) -> None:  # noqa: N802
        self.source = bytes(device.readAll().data()) if device is not None else None
        if device is not None:
            self.durationChanged.emit(24_000)

    def play(self) -> None:
        self.playingChanged.emit(True)

    def pause(self) -> None:
        self.playingChanged.emit(False)

    def setPlaybackRate(self, rate: float) -> None:  # noqa: N802
        self.rate = rate

    def stop(self) -> None:
        self.playingChanged.emit(False)


class Scene:
    def __init__(self) -> None:
        self.told: list[Playing] = []
        self.players: list[FakePlayer] = []
        self.player = SoundPlayer(None, self._start)  # type: ignore[arg-type]
        self.player.changed.connect(self.told.append)

    def _start(self, parent: QObject) -> FakePlayer:
        self.players.append(FakePlayer(parent))
        return self.players[0]

    @property
    def now(self) -> Playing:
        return self.told[-1]


@pytest.fixture
def scene(qapp: Any) -> Scene:
    return Scene()


def test_plays_pauses_and_goes_on(scene: Scene) -> None:
    scene.player.play(ONE, b"opus")
    assert scene.players[0].source == b"opus"
    assert (scene.now.attachment, scene.now.running, scene.now.duration) == (ONE, True, 24.0)
    scene.players[0].positionChanged.emit(3_500)
    assert scene.now.position == 3.5
    scene.player.toggle()
    assert not scene.now.running
    scene.player.toggle()
    assert scene.now.running


def test_one_sound_at_a_time(scene: Scene) -> None:
    scene.player.play(ONE, b"one")
    scene.player.play(TWO, b"two")
    assert scene.now.attachment == TWO
    assert scene.players[0].source == b"two"
    assert len(scene.players) == 1
    scene.player.stop()
    assert scene.now == Playing()
    assert scene.players[0].source is None


def test_the_speed_goes_round_and_holds_for_the_next_sound(scene: Scene) -> None:
    scene.player.play(ONE, b"one")
    speeds = []
    for _ in range(4):
        scene.player.faster()
        speeds.append((scene.now.speed, scene.players[0].rate))
    assert speeds == [(1.5, 1.5), (2.0, 2.0), (1.0, 1.0), (1.5, 1.5)]
    scene.player.play(TWO, b"two")
    assert (scene.now.speed, scene.players[0].rate) == (1.5, 1.5)


def test_what_cannot_be_played_says_so(scene: Scene) -> None:
    scene.player.play(ONE, None)
    assert "not here" in scene.now.trouble
    scene.player.play(ONE, b"no sound at all")
    scene.players[0].errorOccurred.emit(1, "bad format from outside")
    assert "cannot be played" in scene.now.trouble
    assert "outside" not in scene.now.trouble
    assert not scene.now.running


def test_the_multimedia_library_waits_for_the_first_play() -> None:
    code = "import sys, app.ui.presenters.conversation; print('PySide6.QtMultimedia' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.qt_log_ignore("pipewire", "pulse", "ALSA", extend=True)
def test_without_a_sound_output_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch, qapp: Any) -> None:
    multimedia = pytest.importorskip("PySide6.QtMultimedia")
    monkeypatch.setattr(multimedia.QMediaDevices, "audioOutputs", staticmethod(list))
    told: list[Playing] = []
    player = SoundPlayer()
    player.changed.connect(told.append)
    player.play(ONE, b"opus")
    assert "no sound output" in told[-1].trouble
