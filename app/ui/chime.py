"""Synthesises the sounds for new messages: a few decaying tones, so that no file and no licence is needed."""

import io
import math
from array import array
from functools import cache
from typing import Final

_RATE: Final = 22_050
"""Samples per second, 16 bits each, one channel."""

_TONES: Final[dict[str, tuple[tuple[float, float, float, float], ...]]] = {
    "soft": ((0.0, 587.3, 0.30, 7.0), (0.12, 880.0, 0.25, 7.0)),
    "bell": ((0.0, 1046.5, 0.30, 4.0), (0.0, 2637.0, 0.10, 6.0), (0.0, 4186.0, 0.05, 9.0)),
    "knock": ((0.0, 180.0, 0.60, 38.0), (0.16, 160.0, 0.60, 38.0)),
    "alarm": ((0.0, 880.0, 0.5, 7.5), (0.25, 660.0, 0.5, 7.5), (0.5, 880.0, 0.5, 7.5), (0.75, 660.0, 0.5, 7.5)),
}
"""Name → tones: start (s), pitch (Hz), loudness (0 to 1), rate of decay (1/s)."""
_SECONDS: Final = 1.2


@cache
def wave_of(name: str) -> bytes:
    """A WAV file of the sound called `name`: a choice of the setting MessageSound, or "alarm"."""
    samples = [0.0] * int(_RATE * _SECONDS)
    for begin, pitch, loud, decay in _TONES[name]:
        first = int(begin * _RATE)
        for place in range(first, len(samples)):
            at = (place - first) / _RATE
            samples[place] += loud * math.exp(-decay * at) * math.sin(2 * math.pi * pitch * at)
    import wave  # noqa: PLC0415 - not before something sounds

    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(array("h", (round(max(-1.0, min(1.0, one)) * 32_000) for one in samples)).tobytes())
    return buffer.getvalue()
