"""The rows of a conversation, and the model's signals when they change."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.conversation import Happening, Note, TimelineItem
from app.domain.ids import MessageId, NoteId
from app.domain.message import DeliveryState
from app.ui.models.rows import Row, rows_of, unread_from
from app.ui.models.timeline import TimelineModel
from tests.screens.talk_data import BSN, NOW, OPEN, gas_conversation, long_conversation, message

Check = Callable[[QAbstractItemModel], QAbstractItemModelTester]


def spoken(model: TimelineModel) -> list[str]:
    return [model.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]


def test_lines_between_days_and_above_what_is_unread() -> None:
    items = [message(1, "Een", 3_000), message(2, "Twee", 2_990), message(3, "Drie", 5), message(4, "Vier", 4)]
    rows = rows_of(items, unread_from(items, 2), 2)
    kinds = [type(row).__name__ for row in rows]
    assert kinds == ["DayRow", "Message", "Message", "DayRow", "UnreadRow", "Message", "Message"]


@pytest.mark.parametrize(("unread", "first"), [(0, None), (1, 3), (2, 1), (9, 1)])
def test_the_oldest_unread_is_the_citizens(unread: int, first: int | None) -> None:
    items: list[TimelineItem] = [message(1, "Een"), message(2, "Dag", ours=True), message(3, "Twee")]
    assert unread_from(items, unread) == first
    later = [*items, message(4, "Drie")]
    assert unread_from(later, unread, MessageId(3)) == first
    assert unread_from(items, unread, more=True) == (None if unread == 9 else first)


def test_rows_have_names_for_screen_readers(checked: Check) -> None:
    model = TimelineModel()
    checked(model)
    model.start(rows_of(gas_conversation()), "Samira Bakker")
    names = spoken(model)
    assert names[1].startswith("Samira Bakker, ")
    assert "Ik ruik gas in het trappenhuis" in names[3]
    assert names[5].startswith("Internal note by Fatima Yilmaz")
    assert names[6].endswith("Sent.")


def test_a_name_never_says_a_citizens_number(checked: Check) -> None:
    model = TimelineModel()
    checked(model)
    items = [message(1, "Mijn BSN is 111222333, kunt u dat nakijken?", warnings=(BSN,))]
    model.start(rows_of(items), "Samira")
    assert "111222333" not in "".join(spoken(model))


def test_every_kind_of_row_has_a_name(checked: Check) -> None:
    model = TimelineModel()
    checked(model)
    model.start(rows_of(long_conversation(), MessageId(26), 1), "Samira Bakker")
    assert all(spoken(model))
    text = "\n".join(spoken(model))
    for words in ("Voice message", "aanvraag bijzondere bijstand 2026.pdf", "Spui 70", "Not sent", "was deleted"):
        assert words in text


def test_a_new_state_changes_one_row(checked: Check) -> None:
    model = TimelineModel()
    checked(model)
    items = gas_conversation()
    model.start(rows_of(items), "Samira")
    changed: list[int] = []
    model.dataChanged.connect(lambda first, last: changed.extend(range(first.row(), last.row() + 1)))
    model.modelReset.connect(lambda: changed.append(-1))
    items[5] = replace(items[5], state=DeliveryState.READ)
    model.update(rows_of(items))
    assert changed == [6]


def test_older_and_newer_rows_come_without_a_reset(checked: Check) -> None:
    model = TimelineModel()
    checked(model)
    items: list[TimelineItem] = [message(n, f"Bericht {n}", 5_000 - n * 60) for n in range(60)]
    model.start(rows_of(items[30:50]), "Samira")
    resets: list[object] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.update(rows_of(items[:50]))
    model.update(rows_of(items))
    assert list(model.rows()) == rows_of(items)
    assert not resets


Item = st.one_of(
    st.integers(1, 12).map(lambda n: message(n, f"Bericht {n}", 2_000 - n * 300)),
    st.tuples(st.integers(1, 12), st.sampled_from(list(DeliveryState))).map(
        lambda pair: message(pair[0], "Dag", 2_000 - pair[0] * 300, ours=True, state=pair[1])
    ),
    st.integers(1, 3).map(lambda n: Note(NoteId(n), OPEN, "Anna", f"notitie {n}", NOW)),
    st.sampled_from(["closed", "reopened"]).map(lambda code: Happening(code, NOW, "Anna")),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(Item, max_size=8), min_size=2, max_size=5))
def test_any_change_ends_at_the_new_rows(versions: list[list[TimelineItem]]) -> None:
    model = TimelineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    mirror: list[Row] = []

    def put(_: object, first: int, last: int) -> None:
        mirror[first:first] = [model.row(row) for row in range(first, last + 1)]

    def change(first: object, _: object) -> None:
        row = first.row()  # type: ignore[attr-defined]
        mirror[row] = model.row(row)

    model.rowsInserted.connect(put)
    model.rowsRemoved.connect(lambda _, first, last: mirror.__delitem__(slice(first, last + 1)))
    model.dataChanged.connect(change)
    for version in versions:
        model.update(rows_of(version))
        assert list(model.rows()) == rows_of(version) == mirror
    model.deleteLater()
