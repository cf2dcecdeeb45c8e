"""With text at 200 %, a window has half the space: nothing is clipped (WCAG 2.2: 1.4.4, EN 301 549: 11.1.4.4)."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from app.ui.shell import Shell
from app.ui.theme.theme import Theme
from app.ui.views import dialogs
from app.ui.views.citizen_panel import CitizenPanel
from app.ui.views.conversation import ConversationView
from app.ui.views.field_row import FieldRow, Verdict
from tests.screens.__main__ import all_screens
from tests.screens.frame import alarm
from tests.screens.stage import settle, speak
from tests.screens.talk import low
from tests.ui.drawn import cut

SIZE = QSize(720, 450)
"""A desktop of 1440 × 900 at 200 %: everything is twice as large on half as many points."""
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


@pytest.mark.parametrize(("high", "held"), [(344, True), (304, False)])
def test_on_the_smallest_screen_an_answer_can_be_written_and_sent_whatever_else_speaks(
    high: int, held: bool, theme: Theme, qapp: QApplication
) -> None:
    """1366 × 768 at 200 %, minus title bar and task bar: an alarm, an emergency, and something that must not be
    asked.
    """
    shell, talk = alarm(theme), low(theme)
    assert isinstance(shell, Shell)
    assert isinstance(talk, ConversationView)
    talk.setMaximumSize(QSize(2_000, 2_000))
    shell.columns.fill(talk, CitizenPanel(theme))
    talk.show_while_empty(shell.welcome)
    shell.setMinimumSize(0, 0)
    shell.resize(667, high)
    shell.show()
    if held:
        talk.composer.hold.say("2 nieuwe berichten", "sinds je begon.", "Bekijk ze", icon="warning", holds=True)
    settle(qapp)
    send, text = talk.composer.footer.send, talk.composer.editor
    least = {send: send.height(), text: 20}
    seen = {one: one.visibleRegion().boundingRect().height() for one in least}
    above, fits = talk._above._scrolled, shell.height() == high
    cut = above is not None and above.verticalScrollBar().maximum() > 0
    shell.hide()
    shell.deleteLater()
    settle(qapp)
    assert fits
    assert cut, "what stands above scrolls"
    assert all(seen[one] >= least[one] for one in least)


def test_what_is_wrong_with_a_field_is_seen_whole(theme: Theme, qapp: QApplication) -> None:
    sheet = all_screens()["channels-failed"](theme)
    sheet.show()
    settle(qapp)
    wrong = [row for row in sheet.findChildren(FieldRow) if row.verdict is Verdict.BAD]
    seen = [(row.visibleRegion().boundingRect().height(), row.height()) for row in wrong]
    sheet.hide()
    sheet.deleteLater()
    settle(qapp)
    assert seen
    assert all(shown == high for shown, high in seen)
