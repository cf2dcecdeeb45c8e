"""Emoji by Dutch and English names: typed after a colon, or chosen from the grid."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.system.emoji import all_emoji, search
from app.ui.views.emoji_sheet import EmojiSheet
from tests.ui.talk_desk import Play, Talk
from tests.ui.test_composer import press, write


@pytest.mark.parametrize(
    ("words", "sign"), [("duim omhoog", "👍️"), ("hart", "❤️"), ("thumbs up", "👍️"), ("brandweer", "🚒"), ("fiets", "🚲️")]
)
def test_dutch_and_english_words_find_it(words: str, sign: str) -> None:
    assert sign.rstrip("\ufe0f") in [one.sign.rstrip("\ufe0f") for one in search(words, 12)]


def test_there_are_all_of_them_and_each_has_a_name() -> None:
    assert len(all_emoji()) > 1_800
    assert all(one.sign and one.name for one in all_emoji())
    assert len({one.sign for one in all_emoji()}) == len(all_emoji())
    assert search("qqqq", 5) == []


def test_what_is_meant_most_comes_first() -> None:
    assert {search(words, 1)[0].sign for words in ("hart", "har", "heart", "rood hart")} == {"❤️"}
    assert all("hart" in one.name for one in search("heart", 7))


def test_a_colon_and_a_word_become_an_emoji(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Ik wil graag een fiets"))
        write(talk, "Om 10:30 :f")
        assert not talk.view.popup.isVisible()
        write(talk, "iets")
        assert talk.view.popup.isVisible()
        assert talk.view.popup.rows.row(0).title == "fiets"
        press(talk, Qt.Key.Key_Return)
        assert talk.text.rstrip("\ufe0f") == "Om 10:30 🚲"
        assert not talk.view.popup.isVisible()
        write(talk, " :fiets")
        press(talk, Qt.Key.Key_Escape)
        write(talk, "t")
        assert not talk.view.popup.isVisible()

    play(scene)


def test_the_grid_is_walked_with_the_arrow_keys(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        talk.presenter.choose_emoji()
        (sheet,) = talk.view.findChildren(EmojiSheet)
        sheet.search.setText("hart")
        first = sheet.grid.item(0).text()
        assert sheet.name.text()
        QTest.keyClick(sheet.search, Qt.Key.Key_Return)
        assert talk.text == first

    play(scene)
