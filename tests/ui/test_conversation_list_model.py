"""The list's model keeps the contract of Qt's models, in few steps, for any change of the ids."""

from array import array
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from app.domain.ids import ConversationId
from app.ui.models.conversation_list import PAGE, ConversationListModel, Role
from tests.screens.data import row, rows

Check = Callable[[QAbstractItemModel], QAbstractItemModelTester]


def ids(*these: int) -> "array[int]":
    return array("q", these)


@pytest.fixture
def model(qapp: object, checked: Check) -> ConversationListModel:
    model = ConversationListModel()
    checked(model)
    return model


@pytest.fixture
def large(qapp: object) -> ConversationListModel:
    """Without the tester, which checks every row after every signal."""
    return ConversationListModel()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.integers(0, 90), unique=True, max_size=60), min_size=1, max_size=6))
def test_any_sequence_of_orders(checked: Check, orders: list[list[int]]) -> None:
    model = ConversationListModel()
    checked(model)
    model.reset(ids(1, 2, 3))
    for order in orders:
        model.update(ids(*order))
        assert list(model.ids) == order
        assert model.rowCount() == len(order)


def test_a_message_moves_one_row_and_nothing_else(large: ConversationListModel) -> None:
    large.reset(ids(*range(1, 2_000)))
    moves, resets, changes = QSignalSpy(large.rowsMoved), QSignalSpy(large.modelReset), QSignalSpy(large.dataChanged)
    large.update(ids(900, *(one for one in range(1, 2_000) if one != 900)))
    assert (moves.count(), resets.count(), changes.count()) == (1, 0, 0)


def test_nothing_that_was_fetched_is_nothing_to_paint(large: ConversationListModel) -> None:
    large.reset(ids(*range(1, 2_000)))
    changes = QSignalSpy(large.dataChanged)
    large.put([])
    assert changes.count() == 0
    large.put([row(7, "Zeven", "hallo")])
    assert changes.count() == 1


def test_the_rest_of_a_long_list_is_one_insert(large: ConversationListModel) -> None:
    large.reset(ids(*range(500)))
    inserts = QSignalSpy(large.rowsInserted)
    large.update(ids(*range(20_000)))
    assert inserts.count() == 1
    assert large.rowCount() == 20_000


def test_very_many_changes_keep_the_structure(large: ConversationListModel) -> None:
    large.reset(ids(*range(5_000)))
    moves, changes = QSignalSpy(large.rowsMoved), QSignalSpy(large.dataChanged)
    large.update(ids(*reversed(range(5_001))))
    assert moves.count() == 0
    assert changes.count() == 1
    assert large.id_at(0) == 5_000


def test_rows_are_asked_for_a_page_at_a_time_and_once(large: ConversationListModel, qtbot: QtBot) -> None:
    large.reset(ids(*range(1_000)))
    asked: list[list[int]] = []
    large.rows_wanted.connect(asked.append)
    for number in (5, 6, 7):
        assert large.index(number, 0).data(Role.ROW) is None
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [list(range(PAGE))]
    large.put([row(5, "Vijf", "hallo")])
    assert large.index(5, 0).data(Role.ROW).id == 5
    assert large.index(6, 0).data(Role.ROW) is None
    qtbot.wait(10)
    assert len(asked) == 1


def test_a_long_drag_asks_only_for_where_it_ended(large: ConversationListModel, qtbot: QtBot) -> None:
    large.reset(ids(*range(100_000)))
    asked: list[list[int]] = []
    large.rows_wanted.connect(asked.append)
    for number in range(0, 100_000, PAGE):
        large.index(number, 0).data(Role.ROW)
    qtbot.waitUntil(lambda: bool(asked))
    assert sum(map(len, asked)) <= 2 * PAGE
    assert 99_999 in asked[0]


def test_memory_holds_only_what_was_looked_at_lately(large: ConversationListModel) -> None:
    large.reset(ids(*range(5_000)))
    for number in range(5_000):
        large.put([row(number, "Iemand", "iets")])
    assert len(large.kept()) <= 8 * PAGE
    assert large.known(4_999) is not None


def test_a_changed_row_is_fetched_again(model: ConversationListModel, qtbot: QtBot) -> None:
    these = rows()
    model.reset(ids(*(one.id for one in these)), these)
    model.forget({these[0].id})
    with qtbot.waitSignal(model.rows_wanted) as wanted:
        assert model.index(0, 0).data(Role.ROW) is None
    assert wanted.args == [[these[0].id]]


def test_a_screen_reader_hears_who_where_and_what(model: ConversationListModel) -> None:
    these = rows()
    model.reset(ids(*(one.id for one in these)), these)
    words = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("Samira Bakker, WhatsApp, Burgerzaken, 2 unread, 112 / emergency")
    assert "Ik ruik gas" in words


def test_unknown_ids_and_rows_give_none(model: ConversationListModel) -> None:
    model.reset(ids(1))
    assert model.row_of(ConversationId(7)) is None
    assert model.id_at(3) is None
    assert model.data(QModelIndex()) is None
