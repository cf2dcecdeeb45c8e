"""Ids and times as Meta's payloads write them: as numbers or strings, in seconds or milliseconds, or in ISO 8601."""

import hashlib
import json
import re
from datetime import UTC, datetime
from typing import Final

from app.channels.payload import NEVER, moment, text, whole, words
from app.domain.ids import ProviderId

_LONGEST_ID: Final = 512
_CONTROL = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
_LARGEST: Final = 1 << 63
_MILLISECONDS_FROM: Final = 10**11
"""Seconds stay below this number for three thousand years, milliseconds have been above it since 1973."""


class Unusable(Exception):
    """A part that cannot be used. The message is a short English reason without content."""


def identifier(value: object) -> str:
    """An id as text; "" without one. Raises `Unusable` for one that no provider would assign."""
    if value is None:
        return ""
    found = "" if isinstance(value, bool) else words(value)
    if len(found) > _LONGEST_ID or _CONTROL.search(found):
        raise Unusable("an id that cannot be one")
    return found.strip()


def message_id(value: object, content: object) -> ProviderId:
    """A message's id; without one, an id derived from its content, so that a repetition has the same."""
    return reference(value) or _digest(json.dumps(content, sort_keys=True))


def reference(value: object) -> ProviderId | None:
    """The id of another message; None without one.

    An id of impossible length still distinguishes messages: by its digest.
    """
    written = "" if isinstance(value, bool) else words(value)
    if len(written) > _LONGEST_ID:
        return _digest(written)
    found = identifier(value)
    return ProviderId(found) if found else None


def _digest(written: str) -> ProviderId:
    return ProviderId(f"sha256:{hashlib.sha256(written.encode('utf-8', 'surrogatepass')).hexdigest()}")


def time_of(value: object) -> datetime:
    """A time in any form; `NEVER` if it is none. Raises `Unusable` for a number beyond 64 bits."""
    if isinstance(value, int) and abs(value) >= _LARGEST:
        raise Unusable("a time beyond all bounds")
    number = int(value) if isinstance(value, float) else whole(value)
    if number is not None:
        return moment(number if number >= _MILLISECONDS_FROM else number * 1000)
    try:
        parsed = datetime.fromisoformat(text(value))
    except ValueError:
        return NEVER
    return moment(int(parsed.replace(tzinfo=parsed.tzinfo or UTC).timestamp() * 1000))
