"""The language of the search field: words, and conditions such as `kanaal:whatsapp -label:afval van:vandaag`.

    search    = part*
    part      = ["-"] (word | "phrase" | key ":" value ("," value)*)
    value     = word | "phrase"

A minus excludes what it precedes. An unclosed phrase extends to the end.

Keys and closed values are Dutch or English (`search_words`). Several values mean any of them; all parts must hold. A
colon that does not follow a key, as in a time or an address, belongs to its word. Pure: the current time is an
argument.
"""

import dataclasses
import re
from datetime import date, datetime, time, tzinfo
from typing import Final

from msgspec import Struct

from app.domain.problems import Refused
from app.domain.search_words import (
    KEYS,
    POSSESSIONS,
    STATES,
    Field,
    both,
    field_of,
    person_of,
    possession_of,
    standing_of,
)
from app.domain.text import plain_words
from app.domain.when import on_the_wall, past_days, span

LIMIT: Final = 400
"""Characters of a search; more is cut."""

_TOKEN: Final = re.compile(r'(?P<minus>-)?(?:(?P<key>[^\W\d_][\w-]*):|"(?P<phrase>[^"]*)"?)|(?P<word>[^\s"]+)')
_LEFT_OUT: Final = re.compile(r"-[^\W\d]")
"""A word that is not wanted; -5 is a number."""
_VALUE: Final = re.compile(r'"(?P<phrase>[^"]*)"?|(?P<word>[^\s",]+)')
_WITHOUT: Final = ("voor", "before", "na", "after")
"""Keys that leave out the day itself."""
_DAYS: Final = (Field.SINCE, Field.UNTIL, Field.ON)


@dataclasses.dataclass(frozen=True, slots=True)
class Condition:
    """One `key:value`. Which of its parts say something depends on the field."""

    field: Field
    names: tuple[str, ...] = ()
    """Any of these: names as typed, or codes of `search_words`."""
    since: datetime | None = None
    before: datetime | None = None
    """From `since` until before `before`."""
    negated: bool = False
    key: str = dataclasses.field(default="", compare=False)
    """As it was typed."""


class Wanted(Struct, frozen=True):
    """What a search asks for."""

    words: tuple[str, ...] = ()
    """Each must be in the same message."""
    phrases: tuple[str, ...] = ()
    """Each must be in that message as it stands here."""
    without: tuple[str, ...] = ()
    """Words and phrases of which that message has none; where none are looked for, no message of the conversation."""
    conditions: tuple[Condition, ...] = ()
    growing: bool = False
    """The last word may be the beginning of one."""

    @property
    def is_plain(self) -> bool:
        """Whether it is nothing but words and phrases to be found."""
        return not (self.conditions or self.without)


def parse(text: str, now: datetime, zone: tzinfo | None = None) -> Wanted:
    """What `text` asks for. Raises `Refused` search_…, each with one sentence."""
    text = text[:LIMIT]
    words, phrases, without, conditions = list[str](), list[str](), list[str](), list[Condition]()
    place, growing = 0, False
    while (found := _TOKEN.search(text, place)) is not None:
        place = found.end()
        growing = False
        said = without if found["minus"] else phrases
        if found["key"] is not None and (key := _known(found["key"], text[place:])) is not None:
            values, place = _values(text, place, found["key"])
            if key is Field.TEXT:
                said += values
            else:
                conditions.append(_condition(key, found["key"], values, bool(found["minus"]), (now, zone)))
        elif found["phrase"] is not None:
            said += [found["phrase"]] if plain_words(found["phrase"]) else []
        else:
            word = found["word"] or f"{found[0]}{_rest(text, place)}"
            place = found.start() + len(word)
            if _LEFT_OUT.match(word):
                without.append(word[1:])
            else:
                words.append(word)
                growing = place == len(text)
    return Wanted(tuple(words), tuple(phrases), tuple(without), tuple(conditions), growing)


def has_conditions(text: str) -> bool:
    """Whether `text` is more than words, without looking at what the values mean."""
    return any(found["key"] is not None and field_of(found["key"]) for found in _TOKEN.finditer(text[:LIMIT]))


def _known(key: str, rest: str) -> Field | None:
    """The field; None where the colon belongs to a word. Raises `Refused` search_unknown_key."""
    field = field_of(key)
    if field is None and rest[:1].strip() and not rest.startswith(("/", ":")):
        raise Refused("search_unknown_key", key=key, known=both(KEYS.values()))
    return field


def _rest(text: str, place: int) -> str:
    found = re.match(r'[^\s"]*', text[place:])
    return found[0] if found is not None else ""


def _values(text: str, place: int, key: str) -> tuple[list[str], int]:
    values: list[str] = []
    while (found := _VALUE.match(text, place)) is not None:
        value = found["word"] or found["phrase"] or ""
        values += [value] if value.strip() else []
        place = found.end()
        if text[place : place + 1] != ",":
            break
        place += 1
    if not values:
        raise Refused("search_no_value", key=key)
    return values, place


def _condition(
    field: Field, key: str, values: list[str], negated: bool, clock: tuple[datetime, tzinfo | None]
) -> Condition:
    if field in _DAYS or field is Field.EXPIRES:
        since, before = (
            _expiry(key, values[-1], clock[0]) if field is Field.EXPIRES else _days(field, key, values, clock)
        )
        return Condition(field, since=since, before=before, negated=negated, key=key)
    return Condition(field, tuple(_name(field, key, value) for value in values), negated=negated, key=key)


def _name(field: Field, key: str, value: str) -> str:
    if field is Field.ASSIGNEE:
        return person_of(value) or value
    if field not in (Field.STATE, Field.HAS):
        return value
    found = standing_of(value) if field is Field.STATE else possession_of(value)
    if found is None:
        table = STATES if field is Field.STATE else POSSESSIONS
        raise Refused("search_unknown_value", key=key, value=value, known=both(table.values()))
    return found.value


def _days(
    field: Field, key: str, values: list[str], clock: tuple[datetime, tzinfo | None]
) -> tuple[datetime | None, datetime | None]:
    now, zone = clock
    value = values[-1]
    try:
        first, after = past_days(re.sub(r"(?<=[^\W\d])-(?=[^\W\d])", " ", value), now.astimezone(zone).date())
        start, end = _midnight(first, zone), _midnight(after, zone)
    except (Refused, OverflowError, ValueError):
        raise Refused("search_day_unclear", key=key, value=value) from None
    if field is Field.SINCE:
        return end if key.casefold() in _WITHOUT else start, None
    if field is Field.UNTIL:
        return None, start if key.casefold() in _WITHOUT else end
    return start, end


def _midnight(day: date, zone: tzinfo | None) -> datetime:
    return on_the_wall(day, time(0), zone)


def _expiry(key: str, value: str, now: datetime) -> tuple[datetime | None, datetime | None]:
    """`<2u`: before two hours are over and not yet; `>2u`: later than that; without a sign as `<`."""
    try:
        limit = now + span(value.lstrip("<>="))
    except (Refused, OverflowError):
        raise Refused("search_span_unclear", key=key, value=value) from None
    return (limit, None) if value.startswith(">") else (now, limit)
