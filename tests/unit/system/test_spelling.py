"""Spelling, checked by a real process with the real dictionaries."""

from collections.abc import Iterator

import pytest

from app.system.own_command import own_command
from app.system.spelling import Speller


@pytest.fixture(scope="module")
def speller() -> Iterator[Speller]:
    made = Speller([*own_command(), "spelling"])
    yield made
    made.close()


@pytest.mark.parametrize(
    ("language", "right", "wrong", "meant"),
    [
        ("nl", ["gemeente", "parkeervergunning", "grofvuil", "bsn", "BRP"], "afspaak", "afspraak"),
        ("en", ["appointment", "colour"], "appointmnt", "appointment"),
        ("fy", ["gemeente", "ôfspraak"], "ferhuzje", "ferhúzje"),
        ("de", ["Termin", "Müllabfuhr", "Straßenreinigung"], "Temrin", "Termin"),
    ],
)
def test_each_language_knows_its_words_and_what_was_meant(
    speller: Speller, language: str, right: list[str], wrong: str, meant: str
) -> None:
    asked = speller.ask({"language": language, "words": [*right, wrong]})
    suggested = speller.ask({"language": language, "word": wrong})
    assert asked.result(30) == [wrong]
    assert meant in suggested.result(30)


def test_a_process_that_dies_is_started_anew_and_nobody_waits_for_ever() -> None:
    speller = Speller([*own_command(), "spelling"])
    assert speller.ask({"language": "en", "words": ["wrongg"]}).result(30) == ["wrongg"]
    child = speller._child
    assert child is not None
    child.kill()
    child.wait()
    assert speller.ask({"language": "en", "words": ["right"]}).result(30) == []
    speller.close()
    assert speller.ask({"language": "en", "words": ["right"]}).cancelled()
    speller.close()


def test_a_program_that_cannot_be_started_checks_nothing() -> None:
    speller = Speller(["/nowhere/balie", "spelling"])
    assert speller.ask({"language": "nl", "words": ["afspaak"]}).cancelled()
    speller.close()
