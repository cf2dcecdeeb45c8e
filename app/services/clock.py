"""The time, as services and the engine take it: handed in, so that a test can turn it."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Aware UTC."""


def now() -> datetime:
    """This machine's time."""
    return datetime.now(UTC)
