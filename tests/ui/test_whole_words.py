"""Elided text is shown in full beside it on hover; badges in the navigation are never clipped."""

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.domain.channel import Connection
from app.domain.text import CitizenText
from app.ui.delegates.answer import AnswerDelegate
from app.ui.delegates.navigation import NavigationDelegate
from app.ui.delegates.palette import PaletteDelegate
from app.ui.models.answers import AnswersModel, Suggestion
from app.ui.models.navigation import Kind, NavigationModel, Role
from app.ui.models.palette import Choice, ChoiceKind, PaletteModel
from app.ui.models.table import Column, Line, TableModel
from app.ui.shell import Shell
from app.ui.theme.theme import Theme
from app.ui.views.dialogs import NameSheet
from app.ui.views.elided import ElidedLabel
from app.ui.views.key_button import KeyButton
from app.ui.views.table import Table, shared
from app.ui.views.whole_words import CutsRows, WholeWords
from tests.screens import data

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
HOSTILE = "<table>" * 60 + "<b>Samira Bakker uit de Kerkstraat</b>"


@pytest.fixture
def shell(theme: Theme, show: Callable[[QWidget], None]) -> Iterator[Shell]:
    window, first = Shell(theme, practice=False), data.first()
    WholeWords(window, theme)
    rows = (replace(first.rows[0], contact=CitizenText(HOSTILE)), *first.rows[1:])
    window.conversations.reset(first.ids, rows)
    window.entries.show(first.counts, first.channels, first.labels)
    show(window)
    window.resize(1024, 700)
    QApplication.sendPostedEvents()
    yield window
    QApplication.instance().removeEventFilter(window)  # type: ignore[union-attr]


def rest(shell: Shell, widget: QWidget, place: QPoint) -> str:
    """Hover there; returns the full text shown, empty if none is."""
    spot = widget.mapToGlobal(place)
    QApplication.sendEvent(shell, QHelpEvent(QEvent.Type.ToolTip, shell.mapFromGlobal(spot), spot))
    shown = [one for one in shell.findChildren(QLabel) if one.isWindow() and one.isVisible()]
    assert all(one.textFormat() is Qt.TextFormat.PlainText for one in shown)
    return shown[0].text() if shown else ""


def entry(shell: Shell, title: str) -> QPoint:
    model = shell.entries
    row = next(row for row in range(model.rowCount()) if model.data(model.index(row, 0), Role.ENTRY).title == title)
    shell.navigation.scrollTo(model.index(row, 0))
    return shell.navigation.visualRect(model.index(row, 0)).center()


def test_a_label_that_was_cut_is_read_whole(shell: Shell) -> None:
    viewport, long = shell.navigation.viewport(), "omgevingsvergunningaanvraag"
    assert rest(shell, viewport, entry(shell, long)) == long
    QTest.keyClick(shell.list, Qt.Key.Key_Escape)
    assert rest(shell, viewport, entry(shell, "afval")) == "", "all of it is to be seen"


def test_it_ends_when_the_mouse_goes_elsewhere(shell: Shell) -> None:
    viewport = shell.navigation.viewport()
    here = entry(shell, "omgevingsvergunningaanvraag")
    assert rest(shell, viewport, here)
    (label,) = [one for one in shell.findChildren(QLabel) if one.isWindow()]

    def move(place: QPoint) -> None:
        button = Qt.MouseButton.NoButton
        spot = QPointF(viewport.mapToGlobal(place))
        modifiers = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(
            viewport, QMouseEvent(QEvent.Type.MouseMove, QPointF(place), spot, button, button, modifiers)
        )

    move(here + QPoint(2, 2))
    assert label.isVisible()
    move(QPoint(here.x(), here.y() - 200))
    assert not label.isVisible()


def test_a_citizens_name_and_what_there_was_no_room_for_in_a_row(shell: Shell) -> None:
    viewport = shell.list.viewport()
    words = rest(shell, viewport, QPoint(150, 20))
    assert "<table><table>" in words, "as it was written, and never laid out as markup"
    assert len(words) < 300
    QTest.keyClick(shell.list, Qt.Key.Key_Escape)
    short = next(row for row, one in enumerate(data.rows()) if one.contact.raw == "Joris de Vries")
    high = shell.list.rowHeight(0)
    assert rest(shell, viewport, QPoint(150, short * high + 20)) == ""


def test_an_icon_says_what_it_stands_for_and_a_short_word_the_long_one(shell: Shell, theme: Theme) -> None:
    button = shell.top_bar._settings
    assert rest(shell, button, button.rect().center()) == button.accessibleName()
    chip = KeyButton(theme, "venster nog 47 min", parent=shell)
    chip.setGeometry(400, 300, 90, 28)
    chip.show()
    assert rest(shell, chip, chip.rect().center()) == "venster nog 47 min"


def test_a_cell_of_a_table_that_was_cut(shell: Shell, theme: Theme) -> None:
    model = TableModel((Column("Gesprek"), Column("Van")), shell)
    model.show([Line(1, ("parkeren · Maximiliaan-Alexander van der Werf", "Niels"))])
    table = Table(theme, model, "Niet toegewezen", (0, 120), shell)
    table.setGeometry(0, 100, 300, 120)
    table.show()
    first, second = (table.visualRect(model.index(0, column)).center() for column in range(2))
    assert rest(shell, table.viewport(), first) == "parkeren · Maximiliaan-Alexander van der Werf"
    QTest.keyClick(shell.list, Qt.Key.Key_Escape)
    assert rest(shell, table.viewport(), second) == ""


def test_rows_of_lists_say_what_was_cut_in_them(shell: Shell, theme: Theme) -> None:
    long = "Melding openbare ruimte met foto en plaats"
    answers, choices = AnswersModel(), PaletteModel(shell)
    answers.show([Suggestion(f"/{long}", long, "", ("nl", "en")), Suggestion("/kort", "Kort", "")])
    choices.show([Choice(ChoiceKind.ANSWER, long, print, detail="/melding"), Choice(ChoiceKind.ANSWER, "Kort", print)])
    for delegate, model, words in (
        (AnswerDelegate(theme, shell), answers, f"/{long}\n{long}"),
        (PaletteDelegate(theme, shell), choices, f"{long}\n/melding"),
    ):
        assert isinstance(delegate, CutsRows)
        assert [delegate.cut(model.index(row), 340) for row in range(2)] == [words, ""]
        assert delegate.cut(model.index(0), 1400).count("\n") == 0


@pytest.mark.parametrize(
    ("width", "sizes"),
    [
        (900, [600, 200, 100]),  # room for all requested widths
        (560, [260, 200, 100]),  # the texts come before the requested widths
        (500, [260, 180, 60]),
        (300, [120, 120, 60]),  # the first column never gets zero width
        (170, [120, 60, 60]),  # the titles stay complete, and it scrolls
    ],
)
def test_no_column_is_cut_while_another_stands_empty(width: int, sizes: list[int]) -> None:
    assert shared(width, (0, 120, 100), (60, 60, 60), (260, 200, 40)) == pytest.approx(sizes, abs=1)
    whole = shared(width, (0, 120, 100), (60, 60, 60), (260, 200, 40), (1,))
    assert whole[1] == pytest.approx(200, abs=1), "what a row is known by is whole, if it must be scrolled sideways"
    assert (sum(whole) > width) is (width < 380)


def test_in_a_question_as_well(shell: Shell, theme: Theme) -> None:
    sheet = NameSheet(theme, "Naam", "Naam", print, shell)
    long = ElidedLabel()
    long.say("Een heel lange naam van een kanaal die nergens past")
    long.setFixedWidth(60)
    sheet.body.addWidget(long)
    sheet.open()
    for _ in range(20):
        QApplication.sendPostedEvents()
        QTest.qWait(5)
    spot = long.mapToGlobal(long.rect().center())
    QApplication.sendEvent(sheet, QHelpEvent(QEvent.Type.ToolTip, sheet.mapFromGlobal(spot), spot))
    shown = [one.text() for one in shell.findChildren(QLabel) if one.isWindow() and one.isVisible()]
    assert shown == [long.text()]
    QTest.keyClick(sheet.field, Qt.Key.Key_A)
    sheet.reject()


def test_a_mark_that_does_not_fit_beside_a_name_stands_below_it(theme: Theme) -> None:
    model, delegate = NavigationModel(), NavigationDelegate(theme)
    delegate.fit(222)
    channels = [
        replace(data.CHANNELS[0], label=label, connection=Connection.SIGNED_OUT)
        for label in ("Loket", "Burgerzaken en vergunningen")
    ]
    model.show(data.COUNTS, channels, ())
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    first, second = (row for row in rows if model.data(row, Role.ENTRY).kind is Kind.CHANNEL)
    option: object = None
    low, high = (delegate.sizeHint(option, row).height() for row in (first, second))  # type: ignore[arg-type]
    assert low < high
    assert delegate.cut(second, 222)
    assert not delegate.cut(first, 222)
