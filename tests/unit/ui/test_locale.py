"""The window's language is a complete one, and its dates and numbers follow that language."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from PySide6.QtCore import QLocale

from app.domain.problems import Refused
from app.ui.translation import COMPLETE, chosen
from app.ui.wording.problems import sentence
from app.ui.wording.report import number_words
from app.ui.wording.rules import in_language
from app.ui.wording.times import dated, day, day_and_time, moment_in_words, when

NOON = datetime(2026, 2, 3, 12, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def same_locale_afterwards() -> Iterator[None]:
    before = QLocale()
    with time_machine.travel(datetime(2026, 11, 27, 12, tzinfo=UTC)):
        yield
    QLocale.setDefault(before)


def test_a_choice_goes_before_the_desktop() -> None:
    assert chosen("en", ["nl-Latn-NL", "nl"]) == "en"


@pytest.mark.parametrize("language", COMPLETE)
def test_each_complete_language_follows_from_the_desktop(language: str) -> None:
    assert chosen("system", ["xx-XX", f"{language}-Latn-NL", "en"]) == language
    assert chosen("system", [f"{language}_NL"]) == language


def test_a_desktop_in_another_language_gives_english() -> None:
    assert chosen("system", ["ja-Jpan-JP"]) == "en"


@pytest.mark.parametrize(
    ("language", "in_full", "short", "column", "words"),
    [
        ("nl", "3 februari 2026", "3 feb", "3 feb 2026", "dinsdag 3 februari 2026"),
        ("en_GB", "3 February 2026", "3 Feb", "3 Feb 2026", "Tuesday, 3 February 2026"),
        ("de", "3. Februar 2026", "3. Feb.", "3. Feb. 2026", "Dienstag, 3. Februar 2026"),
        ("fy", "3 febrewaris 2026", "3 feb", "3 feb 2026", "tiisdei 3 febrewaris 2026"),
    ],
)
def test_dates(language: str, in_full: str, short: str, column: str, words: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert dated(NOON.date(), "d MMMM yyyy") == in_full
    assert day(NOON.date()) == words
    assert when(NOON) == short
    assert day_and_time(NOON).startswith(column)
    assert moment_in_words(NOON).startswith(words)


@pytest.mark.parametrize("language", ["nl", "de", "fy"])
def test_thousands_have_a_point(language: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert number_words(21_900) == "21.900"


@pytest.mark.parametrize(
    ("window", "read"),
    [("nl_NL", "Spoed"), ("en_GB", "Urgent"), ("de_DE", "Eilig"), ("fy_NL", "Drok"), ("tr", "Urgent")],
)
def test_a_rule_is_read_in_the_language_of_the_window(window: str, read: str) -> None:
    texts = {"nl": "Spoed", "en": "Urgent", "de": "Eilig", "fy": "Drok"}
    QLocale.setDefault(QLocale(window))
    assert in_language(texts) == read
    worded = {f"words_{language}": text for language, text in texts.items()}
    assert read in sentence(Refused("setup_blocked", rule="X-1", rules="X-1", words=texts["en"], **worded))


@pytest.mark.parametrize(("window", "read"), [("de_DE", "Urgent"), ("fy_NL", "Spoed")])
def test_a_rule_in_two_languages_is_read_in_the_one_that_is_nearer(window: str, read: str) -> None:
    QLocale.setDefault(QLocale(window))
    assert in_language({"nl": "Spoed", "en": "Urgent"}) == read
