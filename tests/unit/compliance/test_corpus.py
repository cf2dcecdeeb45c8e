"""How well the detectors do on labelled messages: those that phrases were written with, and those kept aside."""

import json
from functools import cache
from pathlib import Path

import pytest

from app.compliance.detectors import detect
from app.compliance.figures import Figures, Labelled, measured
from app.compliance.policy import DETECTORS
from app.domain.message import Direction

CORPUS = Path(__file__).parents[2] / "fixtures/compliance/corpus.jsonl"
EXACT = ("bsn", "iban", "card")
KEPT_ASIDE = {
    "emergency": 0.92, "crisis": 0.78, "domestic_violence": 0.75, "threat": 0.64, "poison": 0.87, "police": 0.79,
    "public_safety": 0.80, "digid": 0.85,
}  # fmt: skip
"""The part that is found at least of a detector, where that is less than nine in ten."""


@cache
def figures(held_out: bool) -> Figures:
    messages = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    return measured(Labelled.of(message) for message in messages if message["held_out"] is held_out)


def test_the_messages_kept_aside_are_found_no_worse_than_was_measured() -> None:
    """A third, which taught neither a phrase nor a weight. README.md beside the corpus tells what it is made of."""
    kept = figures(True)
    for detector in DETECTORS - set(EXACT):
        assert kept.recall(detector) >= KEPT_ASIDE.get(detector, 0.9), detector
        assert kept.alarms(detector) <= (3.6 if detector == "emergency" else 1.4), detector
    assert kept.right >= 0.85 * kept.messages


def test_the_messages_that_taught_are_found() -> None:
    taught = figures(False)
    for detector in DETECTORS:
        assert taught.recall(detector) >= 0.93, detector
        assert taught.alarms(detector) <= 0.6, detector
    assert taught.right >= 0.98 * taught.messages


@pytest.mark.parametrize("held_out", [False, True], ids=["taught", "kept aside"])
@pytest.mark.parametrize("detector", EXACT)
def test_numbers_with_a_check_are_exact(detector: str, held_out: bool) -> None:
    assert (figures(held_out).recall(detector), figures(held_out).false[detector]) == (1.0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "hoi", "Goedemiddag", "bedankt!", "Paspoort verlengen", "ok tot morgen", "ja", "Hierbij een foto van de stoep",
        "Bijgaand een kopie van de brief", "Ik sta op de brug en die is dicht, hoe fiets ik om?",
    ],
)  # fmt: skip
def test_what_is_said_every_day_raises_nothing(text: str) -> None:
    assert detect(text, Direction.INBOUND) == ()


def test_the_corpus_is_what_it_says() -> None:
    messages = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    assert len(messages) >= 8900
    assert (
        len({message["id"] for message in messages}) == len({message["text"] for message in messages}) == len(messages)
    )
    assert {detector for message in messages for detector in message["expect"]} == DETECTORS
    assert sum(not message["expect"] for message in messages) >= 0.35 * len(messages)
    assert sum(message["held_out"] for message in messages) * 3 >= len(messages)
    assert not any(message["held_out"] and message.get("only_weights") for message in messages)
