"""A provider's HTTP answer, and what its status code means with any provider. Pure."""

import math
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final

from msgspec import Struct

from app.channels.base import ChannelError, OutcomeUnknown, RateLimited, Rejected, SignedOut, Unreachable
from app.channels.payload import Unreadable, decode, mapping

LONGEST_WAIT: Final = 900.0
"""Seconds. If a provider asks us to wait longer, we try again after this."""

_JSON: Final = frozenset({"application/json", "text/json", "text/javascript", "application/javascript"})


class TooLarge(Exception):
    """A body has more bytes than allowed."""


class Answer(Struct, frozen=True):
    """A complete HTTP response. The names of `headers` are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def ok(self) -> bool:
        """Whether the status reports success."""
        return 200 <= self.status < 300

    def data(self) -> Mapping[str, Any]:
        """The JSON object in the body; empty if the body is, or claims to be, something else."""
        media_type = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media_type not in _JSON and not media_type.endswith("+json"):
            return {}
        try:
            return mapping(decode(self.body))
        except Unreadable:
            return {}

    @property
    def retry_after(self) -> float | None:
        """Seconds that the provider asks us to wait, at most `LONGEST_WAIT`; None without a usable value."""
        return wait_of(self.headers.get("retry-after", ""), self.date)

    @property
    def date(self) -> datetime:
        """The answer's `Date`; this machine's time without one."""
        return _date(self.headers.get("date", "")) or datetime.now(UTC)

    def problem(self, *, repeatable: bool, name: str = "") -> ChannelError | None:
        """The error that the status alone indicates, for an API that says no more; None on success."""
        if self.ok:
            return None
        if self.status == 429 or (self.status == 503 and self.retry_after is not None):
            return RateLimited(self.retry_after, channel=name)
        if self.status == 401:
            return SignedOut(channel=name)
        if self.status >= 500 or self.status in (408, 425) or self.status < 400:
            return Unreachable(channel=name) if repeatable else OutcomeUnknown(channel=name)
        return Rejected(channel=name)


def wait_of(retry_after: str, now: datetime) -> float | None:
    """The seconds that a `Retry-After` header (in seconds or as an HTTP date) stands for."""
    value = retry_after.strip()
    try:
        seconds = float(value)
    except ValueError:
        moment = _date(value)
        if moment is None:
            return None
        seconds = (moment - now).total_seconds()
    if math.isnan(seconds) or seconds < 0:
        return None
    return min(seconds, LONGEST_WAIT)


def _date(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class Inflater:
    """Decompresses a content encoding and counts the output: `TooLarge` beyond `limit` bytes.

    We ask for uncompressed bodies, but a proxy on the way may compress them all the same. Damaged data and an
    unexpected encoding raise `TooLarge` too: neither gives a usable body.
    """

    def __init__(self, encoding: str, limit: int) -> None:
        self._left = limit
        self._decoder: Any = None
        names = [name.strip().lower() for name in encoding.split(",")]
        if names in (["gzip"], ["x-gzip"], ["deflate"]):
            self._decoder = zlib.decompressobj(wbits=47)
        elif names not in (["identity"], [""]):
            raise TooLarge

    def feed(self, chunk: bytes) -> bytes:
        """Decompress the next piece of the body."""
        if self._decoder is None:
            plain = chunk
        else:
            try:
                plain = self._decoder.decompress(chunk, self._left + 1)
            except zlib.error:
                raise TooLarge from None
        if len(plain) > self._left:
            raise TooLarge
        self._left -= len(plain)
        return plain
