"""The command palette: what it finds, in which order, and its keys."""

from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from app.ui.models.palette import MOST, Candidates, Choice, ChoiceKind
from app.ui.theme.theme import Theme
from app.ui.views.palette import Palette

TITLES = ("Volgend gesprek", "Vorig gesprek", "Gesprek afhandelen", "Uitstellen …", "Label …", "Kanaalrapport")


def choice(title: str, **more: str) -> Choice:
    return Choice(ChoiceKind.ACTION, title, lambda: None, **more)  # type: ignore[arg-type]


def titles(text: str) -> list[str]:
    found = Candidates([*map(choice, TITLES), choice("Grofvuil", detail="/grofvuil", words="afval container")])
    return [one.title for one in found.matching(text)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("kan", "Kanaalrapport"),
        ("afh", "Gesprek afhandelen"),
        ("gesprek vol", "Volgend gesprek"),
        ("vuil", "Grofvuil"),
        ("container", "Grofvuil"),
        ("/gro", "Grofvuil"),
        ("vlg", "Volgend gesprek"),
        ("UITSTELLEN", "Uitstellen …"),
        ("kanaalraport", "Kanaalrapport"),
    ],
)
def test_what_is_meant_stands_first(text: str, first: str) -> None:
    assert titles(text)[0] == first


def test_nothing_typed_shows_everything_and_nonsense_nothing() -> None:
    assert len(titles("")) == len(TITLES) + 1
    assert titles("xyzxyz") == []


@given(st.text(max_size=20), st.lists(st.text(max_size=20), max_size=60))
def test_whatever_is_typed_only_candidates_come_back_and_not_too_many(text: str, names: list[str]) -> None:
    found = Candidates(map(choice, names)).matching(text)
    assert len(found) <= MOST + 3
    assert {one.title for one in found} <= set(names)


def test_five_hundred_choices_are_matched_within_a_frame() -> None:
    many = Candidates(choice(f"{name} {number}") for number in range(80) for name in TITLES)
    many.matching("x")
    before = process_time()
    for _ in range(10):
        many.matching("gespr 7")
    assert (process_time() - before) / 10 < 0.016


@pytest.fixture
def asked(theme: Theme, show: Callable[[QWidget], None]) -> tuple[Palette, list[str]]:
    window = QWidget()
    layout = QVBoxLayout(window)
    button = QPushButton("knop")
    layout.addWidget(button)
    window.resize(900, 600)
    show(window)
    button.setFocus()
    palette, chosen = Palette(theme, window), list[str]()
    candidates = Candidates(map(choice, TITLES))
    palette.typed.connect(lambda text: palette.offer(candidates.matching(text)))
    palette.chosen.connect(lambda one: chosen.append(one.title))
    palette.ask()
    return palette, chosen


def test_it_is_worked_by_keys_alone_and_gives_the_focus_back(asked: tuple[Palette, list[str]]) -> None:
    palette, chosen = asked
    assert palette.field.hasFocus()
    QTest.keyClicks(palette.field, "gesprek")
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert len(chosen) == 1
    assert not palette.isVisible()
    assert isinstance(QApplication.focusWidget(), QPushButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab])
def test_it_is_no_trap(asked: tuple[Palette, list[str]], key: Qt.Key) -> None:
    palette, chosen = asked
    QTest.keyClick(palette.field, key)
    assert not palette.isVisible()
    assert isinstance(QApplication.focusWidget(), QPushButton)
    assert chosen == []
