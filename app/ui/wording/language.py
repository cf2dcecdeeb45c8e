"""Which of the two languages that rules and searches are written in the window shows."""

from PySide6.QtCore import QLocale

_READ_DUTCH = ("nl", "fy")


def language() -> str:
    """nl, which readers of Frisian know too, or en."""
    return "nl" if QLocale().name().startswith(_READ_DUTCH) else "en"
