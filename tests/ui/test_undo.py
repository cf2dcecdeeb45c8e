"""An answer can be withdrawn while it waits, with its files and the message it replies to."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from app.domain.ids import MessageId, ProviderId
from app.domain.message import DeliveryState
from app.storage import drafts, outbox
from app.ui.views.dialogs import Sheet
from tests.fakes.town import JORIS, at
from tests.ui.conftest import Reports, until
from tests.ui.talk_desk import Play, Talk
from tests.ui.test_composer import ours, strip_words, write


async def send(talk: Talk) -> None:
    talk.presenter.send()
    await talk.settled()
    await talk.refreshed()


def due(talk: Talk, minutes: float) -> int:
    return len(talk.town.read(lambda tx: outbox.due(tx, at(minutes), 10)))


def undo(talk: Talk) -> None:
    QTest.keySequence(talk.view.composer.editor, "Ctrl+Z")


def test_ctrl_z_brings_the_words_back_to_the_draft(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        here = talk.says("Wanneer?")
        await talk.open(here)
        write(talk, "Morgen om tien uur")
        await send(talk)
        assert ours(talk) == ["Morgen om tien uur"]
        assert talk.view.undo.isVisible()
        assert "via WhatsApp to S. Bakker" in talk.view.undo.accessibleName().replace("\u2068", "").replace(
            "\u2069", ""
        )
        assert (due(talk, 30.1), due(talk, 30.2)) == (0, 1), "ten seconds, unless the agent sets another time"
        column = talk.view.timeline.column
        assert column.foot > 0, "the message that was just sent stands above the line, not under it"
        undo(talk)
        await talk.settled()
        await talk.refreshed()
        assert (talk.text, ours(talk), column.foot) == ("Morgen om tien uur", [], 0)
        assert not talk.view.undo.isVisible()
        kept = talk.town.read(lambda tx: drafts.load(tx, here, talk.town.anna.id))
        assert kept is not None
        assert kept.text == "Morgen om tien uur"
        write(talk, "!")
        await send(talk)
        assert ours(talk) == ["Morgen om tien uur!"]

    play(scene)


def test_what_was_begun_meanwhile_stands_below(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Wanneer?"))
        write(talk, "Morgen")
        await send(talk)
        write(talk, "En neem")
        talk.presenter.undo()
        await talk.settled()
        assert talk.text == "Morgen\n\nEn neem"

    play(scene)


def test_the_answer_comes_back_in_its_own_conversation(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        samira = talk.says("Wanneer?")
        joris = talk.says("Hallo", by=JORIS, name="Joris", minutes=1)
        await talk.open(samira)
        write(talk, "Voor Samira")
        await send(talk)
        talk.presenter.conversation_chosen.connect(talk.presenter.open)
        await talk.open(joris)
        write(talk, "Voor Joris")
        undo(talk)
        assert (talk.text, talk.view.undo.isVisible()) == ("", True), "first what was typed"
        write(talk, "Voor Joris")
        talk.panel.hide()
        talk.view.activateWindow()
        await until(lambda: QApplication.activeWindow() is talk.view)
        talk.view.timeline.setFocus()
        QTest.keyClick(talk.view.timeline, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        await talk.settled()
        assert (talk.presenter.current, talk.text) == (samira, "Voor Samira")
        kept = talk.town.read(lambda tx: drafts.load(tx, joris, talk.town.anna.id))
        assert kept is not None
        assert kept.text == "Voor Joris"

    play(scene)


def test_without_time_to_think_it_goes_at_once(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.presenter._composer.undoing.set_seconds(0)
        await talk.open(talk.says("Wanneer?"))
        write(talk, "Nu")
        await send(talk)
        assert not talk.view.undo.isVisible()
        assert due(talk, 30) == 1

    play(scene)


def test_how_long_is_chosen_from_a_menu_and_kept(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[list[QAction]] = []
    # The offscreen platform has no keyboard that an open menu could grab.
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: shown.append(menu.actions()))

    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Wanneer?"))
        talk.presenter.choose_undo_time()
        await talk.settled()
        assert [action.isChecked() for action in shown[0]] == [False, False, True, False, False, False]
        shown[0][-1].trigger()
        await talk.settled()
        assert await talk.desk.habits.undo_seconds() == 30
        write(talk, "Straks")
        await send(talk)
        assert (due(talk, 30.4), due(talk, 30.5)) == (0, 1)

    play(scene)


def test_where_somebody_may_be_in_danger_it_goes_at_once(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Ik ruik gas in het trappenhuis, wat moet ik doen?"))
        write(talk, "Ga naar buiten en bel 112")
        await send(talk)
        assert not talk.view.undo.isVisible()
        assert due(talk, 30) == 1

    play(scene)


def test_it_is_too_late_once_the_engine_has_it(play: Play, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Wanneer?"))
        write(talk, "Morgen")
        await send(talk)
        talk.town.sending(talk.messages()[-1].id, minutes=40)
        undo(talk)
        await talk.settled()
        await talk.refreshed()
        assert (talk.text, ours(talk)) == ("", ["Morgen"])
        assert talk.messages()[-1].state is DeliveryState.SENDING

    play(scene)
    assert [one.code for one in reports] == ["too_late_to_undo"]


def test_several_files_go_with_one_answer_and_come_back_with_it(play: Play, tmp_path: Path) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hebt u de kaart?"))
        for name in ("kaart.pdf", "route.pdf", "weg.pdf"):
            (tmp_path / name).write_bytes(name.encode())
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("kaart.pdf", "route.pdf", "weg.pdf")])
        talk.view.composer.editor.insertFromMimeData(data)
        await talk.settled()
        talk.view.composer.files.chips[2].click()
        assert len(talk.view.composer.files.chips) == 2
        write(talk, "Hier")
        await send(talk)
        sent = [(one.text.raw, [file.file_name.raw for file in one.attachments]) for one in talk.messages()[1:]]  # type: ignore[union-attr]
        assert sent == [("Hier", ["kaart.pdf"]), ("", ["route.pdf"])]
        talk.presenter.undo()
        await talk.settled()
        assert [file.file_name for file in talk.presenter._composer.attaching.files] == ["kaart.pdf", "route.pdf"]
        assert talk.text == "Hier"

    play(scene)


def test_a_picture_from_the_clipboard_becomes_a_file(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Kunt u het laten zien?"))
        picture = QImage(20, 10, QImage.Format.Format_RGB32)
        picture.fill(QColor("red"))
        data = QMimeData()
        data.setImageData(picture)
        assert talk.view.composer.editor.canInsertFromMimeData(data)
        talk.view.composer.editor.insertFromMimeData(data)
        await talk.settled()
        (file,) = talk.presenter._composer.attaching.files
        assert (file.file_name, file.media_type) == ("Picture.png", "image/png")
        assert QImage.fromData(file.content).size() == picture.size()

    play(scene)


def test_the_eleventh_file_is_refused(play: Play, tmp_path: Path, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Alles graag"))
        paths = [tmp_path / f"{n}.pdf" for n in range(11)]
        for path in paths:
            path.write_bytes(b"pdf")
        talk.view.composer.editor.files_given.emit(paths)
        await talk.settled()
        assert len(talk.view.composer.files.chips) == 10

    play(scene)
    (told,) = reports
    assert told.code == "files_left_out"
    assert "10.pdf" in told.arguments["reasons"]
    assert told.arguments["reasons"].endswith(": One answer takes 10 files at most. Send the others after it.")


def test_a_reply_quotes_the_message_that_was_chosen(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        talk.says("Mijn bsn is 111222333, wanneer kan ik komen?")
        await talk.open(talk.says("En neem ik iets mee?", minutes=1))
        timeline = talk.view.timeline
        first = next(n for n, row in enumerate(talk.view.model.rows()) if row is talk.messages()[0])
        timeline.setCurrentIndex(talk.view.model.index(first))
        talk.presenter.quote()
        quote = talk.view.composer.quote
        assert quote.words().startswith("In reply to: ")
        assert "111222333" not in quote.words()
        write(talk, "Morgen")
        await send(talk)
        assert talk.messages()[-1].reply_to == talk.messages()[0].id
        assert not quote.isVisible()
        timeline.setCurrentIndex(talk.view.model.index(first))
        talk.presenter.quote()
        quote.dropped.emit()
        write(talk, "Ja")
        await send(talk)
        assert talk.messages()[-1].reply_to is None
        assert strip_words(talk) == ""

    play(scene)


def test_the_line_goes_when_the_time_is_over(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Wanneer?"))
        write(talk, "Nu")
        await send(talk)
        talk.view.undo.offer("{seconds}", 0.05)
        await until(lambda: not talk.view.undo.isVisible(), "gone")
        talk.view.composer.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        undo(talk)
        await talk.settled()
        assert talk.text == ""

    play(scene)


def test_a_draft_remembers_what_it_replies_to(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        here = talk.says("Wanneer kan ik komen?")
        await talk.open(here)
        timeline = talk.view.timeline
        place = next(n for n, row in enumerate(talk.view.model.rows()) if row is talk.messages()[0])
        timeline.setCurrentIndex(talk.view.model.index(place))
        talk.presenter.quote()
        write(talk, "Morgen")
        await talk.open(talk.says("Hallo", by=JORIS, name="Joris", minutes=1))
        assert not talk.view.composer.quote.isVisible()
        await talk.open(here)
        assert talk.view.composer.quote.words() == "In reply to: Wanneer kan ik komen?"
        await send(talk)
        assert talk.messages()[-1].reply_to == talk.messages()[0].id

    play(scene)


def test_only_an_own_message_on_a_channel_that_can_is_offered_to_be_taken_back(
    play: Play, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Wanneer?"))
        for do in (talk.presenter.quote, talk.presenter.take_back, talk.presenter.edit):
            do()
        talk.view.timeline.setCurrentIndex(talk.view.model.index(talk.view.model.rowCount() - 1))
        talk.presenter.take_back()
        write(talk, "Morgen")
        await send(talk)
        message = talk.messages()[-1].id
        talk.town.sending(message)
        talk.town.write(lambda tx: outbox.accepted(tx, message, ProviderId("wamid.x"), at(40)))
        await talk.refreshed()
        deeds = talk.presenter._deeds

        def offered() -> list[list[str]]:
            return [[words for words, _ in deeds._deeds(row)] for row in talk.messages()]

        assert offered() == [["Reply to this message"], ["Reply to this message"]], "WhatsApp cannot"
        talk.view.timeline.setCurrentIndex(talk.view.model.index(talk.view.model.rowCount() - 1))
        talk.presenter.take_back()
        codes = ["no_message_chosen", "no_message_chosen", "nothing_sent", "not_yours", "no_edits"]
        assert [one.code for one in reports] == codes, "a key that cannot do it says why"
        reports.clear()
        able = replace(talk.desk.capabilities(talk.town.channel.kind), deletes=True)
        deeds._desk = replace(talk.desk, capabilities=lambda _kind: able)
        assert offered() == [["Reply to this message"], ["Reply to this message", "Take this message back…"]]
        asked: list[MessageId] = []

        async def take_back(message_id: MessageId) -> None:
            asked.append(message_id)

        monkeypatch.setattr(talk.desk.errands, "take_back", take_back)
        deeds._deeds(talk.messages()[1])[1][1]()
        (sheet,) = talk.view.findChildren(Sheet)
        next(one for one in sheet.findChildren(QPushButton) if one.text() == "Take back").click()
        await talk.settled()
        assert asked == [message]

    play(scene)
