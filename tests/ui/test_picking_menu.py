"""A menu with letters to choose by does nothing before Enter."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.views.picking_menu import PickingMenu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_ENTRIES = ("Afval", "Klacht", "Overlast && geluid", "Één loket", "Klacht over de balie")


class _Asked:
    """A menu on screen, and what was chosen."""

    def __init__(self, over: QWidget) -> None:
        self.over = over
        self.menu = PickingMenu(over)
        self.done: list[str] = []
        for words in _ENTRIES:
            self.menu.addAction(words)
        self.menu.triggered.connect(lambda one: self.done.append(one.text()))
        self.menu.ask(over.mapToGlobal(QPoint()))

    @property
    def chosen(self) -> str:
        return self.menu.activeAction().text()


@pytest.fixture
def asked(qtbot: QtBot) -> _Asked:
    over = QWidget()
    qtbot.addWidget(over)
    over.show()
    return _Asked(over)


def test_it_opens_with_the_first_chosen(asked: _Asked) -> None:
    assert asked.chosen == "Afval"
    asked.menu.hide()


def test_a_letter_only_goes_to_the_entry(asked: _Asked) -> None:
    QTest.keyClicks(asked.menu, "o")
    assert (asked.chosen, asked.done) == ("Overlast && geluid", [])
    QTest.keyClick(asked.menu, Qt.Key.Key_Return)
    assert asked.done == ["Overlast && geluid"]


def test_home_and_end_go_to_the_first_and_the_last(asked: _Asked) -> None:
    QTest.keyClick(asked.menu, Qt.Key.Key_End)
    assert asked.chosen == _ENTRIES[-1]
    QTest.keyClick(asked.menu, Qt.Key.Key_Home)
    assert asked.chosen == _ENTRIES[0]
    asked.menu.hide()


def test_letters_in_a_row_are_a_word(asked: _Asked) -> None:
    QTest.keyClicks(asked.menu, "klacht o")
    assert asked.chosen == "Klacht over de balie"
    asked.menu.hide()


def test_the_same_letter_goes_on_to_the_next(asked: _Asked) -> None:
    seen = []
    for _ in range(3):
        QTest.keyClicks(asked.menu, "k")
        seen.append(asked.chosen)
    assert seen == ["Klacht", "Klacht over de balie", "Klacht"]
    asked.menu.hide()


def test_accents_need_not_be_typed(asked: _Asked) -> None:
    QTest.keyClicks(asked.menu, "een")
    assert asked.chosen == "Één loket"
    asked.menu.hide()


def test_what_begins_nothing_changes_nothing(asked: _Asked) -> None:
    QTest.keyClicks(asked.menu, "x")
    assert (asked.chosen, asked.done) == ("Afval", [])
    asked.menu.hide()


def test_escape_does_nothing_at_all(asked: _Asked) -> None:
    QTest.keyClick(asked.menu, Qt.Key.Key_Escape)
    assert not asked.done
    assert not asked.menu.isVisible()
