"""The names of the pages that take the place of the conversations."""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from pathlib import Path


class Page(StrEnum):
    """A page of the window; the navigation shows them in this order."""

    BOARD = "board"
    ANSWERS = "answers"
    TEAM = "team"
    TEAMS = "teams"
    REPORT = "report"
    WIND_DOWN = "wind_down"
    LABELS = "labels"
    CHANNELS = "channels"
    RULES = "rules"
    LOG = "log"


FOR_LEADS: Final = frozenset({Page.LABELS, Page.LOG})
"""What the store gives to leads and administrators only."""
FOR_ALL: Final = tuple(page for page in Page if page not in FOR_LEADS)

_PAGES: Final[dict[Page, str]] = {
    Page.BOARD: str(QT_TRANSLATE_NOOP("Pages", "Division of work")),
    Page.ANSWERS: str(QT_TRANSLATE_NOOP("Pages", "Canned answers")),
    Page.TEAM: str(QT_TRANSLATE_NOOP("Pages", "Colleagues")),
    Page.TEAMS: str(QT_TRANSLATE_NOOP("Pages", "Teams")),
    Page.REPORT: str(QT_TRANSLATE_NOOP("Pages", "Channel report")),
    Page.WIND_DOWN: str(QT_TRANSLATE_NOOP("Pages", "Wind-down")),
    Page.LABELS: str(QT_TRANSLATE_NOOP("Pages", "Labels")),
    Page.CHANNELS: str(QT_TRANSLATE_NOOP("Pages", "Channels")),
    Page.RULES: str(QT_TRANSLATE_NOOP("Pages", "Rules")),
    Page.LOG: str(QT_TRANSLATE_NOOP("Pages", "Compliance log")),
}


def page_words(page: Page) -> str:
    """The page's name in the navigation and as its heading."""
    return QCoreApplication.translate("Pages", _PAGES[page])


def saved_words(path: "Path") -> str:
    """That a file was saved, and where."""
    return QCoreApplication.translate("Pages", "Saved: {file}").replace("{file}", str(path))
