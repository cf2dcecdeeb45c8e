"""A notification that reaches everybody who waits, at once: for long polls and event streams."""

import asyncio


class Bell:
    """Rung for news. After `close` nobody waits any more."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self.closed = False

    def ring(self) -> None:
        """Wake everybody who waits now."""
        event, self._event = self._event, asyncio.Event()
        event.set()

    def close(self) -> None:
        """Wake everybody for the last time."""
        self.closed = True
        self.ring()

    async def wait(self, seconds: float) -> bool:
        """Wait for the next ring, at most `seconds`. Whether it rang."""
        if self.closed:
            return True
        try:
            # Not wait_for: until Python 3.12 it can swallow a cancellation.
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            return False
        return True
