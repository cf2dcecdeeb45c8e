"""Spelling while typing: underlined words, suggestions, and the agent's own words."""

from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QAction, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from app.services.spelling import Spelling
from app.system.own_command import own_command
from app.ui.presenters.spelling import SpellingPresenter
from app.ui.theme.theme import Theme
from app.ui.views.marked_text import MarkedText
from tests.ui.conftest import until
from tests.ui.marks import marks_of
from tests.ui.talk_desk import Play, Talk
from tests.ui.test_composer import write

Check = Callable[[Talk, SpellingPresenter], Coroutine[Any, Any, None]]


def misspelt(talk: Talk) -> list[str]:
    spelling = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
    return [one.text for one in marks_of(talk.view.composer.editor) if one.format.underlineStyle() is spelling]


def checked(play: Play, check: Check) -> None:
    async def scene(talk: Talk) -> None:
        spelling = Spelling(talk.town.store, talk.town.anna, [*own_command(), "spelling"])
        composer = talk.presenter._composer
        presenter = SpellingPresenter(
            replace(talk.desk, spelling=spelling), talk.tasks, talk.view.composer, composer.answers
        )
        try:
            await talk.open(talk.says("Ik wil graag weten wanneer het is"))
            talk.view.composer.editor.setFocus()
            await check(talk, presenter)
        finally:
            await presenter.stop()

    play(scene)


def test_what_is_not_in_the_dictionary_is_underlined_and_corrected_by_key(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[list[QAction]] = []
    # The offscreen platform has no keyboard that an open menu could grab.
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: shown.append(menu.actions()))

    async def check(talk: Talk, spelling: SpellingPresenter) -> None:
        write(talk, "U kunt een afspaak maken op https://duinstad.example/afspaak of {{zaak}} ")
        await until(lambda: misspelt(talk) == ["afspaak"])
        assert spelling.language == "nl"
        spelling.offer()
        await until(lambda: shown)
        assert shown[0][0].text() == "afspraak"
        assert shown[0][-1].text() == "Add “afspaak” to my words"
        shown[0][0].trigger()
        await talk.settled()
        assert talk.text.startswith("U kunt een afspraak maken")
        assert misspelt(talk) == []

    checked(play, check)


def test_the_word_under_the_cursor_is_left_alone_and_own_words_are_known(play: Play) -> None:
    async def check(talk: Talk, spelling: SpellingPresenter) -> None:
        write(talk, "Dit is niet goed voor de inwoner van Duinstadt")
        await until(lambda: "Duinstadt" in spelling._wrong.get("nl", ()))
        assert misspelt(talk) == []
        write(talk, " ")
        assert misspelt(talk) == ["Duinstadt"]
        spelling._learn("Duinstadt")
        await talk.settled()
        assert misspelt(talk) == []
        again = Spelling(talk.town.store, talk.town.anna, [])
        assert await again.own_words() == {"Duinstadt"}

    checked(play, check)


def test_the_language_of_the_draft_decides(play: Play) -> None:
    async def check(talk: Talk, spelling: SpellingPresenter) -> None:
        write(talk, "Please come to the appointmnt that you have with us ")
        await until(lambda: misspelt(talk) == ["appointmnt"])
        assert spelling.language == "en"

    checked(play, check)


def test_the_chosen_language_takes_precedence_over_the_drafts(play: Play) -> None:
    async def check(talk: Talk, spelling: SpellingPresenter) -> None:
        spelling.choose("en")
        write(talk, "U kunt een afspraak maken bij ons ")
        await until(lambda: "afspraak" in misspelt(talk))
        assert spelling.language == "en"
        spelling.choose("auto")
        await until(lambda: misspelt(talk) == [])
        assert spelling.language == "nl"

    checked(play, check)


def test_what_was_misspelt_moves_along_until_it_is_looked_at_again(
    theme: Theme, show: Callable[[QWidget], None]
) -> None:
    editor = MarkedText(theme)
    show(editor)

    def underlined() -> list[str]:
        return [one.text for one in marks_of(editor)]

    editor.set_text("Ik maak een fotu")
    editor.mark_misspelt([(12, 16)])
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    editor.insert("😀 Ja: ")
    editor.mark([((0, 1), "warn")])
    assert underlined() == ["fotu", "😀"]
    assert editor.word_at() == (18, 22)
    editor.set_text("Kort")
    editor.mark([((0, 4), "warn")])
    assert underlined() == ["Kort"], "and no place after the end is asked for: Qt would say so in the log"
    assert editor.word_at() is None
