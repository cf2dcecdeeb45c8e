"""The usual times until which a conversation can be snoozed."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.problems import Refused
from app.domain.when import moment
from app.ui.wording.times import moment_in_words

_MORNING: Final = time(9, 0)
_AFTERNOON: Final = time(14, 0)
_MONDAY: Final = 0


def snooze_times(now: datetime) -> list[tuple[str, datetime]]:
    """Words and time, soonest first. `now` and the results are in the agent's own time zone."""
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


def own_times(moments: Sequence[str], now: datetime) -> list[tuple[str, datetime]]:
    """The same for times that the agent saved in words; those in the past are left out."""
    choices = []
    for words in moments:
        with suppress(Refused):  # in the past by now
            until = moment(words, now)
            choices.append((f"{words} – {moment_in_words(until)}", until))
    return choices


def _on(now: datetime, days: int, at: time) -> datetime:
    """That day at that local time, whatever daylight saving changes are in between."""
    day = (now + timedelta(days=days)).date()
    return datetime.combine(day, at).astimezone()
