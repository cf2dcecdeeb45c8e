"""Bold and other formatting by shortcut, displayed as the channel does."""

from msgspec.structs import replace

from app.domain.styling import Formatting
from tests.ui.conftest import Reports
from tests.ui.talk_desk import Play, Talk
from tests.ui.test_composer import write


def test_what_is_selected_becomes_bold_and_plain_again(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Wat neem ik mee?"))
        talk.view.composer.editor.insert("Neem 😀 uw pas mee")
        editor = talk.view.composer.editor
        editor.select((7, 13))
        talk.presenter.bold()
        assert talk.text == "Neem 😀 *uw pas* mee"
        assert talk.view.composer.preview.shown.text() == "Neem 😀 uw pas mee"
        talk.presenter.bold()
        assert talk.text == "Neem 😀 uw pas mee"
        editor.select((0, 4))
        talk.presenter.italic()
        talk.presenter.strike()
        assert talk.text == "~_Neem_~ 😀 uw pas mee"
        editor.undo()
        assert talk.text == "_Neem_ 😀 uw pas mee"

    play(scene)


def test_without_a_selection_the_cursor_stands_between_the_marks(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Wat is de code?"))
        talk.presenter.code()
        write(talk, "A-1")
        assert talk.text == "`A-1`"

    play(scene)


def test_a_channel_without_formatting_says_so(play: Play, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        here = talk.says("Hallo")
        await talk.open(here)
        plain = replace(talk.desk.capabilities(talk.town.channel.kind), formatting=Formatting.PLAIN)
        talk.presenter._format._desk = replace(talk.desk, capabilities=lambda _kind: plain)
        write(talk, "Belangrijk")
        talk.view.composer.editor.select((0, 10))
        talk.presenter.bold()
        assert talk.text == "Belangrijk"

    play(scene)
    assert [one.code for one in reports] == ["no_formatting"]
