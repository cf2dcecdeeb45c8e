"""How well the detectors do on labelled messages: those that phrases were written with, and those held out."""

import json
from pathlib import Path

import pytest

from app.compliance.detectors import detect
from app.compliance.figures import Figures, Labelled, measured
from app.compliance.policy import DETECTORS
from app.domain.message import Direction

CORPUS = Path(__file__).parents[2] / "fixtures/compliance/corpus.jsonl"
EXACT = ("bsn", "iban", "card")
ALARMS = {"emergency": 3.2, "police": 2.8}
"""Per hundred unrelated messages, where more than 2 are allowed: an alarm for the police is only shown."""


def figures(*, held_out: bool, every: int = 1) -> Figures:
    messages = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    part = [message for message in messages if message["held_out"] is held_out][::every]
    return measured(Labelled.of(message) for message in part)


def numbers_are_exact(found: Figures) -> bool:
    """Whether every number with a check digit was found, and nothing else was taken for one."""
    return all((found.recall(detector), found.false[detector]) == (1.0, 0) for detector in EXACT)


def test_the_messages_kept_aside_are_found_no_worse_than_was_measured() -> None:
    """Those that taught neither a phrase nor a weight. README.md beside the corpus describes them."""
    kept = figures(held_out=True)
    for detector in DETECTORS - set(EXACT):
        assert kept.recall(detector) >= (0.95 if detector == "emergency" else 0.9), detector
        assert kept.alarms(detector) <= ALARMS.get(detector, 2), detector
    assert kept.right >= 0.865 * kept.messages
    assert numbers_are_exact(kept)


def test_the_messages_that_taught_are_found() -> None:
    taught = figures(held_out=False, every=4)
    for detector in DETECTORS:
        assert taught.recall(detector) >= 0.9, detector
        assert taught.alarms(detector) <= (1.3 if detector in ("emergency", "police") else 0.9), detector
    assert taught.right >= 0.95 * taught.messages
    assert numbers_are_exact(taught)


@pytest.mark.parametrize(
    "text",
    [
        "hoi", "Goedemiddag", "bedankt!", "Paspoort verlengen", "ok tot morgen", "ja", "Hierbij een foto van de stoep",
        "Bijgaand een kopie van de brief", "wat is de stand van mijn aanvraag",
        "Ik sta op de brug en die is dicht, hoe fiets ik om?",
    ],
)  # fmt: skip
def test_what_is_said_every_day_raises_nothing(text: str) -> None:
    assert detect(text, Direction.INBOUND) == ()


def test_the_corpus_is_what_it_says() -> None:
    messages = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    assert len(messages) >= 11_000
    assert (
        len({message["id"] for message in messages}) == len({message["text"] for message in messages}) == len(messages)
    )
    assert {detector for message in messages for detector in message["expect"]} == DETECTORS
    assert sum(not message["expect"] for message in messages) >= 0.35 * len(messages)
    assert sum(message["held_out"] for message in messages) >= 900
    assert sum(message["held_out"] or message.get("only_weights", False) for message in messages) * 3 >= len(messages)
    assert not any(message["held_out"] and message.get("only_weights") for message in messages)
