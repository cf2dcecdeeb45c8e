"""Which language the window speaks."""

from PySide6.QtCore import QLocale


def language() -> str:
    """Which of a rule's languages the window shows: nl or en."""
    return "nl" if QLocale().language() is QLocale.Language.Dutch else "en"
