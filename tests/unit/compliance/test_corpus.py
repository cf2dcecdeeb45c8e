"""How well the detectors do on labelled messages: those that phrases were written with, and those kept aside."""

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
        expected, allowed = set(message["expect"]), set(message.get("may", ()))
        found = {finding.id for finding in detect(message["text"], Direction(message["direction"]))}
        result.messages += 1
        result.right += expected <= found <= expected | allowed
        result.ordinary += "emergency" not in expected | allowed
        result.expected.update(expected)
        result.found.update(found & expected)
        result.false.update(found - expected - allowed)
    return result


@pytest.mark.parametrize("held_out", [False, True], ids=["developed with", "kept aside"])
def test_figures(held_out: bool) -> None:
    """No worse than it was measured; README.md beside the corpus has the figures of every batch when it was new."""
    figures = score(held_out)
    print(figures.report())
    assert figures.recall("emergency") >= (0.86 if held_out else 0.99)
    assert figures.false["emergency"] <= (0.03 if held_out else 0.01) * figures.ordinary
    assert figures.right >= (0.86 if held_out else 0.96) * figures.messages
    assert sum(figures.found.values()) >= (0.85 if held_out else 0.96) * sum(figures.expected.values())
    for detector in EXACT:
        assert (figures.recall(detector), figures.false[detector]) == (1.0, 0), detector
    if not held_out:
        assert min(figures.recall(detector) for detector in DETECTORS) >= 0.83


def test_the_corpus_is_what_it_says() -> None:
    messages = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    assert len(messages) >= 6000
    assert (
        len({message["id"] for message in messages}) == len({message["text"] for message in messages}) == len(messages)
    )
    assert {detector for message in messages for detector in message["expect"]} == DETECTORS
    assert sum(not message["expect"] for message in messages) >= 0.35 * len(messages)
    assert sum(message["held_out"] for message in messages) >= 790
