"""None of our texts is clipped, in any language, in the smallest window with and without its navigation."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QHeaderView, QRadioButton, QWidget

from app.domain.message import AttachmentState, MessageKind
from app.ui.delegates.media import FilePart
from app.ui.delegates.parts import QuotePart
from app.ui.models.navigation import Kind, NavigationModel
from app.ui.shell import _LEAST_SIZE
from app.ui.theme.theme import SMALL, STRONG, TEXT, Theme
from app.ui.translation import COMPLETE
from app.ui.views.columns import NAVIGATION
from app.ui.views.key_button import KeyButton
from tests.screens.__main__ import all_screens
from tests.screens.stage import settle, speak
from tests.screens.talk_data import attachment

SCREENS = ("inbox", "settings", "channels-page", "board", "team", "report", "answers-page", "talk-every-kind", "shift")
SIZES = (_LEAST_SIZE, QSize(1024, 700))
_AROUND_HEADING = 18
_AROUND_TITLE = 2 * (8 + 10) + 8
"""The space beside a row of the navigation, and its scroll bar."""
_ARROW = 14 + 2 * 9


@pytest.fixture(params=COMPLETE)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translator = speak(qapp, request.param)
    yield request.param
    qapp.removeTranslator(translator)


def needed(widget: QWidget) -> tuple[str, int]:
    """The text of a control, and the width that it needs including its margins; (…, 0) if it has none."""
    if isinstance(widget, KeyButton):
        words = min(filter(None, (widget.words(), widget._short)), key=widget._width, default="")
        return words, widget._before + widget._width(words) + 2 * widget._pad if words else 0
    if isinstance(widget, QCheckBox | QRadioButton):
        return widget.text(), widget.sizeHint().width()
    if isinstance(widget, QComboBox):
        words = max((widget.itemText(row) for row in range(widget.count())), key=len, default="")
        return words, widget.fontMetrics().horizontalAdvance(words) + _ARROW
    return "", 0


def cut(root: QWidget) -> Iterator[tuple[str, str, int, int]]:
    """(class, text, needed, available) of what does not fit; a field's placeholder may be elided."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        words, need = needed(widget)
        if need > widget.width():
            yield type(widget).__name__, words, need, widget.width()
        if isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
            for section in range(widget.count()):
                words = widget.model().headerData(section, Qt.Orientation.Horizontal) or ""
                need = widget.fontMetrics().horizontalAdvance(words) + _AROUND_HEADING
                if words and not widget.isSectionHidden(section) and need > widget.sectionSize(section):
                    yield "heading", words, need, widget.sectionSize(section)


@pytest.mark.parametrize("name", ["url_shortcut.pdf", "a.pdf", "foto van de stoep.jpg", "zip_slip.pdf"])
def test_a_file_and_a_quotation_are_as_wide_as_their_words(name: str, theme: Theme) -> None:
    file = FilePart(theme, attachment(1, MessageKind.DOCUMENT, "application/pdf", name), 500)
    metrics, room = theme.metrics(TEXT, STRONG), file.box.width() - 62 - 24
    assert metrics.elidedText(file._name, Qt.TextElideMode.ElideMiddle, room) == file._name
    gone = replace(file.attachment, state=AttachmentState.FAILED)
    assert FilePart(theme, gone, 200).box.height() > FilePart(theme, gone, 600).box.height(), "why, to its end"
    quote = QuotePart(theme, name, 500, "primary")
    room = quote.box.width() - 12
    assert theme.metrics(SMALL).elidedText(name, Qt.TextElideMode.ElideRight, room) == name


@pytest.mark.parametrize("name", SCREENS)
def test_controls_have_room_for_their_words(name: str, language: str, theme: Theme, qapp: QApplication) -> None:
    found = set()
    screen = all_screens()[name](theme)
    for size in SIZES:
        screen.resize(size)
        screen.show()
        settle(qapp)
        found |= set(cut(screen))
    screen.hide()
    screen.deleteLater()
    settle(qapp)
    assert not found


def test_the_narrowest_navigation_has_room_for_its_rows(language: str, theme: Theme, qapp: QApplication) -> None:
    screen = all_screens()["inbox"](theme)
    model = screen.findChild(NavigationModel)
    assert model is not None
    entries = [entry for row in range(model.rowCount()) if (entry := model.entry(row)) is not None]
    ours = [one for one in entries if one.kind in (Kind.VIEW, Kind.PAGE)]
    assert len(ours) > 12
    wide = [
        one.title
        for one in ours
        if theme.width(one.title, TEXT, STRONG) + theme.width(str(one.count or ""), TEXT) + _AROUND_TITLE > NAVIGATION
    ]
    screen.deleteLater()
    settle(qapp)
    assert wide == []
