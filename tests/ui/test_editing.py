"""Editing an own message in the composer; the draft in it is kept and comes back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest

from app.channels import base
from app.channels.base import Rejected
from app.domain.channel import Channel, ChannelKind
from app.domain.ids import ConversationId, ProviderId
from app.domain.message import Message, MessageKind
from app.engine.engine import Engine, Parts
from app.main import capabilities
from app.services.courtesies import Courtesies
from app.storage import channels, compliance_log, drafts, outbox
from tests.fakes.scripted_channel import Rewordable
from tests.fakes.town import DAY, JORIS, at
from tests.ui.conftest import Reports, until
from tests.ui.talk_desk import Play, Talk
from tests.ui.test_composer import can_send, ours, press, strip_words, write

BSN, WARNING = "111222333", "Sluit uw ramen en deuren"


async def on_signal(talk: Talk, sent: str = "Morgen om 9 uur") -> ConversationId:
    """Samira asked something on Signal and has received Anna's answer."""
    talk.town.channel = talk.town.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Signal", "us", {}, DAY))
    here = talk.says("Wanneer?")
    accepted(talk, here, sent, 1)
    await talk.open(here)
    return here


def accepted(talk: Talk, here: ConversationId, text: str, minutes: float) -> None:
    answer = talk.town.reply(text, to=here, minutes=minutes)
    talk.town.sending(answer, minutes)
    name = ProviderId(f"us:{answer}")
    talk.town.write(lambda tx: outbox.accepted(tx, answer, name, at(minutes)))


@asynccontextmanager
async def engine(talk: Talk) -> AsyncIterator[Rewordable]:
    """A running engine, with a far side that edits messages."""
    far = Rewordable()

    async def line(_: Channel) -> base.Channel:
        return far

    made = Engine(Parts(talk.town.store, line, talk.rules, capabilities, Courtesies(), None, clock=lambda: at(30)))
    await made.start()
    try:
        yield far
    finally:
        await made.stop()


def own(talk: Talk) -> Message:
    return next(message for message in talk.messages() if message.text.raw == ours(talk)[0])


def quote(talk: Talk) -> str:
    return talk.view.composer.quote.words()


def button(talk: Talk) -> str:
    return talk.view.composer.footer.send.words().replace("\u2068", "").replace("\u2069", "")


def kept(talk: Talk, here: ConversationId) -> str | None:
    found = talk.town.read(lambda tx: drafts.load(tx, here, talk.town.anna.id))
    return None if found is None else found.text


def test_the_arrow_upwards_in_an_empty_composer_changes_what_was_sent_last(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        here = await on_signal(talk)
        async with engine(talk) as far:
            press(talk, Qt.Key.Key_Up)
            await talk.settled()
            assert (talk.text, quote(talk)) == ("Morgen om 9 uur", "You change: Morgen om 9 uur")
            assert button(talk) == "Change via Signal for S. Bakker"
            assert not can_send(talk), "nothing is different yet"
            assert not talk.view.composer.note_tab.isEnabled()
            press(talk, Qt.Key.Key_Backspace)
            write(talk, "r, balie 3")
            assert can_send(talk)
            talk.presenter.send()
            await until(lambda: not len(talk.tasks))
            await talk.refreshed()
            assert far.edits == [((own(talk).provider_id,), "Morgen om 9 uur, balie 3")]
            assert (ours(talk), own(talk).edited) == (["Morgen om 9 uur, balie 3"], True)
            assert (talk.text, quote(talk), button(talk)) == ("", "", "Send via Signal to S. Bakker")
            assert kept(talk, here) is None
            write(talk, "x")
            press(talk, Qt.Key.Key_Up)
            await talk.settled()
            assert talk.text == "x", "with text in it, the arrow only moves"

    play(scene)


def test_escape_leaves_the_message_and_the_draft_is_there_again(play: Play, tmp_path: Path, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        here = await on_signal(talk)
        talk.presenter._composer.quoting.reply_to(talk.messages()[0])
        write(talk, "Neem mee: ")
        path = tmp_path / "plan.pdf"
        path.write_bytes(b"%PDF-1.7")
        files = QMimeData()
        files.setUrls([QUrl.fromLocalFile(str(path))])
        talk.view.composer.editor.insertFromMimeData(files)
        await talk.settled()
        deeds = dict(talk.presenter._deeds._deeds(own(talk)))
        deeds["Change this message"]()
        await talk.settled()
        assert (talk.text, len(talk.view.composer.files.chips)) == ("Morgen om 9 uur", 0)
        write(talk, "!")
        talk.view.composer.editor.insertFromMimeData(files)
        await talk.settled()
        assert kept(talk, here) == "Neem mee: ", "what is typed now is no draft"
        assert [problem.code for problem in reports] == ["no_file_in_edit"]
        press(talk, Qt.Key.Key_Escape)
        await talk.settled()
        assert (talk.text, quote(talk)) == ("Neem mee: ", "In reply to: Wanneer?")
        assert len(talk.view.composer.files.chips) == 1
        assert talk.view.focusWidget() is talk.view.composer.editor
        write(talk, "paspoort")
        talk.presenter.edit()
        await talk.settled()
        assert talk.text == "Morgen om 9 uur!", "what was begun is there again"
        press(talk, Qt.Key.Key_Escape)
        await talk.settled()
        assert (talk.text, kept(talk, here)) == ("Neem mee: paspoort",) * 2
        assert ours(talk) == ["Morgen om 9 uur"]

    play(scene)


def test_new_words_are_read_by_the_rules_like_an_answer(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await on_signal(talk)
        async with engine(talk) as far:
            talk.presenter.edit()
            await talk.settled()
            write(talk, f" {BSN}")
            assert not can_send(talk)
            press(talk, *[Qt.Key.Key_Backspace] * 10)
            write(talk, f" {WARNING}")
            assert can_send(talk)
            talk.presenter.send()
            strip = talk.view.composer.strip
            found = strip.found()
            assert found is not None
            assert found.reason_wanted
            assert far.edits == []
            strip.reason_given.emit(found.rule_id, "afgestemd met de brandweer")
            await until(lambda: not len(talk.tasks))
            assert [text for _, text in far.edits] == [f"Morgen om 9 uur {WARNING}"]
            (entry, *_) = talk.town.read(compliance_log.entries)
            assert (entry.decision, entry.reason) == ("override", "afgestemd met de brandweer")

    play(scene)


def test_words_that_did_not_get_there_are_not_lost(play: Play, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        here = await on_signal(talk)
        async with engine(talk) as far:
            talk.presenter.edit()
            await talk.settled()
            write(talk, "!")
            far.answers["edit"].append(Rejected("not_changed"))
            talk.presenter.send()
            assert not can_send(talk)
            assert talk.view.composer.editor.isReadOnly()
            assert talk.view.composer.saved.text() == "Being changed …"
            await until(lambda: not len(talk.tasks))
            assert "cannot be changed any more" in strip_words(talk)
            assert (talk.text, can_send(talk)) == ("Morgen om 9 uur!", True)
            await talk.open(talk.says("Hallo", by=JORIS, name="Joris", minutes=2))
            assert (talk.text, quote(talk)) == ("", "")
            assert talk.view.composer.note_tab.isEnabled()
            await talk.open(here)
            assert (talk.text, ours(talk)) == ("", ["Morgen om 9 uur"])
            talk.presenter.edit()
            await talk.settled()
            assert talk.text == "Morgen om 9 uur!"
            QTest.mouseClick(talk.view.composer.quote._close, Qt.MouseButton.LeftButton)
            await talk.settled()
            assert (talk.text, quote(talk)) == ("", "")
        assert reports == []

    play(scene)


def test_an_answer_that_is_taken_back_meanwhile_becomes_the_draft(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await on_signal(talk)
        write(talk, "Tot morgen")
        talk.presenter.send()
        await talk.settled()
        await talk.refreshed()
        talk.presenter._composer.editing.begin(own(talk))
        await talk.settled()
        assert talk.text == "Morgen om 9 uur"
        talk.presenter.undo()
        await talk.settled()
        assert (talk.text, quote(talk)) == ("Tot morgen", "")

    play(scene)


def test_where_the_channel_lets_nothing_be_changed_it_is_not_offered_and_the_command_says_why(
    play: Play, reports: Reports
) -> None:
    async def scene(talk: Talk) -> None:
        here = talk.says("Wanneer?")
        accepted(talk, here, "Morgen om 9 uur", 1)
        await talk.open(here)
        assert "Change this message" not in dict(talk.presenter._deeds._deeds(own(talk)))
        press(talk, Qt.Key.Key_Up)
        await talk.settled()
        assert (talk.text, reports) == ("", [])
        talk.presenter.edit()
        await talk.settled()
        assert [problem.code for problem in reports] == ["no_edits"]
        assert talk.text == ""

    play(scene)


def test_another_message_is_changed_instead_and_the_first_words_are_not_lost(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        here = await on_signal(talk)
        accepted(talk, here, "Of om 10 uur", 2)
        await talk.refreshed()
        write(talk, "Tot dan")
        earlier, later = talk.messages()[1:]
        talk.presenter._composer.editing.begin(later)
        await talk.settled()
        write(talk, "?")
        talk.presenter._composer.editing.begin(earlier)
        await talk.settled()
        assert (talk.text, quote(talk)) == ("Morgen om 9 uur", "You change: Morgen om 9 uur")
        talk.presenter._composer.editing.begin(later)
        await talk.settled()
        assert talk.text == "Of om 10 uur?"
        press(talk, Qt.Key.Key_Escape)
        await talk.settled()
        assert (talk.text, kept(talk, here)) == ("Tot dan", "Tot dan")

    play(scene)


def test_what_came_since_the_draft_was_begun_is_still_told_after_an_edit(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await on_signal(talk)
        write(talk, "Neem mee: ")
        await talk.settled()
        talk.says("Ik ben al onderweg", minutes=3)
        await talk.refreshed()
        hold = talk.view.composer.hold
        assert not hold.isHidden()
        talk.presenter.edit()
        await talk.settled()
        assert hold.isHidden()
        assert talk.view.composer.saved.text() == ""
        press(talk, Qt.Key.Key_Escape)
        await talk.settled()
        assert not hold.isHidden()
        assert talk.view.composer.saved.text() == "Draft saved"

    play(scene)


def test_the_words_below_a_picture_are_changed_like_a_message(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        talk.town.channel = talk.town.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Signal", "us", {}, DAY))
        here = talk.says("Waar is het?")
        plan = outbox.NewFile(MessageKind.IMAGE, "image/png", "plan.png", b"png")
        for number, words in enumerate(("Ingang links", "")):
            answer = talk.town.reply(words, to=here, minutes=1 + number, file=plan)
            talk.town.sending(answer, 1 + number)
            name = ProviderId(f"us:{answer}")
            talk.town.write(lambda tx, answer=answer, name=name: outbox.accepted(tx, answer, name, at(3)))  # type: ignore[misc]
        await talk.open(here)
        async with engine(talk) as far:
            press(talk, Qt.Key.Key_Up)
            await talk.settled()
            assert (talk.text, quote(talk)) == ("", "You change: plan.png"), "a picture without words may get some"
            assert not can_send(talk)
            press(talk, Qt.Key.Key_Escape)
            await talk.settled()
            captioned = next(message for message in talk.messages() if message.text.raw == "Ingang links")
            talk.presenter._composer.editing.begin(captioned)
            await talk.settled()
            assert (talk.text, quote(talk)) == ("Ingang links", "You change: Ingang links")
            talk.view.composer.editor.selectAll()
            write(talk, "Ingang rechts")
            talk.presenter.send()
            await until(lambda: not len(talk.tasks))
            assert [text for _, text in far.edits] == ["Ingang rechts"]
            assert far.tried[-1].file is not None

    play(scene)
