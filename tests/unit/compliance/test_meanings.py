"""Word meanings: the concepts of a text, compounds, and the data included."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.compliance.meanings import FEW, PART, STRONGEST, UNIT, Concepts, Meanings, meanings
from app.compliance.policy import DETECTORS
from app.compliance.weights import weights

DATA = Path(__file__).parents[3] / "resources/detectors"
FIRE = Meanings(
    Concepts(rows=((PART, 0), (0, PART)), bases=(0, -10 * PART), strongest=((UNIT, 0),), average=((0, FEW * UNIT),)),
    {"vlam": bytes((100, 0)), "brand": bytes((120, 60)), "kast": bytes((256 - 50, 5)), "zon": bytes((127, 127))}.get,
)


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("", 0),
        ("onbekend", 0),
        ("vlam", 100),
        ("vlam vlam", 100),
        ("kast", 0),
        ("vlam brand", 120 + 50),
        ("steekvlam", 100),
        ("bezon", 0),
        ("brand brand onbekend", 120 + 100),
    ],
)
def test_the_strongest_word_counts_and_the_average(text: str, score: float) -> None:
    assert FIRE.scores(text.split()) == [score]


def test_a_word_has_no_more_than_the_most_of_a_concept() -> None:
    much = Meanings(Concepts(((PART * 90,),), (0,), ((UNIT,),), ((0,),)), {"vuur": b"\x7f"}.get)
    assert much.scores(["vuur"]) == [STRONGEST]


def test_what_ships_fits_together() -> None:
    learnt = weights(DATA)
    assert {one.name for one in learnt.detectors} <= DETECTORS
    assert len(meanings(DATA).scores(["brand"])) == len(learnt.detectors)


@given(st.lists(st.text(max_size=12), max_size=30))
def test_any_words_have_a_score(words: list[str]) -> None:
    assert all(abs(score) < 100 for score in meanings(DATA).scores(words))
