"""The current time as services and the engine take it: passed in, so that a test can set it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

Clock = Callable[[], datetime]
"""Aware UTC."""


def now() -> datetime:
    """This machine's time."""
    return datetime.now(UTC)


_NOTICED: Final = timedelta(seconds=2)
"""Less than this may be the way to the server and back."""


class TeamClock:
    """The clock that a team's desktops and engines have in common, as far as this one heard it; a `Clock`.

    By its own, a computer that is three hours ahead would have every answer wait for three hours.
    """

    def __init__(self) -> None:
        self.ahead = timedelta()
        """How far this computer's clock was ahead when the server's was last heard."""

    def __call__(self) -> datetime:
        """Aware UTC."""
        return now() - self.off()

    def off(self) -> timedelta:
        """How far this computer's clock is ahead, as far as it matters."""
        return self.ahead if abs(self.ahead) >= _NOTICED else timedelta()

    def heard(self, there: datetime) -> None:
        """It is this late on the server."""
        self.ahead = now() - there
