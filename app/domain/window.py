"""The messaging window: how long a channel lets us answer freely after the citizen's last message.

The clock that counts is the provider's.
"""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from msgspec import Struct


class WindowState(StrEnum):
    """What may be sent at the moment."""

    NONE = "none"
    """The channel has no messaging window."""
    OPEN = "open"
    ENDING = "ending"
    """Open, with less than two hours left."""
    EXTENDED = "extended"
    """Only an answer that a person typed, under the provider's special permission."""
    CLOSED = "closed"


ENDING_AFTER = timedelta(hours=2)


class WindowRule(Struct, frozen=True):
    """A channel's window: free answers for `free`, and answers typed by a person until `extended` (if it has that)."""

    free: timedelta
    extended: timedelta | None = None


class Window(Struct, frozen=True):
    """The window of one conversation at one moment. `expires_at` is when this state ends; None if never."""

    state: WindowState
    expires_at: datetime | None = None


def window_at(rule: WindowRule | None, last_inbound_at: datetime | None, now: datetime) -> Window:
    """The window at `now`, by the provider's clock. It is open up to and including the last second: now - last inbound
    <= free ("within 24 hours of the last user message", WhatsApp Business Messaging Policy).

    Both times are aware, in any zone: what counts is elapsed time, not the wall clock.
    """
    if rule is None:
        return Window(WindowState.NONE)
    if last_inbound_at is None:
        return Window(WindowState.CLOSED)
    # Python compares times in the same zone by the wall clock, which daylight saving makes wrong by an hour.
    last_inbound_at, now = last_inbound_at.astimezone(UTC), now.astimezone(UTC)
    free_until = last_inbound_at + rule.free
    if now <= free_until:
        return Window(WindowState.ENDING if free_until - now < ENDING_AFTER else WindowState.OPEN, free_until)
    if rule.extended is not None and now <= last_inbound_at + rule.extended:
        return Window(WindowState.EXTENDED, last_inbound_at + rule.extended)
    return Window(WindowState.CLOSED, free_until)
