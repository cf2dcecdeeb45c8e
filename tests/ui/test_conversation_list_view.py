"""The selection follows the conversation; keys move it; changes by others never move the agent elsewhere."""

from array import array
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHoverEvent, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.conversation import Counts
from app.domain.ids import ConversationId
from app.ui.models.conversation_list import ConversationListModel
from app.ui.models.navigation import NavigationModel
from app.ui.theme.theme import Theme
from app.ui.views.conversation_list import ConversationListView
from app.ui.views.navigation import NavigationView
from tests.screens.data import row


def ids(these: "range | list[int]") -> "array[int]":
    return array("q", these)


@pytest.fixture
def view(theme: Theme, show: Callable[[QWidget], None]) -> ConversationListView:
    model = ConversationListModel()
    view = ConversationListView(model, theme)
    model.setParent(view)
    view.resize(356, 800)
    model.reset(ids(range(1, 301)), [row(one, f"Burger {one}", "hallo") for one in range(1, 41)])
    show(view)
    return view


@pytest.fixture
def chosen(view: ConversationListView) -> list[int | None]:
    heard: list[int | None] = []
    view.selected.connect(heard.append)
    return heard


def selected(view: ConversationListView) -> list[int | None]:
    model = view.model()
    assert isinstance(model, ConversationListModel)
    return [model.id_at(index.row()) for index in view.selectionModel().selectedRows()]


def model_of(view: ConversationListView) -> ConversationListModel:
    model = view.model()
    assert isinstance(model, ConversationListModel)
    return model


def test_stepping_chooses_the_next_or_previous_conversation_and_stops_at_the_ends(
    view: ConversationListView, chosen: list[int | None]
) -> None:
    assert view.step(1)
    assert view.step(1)
    assert view.step(-1)
    assert not view.step(-1)
    assert chosen == [1, 2, 1]


def test_arrow_keys_walk_too(view: ConversationListView, chosen: list[int | None], qtbot: QtBot) -> None:
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert chosen == [1, 2]
    assert selected(view) == [chosen[-1]]
    for key, place in ((Qt.Key.Key_End, -1), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(view, key)
        assert selected(view) == [chosen[-1]] == [view._model.ids[place]]


@pytest.mark.parametrize("open_elsewhere", [None, 9_999])
def test_the_first_row_opens_by_mouse_and_by_key_also_where_nothing_of_the_list_is_open(
    view: ConversationListView, chosen: list[int | None], open_elsewhere: int | None
) -> None:
    """Qt makes the first row current as soon as the list gets the focus."""
    for by_mouse in (True, False):
        view.select(None if open_elsewhere is None else ConversationId(open_elsewhere), anew=True)
        view.clearFocus()
        view.setFocus()
        if by_mouse:
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, view.rowHeight(0) // 2))
        else:
            QTest.keyClick(view, Qt.Key.Key_Down)
    assert (chosen, selected(view)) == ([1, 1], [1])


def test_selecting_from_outside_says_nothing(view: ConversationListView, chosen: list[int | None]) -> None:
    view.select(ConversationId(200))
    assert selected(view) == [200]
    assert chosen == []
    assert 199 in view.rows_shown()


def test_the_selected_one_stays_selected_when_it_moves(view: ConversationListView, chosen: list[int | None]) -> None:
    view.select(ConversationId(5))
    model_of(view).update(ids([5, *(one for one in range(1, 301) if one != 5)]))
    assert selected(view) == [5]
    model_of(view).update(ids(list(reversed(range(1, 301)))))
    assert selected(view) == [5]
    assert chosen == []


def test_one_that_leaves_the_list_takes_nobody_elsewhere(view: ConversationListView, chosen: list[int | None]) -> None:
    view.select(ConversationId(5))
    model_of(view).update(ids([one for one in range(1, 301) if one != 5]))
    assert selected(view) == []
    assert chosen == []
    view.step(1)
    assert chosen == [6], "the next one is the one that came into its place"


@pytest.mark.parametrize("by", [1, -1])
def test_from_a_place_that_the_list_no_longer_has_the_last_one_is_next(
    view: ConversationListView, chosen: list[int | None], by: int
) -> None:
    view.select(ConversationId(250))
    model_of(view).update(ids([7, 8, 9]))
    assert view.step(by)
    assert chosen == [9]


def test_going_back_from_one_that_left(view: ConversationListView, chosen: list[int | None]) -> None:
    view.select(ConversationId(5))
    model_of(view).update(ids([one for one in range(1, 301) if one != 5]))
    view.step(-1)
    assert chosen == [4]
    model_of(view).reset(ids(range(50, 90)), [])
    view.select(ConversationId(4), anew=True)
    view.step(1)
    assert chosen == [4, 50], "another list begins at its top"


def test_a_new_conversation_does_not_move_what_is_being_read(view: ConversationListView) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(10 * view.rowHeight(0) + 7)
    top = model_of(view).id_at(view.rows_shown().start)
    model_of(view).update(ids([900, 901, *range(1, 301)]))
    assert model_of(view).id_at(view.rows_shown().start) == top
    assert bar.value() == 12 * view.rowHeight(0) + 7


def test_at_the_top_a_new_conversation_is_seen(view: ConversationListView) -> None:
    model_of(view).update(ids([900, *range(1, 301)]))
    assert model_of(view).id_at(view.rows_shown().start) == 900


def test_the_next_unread(view: ConversationListView, chosen: list[int | None]) -> None:
    unread = {8: 1, 20: 3}
    model_of(view).put([row(n, f"Nummer {n}", "", unread=unread.get(n, 0)) for n in range(1, 41)])
    asked: list[tuple[int, int]] = []
    view.unread_wanted.connect(lambda *place: asked.append(place))
    view.step(1, unread_only=True)
    view.step(1, unread_only=True)
    assert chosen == [8, 20]
    view.step(-1, unread_only=True)
    assert chosen == [8, 20, 8]
    view.select(ConversationId(20))
    assert not view.step(1, unread_only=True)
    assert asked == [(40, 1)], "the first that is not loaded"


def test_letters_are_no_search_in_the_list(view: ConversationListView, chosen: list[int | None], qtbot: QtBot) -> None:
    view.setFocus()
    QTest.keyClicks(view, "burger")
    assert chosen == []


def test_enter_goes_to_the_conversation(view: ConversationListView, qtbot: QtBot) -> None:
    view.select(ConversationId(3))
    with qtbot.waitSignal(view.entered):
        QTest.keyClick(view, Qt.Key.Key_Return)


def test_a_row_painted_ahead_looks_like_any_other_also_when_it_is_chosen(view: ConversationListView) -> None:
    model = model_of(view)
    said = ("Is het loket open? " * 4, "استمارة.pdf", "!שלום")
    model.put([row(one, f"Mevrouw {one}", said[one % 3], unread=one) for one in range(1, 11)])
    plain = view.grab().toImage()
    view.select(ConversationId(2))
    chosen = view.grab().toImage()
    view.select(None)
    again = [row(one, f"Mevrouw {one}", said[one % 3], unread=one) for one in range(1, 11)]
    for one in again:
        view.paint_ahead(one)
    model.put(again)
    assert view.grab().toImage() == plain
    view.select(ConversationId(2))
    assert view.grab().toImage() == chosen


def test_a_row_painted_ahead_for_another_width_is_painted_anew(view: ConversationListView) -> None:
    model = model_of(view)
    again = [row(one, f"Burger {one}", "Wanneer wordt het papier opgehaald? " * 4) for one in range(1, 11)]
    model.put(again)
    view.resize(420, 800)
    wide = view.grab().toImage()
    view.resize(356, 800)
    for one in again:
        view.paint_ahead(one)
    view.resize(420, 800)
    assert view.grab().toImage() == wide


def test_every_pixel_is_painted_also_where_there_are_no_rows(view: ConversationListView, theme: Theme) -> None:
    view.paint_ground(lambda: theme.colour("surface"))
    assert view.viewport().testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    for shown in (ids(range(1, 4)), ids([])):
        model_of(view).reset(shown)
        picture = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.magenta)
        view.viewport().render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        assert picture.pixelColor(10, 790) == theme.colour("surface")
        assert picture.pixelColor(10, 3) == theme.colour("surface")
        assert picture.pixelColor(300, len(shown) * 84 + 1) == theme.colour("surface")


def test_the_navigation_paints_every_pixel_too(theme: Theme, show: Callable[[QWidget], None]) -> None:
    model = NavigationModel()
    view = NavigationView(model, theme)
    model.setParent(view)
    view.resize(220, 900)
    model.show(Counts(), (), ())
    show(view)
    view.paint_ground(lambda: theme.colour("rail"))
    picture = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.magenta)
    view.viewport().render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    assert {picture.pixelColor(2, y).name() for y in range(picture.height())} == {theme.colour("rail").name()}


def test_the_row_under_the_mouse_is_raised_until_the_mouse_leaves(view: ConversationListView, theme: Theme) -> None:
    place, spot = QPointF(200, 160), QPoint(200, 162)
    view.paint_ground(lambda: theme.colour("surface"))
    for event, ground in (
        (QHoverEvent(QEvent.Type.HoverMove, place, place, place), "hover"),
        (QEvent(QEvent.Type.Leave), "surface"),
    ):
        QCoreApplication.sendEvent(view.viewport(), event)
        assert view.grab().toImage().pixelColor(spot) == theme.colour(ground)
