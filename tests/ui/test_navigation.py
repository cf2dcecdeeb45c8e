"""The left column while messages come in: a counter that changes costs its own row, and no other."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.conversation import Counts, Label, View
from app.domain.ids import LabelId
from app.ui.delegates import navigation
from app.ui.models.navigation import NavigationModel
from app.ui.theme.theme import Theme
from app.ui.views.navigation import NavigationView
from tests.ui.conftest import flush

LABELS = tuple(Label(LabelId(number), f"onderwerp {number}", "green") for number in range(1, 6))


def counts(unassigned: int, of_third: int) -> Counts:
    return Counts(views={View.UNASSIGNED: unassigned, View.OPEN: 9}, labels={LabelId(3): of_third})


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the rows that are painted."""
    seen: list[str] = []
    paint = navigation.NavigationDelegate._paint_entry

    def watched(self: object, painter: object, box: object, entry: object, *others: object, **named: object) -> None:
        seen.append(entry.title)  # type: ignore[attr-defined]
        paint(self, painter, box, entry, *others, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(navigation.NavigationDelegate, "_paint_entry", watched)
    return seen


def test_a_counter_that_changes_costs_its_own_row(
    qapp: QApplication, theme: Theme, show: Callable[[QWidget], None], painted: list[str]
) -> None:
    model = NavigationModel()
    view = NavigationView(model, theme)
    view.resize(240, 900)
    view.paint_ground(lambda: theme.colour("rail"))
    model.show(counts(3, 1), (), LABELS)
    show(view)
    assert len(painted) > len(LABELS)
    painted.clear()
    model.show(counts(4, 2), (), LABELS)
    flush()
    assert painted == ["Unassigned", "onderwerp 3"]
    picture = view.grab().toImage()
    view.viewport().update()
    flush()
    assert view.grab().toImage() == picture, "and looks as if all had been painted"
    painted.clear()
    model.show(counts(4, 2), (), (*LABELS[:4], Label(LabelId(5), "een andere naam", "green")))
    flush()
    assert len(painted) > len(LABELS), "another text may make a row higher"
