"""Small sheets that ask or say one thing, and the locked window."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.channel import ChannelKind
from app.domain.problems import Refused
from app.ui.citizen_text import Shown
from app.ui.theme.theme import Theme
from app.ui.views.dialogs import NameSheet, RefusedLinkSheet, RemoveSheet, RuleSheet, Sheet
from app.ui.views.hours_sheet import HoursSheet
from app.ui.views.lock_pane import LockPane
from app.ui.views.wind_down_page import CloseSheet
from app.ui.wording.problems import sentence
from app.ui.wording.rule_card import card_of
from tests.screens import data, rule_data
from tests.screens.frame import inbox
from tests.screens.stage import Screen


def _asked(make: Callable[[Theme, QWidget], Sheet]) -> Screen:
    def screen(theme: Theme) -> QWidget:
        parent = QWidget()
        parent.resize(1440, 900)
        sheet = make(theme, parent)
        sheet.setParent(None)
        parent.deleteLater()
        return sheet

    return screen


def _view(theme: Theme, parent: QWidget) -> Sheet:
    """Saving a search as a view."""
    sheet = NameSheet(theme, "Deze zoekopdracht als weergave opslaan", "Naam van de weergave", print, parent)
    sheet.field.setText("Afval zonder antwoord")
    return sheet


def _hours(theme: Theme, parent: QWidget) -> Sheet:
    """Office hours that cannot be parsed."""
    sheet = HoursSheet(theme, "", print, parent)
    sheet.field.setText("ma-vr 9:00-25:00")
    return sheet


def _close(theme: Theme, parent: QWidget) -> Sheet:
    """Closing a channel with open conversations."""
    words = sentence(Refused("conversations_open", channel="Oud nummer", count="3"))
    return CloseSheet(theme, words, lambda: None, parent)


def _refused(theme: Theme, parent: QWidget) -> Sheet:
    """A link that is not opened."""
    return RefusedLinkSheet(theme, "file:///home/anna/Documenten/" + "x" * 120, parent)


def _remove(theme: Theme, parent: QWidget) -> Sheet:
    """Deleting a citizen's file for good."""
    return RemoveSheet(theme, Shown("kopie paspoort voor- en achterkant 2026-11-23 (3).jpg"), lambda: None, parent)


def _rules(theme: Theme, parent: QWidget) -> Sheet:
    """All rules of a channel."""
    rules = rule_data.desk().rules.always(ChannelKind.WHATSAPP)
    return RuleSheet(theme, [card_of(rule, data.NOW.date()) for rule in rules], parent)


def locked(theme: Theme) -> QWidget:
    """The window is locked."""
    shell = inbox(theme)
    shell.destroyed.connect(shell.centralWidget().deleteLater)  # type: ignore[attr-defined]
    shell.cover(LockPane(theme))  # type: ignore[attr-defined]
    return shell


SCREENS = {
    "ask-view": _asked(_view),
    "ask-hours": _asked(_hours),
    "ask-close": _asked(_close),
    "ask-remove": _asked(_remove),
    "link-refused": _asked(_refused),
    "rules-channel": _asked(_rules),
    "locked": locked,
}
