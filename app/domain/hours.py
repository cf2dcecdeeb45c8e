"""Office hours, in the notation that a municipality types: "mon-fri 9:00-17:00, thu 9:00-20:00"."""

import re
from datetime import datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from app.domain.problems import Refused

_ZONE: Final = ZoneInfo("Europe/Amsterdam")
"""The citizens' time zone, wherever the engine's machine is."""
_DAYS: Final = {
    name: number
    for number, names in enumerate(
        ("mon ma mo", "tue di ti", "wed wo mi", "thu do to", "fri vr fr", "sat za sa", "sun zo so")
    )
    for name in names.split()
}
_SPAN: Final = re.compile(r"([a-z]{2,3})(?:-([a-z]{2,3}))? (\d{1,2})[:.](\d{2}) ?- ?(\d{1,2})[:.](\d{2})")


class OfficeHours(Struct, frozen=True):
    """The hours of each weekday (Monday first), as written in `text`."""

    text: str
    days: tuple[tuple[tuple[time, time], ...], ...]

    def open_at(self, moment: datetime) -> bool:
        """Whether the office is open at `moment` (aware)."""
        local = moment.astimezone(_ZONE)
        return any(start <= local.time() < end for start, end in self.days[local.weekday()])


def office_hours(text: str) -> OfficeHours:
    """Parse `text`; day names in Dutch, English, German or Frisian. `Refused` bad_hours."""
    days: list[list[tuple[time, time]]] = [[] for _ in range(7)]
    for part in text.casefold().split(","):
        found = _SPAN.fullmatch(" ".join(part.split()))
        first = _DAYS.get(found[1]) if found else None
        last = _DAYS.get(found[2] or found[1]) if found else None
        if found is None or first is None or last is None or last < first:
            raise Refused("bad_hours", text=part.strip())
        try:
            start, end = time(int(found[3]), int(found[4])), time(int(found[5]), int(found[6]))
        except ValueError:
            raise Refused("bad_hours", text=part.strip()) from None
        if start >= end:
            raise Refused("bad_hours", text=part.strip())
        for day in range(first, last + 1):
            days[day].append((start, end))
    return OfficeHours(text.strip(), tuple(tuple(spans) for spans in days))
