"""The window from right to left, for Arabic and Hebrew, and Arabic text in a left-to-right window."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.text import CitizenText
from app.ui.citizen_text import Shown
from app.ui.delegates.text_block import TextBlock
from app.ui.models.table import Column, Line, TableModel
from app.ui.shell import Shell
from app.ui.theme.theme import Theme
from app.ui.views.assign_sheet import AssignSheet
from app.ui.views.key_button import KeyButton
from tests.screens import data
from tests.screens.__main__ import all_screens
from tests.screens.frame import inbox
from tests.screens.stage import settle
from tests.ui.drawn import Drawn, cut, drawn

SIZE = QSize(1200, 760)
SCREENS = ("board", "inbox", "marked", "palette", "settings-found", "talk-every-kind", "talk-gas", "talk-override")
BY_HAND = ("NavigationView", "ConversationListView", "TimelineView", "ChartView", "LineChart")
_NEARLY = 15
"""In pixels: a scroll bar and a field's margins differ between the sides."""
NAME, WORDS = "سميرة البكري", "متى يمكنني إحضار النفايات الكبيرة إلى مركز إعادة التدوير؟ أسكن في الطابق الثالث."


@pytest.fixture
def _from_the_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def shown(window: QWidget, qapp: QApplication) -> QWidget:
    window.setMinimumSize(0, 0)
    window.resize(SIZE)
    window.show()
    settle(qapp)
    return window


def gone(window: QWidget, qapp: QApplication) -> None:
    window.hide()
    window.deleteLater()
    settle(qapp)


def overlapping(window: QWidget) -> Iterator[tuple[str, str]]:
    """Texts of one widget that overlap; a field draws the selection twice."""
    before: list[Drawn] = []
    for one in drawn(window):
        for other in before:
            common = one.place.intersected(other.place)
            if other.holder is one.holder and common.width() > 1 and common.height() > 1 and one.text != other.text:
                yield one.text, other.text
        before = [*(other for other in before if other.holder is one.holder), one]


def by_hand(window: QWidget) -> dict[str, QRectF]:
    """The positions of texts painted by delegates that occur once and in one piece."""
    found: dict[str, list[QRectF]] = {}
    for one in drawn(window):
        whole = isinstance(one.holder, KeyButton) and "\u2068" not in one.holder.words()
        if whole or {type(one.holder).__name__, type(one.holder.parent()).__name__} & set(BY_HAND):
            found.setdefault(one.text, []).append(one.place)
    return {text: places[0] for text, places in found.items() if len(places) == 1}


@pytest.mark.usefixtures("_from_the_right")
@pytest.mark.parametrize("name", SCREENS)
def test_nothing_overlaps_and_nothing_is_cut(name: str, theme: Theme, qapp: QApplication) -> None:
    window = shown(all_screens()[name](theme), qapp)
    over, missing = list(overlapping(window)), [text for _, text in cut(window)]
    gone(window, qapp)
    assert (over, missing) == ([], [])


@pytest.mark.parametrize("name", ["inbox", "talk-every-kind", "talk-override", "report", "board"])
def test_what_is_painted_by_hand_is_turned_around(name: str, theme: Theme, qapp: QApplication) -> None:
    window = shown(all_screens()[name](theme), qapp)
    usual = by_hand(window)
    gone(window, qapp)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = shown(all_screens()[name](theme), qapp)
        turned, wide = by_hand(window), window.width()
        gone(window, qapp)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    both = usual.keys() & turned.keys()
    assert len(both) > 5
    off = {text: round(wide - usual[text].center().x() - turned[text].center().x()) for text in both}
    assert {text: by for text, by in off.items() if abs(by) > _NEARLY} == {}


@pytest.mark.usefixtures("_from_the_right")
def test_the_columns_stand_from_the_right(theme: Theme, qapp: QApplication) -> None:
    window = shown(inbox(theme), qapp)
    assert isinstance(window, Shell)
    places = [part.mapTo(window, part.rect().center()).x() for part in (window.navigation, window.list, window.welcome)]
    gone(window, qapp)
    assert places == sorted(places, reverse=True)


@pytest.mark.usefixtures("_from_the_right")
def test_a_line_is_marked_from_the_right_as_well(theme: Theme, qapp: QApplication) -> None:
    sheet = shown(all_screens()["handing_over"](theme), qapp)
    assert isinstance(sheet, AssignSheet)
    marked, go = sheet.target(), sheet._go.isEnabled()
    gone(sheet, qapp)
    assert (marked is not None, go) == (True, True)


@pytest.mark.usefixtures("_from_the_right")
def test_days_and_keys_in_tables_keep_their_own_direction() -> None:
    model = TableModel((Column("Sleutel"), Column("Geldig")))
    model.show([Line(1, ("/afspraak", "28 nov 2026"))])
    cells = [model.data(model.index(0, column)) for column in range(2)]
    assert cells == ["\u2068/afspraak\u2069", "\u206828 nov 2026\u2069"]


def test_arabic_lines_end_at_the_right_of_their_bubble(theme: Theme) -> None:
    block = TextBlock(Shown(WORDS), theme.font(), 240)
    lines = [block._layout.lineAt(number).naturalTextRect() for number in range(block._layout.lineCount())]
    assert len(lines) > 1
    assert all(abs(line.right() + block._shift - block.width) <= 2 for line in lines)
    assert min(line.left() for line in lines) + block._shift >= 0


def test_arabic_names_and_words_leave_the_time_and_the_counter_free(theme: Theme, qapp: QApplication) -> None:
    window = inbox(theme)
    assert isinstance(window, Shell)
    first, *others = data.rows()
    arabic = replace(first, contact=CitizenText(NAME), last_text=CitizenText(WORDS), unread=2)
    window.conversations.reset(data.first().ids, (arabic, *others))
    shown(window, qapp)
    places = {one.text: one.place for one in drawn(window) if one.holder is window.list.viewport()}
    over = list(overlapping(window))
    gone(window, qapp)
    assert over == []
    first_word, last_word = (places[word] for word in NAME.split())
    assert first_word.left() > last_word.right(), "it is read from right to left"
    assert abs(last_word.left() - places["Joris de Vries"].left()) <= 1, "and stands where every name stands"
