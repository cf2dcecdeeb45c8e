"""Reading what a provider or a citizen's program sent: every value may be missing or of another type.

Nothing here raises except `decode`, which raises only `Unreadable`. A codec asks for the type it needs and gets an
empty one where the payload holds something else, so one odd field never costs the rest of a message.
"""

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec

from app.domain.events import Event, Parsed

NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""The time of a message that has none; the store replaces it by the time of arrival."""

NUMBER: Final = (int, float)
"""For isinstance, which is called for every value of a body: a union would be rebuilt every time."""
_EMPTY: Final[Mapping[str, Any]] = {}
_LONE: Final = re.compile("[\ud800-\udfff]")
_LATEST_MS: Final = 4_102_444_800_000  # the year 2100


class Unreadable(ValueError):
    """A body that is not JSON. The message is a short English reason without any of its content."""


def decode(body: bytes) -> object:
    """The JSON value in `body`. Lone surrogates become U+FFFD; integers may exceed 64 bits. Raises `Unreadable`.

    Numbers must be finite and text must be UTF-8, as JSON demands; anything else is not guessed at.
    """
    try:
        return msgspec.json.decode(body)
    except (ValueError, RecursionError):
        # msgspec is quick but strict; the slow reader accepts escapes and numbers that real programs do send.
        return _decode_leniently(body)


def _decode_leniently(body: bytes) -> object:
    try:
        content = body.decode("utf-8-sig")
        return _storable(json.loads(content, parse_int=_integer, parse_float=_fraction, parse_constant=_fraction))
    except UnicodeDecodeError as error:
        raise Unreadable("not in UTF-8") from error
    except RecursionError as error:
        raise Unreadable("JSON nested too deeply") from error
    except ValueError as error:
        raise Unreadable("not JSON") from error


def _storable(value: object) -> object:
    """`value` with U+FFFD in place of lone surrogates, which no other program accepts."""
    if isinstance(value, str):
        return _LONE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_storable(entry) for entry in value]
    if isinstance(value, dict):
        return {_LONE.sub("\ufffd", key): _storable(entry) for key, entry in value.items()}
    return value


def _integer(digits: str) -> int:
    if len(digits) > 1000:
        raise ValueError("a number of more than 1000 digits")
    return int(digits)


def _fraction(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError("a number without an end")
    return number


def is_hollow(value: object) -> bool:
    """Whether a body is empty JSON: null, or an empty object or list. Proxies and tests send such bodies."""
    return value is None or value in ([], {})


def mapping(value: object) -> Mapping[str, Any]:
    """`value` if it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else _EMPTY


def sequence(value: object) -> Sequence[Any]:
    """`value` if it is a JSON array, else an empty one."""
    return value if isinstance(value, list) else ()


def text(value: object) -> str:
    """`value` if it is a string, else an empty one."""
    return value if isinstance(value, str) else ""


def words(value: object) -> str:
    """The text meant by `value` where text belongs: a number or a boolean is written out."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, NUMBER) else ""


def whole(value: object) -> int | None:
    """`value` as an integer, even if it is written as a string or as a float without a fraction."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and len(value) < 20 and value.isascii() and value.removeprefix("-").isdigit():
        return int(value)
    return None


def count(value: object) -> int | None:
    """`value` as a size or a number of pixels: an integer from 0 to 2**40."""
    number = whole(value)
    return number if number is not None and 0 <= number <= 1 << 40 else None


def moment(milliseconds: object) -> datetime:
    """The UTC time that is `milliseconds` after 1970; `NEVER` for anything that is not a valid time."""
    number = whole(milliseconds)
    if number is None or not 0 < number < _LATEST_MS:
        return NEVER
    return NEVER + timedelta(milliseconds=number)


def joined(parts: Iterable[Parsed]) -> Parsed:
    """Combine several `Parsed` into one. If they hold nothing at all, that counts as one ignored part."""
    events: list[Event] = []
    ignored: list[str] = []
    quarantined: list[str] = []
    for part in parts:
        events += part.events
        ignored += part.ignored
        quarantined += part.quarantined
    if not (events or ignored or quarantined):
        ignored.append("nothing in it")
    return Parsed(tuple(events), tuple(ignored), tuple(quarantined))
