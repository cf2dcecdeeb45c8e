"""The loudness of a sound over time, as the bars drawn for a voice message. Pure."""

from collections.abc import Sequence
from typing import Final

BARS: Final = 48


def bars(samples: Sequence[int]) -> bytes:
    """The peak of each of `BARS` equal parts, relative to the overall peak, as bytes from 0 to 255; empty without
    samples.
    """
    if not samples:
        return b""
    peaks = []
    for number in range(BARS):
        start, stop = (len(samples) * place // BARS for place in (number, number + 1))
        part = samples[start : max(stop, start + 1)]
        high, low = max(part), min(part)
        peaks.append(max(high, -low))
    loudest = max(peaks) or 1
    return bytes(peak * 255 // loudest for peak in peaks)
