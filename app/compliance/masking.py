"""Hides sensitive values in text: for lists and notifications, and for the composer's "replace by ●●●"."""

from typing import Final

from app.domain.warning import Finding, masked

__all__ = ["HIDDEN", "masked", "without"]

HIDDEN: Final = "●●●"


def without(text: str, finding: Finding) -> str:
    """`text` with one finding replaced by ●●●. Spans of later findings are then invalid: detect again."""
    start, end = max(finding.start, 0), min(finding.end, len(text))
    return f"{text[:start]}{HIDDEN}{text[end:]}" if start < end else text
