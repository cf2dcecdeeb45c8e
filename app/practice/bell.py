"""A notification that wakes all waiting tasks at once: for long polls and event streams."""

import asyncio


class Bell:
    """Rings for news. After `close`, `wait` returns at once."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self.closed = False

    def ring(self) -> None:
        """Wake everybody who is waiting."""
        event, self._event = self._event, asyncio.Event()
        event.set()

    def close(self) -> None:
        """Wake everybody for the last time."""
        self.closed = True
        self.ring()

    async def wait(self, seconds: float) -> bool:
        """Wait at most `seconds` for the next ring. Returns whether it rang."""
        if self.closed:
            return True
        try:
            # Not wait_for, which can swallow a cancellation before Python 3.12.
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            return False
        return True
