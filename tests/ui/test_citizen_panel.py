"""The citizen's panel: everything is laid out one below the other, also when the next citizen has less or more to
show.
"""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget

from app.domain.conversation import Label
from app.domain.ids import LabelId
from app.domain.text import CitizenText
from app.ui.theme.theme import Theme
from app.ui.views.citizen_panel import CitizenFacts, CitizenPanel
from app.ui.views.prose import Prose
from app.ui.views.wishes import WishLine
from tests.screens.stage import settle

Show = Callable[[QWidget], None]


def _facts(*headings: str) -> CitizenFacts:
    return CitizenFacts(CitizenText("Yara Yılmaz"), (), (), tuple((one, "1 h 02 min") for one in headings), (), ())


def _wishes(count: int) -> tuple[WishLine, ...]:
    return tuple(
        WishLine(f"Perhaps the same citizen {one}: ", "same name", (("Link", "link"),)) for one in range(count)
    )


@pytest.mark.parametrize("width", [200, 280, 400])
def test_nothing_lies_over_anything_else(theme: Theme, show: Show, qapp: QApplication, width: int) -> None:
    panel = CitizenPanel(theme)
    panel.resize(width, 760)
    show(panel)
    for wishes in (0, 3, 1):
        panel.show_citizen(_facts("Status", "First response"))
        panel.show_wishes(_wishes(wishes))
        panel.settle()
        settle(qapp)
        places = _places(panel)
        assert len(places) > 5
        over = [(a, b) for a in places for b in places if a is not b and places[a].intersects(places[b])]
        assert over == []


def _places(panel: CitizenPanel) -> dict[QWidget, QRect]:
    """The positions of the visible texts and buttons."""
    words = [*panel.findChildren(QLabel), *panel.findChildren(Prose), *panel.findChildren(QAbstractButton)]
    return {one: QRect(one.mapTo(panel, QPoint()), one.size()) for one in words if one.isVisible()}


def test_tab_goes_downwards_whatever_came_last(theme: Theme, show: Show, qapp: QApplication) -> None:
    panel = CitizenPanel(theme)
    panel.resize(280, 760)
    show(panel)
    panel.show_citizen(_facts("Status", "First response"))
    panel.settle()
    panel.show_wishes(_wishes(2))
    panel.settle()
    settle(qapp)
    places = [QRect(one.mapTo(panel, QPoint()), one.size()).top() for one in _by_tab(panel)]
    assert len(places) >= 3
    assert places == sorted(places)


def _by_tab(panel: CitizenPanel) -> list[QWidget]:
    """The widgets that get the focus after the panel itself, in Tab order."""
    found, one = [], panel.nextInFocusChain()
    while one is not None and one is not panel:
        if panel.isAncestorOf(one) and one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(one)
        one = one.nextInFocusChain()
    return found


def test_the_keyboard_stays_in_the_panel_when_what_held_it_goes(theme: Theme, show: Show, qapp: QApplication) -> None:
    window = QWidget()
    other, panel = QPushButton("other", window), CitizenPanel(theme, window)
    show(window)
    facts = _facts("Status", "First response")
    panel.show_citizen(facts)
    panel.settle()
    settle(qapp)
    assert panel.label_button is not None
    panel.label_button.setFocus()
    panel.show_citizen(replace(facts, labels=(Label(LabelId(1), "parkeren", "grey"),)))
    panel.settle()
    settle(qapp)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is panel or panel.isAncestorOf(focus)
    assert not other.hasFocus()
