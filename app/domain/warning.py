"""What a detector found, and which rule it triggered. Spans count code points in the original text."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from msgspec import Struct


class Severity(StrEnum):
    """How strongly a rule intervenes, mildest first."""

    INFO = "info"
    WARN = "warn"
    BLOCK_WITH_OVERRIDE = "block-with-override"
    BLOCK = "block"


class Finding(Struct, frozen=True):
    """Detector `id` fired on `text[start:end]`."""

    id: str
    start: int
    end: int


class Hit(Struct, frozen=True):
    """Rule `rule_id` applies because of `findings` (none for a rule about the window or the channel)."""

    rule_id: str
    rule_version: str
    severity: Severity
    findings: tuple[Finding, ...] = ()


def with_names(text: str, names: Iterable[str]) -> str:
    """What the detectors read of a message: its text, then the name of each file on a line of its own."""
    return "\n".join((text, *names))


def masked_names(text: str, names: Iterable[str], findings: tuple[Finding, ...]) -> list[str]:
    """The names with their sensitive parts masked. `findings`: those of `with_names`."""
    shown, start = [], len(text) + 1
    for name in names:
        inside = tuple(Finding(f.id, f.start - start, f.end - start) for f in findings)
        shown.append(masked(name, inside))
        start += len(name) + 1
    return shown


def within(text: str, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings of `with_names` mapped to `text`: one in a file name becomes an empty span at the end of the text.

    Two or three letters in a file name mean nothing: "library_ms.pdf" is not about anybody's health.
    """
    end = len(text)
    spoken = (f for f in findings if f.start <= end or f.end - f.start >= _SHORTEST)
    return tuple(Finding(f.id, min(f.start, end), min(f.end, end)) for f in spoken)


SENSITIVE: Final = frozenset({"bsn", "iban", "card", "digid", "id_document"})
"""Detectors whose matches are masked in lists, previews, notifications and search results."""

DOCUMENT: Final = "id_document"
"""The detector that says that a message's files may be copies of an identity document, which are not kept."""

_NUMBERED: Final = re.compile(r"(?=[^\W\d]*[\d<])[\w<]{6,}")
"""A word that contains a document number, or a machine-readable line of one."""
_SHORTEST: Final = 4

THREAT: Final = "threat"
"""The detector after which an agent has to decide to answer: by default it is for a lead."""

EMERGENCY: Final = frozenset({"emergency", "crisis", "gas", "poison"})
"""Detectors after which a conversation cannot be closed until an agent has recorded what was done."""


def on_document(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The hits that apply because files may be copies of an identity document."""
    return tuple(hit for hit in hits if any(finding.id == DOCUMENT for finding in hit.findings))


def hides(text: str, finding: Finding) -> bool:
    """Whether `masked` masks any part of this finding."""
    return next(_hidden(text, finding), None) is not None


def masked(text: str, findings: tuple[Finding, ...]) -> str:
    """`text` with every letter and digit of a sensitive finding replaced by a bullet. The length stays the same."""
    characters = list(text)
    for finding in findings:
        for start, end in _hidden(text, finding):
            for i in range(start, end):
                if characters[i].isalnum():
                    characters[i] = "\u2022"
    return "".join(characters)


def _hidden(text: str, finding: Finding) -> Iterator[tuple[int, int]]:
    """The spans of a finding that hold data. Merely announcing a copy of a document gives no number away."""
    start, end = max(finding.start, 0), min(finding.end, len(text))
    if finding.id == DOCUMENT:
        yield from (number.span() for number in _NUMBERED.finditer(text, start, max(start, end)))
    elif finding.id in SENSITIVE and start < end:
        yield start, end
