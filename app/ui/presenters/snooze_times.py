"""Until when a conversation can be snoozed with one choice."""

from datetime import datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

_MORNING: Final = time(9, 0)
_AFTERNOON: Final = time(14, 0)
_MONDAY: Final = 0


def snooze_times(now: datetime) -> list[tuple[str, datetime]]:
    """Words and moment, soonest first. `now` in the agent's own time zone; so are the moments."""
    translate = QCoreApplication.translate
    choices = [(translate("Snooze", "For one hour"), now + timedelta(hours=1))]
    if now.time() < time(12, 30):
        choices.append((translate("Snooze", "Until this afternoon, 14:00"), _on(now, 0, _AFTERNOON)))
    choices.append((translate("Snooze", "Until tomorrow, 9:00"), _on(now, 1, _MORNING)))
    to_monday = (_MONDAY - now.weekday()) % 7 or 7
    if to_monday > 1:
        choices.append((translate("Snooze", "Until Monday, 9:00"), _on(now, to_monday, _MORNING)))
    choices.append((translate("Snooze", "Until the citizen answers (four weeks at most)"), _on(now, 28, _MORNING)))
    return choices


def _on(now: datetime, days: int, at: time) -> datetime:
    """That day at that time by the clock on the wall, whatever daylight saving does in between."""
    day = (now + timedelta(days=days)).date()
    return datetime.combine(day, at).astimezone()
