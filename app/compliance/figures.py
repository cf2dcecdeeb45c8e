"""How well the detectors do on messages that people have labelled: recall and false alarms."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from msgspec import Struct, field

from app.compliance.detectors import detect
from app.compliance.policy import DETECTORS
from app.domain.message import Direction
from app.domain.warning import Finding


class Figures(Struct):
    """What was expected, what of that was found, and what was found unexpectedly, by detector."""

    messages: int = 0
    right: int = 0
    """Messages with exactly the expected findings."""
    expected: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    quiet: Counter[str] = field(default_factory=Counter)
    """Messages in which the detector should find nothing."""

    def count(self, message: "Labelled", findings: Iterable[Finding]) -> None:
        """Count the findings in one message."""
        found = {finding.id for finding in findings}
        self.messages += 1
        self.right += message.expect <= found <= message.expect | message.may
        self.expected.update(message.expect)
        self.found.update(found & message.expect)
        self.false.update(found - message.expect - message.may)
        self.quiet.update(DETECTORS - message.expect - message.may)

    def recall(self, detector: str) -> float:
        """The share of what was expected that was found (recall); 1 if nothing was expected."""
        return self.found[detector] / self.expected[detector] if self.expected[detector] else 1.0

    def alarms(self, detector: str) -> float:
        """False alarms per hundred messages in which the detector should find nothing."""
        return 100 * self.false[detector] / max(1, self.quiet[detector])


class Labelled(NamedTuple):
    """A message and what people say should be found in it; whether those in `may` are found does not matter."""

    text: str
    direction: Direction
    expect: frozenset[str]
    may: frozenset[str]

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> "Labelled":
        """An {"text", "direction", "expect", "may"}; `may` may be left out. KeyError, TypeError or ValueError else."""
        expect, may = frozenset(entry["expect"]), frozenset(entry.get("may", ()))
        if unknown := (expect | may) - DETECTORS:
            raise ValueError(sorted(unknown))
        return cls(str(entry["text"]), Direction(entry["direction"]), expect, may)


def measured(messages: Iterable[Labelled]) -> Figures:
    """Run every detector over `messages`."""
    figures = Figures()
    for message in messages:
        figures.count(message, detect(message.text, message.direction))
    return figures
