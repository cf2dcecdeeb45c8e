"""Commands as data: keys, single letters that do nothing in text fields, conditions, the sheet."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.keymap import Keymap
from app.ui.commands import Command, Commands
from app.ui.presenters.keys import walk

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def window(show: Callable[[QWidget], None]) -> QWidget:
    window = QWidget()
    layout = QVBoxLayout(window)
    for part in (QPushButton("knop"), QLineEdit(), QPlainTextEdit()):
        layout.addWidget(part)
    show(window)
    return window


@pytest.fixture
def commands(window: QWidget, done: list[str]) -> Commands:
    commands = Commands(window)
    commands.add(
        Command("take", "Neem", lambda: done.append("take"), (), ("Shift+A",), group="conversation"),
        Command("assign", "Wijs toe", lambda: done.append("assign"), ("Ctrl+D",), ("A",), group="conversation"),
        Command("keys", "Toetsen", lambda: done.append("keys"), ("Ctrl+/",), ("?",)),
        Command("never", "Nooit", lambda: done.append("never"), ("Ctrl+N",), when=lambda: False),
    )
    return commands


def press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.focusWidget(), key, modifier)


def test_a_letter_works_while_no_text_field_has_the_focus(window: QWidget, commands: Commands, done: list[str]) -> None:
    window.findChildren(QPushButton)[0].setFocus()
    press(window, Qt.Key.Key_A)
    press(window, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(window.focusWidget(), "?")
    assert done == ["assign", "take", "keys"]


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_a_letter_in_a_text_field_is_a_letter(
    window: QWidget, commands: Commands, done: list[str], kind: type[QWidget]
) -> None:
    window.findChildren(kind)[0].setFocus()
    press(window, Qt.Key.Key_A)
    QTest.keyClicks(window.focusWidget(), "?")
    # AltGr as reported on Windows, and Ctrl+Alt without a character.
    for text, taken in (("é", True), ("\x05", False), ("", False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, CTRL_ALT, text)
        event.ignore()
        QApplication.sendEvent(window.focusWidget(), event)
        assert event.isAccepted() is taken
    assert done == []
    press(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert done == ["assign"], "a chord works everywhere"


def test_letters_can_be_switched_off(window: QWidget, commands: Commands, done: list[str]) -> None:
    window.findChildren(QPushButton)[0].setFocus()
    commands.remap(Keymap(singles=False))
    press(window, Qt.Key.Key_A)
    assert done == []
    assert commands.hint("assign") == "Ctrl+D"
    commands.remap(Keymap())
    press(window, Qt.Key.Key_A)
    assert done == ["assign"]
    assert commands.hint("assign") == "A"


def test_a_condition_holds_a_command_back(commands: Commands, done: list[str]) -> None:
    assert not commands.run("never")
    assert not commands.can("never")
    assert not commands.run("unknown")
    assert done == []


def test_a_command_can_be_replaced(window: QWidget, commands: Commands, done: list[str]) -> None:
    commands.add(Command("assign", "Anders", lambda: done.append("other"), (), ("A",), group="conversation"))
    window.findChildren(QPushButton)[0].setFocus()
    press(window, Qt.Key.Key_A)
    assert done == ["other"]
    assert commands.title("assign") == "Anders"


def test_the_sheet_lists_every_command_with_its_keys(commands: Commands) -> None:
    sheet = dict(commands.sheet())
    assert ("Wijs toe", ["A", "Ctrl+D"]) in sheet["conversation"]
    assert ("Toetsen", ["?", "Ctrl+/"]) in sheet["general"]


def test_a_command_can_be_given_other_keys_and_back(window: QWidget, commands: Commands, done: list[str]) -> None:
    window.findChildren(QPushButton)[0].setFocus()
    commands.remap(Keymap().with_keys("assign", ("G", "Ctrl+G"), ("A", "Ctrl+D")))
    press(window, Qt.Key.Key_A)
    assert done == []
    press(window, Qt.Key.Key_G)
    press(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert done == ["assign", "assign"]
    assert commands.hint("assign") == "G"
    commands.remap(commands.keymap.with_keys("assign", ("A", "Ctrl+D"), ("A", "Ctrl+D")))
    assert commands.keymap == Keymap()
    press(window, Qt.Key.Key_A)
    assert len(done) == 3


def test_the_next_part_of_the_window_is_the_one_after_where_the_keyboard_is(show: Callable[[QWidget], None]) -> None:
    window = QWidget()
    parts = [QWidget(window) for _ in range(3)]
    buttons = [[QPushButton(part), QPushButton(part)] for part in parts]
    stops = [first for first, _ in buttons]
    show(window)
    for part, (_, beside) in enumerate(buttons):
        beside.setFocus()
        walk(stops, 1)
        assert stops[(part + 1) % 3].hasFocus()
        beside.setFocus()
        walk(stops, -1)
        assert stops[part - 1].hasFocus()
