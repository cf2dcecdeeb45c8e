"""A token bucket, with which providers limit the rate of requests."""

import time


class Bucket:
    """Allows `burst` at once, then `per_second`."""

    def __init__(self, burst: int, per_second: float) -> None:
        self._burst = burst
        self._per_second = per_second
        self._left = float(burst)
        self._at = time.monotonic()

    def take(self) -> float | None:
        """Take a token. Returns None, or the seconds to wait if the bucket is empty."""
        now = time.monotonic()
        self._left = min(self._burst, self._left + (now - self._at) * self._per_second)
        self._at = now
        if self._left >= 1:
            self._left -= 1
            return None
        return (1 - self._left) / self._per_second
