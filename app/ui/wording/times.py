"""Times in the desktop's language and time zone."""

from datetime import UTC, date, datetime, timedelta
from functools import cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def clock(moment: datetime) -> str:
    """The time of day: 14:32."""
    local = moment.astimezone()
    return _clock(local.hour, local.minute, QLocale().name())


@cache
def _clock(hour: int, minute: int, _locale: str) -> str:
    """Cached: there are only so many minutes in a day, and Qt would format each from the pattern again."""
    return QLocale().toString(QTime(hour, minute), QLocale.FormatType.ShortFormat)


def day(value: date) -> str:
    """The text of a day separator: today, yesterday, or the full date."""
    if (word := _near(value, datetime.now(UTC).astimezone().date())) is not None:
        return word
    return in_full(value)


def when(moment: datetime, now: datetime | None = None) -> str:
    """A time in a list: the time of day if today, otherwise yesterday or the date, with the year if it is another."""
    local, today = moment.astimezone(), (now or datetime.now(UTC)).astimezone().date()
    if local.date() == today:
        return clock(moment)
    if (word := _near(local.date(), today)) is not None:
        return word
    return dated(local.date(), "d MMM" if local.year == today.year else "d MMM yyyy")


def moment_in_full(moment: datetime) -> str:
    """Day and time, for screen readers and details."""
    local = moment.astimezone()
    return f"{dated(local.date(), 'd MMMM yyyy')} {clock(moment)}"


def moment_in_words(moment: datetime) -> str:
    """A future time, with its weekday: maandag 30 november 2026 09:00."""
    local = moment.astimezone()
    return f"{in_full(local.date())} {clock(moment)}"


def day_and_time(moment: datetime) -> str:
    """Day and time for a column: 27 nov 2026 14:32."""
    local = moment.astimezone()
    return f"{dated(local.date(), 'd MMM yyyy')} {clock(moment)}"


def remaining(left: timedelta) -> str:
    """A remaining time: 21 h 04 min, 47 min, below a minute as 1 min."""
    minutes = max(1, int(left.total_seconds()) // 60)
    hours, rest = divmod(minutes, 60)
    if hours >= 48:
        return QCoreApplication.translate("Times", "{days} days").format(days=hours // 24)
    if hours:
        return QCoreApplication.translate("Times", "{hours} h {minutes} min").format(hours=hours, minutes=f"{rest:02}")
    return QCoreApplication.translate("Times", "{minutes} min").format(minutes=rest)


def in_full(value: date) -> str:
    """A date with its weekday, in the language's order: vrijdag 27 november 2026."""
    return _as_written(QLocale().toString(_qdate(value), QLocale.FormatType.LongFormat))


def dated(value: date, pattern: str) -> str:
    """`value` after Qt's `pattern` of day, month and year: 27 nov 2026, in German 27. Nov. 2026."""
    locale = QLocale()
    if locale.language() is QLocale.Language.German:
        return locale.toString(_qdate(value), pattern.replace("d ", "d. ", 1))
    return _as_written(locale.toString(_qdate(value), pattern)).replace(".", "")


def _as_written(text: str) -> str:
    """CLDR has Frisian month names with a capital, as used alone; within a date they are written without."""
    return text.lower() if QLocale().language() is QLocale.Language.WesternFrisian else text


def _near(value: date, today: date) -> str | None:
    if value == today:
        return QCoreApplication.translate("Times", "today")
    if value == today - timedelta(days=1):
        return QCoreApplication.translate("Times", "yesterday")
    return None


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
