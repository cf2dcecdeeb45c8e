"""Numbers that identify a person: found by shape, kept only where the check digit or a label says what they are."""

import re
from collections.abc import Iterator
from typing import Final

from stdnum import iban, luhn
from stdnum.nl import bsn

from app.domain.warning import Finding

_DIGITS: Final = re.compile(r"(?<![\w.,-])(\d{9}|\d{4}\.\d{2}\.\d{3}|\d{3}[ .-]\d{3}[ .-]\d{3})(?![\w-]|[.,]\d)")
_LABELLED: Final = re.compile(
    r"\b(?:bsn|burger ?service ?nummer|sofi(?:-| )?(?:nummer)?|citizen service number)\b"
    r"(?:[ -]*(?:nr|nummer|number|no)\b\.?)?(?:\s*(?:is|was|luidt|van \w+(?: is)?|:|=|-))*\s*"
    r"(\d(?:[ .-]?\d){7,8})(?!\d)"
)
# A number right after one of these is something else, however well it passes the 11-test.
_OTHER_NUMBER: Final = re.compile(
    r"\b(?:zaak|melding|meldings|dossier|factuur|order|kenmerk|referentie|kvk|rsin|tel|telefoon|telefoonnummer|mobiel|klant|"
    r"klantnummer|zaaknummer|meldingsnummer|ordernummer|factuurnummer|dossiernummer|aanslag|aanslagnummer|ticket|case)"
    r"(?:nummer|nr)?\b[^\d]{0,30}$"
)
_LABEL_AT_END: Final = re.compile(r"\b(?:bsn|burger ?service ?nummer|sofi-?nummer)\b[^\d]{0,40}$")
_IBAN: Final = re.compile(r"(?<![a-z0-9])([a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,30})(?![a-z0-9])")
_CARD: Final = re.compile(r"(?<![\d\w])([3-6]\d{3}(?:[ -]?\d){9,15})(?!\d)")
_PLATE: Final = re.compile(
    r"(?<![\w-])(?:[a-z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[a-z]{2}|\d{2}-[a-z]{2}-\d{2}|[a-z]{2}-\d{2}-[a-z]{2}|"
    r"[a-z]{2}-[a-z]{2}-\d{2}|\d{2}-[a-z]{2}-[a-z]{2}|\d{2}-[a-z]{3}-\d|\d-[a-z]{3}-\d{2}|[a-z]{2}-\d{3}-[a-z]|"
    r"[a-z]-\d{3}-[a-z]{2}|[a-z]{3}-\d{2}-[a-z]|[a-z]-\d{2}-[a-z]{3}|\d-[a-z]{2}-\d{3}|\d{3}-[a-z]{2}-\d)(?![\w-])"
)
_VNUMBER: Final = re.compile(r"\bv(?:reemdelingen)?[ -]?(?:nummer|nr|number)\b[.: ]*(?:is )?(\d{10})(?!\d)")

Span = tuple[str, int, int]


def numbers(text: str, previous: str = "") -> Iterator[Finding]:
    """Findings in normalised `text`. `previous`: the citizen's message before, where the label may stand."""
    yield from _bsn(text, previous)
    for found in _IBAN.finditer(text):
        if end := _valid_iban(found.group(1)):
            yield Finding("iban", found.start(1), found.start(1) + end)
    for found in _CARD.finditer(text):
        digits = re.sub(r"\D", "", found.group(1))
        if 13 <= len(digits) <= 19 and luhn.is_valid(digits):
            yield Finding("card", found.start(1), found.end(1))
    for found in _PLATE.finditer(text):
        yield Finding("plate", found.start(), found.end())
    for found in _VNUMBER.finditer(text):
        yield Finding("vnumber", found.start(1), found.end(1))


def _bsn(text: str, previous: str) -> Iterator[Finding]:
    labelled = [(found.start(1), found.end(1)) for found in _LABELLED.finditer(text)]
    for start, end in labelled:
        yield Finding("bsn", start, end)
    label_before = _LABEL_AT_END.search(previous) is not None
    for found in _DIGITS.finditer(text):
        start, end = found.span(1)
        if any(start < other_end and other_start < end for other_start, other_end in labelled):
            continue
        digits = re.sub(r"\D", "", found.group(1))
        if _OTHER_NUMBER.search(text[max(0, start - 45) : start]):
            continue
        if bsn.is_valid(digits) or label_before:
            yield Finding("bsn", start, end)


def _valid_iban(candidate: str) -> int:
    """How many characters of `candidate` make a valid IBAN; 0 if none. Words may follow it without a break."""
    ends = [found.end() for found in re.finditer(r"[a-z0-9]", candidate)]
    for end in reversed(ends[14:34]):
        if iban.is_valid(candidate[:end], check_country=False):
            return end
    return 0
