"""How well the detectors do on labelled messages: those that patterns were written with, and the third kept aside."""

import json
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from app.compliance.detectors import detect
from app.compliance.policy import DETECTORS
from app.domain.message import Direction

CORPUS = Path(__file__).parents[2] / "fixtures/compliance/corpus.jsonl"
EXACT = ("bsn", "iban", "card")


@dataclass
class Score:
    """What was expected, found, and found though not expected, by detector."""

    messages: int = 0
    right: int = 0
    ordinary: int = 0
    """Messages without an emergency."""
    expected: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)

    def recall(self, detector: str) -> float:
        return self.found[detector] / self.expected[detector] if self.expected[detector] else 1.0

    def report(self) -> str:
        lines = [f"{self.right} of {self.messages} messages exactly right"]
        for detector in sorted(DETECTORS):
            found, expected = self.found[detector], self.expected[detector]
            lines.append(f"  {detector:20} found {found:3} of {expected:3}, {self.false[detector]} false")
        return "\n".join(lines)


@cache
def score(held_out: bool) -> Score:
    result = Score()
    for line in CORPUS.read_text("utf-8").splitlines():
        message = json.loads(line)
        if message["held_out"] is not held_out:
            continue
        expected = set(message["expect"])
        found = {finding.id for finding in detect(message["text"], Direction(message["direction"]))}
        result.messages += 1
        result.right += found == expected
        result.ordinary += "emergency" not in expected
        result.expected.update(expected)
        result.found.update(found & expected)
        result.false.update(found - expected)
    return result


@pytest.mark.parametrize("held_out", [False, True], ids=["developed with", "kept aside"])
def test_figures(held_out: bool) -> None:
    figures = score(held_out)
    print(figures.report())
    assert figures.recall("emergency") >= (0.90 if held_out else 0.98)
    assert figures.false["emergency"] <= 0.02 * figures.ordinary
    assert figures.right >= (0.88 if held_out else 0.95) * figures.messages
    for detector in EXACT:
        assert (figures.recall(detector), figures.false[detector]) == (1.0, 0), detector
    if not held_out:
        assert min(figures.recall(detector) for detector in DETECTORS) >= 0.9


def test_the_corpus_is_what_it_says() -> None:
    messages = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    assert len(messages) >= 500
    assert (
        len({message["id"] for message in messages}) == len({message["text"] for message in messages}) == len(messages)
    )
    assert {detector for message in messages for detector in message["expect"]} == DETECTORS
    assert sum(not message["expect"] for message in messages) >= 0.4 * len(messages)
    assert 0.3 <= sum(message["held_out"] for message in messages) / len(messages) <= 0.4
