"""A report as tables, and as CSV from which no spreadsheet can run anything."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from app.domain.problems import InboxError
from app.domain.report import HOURS, ChannelUse, Figures, Report, Times

Cell = str | int | float | None
Table = tuple[tuple[str, ...], list[tuple[Cell, ...]]]
"""The headings and rows of a table."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
"""Prefixes that make a spreadsheet take a text for a formula (OWASP, CSV injection), and those that other
programs do.
"""

_FIGURES: Final = (
    "conversations", "received", "sent", "citizens", "first_responses", "first_response_median_s",
    "first_response_p90_s", "handled", "handling_median_s", "handling_p90_s",
)  # fmt: skip


def weeks(report: Report) -> Table:
    """A table with one row per channel and week."""
    rows: list[tuple[Cell, ...]] = [
        (monday.isoformat(), use.label, use.kind, *_figures(figures))
        for use in report.channels
        for monday, figures in use.weeks.items()
    ]
    return ("week", "channel", "kind", *_FIGURES), rows


def channels(report: Report) -> Table:
    """A table with one row per channel over the whole period, and one for all of them."""
    rows: list[tuple[Cell, ...]] = [(use.label, use.kind, *_figures(use.total)) for use in report.channels]
    return ("channel", "kind", *_FIGURES), [*rows, ("*", "", *_figures(report.total))]


def hours(report: Report) -> Table:
    """Messages received by the hour of the day."""
    rows: list[tuple[Cell, ...]] = [(use.label, *use.total.hours) for use in report.channels]
    return ("channel", *(f"{hour:02}:00" for hour in range(HOURS))), [*rows, ("*", *report.total.hours)]


def labels(report: Report) -> Table:
    """Conversations by topic."""
    return _by_name(report, "label", "conversations", lambda figures: figures.labels)


def rules(report: Report) -> Table:
    """Citizens' messages by the rule that applied to them."""
    return _by_name(report, "rule", "messages", lambda figures: figures.rules)


def decisions(report: Report) -> Table:
    """Entries of the compliance log by rule and decision."""
    rows: list[tuple[Cell, ...]] = [
        (monday.isoformat(), use.label, rule, decision, count)
        for use, monday, figures in _weekly(report)
        for (rule, decision), count in sorted(figures.decisions.items())
    ]
    return ("week", "channel", "rule", "decision", "entries"), rows


TABLES: Final[Mapping[str, Callable[[Report], Table]]] = {
    "weeks": weeks,
    "channels": channels,
    "hours": hours,
    "labels": labels,
    "rules": rules,
    "decisions": decisions,
}
"""Every table by its name on the command line."""


def as_csv(table: Table) -> str:
    """RFC 4180 with semicolons, as spreadsheets of a Dutch desktop read it: no cell can be taken for a formula, and
    seconds are whole, since 23874.935 would be millions there."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    headings, rows = table
    writer.writerow(headings)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return written.getvalue()


def write_csv(table: Table, path: Path) -> None:
    """The same in a file, with the mark by which spreadsheets know UTF-8. Blocks. `InboxError` file_unwritable."""
    try:
        path.write_text(as_csv(table), "utf-8-sig", newline="")
    except OSError as error:
        raise InboxError("file_unwritable", path=str(path)) from error


def _safe(cell: Cell) -> Cell:
    """Prefix a text that would be taken for a formula with an apostrophe, which spreadsheets show as text."""
    if isinstance(cell, float):
        return round(cell)
    if not isinstance(cell, str):
        return cell
    return f"'{cell}" if cell.lstrip(" \u00a0\u200b\ufeff").startswith(_FORMULA) or cell.startswith("'") else cell


def _by_name(report: Report, heading: str, counted: str, of: Callable[[Figures], Mapping[str, int]]) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (monday.isoformat(), use.label, name, count)
        for use, monday, figures in _weekly(report)
        for name, count in sorted(of(figures).items())
    ]
    return ("week", "channel", heading, counted), rows


def _weekly(report: Report) -> Iterator[tuple[ChannelUse, date, Figures]]:
    for use in report.channels:
        for monday, figures in use.weeks.items():
            yield use, monday, figures


def _figures(figures: Figures) -> tuple[Cell, ...]:
    first, handling = figures.first_response, figures.handling
    counted = (figures.conversations, figures.received, figures.sent, figures.citizens)
    return (*counted, *_times(first), *_times(handling))


def _times(times: Times) -> tuple[Cell, ...]:
    return times.count, times.median, times.most
