"""Moments and days as people type them, in Dutch and English: "morgen 9:00", "over 2 uur", "next week monday".

German and Frisian work too: "am Montag um 10 Uhr", "3.12.", "oer 2 oeren".

Pure: the current time and the time zone (None: the machine's own) are arguments. A time on the clock stays
that time, whatever daylight saving does in between; a duration in hours is exactly that many hours.
"""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from msgspec import Struct

from app.domain.problems import Refused
from app.domain.when_words import DAYS, MONTHS, NUMBERS, OFFSETS, as_said

MORNING: Final = time(9, 0)
_CLOSING: Final = time(16, 0)
"""The end of a day, a week or a month: there is still somebody, and something left to do it in."""
_LONGEST: Final = 60
_FAR: Final = timedelta(days=3 * 366)

_PARTS: Final = {
    **dict.fromkeys(("ochtend", "ochtends", "morning"), MORNING),
    **dict.fromkeys(("middag", "middags", "afternoon"), time(14, 0)),
    **dict.fromkeys(("avond", "avonds", "evening"), time(19, 0)),
    "noon": time(12, 0),
}
_EARLY: Final = [word for word, at in _PARTS.items() if at == MORNING]
_SHORT_UNITS: Final = {
    **dict.fromkeys(("m", "min", "mins", "minuut", "minuten", "minute", "minutes"), timedelta(minutes=1)),
    **dict.fromkeys(("kwartier", "kwartieren"), timedelta(minutes=15)),
    **dict.fromkeys(("u", "uur", "uren", "h", "hr", "hrs", "hour", "hours"), timedelta(hours=1)),
}
_LONG_UNITS: Final = {
    **dict.fromkeys(("d", "dag", "dagen", "day", "days"), 1),
    **dict.fromkeys(("w", "week", "weken", "weeks"), 7),
}
_IN: Final = ("over", "in", "na", "after")
_NEXT: Final = ("volgende", "komende", "aanstaande", "next", "coming")
_FILLERS: Final = frozenset(
    {
        "op",
        "on",
        "om",
        "at",
        "de",
        "het",
        "the",
        "s",
        "uur",
        "tot",
        "until",
        "van",
        "of",
        "des",
        "der",
        "dem",
        "den",
        "it",
        "fan",
        "e",
    }
)
_MONTH_UNITS: Final = frozenset({"maand", "maanden", "month", "months"})
_BARE_HOUR: Final = re.compile(rf"\b({'|'.join([*OFFSETS, *DAYS, 'week'])})\s+(\d{{1,2}})$")
"""As in "morgen 9"; behind a month it is a day."""
_TIMES: Final = (
    re.compile(r"\b(?P<h>\d{1,2})(?:[:.](?P<m>\d{2}))?\s*(?P<half>am|pm)\b"),
    re.compile(r"\b(?P<h>\d{1,2})[:.](?P<m>\d{2})(?:\s*(?:uur|u|h))?\b"),
    re.compile(r"\b(?P<h>\d{1,2})\s*(?:uur|u|h)\s*(?P<m>\d{2})?\b"),
    re.compile(r"\b(?:om|at)\s+(?P<h>\d{1,2})\b(?!\s*[-/])"),
)
_STRETCH: Final = re.compile(
    r"(?:(over|in|na|after)\s+)?(?:(\d{1,4})\s*|(?:een |a |an )?([a-z]+)\s+)?([a-z]+)(?:\s*(\d{1,2})(?:\s*min[a-z]*)?)?"
)
_BESIDE: Final = re.compile(
    r"\b(?:(?P<by>kwart|kwartier|half|\d{1,2}) (?P<side>over|past|na|voor|to) (?P<half>half )?|half )"
    r"(?P<h>1[0-2]|[1-9])\b"
)
"""As in "half 3", "kwart over 2", "10 voor half 3"; in English half past 2."""
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_NUMERIC: Final = re.compile(r"(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$")


class _Now(Struct, frozen=True):
    """What words such as "tomorrow" are about. `forward`: a weekday is the coming one, else the latest."""

    today: date
    forward: bool


def moment(text: str, now: datetime, zone: tzinfo | None = None) -> datetime:
    """The moment that `text` means, after `now`; a day without a time is its morning, 9:00.

    Raises `Refused` when_unclear where it means none, when_past where it is over, when_far after three years.
    """
    words = _normal(text)
    here = now.astimezone(zone)
    found = now + stretch if (stretch := _stretch(words)) is not None else None
    if found is None:
        rest, at = _time(words)
        rest, part = _part(rest)
        at = _in_part(at, part)
        day = _day(rest, _Now(here.date(), forward=True), text)
        if day is None and at is None and part is None:
            raise Refused("when_unclear", text=text[:_LONGEST])
        clock = at or part or (_CLOSING if _closes(rest) else MORNING)
        found = on_the_wall(day or here.date(), clock, zone)
        if found <= now and (day is None or _is_weekday(rest)):
            found = on_the_wall((day or here.date()) + timedelta(days=7 if day else 1), clock, zone)
    if found <= now:
        raise Refused("when_past", text=text[:_LONGEST])
    if found > now + _FAR:
        raise Refused("when_far", text=text[:_LONGEST])
    return found


def past_days(text: str, today: date) -> tuple[date, date]:
    """The days that `text` means, looking back: the first, and the one after the last. A weekday is the latest one, a
    date without a year too.

    Raises `Refused` when_unclear.
    """
    words = _normal(text)
    try:
        days = _stretch_back(words, today) or _gone(words.split(), today)
    except OverflowError:
        raise Refused("when_unclear", text=text[:_LONGEST]) from None
    if days is not None:
        return days
    day = _day(words, _Now(today, forward=False), text)
    if day is None:
        raise Refused("when_unclear", text=text[:_LONGEST])
    return day, day + timedelta(days=1)


def span(text: str) -> timedelta:
    """How long "2u", "30 min" or "1d" is. Raises `Refused` when_unclear."""
    found = re.fullmatch(r"(\d{1,4})\s*([a-z]+)", _normal(text))
    unit = None
    if found is not None:
        unit = _SHORT_UNITS.get(found[2]) or (timedelta(days=_LONG_UNITS.get(found[2], 0)) or None)
    if found is None or unit is None:
        raise Refused("when_unclear", text=text[:_LONGEST])
    return int(found[1]) * unit


def on_the_wall(day: date, at: time, zone: tzinfo | None = None) -> datetime:
    """That day at that time by the clock on the wall; a time that is skipped in spring is an hour later."""
    if zone is None:
        # By way of its time stamp: `astimezone` of a time that is skipped is an hour earlier.
        return datetime.fromtimestamp(datetime.combine(day, at).timestamp(), UTC).astimezone()
    return datetime.combine(day, at, zone).astimezone(UTC).astimezone(zone)


def _normal(text: str) -> str:
    if len(text) > _LONGEST:
        raise Refused("when_unclear", text=text[:_LONGEST])
    return as_said(text)


def _stretch(words: str) -> timedelta | None:
    """Minutes or hours from now; hours only after "over" or "in", for "14 uur" is a time."""
    found = _STRETCH.fullmatch(words)
    if found is None or (unit := _SHORT_UNITS.get(found[4])) is None:
        return None
    if found[1] is None and unit >= timedelta(hours=1):
        return None
    if found[2] is None and found[3] is None:
        amount = 1.0 if found[4] in ("kwartier", "uur") else None
    else:
        amount = float(found[2]) if found[2] else NUMBERS.get(found[3])
    return None if amount is None else amount * unit + timedelta(minutes=int(found[5] or 0))


def _time(words: str) -> tuple[str, time | None]:
    """What is left of `words`, and the time of day in it."""
    if (found := _BESIDE.search(words)) is not None:
        minutes = {"kwart": 15, "kwartier": 15, "half": 30, None: -30}.get(found["by"]) or int(found["by"])
        minutes = int(found["h"]) * 60 + (-minutes if found["side"] in ("voor", "to") else minutes)
        hour, minute = divmod(minutes - 30 * (found["half"] is not None), 60)
        # Nobody means half past two at night.
        late = hour < 7 and not any(word in _EARLY for word in words.split())
        return _without(words, found), time((hour + 12 * late) % 24, minute)
    for pattern in _TIMES:
        found = pattern.search(words)
        if found is None:
            continue
        parts = found.groupdict()
        hour, minute = int(parts["h"]), int(parts.get("m") or 0)
        if parts.get("half") and 1 <= hour <= 12:
            hour = hour % 12 + (12 if parts["half"] == "pm" else 0)
        if hour < 24 and minute < 60:
            return _without(words, found), time(hour, minute)
    if (found := _BARE_HOUR.search(words)) is not None and int(found[2]) < 24:
        return words[: found.end(1)], time(int(found[2]))
    return words, None


def _part(words: str) -> tuple[str, time | None]:
    """What is left of `words`, and the part of the day in it as a time."""
    for word in words.split():
        if word in _PARTS:
            return " ".join(one for one in words.split() if one != word), _PARTS[word]
    return words, None


def _in_part(at: time | None, part: time | None) -> time | None:
    """ "Vanmiddag 3 uur" is 15:00."""
    late = {time(14, 0): range(1, 7), time(19, 0): range(5, 12)}.get(part) if part is not None else None
    return at.replace(hour=at.hour + 12) if at is not None and late is not None and at.hour in late else at


def _closes(words: str) -> bool:
    left = [word for word in words.split() if word not in _FILLERS]
    return left[:1] == ["eind"]


def _without(words: str, found: re.Match[str]) -> str:
    return f"{words[: found.start()]} {words[found.end() :]}"


def _day(words: str, now: _Now, text: str) -> date | None:
    """The day in `words`; None where there is nothing left of them. Raises `Refused` when_unclear."""
    left = [word for word in words.split() if word not in _FILLERS]
    if not left:
        return None
    try:
        day = _named_day(left, now) or _dated_day(left, now)
        if day is None and left[0] in DAYS:
            day = _dated_day(left[1:], now)
            day = day if day is not None and day.weekday() == DAYS[left[0]] else None
    except (ValueError, OverflowError):
        day = None
    if day is None:
        raise Refused("when_unclear", text=text[:_LONGEST])
    return day


def _named_day(left: list[str], now: _Now) -> date | None:
    if len(left) == 1:
        word = left[0]
        if word in OFFSETS:
            return now.today + timedelta(days=OFFSETS[word])
        return _weekday(DAYS[word], now) if word in DAYS else None
    return (_edge(left, now) or _coming(left, now)) if now.forward else None


def _edge(left: list[str], now: _Now) -> date | None:
    """Where a day, a week or a month begins or ends, when somebody works: "eind van de maand", "na het weekend"."""
    day = None
    match left:
        case ["na" | "after", "weekend"] | ["begin", "volgende" | "next", "week"]:
            day = _monday(now.today, 7)
        case ["eind", "dag" | "day"]:
            day = now.today
        case ["eind", "week"] | ["eind", "deze" | "this", "week"]:
            day = _weekday(DAYS["vrijdag"], now)
        case ["eind", ahead, "week"] if ahead in _NEXT:
            day = _monday(now.today, 7) + timedelta(days=DAYS["vrijdag"])
        case [ahead, month] | ["begin", ahead, month] if ahead in _NEXT and month in _MONTH_UNITS:
            day = _worked(_months_on(now.today.replace(day=1), 1), 1)
        case ["eind", *ahead, month] if month in _MONTH_UNITS and (not ahead or ahead[0] in _NEXT):
            day = _worked(_months_on(now.today.replace(day=1), 1 + len(ahead)) - timedelta(days=1), -1)
        case ["begin", month] if month in MONTHS:
            day = _worked(_in_year(1, MONTHS[month], None, now), 1)
        case ["eind", month] if month in MONTHS:
            first = _in_year(monthrange(now.today.year, MONTHS[month])[1], MONTHS[month], None, now)
            day = _worked(first, -1)
    return day


def _coming(left: list[str], now: _Now) -> date | None:
    """The day in "volgende week maandag", "next friday", "over 3 dagen"."""
    day = None
    match left:
        case [ahead, word] if ahead in _NEXT and word in DAYS:
            day = _weekday(DAYS[word], now)
        case [word, ahead] if ahead in _NEXT and word in DAYS:
            day = _weekday(DAYS[word], now)
        case [ahead, "week"] if ahead in _NEXT:
            day = _monday(now.today, 7)
        case [word, "over" | "in", "een" | "a" | "1", "week"] if word in DAYS:
            day = _weekday(DAYS[word], now) + timedelta(days=7)
        case [ahead, "week", word] | [word, ahead, "week"] if ahead in _NEXT and word in DAYS:
            day = _monday(now.today, 7) + timedelta(days=DAYS[word])
        case [*ahead, amount, unit] if not ahead or (len(ahead) == 1 and ahead[0] in _IN):
            number = float(amount) if amount.isdecimal() else NUMBERS.get(amount, 0)
            if unit in _LONG_UNITS and number >= 1:
                day = now.today + timedelta(days=int(number * _LONG_UNITS[unit]))
            elif (unit in _MONTH_UNITS or unit == "jaar") and number >= 1:
                day = _months_on(now.today, int(number) * (12 if unit == "jaar" else 1))
    return day


def _stretch_back(words: str, today: date) -> tuple[date, date] | None:
    """ "3d" is the day that many days ago, "laatste 3 dagen" also what came after it."""
    found = re.fullmatch(r"(?:(laatste|afgelopen|last|past) )?(?:(\d{1,4}) ?)?([a-z]+)", words)
    if found is None or not (found[1] or found[2]) or (not found[2] and found[1] in ("laatste", "last")):
        return None
    amount = int(found[2] or 1)
    if found[3] in _LONG_UNITS:
        day = today - timedelta(days=amount * _LONG_UNITS[found[3]])
    elif found[3] in _MONTH_UNITS and amount < 12 * today.year:
        day = _months_on(today, -amount)
    else:
        return None
    return day, (today if found[1] else day) + timedelta(days=1)


def _gone(left: list[str], today: date) -> tuple[date, date] | None:
    """A whole week or month: "vorige week", "this month", "november"."""
    first = today.replace(day=1)
    match left:
        case ["vorige" | "last", "week"]:
            return _monday(today, -7), _monday(today, 0)
        case ["deze" | "this", "week"]:
            return _monday(today, 0), _monday(today, 7)
        case ["deze" | "this", "maand" | "month"]:
            return first, _months_on(first, 1)
        case ["vorige" | "last", "maand" | "month"]:
            return _months_on(first, -1), first
        case [month] if month in MONTHS:
            begins = first.replace(year=first.year - (MONTHS[month] > first.month), month=MONTHS[month])
            return begins, _months_on(begins, 1)
        case _:
            return None


def _dated_day(left: list[str], now: _Now) -> date | None:
    joined = " ".join(left)
    if (found := _ISO.match(joined)) is not None:
        return date(int(found[1]), int(found[2]), int(found[3]))
    if (found := _NUMERIC.match(joined)) is not None:
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0) if found[3] else None
        return _in_year(int(found[1]), int(found[2]), year, now)
    if len(left) not in (2, 3) or (len(left) == 3 and not re.fullmatch(r"\d{4}", left[2])):
        return None
    year = int(left[2]) if len(left) == 3 else None
    for day, month in ((left[0], left[1]), (left[1], left[0])):
        if re.fullmatch(r"\d{1,2}", day) and month in MONTHS:
            return _in_year(int(day), MONTHS[month], year, now)
    return None


def _in_year(day: int, month: int, year: int | None, now: _Now) -> date:
    """That date; without a year the next one, or looking back the latest one."""
    if year is not None:
        return date(year, month, day)
    years = range(now.today.year, now.today.year + 9) if now.forward else range(now.today.year, now.today.year - 9, -1)
    for one in years:
        if (month, day) == (2, 29) and not (one % 4 == 0 and (one % 100 or one % 400 == 0)):
            continue
        found = date(one, month, day)
        if (found >= now.today) if now.forward else (found <= now.today):
            return found
    raise ValueError


def _weekday(number: int, now: _Now) -> date:
    ahead = (number - now.today.weekday()) % 7
    return now.today + timedelta(days=ahead if now.forward or not ahead else ahead - 7)


def _is_weekday(words: str) -> bool:
    return any(word in DAYS for word in words.split()) and "week" not in words


def _monday(today: date, days: int) -> date:
    return today - timedelta(days=today.weekday()) + timedelta(days=days)


def _worked(day: date, step: int) -> date:
    """`day`, or the nearest day after it (`step` 1) or before it (-1) that is in no weekend."""
    while day.weekday() > DAYS["vrijdag"]:
        day += timedelta(days=step)
    return day


def _months_on(day: date, months: int) -> date:
    """That many months later on the same day, or the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
