"""Navigation, list, conversation and citizen side by side, as far as the width allows."""

from typing import Final

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

NAVIGATION, LIST, TALK, PANEL = 200, 300, 420, 260
"""The minimum width of each, in pixels."""
_LIST_LEAST: Final = 240
"""The list's minimum width on a small screen: 1366 pixels at 200 %."""
_NAVIGATION_USUAL: Final = 232
_LIST_USUAL: Final = 356
_PANEL_USUAL: Final = 284


class Shown(Struct, frozen=True):
    """The visible columns."""

    navigation: bool = True
    list: bool = True
    talk: bool = True
    panel: bool = True


def arrange(width: int, navigation: bool | None, panel: bool | None) -> Shown:
    """The columns to show in `width` pixels. True or False is the agent's choice, None depends on the space.

    List and conversation always stay; the citizen is dropped first, then the navigation. What was requested replaces
    what was not: the panel replaces the navigation and then the list, the navigation replaces the conversation.
    """
    room = width - LIST - TALK
    if navigation:
        if room >= NAVIGATION:
            return Shown(panel=panel is not False and room >= NAVIGATION + PANEL)
        return Shown(talk=False, panel=False)
    if panel:
        if room >= PANEL:
            return Shown(navigation=navigation is None and room >= NAVIGATION + PANEL)
        return Shown(navigation=False, list=False)
    shown = navigation is None and room >= NAVIGATION
    left = room - NAVIGATION if shown else room
    return Shown(navigation=shown, panel=panel is None and shown and left >= PANEL)


class Columns(QSplitter):
    """The four columns, whose widths the agent can change."""

    arranged = Signal()

    def __init__(self, navigation: QWidget, conversations: QWidget, talk: QWidget, panel: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._navigation: bool | None = None
        self._panel: bool | None = None
        self._parts = [navigation, conversations, talk, panel]
        self._page: QWidget | None = None
        self.shown = Shown()
        self.setHandleWidth(1)
        self.setMinimumWidth(_LIST_LEAST + TALK)  # not the sum of all: columns are hidden when there is no room
        self.setChildrenCollapsible(False)
        for part, least in zip(self._parts, (NAVIGATION, LIST, TALK, PANEL), strict=True):
            part.setMinimumWidth(least)
            self.addWidget(part)
        self.setStretchFactor(2, 1)
        self.setSizes([_NAVIGATION_USUAL, _LIST_USUAL, 568, _PANEL_USUAL])

    def fill(self, talk: QWidget, panel: QWidget) -> None:
        """Insert the conversation and the citizen panel in place of their placeholders, once.

        The caller now owns the conversation's placeholder.
        """
        _, _, before, nobody = self._parts
        if before is talk:
            return
        sizes = self.sizes()
        for number, part, least in ((2, talk, TALK), (3, panel, PANEL)):
            part.setMinimumWidth(least)
            self.replaceWidget(number, part)
            self._parts[number] = part
        nobody.deleteLater()
        self.setStretchFactor(2, 1)
        self.setSizes(sizes)
        self._arrange()

    def show_page(self, page: QWidget | None) -> None:
        """Show a page instead of list, conversation and citizen; None: show those again."""
        if self._page is not None:
            self._page.hide()
        self._page, self._navigation = page, None
        if page is not None and self.indexOf(page) < 0:
            page.setMinimumWidth(TALK)
            self.addWidget(page)
            self.setStretchFactor(self.indexOf(page), 1)
        self._arrange()

    def toggle_navigation(self) -> None:
        """Show or hide the navigation."""
        self._navigation = not self.shown.navigation
        self._arrange()

    def toggle_panel(self) -> None:
        """Show or hide the citizen."""
        self._panel = not self.shown.panel
        self._arrange()

    def settle(self) -> None:
        """Something was chosen: hide a column that was opened over another."""
        if self._page is None and not (self.shown.talk and self.shown.list):
            self._navigation = self._panel = None
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another width, possibly with other columns."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _arrange(self) -> None:
        self._parts[1].setMinimumWidth(LIST if self.width() > LIST + TALK else _LIST_LEAST)
        if self._page is None:
            self.shown = arrange(self.width(), self._navigation, self._panel)
        else:
            room = self.width() >= NAVIGATION + TALK
            self.shown = Shown(room if self._navigation is None else self._navigation, False, False, False)
            self._page.setVisible(room or not self.shown.navigation)
        wanted = (self.shown.navigation, self.shown.list, self.shown.talk, self.shown.panel)
        for part, visible in zip(self._parts, wanted, strict=True):
            part.setVisible(visible)
        self.arranged.emit()
