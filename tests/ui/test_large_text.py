"""With text twice as large, a window has half the room: nothing is cut (WCAG 2.2: 1.4.4, EN 301 549: 11.1.4.4)."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from app.ui.theme.theme import Theme
from app.ui.views import dialogs
from tests.screens.__main__ import all_screens
from tests.screens.stage import settle, speak
from tests.ui.drawn import cut

SIZE = QSize(720, 450)
"""A desktop of 1440 × 900 at 200 %: there everything is drawn twice as large on half as many places."""
SCREENS = sorted(all_screens())


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_cut_at_200_percent(
    name: str, theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "_room", lambda _sheet: SIZE.height())
    translator = speak(qapp, "nl")
    window = all_screens()[name](theme)
    window.setMinimumSize(0, 0)
    window.resize(SIZE)
    window.show()
    settle(qapp)
    found = {f"{type(widget).__name__} in {type(widget.parent()).__name__}: {text}" for widget, text in cut(window)}
    high = window.height()
    window.hide()
    window.deleteLater()
    settle(qapp)
    qapp.removeTranslator(translator)
    assert not found
    assert high <= SIZE.height(), "it fits on the screen"
