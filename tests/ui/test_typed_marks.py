"""Markers typed in the composer: placeholders for the citizen, mentions of a colleague in a note, answers by name."""

import pytest
from PySide6.QtCore import Qt

from app.domain.answer import VARIABLES
from tests.ui.conftest import until
from tests.ui.talk_desk import Play, Talk
from tests.ui.test_composer import press, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def offered(talk: Talk) -> list[str]:
    popup = talk.view.popup
    return [popup.rows.row(number).head for number in range(popup.rows.rowCount())] if popup.isVisible() else []


def test_two_braces_offer_what_is_known_of_this_citizen(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        write(talk, "Beste {{")
        assert offered(talk) == [f"{{{{{name}" for name in VARIABLES]
        write(talk, "ci")
        assert offered(talk) == ["{{citizen"]
        press(talk, Qt.Key.Key_Return)
        assert talk.text == "Beste Samira Bakker"
        write(talk, ", {{")
        press(talk, Qt.Key.Key_Escape)
        assert offered(talk) == []
        write(talk, "d")
        assert offered(talk) == [], "not offered again for the same mark"

    play(scene)


def test_an_at_sign_offers_colleagues_in_a_note_alone(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        write(talk, "@ni")
        assert offered(talk) == [], "a citizen is not told who works here"
        talk.view.composer.editor.set_text("")
        talk.presenter.toggle_note()
        write(talk, "Vraag het @")
        await until(lambda: "@Niels" in offered(talk))
        write(talk, "ni")
        assert offered(talk) == ["@Niels"]
        press(talk, Qt.Key.Key_Tab)
        assert talk.text == "Vraag het @Niels "
        write(talk, "of mail info@duinstad.example")
        assert offered(talk) == []

    play(scene)


def test_two_question_marks_find_answers_by_any_of_their_words(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Ik wil een paspoort"))
        write(talk, "Dag, ??")
        assert offered(talk), "the ones that are used most"
        write(talk, "verlopen paspoort")
        first = talk.view.popup.rows.row(0)
        assert first.answer is not None
        assert "paspoort" in first.preview.lower()
        press(talk, Qt.Key.Key_Return)
        assert talk.text.startswith("Dag, ")
        assert "??" not in talk.text
        assert len(talk.text) > 20
        talk.view.composer.editor.set_text("")
        write(talk, "Wat bedoelt u??")
        assert offered(talk) == [], "a question"

    play(scene)
