"""A rule in full, with all of its sources; and a rule as a row of the overview."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from app.domain.warning import Severity
from app.ui.wording.rules import (
    Rule,
    Source,
    date_words,
    holds_for,
    in_language,
    name_words,
    severity_words,
    version_words,
)


class Card(Struct, frozen=True):
    """A complete rule, for reading."""

    title: str
    severity: Severity
    lines: tuple[tuple[str, str], ...]
    """Caption and text, in order."""


def card_of(rule: Rule, today: date) -> Card:
    """The complete rule. A source whose review is due on `today` says so."""
    translate = QCoreApplication.translate
    lines = [
        (translate("Rules", "What it says"), in_language(rule.text)),
        (translate("Rules", "What to do instead"), in_language(rule.instead)),
        (translate("Rules", "Holds for"), holds_for(rule)),
        (translate("Rules", "How it works"), severity_words(rule.severity)),
        *(line for source in rule.sources for line in _source_lines(source, today)),
        (translate("Rules", "Version of the rule"), version_words(rule.version)),
        (translate("Rules", "Comes from"), origin_words(rule)),
    ]
    return Card(name_words(rule), rule.severity, tuple(line for line in lines if line[1]))


def overview_cells(rule: Rule, today: date, *, waits: bool) -> tuple[str, ...]:
    """Id, subject, review date, channels, origin.

    `waits`: this version has none of its channels, which its card names.
    """
    own = QCoreApplication.translate("Rules", "{file} (own)").format(file=rule.origin)
    return (
        rule.id,
        in_language(rule.title),
        review_words(rule.review_before, today),
        QCoreApplication.translate("Rules", "not in this version") if waits else holds_for(rule),
        own if rule.own else rule.origin,
    )


def origin_words(rule: Rule) -> str:
    """The file of a rule, and its owner."""
    translate = QCoreApplication.translate
    words = translate("Rules", "{file}, of the municipality") if rule.own else translate("Rules", "{file}, of Balie")
    return words.format(file=rule.origin) if rule.origin else ""


def review_words(before: date, today: date) -> str:
    """A review date, and whether it has passed."""
    words = date_words(before)
    if today < before:
        return words
    return QCoreApplication.translate("Rules", "{date}: read again now").format(date=words)


def _source_lines(source: Source, today: date) -> Iterator[tuple[str, str]]:
    translate = QCoreApplication.translate
    yield translate("Rules", "Source"), source.document
    yield translate("Rules", "Address"), source.address
    yield translate("Rules", "Date of the text"), date_words(source.text_date) if source.text_date else ""
    yield translate("Rules", "Read"), _read(source)
    if source.review_before is not None:
        yield translate("Rules", "Review before"), review_words(source.review_before, today)


def _read(source: Source) -> str:
    if source.read_on is None:
        return ""
    translate = QCoreApplication.translate
    words = translate("Rules", "{date}, by {person}") if source.read_by else "{date}"
    if not source.verified:
        unchecked = translate("Rules", "the text itself was not checked")
        words = f"{words} · {unchecked}"
    return words.format(date=date_words(source.read_on), person=source.read_by)
