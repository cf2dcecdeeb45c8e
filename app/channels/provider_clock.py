"""How far a provider's clock is ahead of this machine's, from the `Date` header of its answers (RFC 9110, 6.6.1)."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

_RESOLUTION: Final = timedelta(seconds=1)
_SLOW: Final = timedelta(seconds=5)
"""An exchange that took longer says too little."""


def skew_of(header: str, began: datetime, ended: datetime) -> timedelta | None:
    """The smallest clock difference that explains `header`; None if it tells nothing.

    The header was written between `began` and `ended` (aware, by this machine's clock) and gives a whole second, so
    clocks that agree are found to agree, and a difference is known to within a second plus the time of the exchange.
    """
    if not timedelta(0) <= ended - began <= _SLOW:
        return None
    try:
        said = parsedate_to_datetime(header)
    except (ValueError, TypeError):
        return None
    said = said.replace(tzinfo=UTC) if said.tzinfo is None else said
    least, most = said - ended, said + _RESOLUTION - began
    if least > timedelta(0):
        return least
    return min(timedelta(0), most)
