"""Rules and searches are written in two languages only; this says which of the two the window uses."""

from PySide6.QtCore import QLocale

_READ_DUTCH = ("nl", "fy")


def language() -> str:
    """nl, which readers of Frisian know too, or en."""
    return "nl" if QLocale().name().startswith(_READ_DUTCH) else "en"
