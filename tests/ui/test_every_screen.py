"""Every screen of tests/screens, as seen by a screen reader and by somebody without a mouse."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLabel, QWidget

from app.ui.views.tick import Tick
from tests.screens.__main__ import all_screens
from tests.screens.stage import Screen, settle, theme_of
from tests.ui.drawn import contrast

SCREENS = all_screens()
SIZE = QSize(1024, 740)
"""High enough for a list of answers that covers no button."""
Role = QAccessible.Role
SPOKEN = {
    Role.Button, Role.ButtonMenu, Role.CheckBox, Role.ComboBox, Role.EditableText, Role.Link, Role.List, Role.ListItem,
    Role.MenuItem, Role.PageTab, Role.ProgressBar, Role.RadioButton, Role.Slider, Role.SpinBox, Role.Table, Role.Tree,
    Role.Dialog, Role.Grouping,
}  # fmt: skip
"""Roles that a screen reader stops at: none of these may lack a name."""
ROWS: int = 12
"""No more rows of a list than this are visited: they are all alike."""


@pytest.fixture(params=sorted(SCREENS))
def screen(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    make: Screen = SCREENS[request.param]
    widget = make(theme_of(qapp, dark=False))
    widget.setMinimumSize(0, 0)
    widget.resize(SIZE)
    widget.show()
    settle(qapp)
    yield widget
    widget.hide()
    widget.deleteLater()
    settle(qapp)


def nodes(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The visible elements of `interface`, including itself."""
    state: Any = interface.state()
    if state.invisible:
        return
    yield interface
    count = interface.childCount()
    for index in range(min(count, ROWS) if interface.role() in (Role.List, Role.Table) else count):
        child = interface.child(index)
        if child.isValid():
            yield from nodes(child)


def _most(before: QImage, after: QImage) -> float:
    """The greatest contrast of a pixel with its previous state."""
    pixels = (
        memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I") for image in (before, after)
    )
    return max((contrast(old, new) for old, new in set(zip(*pixels, strict=True))), default=1.0)


def unnamed(screen: QWidget) -> list[str]:
    """What a screen reader stops at and that has no name."""
    found = []
    for node in nodes(QAccessible.queryAccessibleInterface(screen)):
        if node.role() in SPOKEN and not node.text(QAccessible.Text.Name).strip():
            held = node.object()
            inside = type(held.parent()).__name__
            found.append(f"{node.role().name} {type(held).__name__} in {inside}")
    return found


def misnamed(screen: QWidget) -> list[str]:
    """Elements whose name does not contain their label (WCAG 2.5.3), which people use for voice control."""
    found = []
    worded: list[QLabel | QAbstractButton] = [*screen.findChildren(QLabel), *screen.findChildren(QAbstractButton)]
    for one in worded:
        # The "On" of a tick in the settings is its state; the row is its name.
        if one.isVisible() and one.accessibleName() and not isinstance(one, Tick):
            read, called = (re.findall(r"\w+", words.casefold()) for words in (one.text(), one.accessibleName()))
            if not set(read) <= set(called):
                found.append(f"{one.text()}: {one.accessibleName()}")
    labelled = [label.buddy() for label in screen.findChildren(QLabel)]
    for choice in screen.findChildren(QComboBox):
        if choice.isVisible() and choice not in labelled and not choice.accessibleDescription():
            found.append(f"nobody hears what this is: {choice.currentText()}")
    return found


def unseen(screen: QWidget, qapp: QApplication) -> list[str]:
    """Elements that get the focus by Tab without a visible change of at least 3:1 (WCAG 1.4.11)."""
    screen.activateWindow()
    found = []
    for widget in screen.findChildren(QWidget):
        if Qt.FocusPolicy.TabFocus not in widget.focusPolicy() or not (widget.isVisible() and widget.isEnabled()):
            continue
        if widget.focusProxy() is not None or (isinstance(widget, QAbstractItemView) and not widget.model().rowCount()):
            continue
        if not widget.visibleRegion().boundingRect().isValid():
            continue
        around = widget.rect().translated(widget.mapTo(screen, QPoint())).adjusted(-4, -4, 4, 4)
        screen.setFocus()
        qapp.processEvents()
        without = screen.grab(around).toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        qapp.processEvents()
        if widget.hasFocus() and _most(without, screen.grab(around).toImage()) < 3:
            found.append(f"{type(widget).__name__} {widget.accessibleName()} in {type(widget.parent()).__name__}")
    return found


def test_everything_has_a_name_and_the_focus_can_be_seen(screen: QWidget, qapp: QApplication) -> None:
    nameless = [*unnamed(screen), *misnamed(screen)]
    assert (nameless, unseen(screen, qapp)) == ([], [])


@pytest.mark.parametrize("name", ["emoji", "help", "settings", "talk-override", "team-login", "template-filled"])
def test_the_focus_can_be_seen_where_every_edge_is_drawn(name: str, qapp: QApplication) -> None:
    """High contrast, for every kind of control: a border that has the focus colour must become thicker."""
    widget = SCREENS[name](theme_of(qapp, dark=False, contrast=True))
    widget.show()
    settle(qapp)
    found = unseen(widget, qapp)
    widget.hide()
    widget.deleteLater()
    theme_of(qapp, dark=False)
    settle(qapp)
    assert found == []
