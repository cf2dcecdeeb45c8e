"""Rules are written in several languages, searches in two: which of them the window uses."""

from typing import Final

from PySide6.QtCore import QLocale

_READ: Final = {"nl": ("nl",), "fy": ("fy", "nl"), "de": ("de", "en")}
"""By the window's language: the languages that its readers know, best first."""


def languages() -> tuple[str, ...]:
    """The languages for what is not translated with the window, best first."""
    return _READ.get(QLocale().name()[:2], ("en",))


def language() -> str:
    """The language for searches: nl, which readers of Frisian know too, or en."""
    return "nl" if "nl" in languages() else "en"
