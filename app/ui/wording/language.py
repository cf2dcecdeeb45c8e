"""Which of the two languages that rules and searches are written in the window shows."""

from PySide6.QtCore import QLocale

_READ_DUTCH = (QLocale.Language.Dutch, QLocale.Language.WesternFrisian)


def language() -> str:
    """nl, which readers of Frisian know too, or en."""
    return "nl" if QLocale().language() in _READ_DUTCH else "en"
