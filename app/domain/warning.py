"""What a detector found and which rule speaks. Spans count code points in the text as written."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from msgspec import Struct


class Severity(StrEnum):
    """How much a rule holds an agent up, mildest first."""

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
    """Rule `rule_id` speaks, because of `findings` (none for a rule about the window or the channel)."""

    rule_id: str
    rule_version: str
    severity: Severity
    findings: tuple[Finding, ...] = ()


def with_names(text: str, names: Iterable[str]) -> str:
    """What the detectors read of a message: its text, and the names of its files each on a line below it."""
    return "\n".join((text, *names))


def within(text: str, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """`findings` of `with_names`, as they concern `text`: what was found in a file's name stands at its end, empty."""
    end = len(text)
    return tuple(Finding(f.id, min(f.start, end), min(f.end, end)) for f in findings)


SENSITIVE: Final = frozenset({"bsn", "iban", "card", "digid", "id_document"})
"""Detectors whose matches are masked in lists, previews, notifications and search results."""

DOCUMENT: Final = "id_document"
"""The detector after which a message's files may be copies of an identity document, which are not kept."""

THREAT: Final = "threat"
"""The detector after which whoever answers has decided so: it is for a lead first."""

EMERGENCY: Final = frozenset({"emergency", "crisis", "gas", "poison"})
"""Detectors after which a conversation cannot be closed before an agent records what was done."""


def on_document(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The hits that speak because files may be copies of an identity document."""
    return tuple(hit for hit in hits if any(finding.id == DOCUMENT for finding in hit.findings))


def masked(text: str, findings: tuple[Finding, ...]) -> str:
    """`text` with every letter and digit of a sensitive finding replaced by a bullet; same length."""
    characters = list(text)
    for finding in findings:
        if finding.id in SENSITIVE:
            for i in range(max(finding.start, 0), min(finding.end, len(characters))):
                if characters[i].isalnum():
                    characters[i] = "\u2022"
    return "".join(characters)
