"""The texts of reports: figures, durations, and the captions of charts."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.report import Figures, Report, Times
from app.ui.charts import Bar
from app.ui.wording.conversation import took
from app.ui.wording.times import dated

translate = QCoreApplication.translate
Name = Callable[[str], str]
"""From a key to its name."""


def period_words(first: date, last: date) -> str:
    """1 oktober 2026 – 31 december 2026."""
    return f"{day_words(first)} – {day_words(last)}"


def day_words(day: date) -> str:
    """A day in full."""
    return dated(day, "d MMMM yyyy")


def number_words(value: int) -> str:
    """A number in the local format: 21.900."""
    return QLocale().toString(value)


def times_words(times: Times) -> str:
    """The median and the 90th percentile."""
    if times.median is None or times.most is None:
        return translate("Report", "not measured")
    return translate("Report", "{median} (nine in ten within {most})").format(
        median=took(times.median), most=took(times.most)
    )


def facts(figures: Figures) -> list[tuple[str, str]]:
    """The figures of a channel: caption and value."""
    return [
        (translate("Report", "Conversations begun"), number_words(figures.conversations)),
        (translate("Report", "Messages received"), number_words(figures.received)),
        (translate("Report", "Messages sent"), number_words(figures.sent)),
        (translate("Report", "Citizens"), number_words(figures.citizens)),
        (translate("Report", "First response"), times_words(figures.first_response)),
        (translate("Report", "Handling"), times_words(figures.handling)),
    ]


def week_bars(mondays: Sequence[date], weeks: Mapping[date, Figures]) -> list[Bar]:
    """The number of conversations started in each week, by week number."""
    found = []
    for monday in mondays:
        count = weeks[monday].conversations if monday in weeks else 0
        found.append(Bar(week_words(monday), count, number_words(count)))
    return found


def all_weeks(report: Report) -> dict[date, Figures]:
    """The conversations of all channels together in each week."""
    return {
        monday: Figures(
            conversations=sum(use.weeks[monday].conversations for use in report.channels if monday in use.weeks)
        )
        for monday in report.weeks
    }


def week_words(monday: date) -> str:
    """A week number, as in calendars here (ISO 8601): wk 12."""
    return translate("Report", "wk {number}").format(number=monday.isocalendar().week)


def hour_bars(figures: Figures) -> list[Bar]:
    """The number of messages received in each hour of the day."""
    return [Bar(str(hour), count, number_words(count)) for hour, count in enumerate(figures.hours)]


def ranked(counts: Mapping[str, int], most: int, name: Name = str) -> list[tuple[str, str]]:
    """The most frequent first; `name` returns the name of each."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(name(key), number_words(count)) for key, count in ordered[:most]]
