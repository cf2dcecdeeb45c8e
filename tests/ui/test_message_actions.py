"""Actions on one message: resend, save, show, play, open."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.domain.conversation import Happening
from app.domain.events import RemoteFile
from app.domain.message import AttachmentState, DeliveryState, Location, Message, MessageKind
from app.domain.text import CitizenText
from app.storage import attachments, conversations, outbox
from app.ui.delegates.parts import Action, Deed
from app.ui.pictures import PictureProblem
from app.ui.presenters.drawn_pictures import blurred
from app.ui.views.deed_sheets import DeedSheet
from app.ui.views.dialogs import LinkSheet, RemoveSheet, TextSheet
from app.ui.views.picture_viewer import PictureViewer
from app.ui.views.timeline import show_closed
from app.ui.wording.timeline import happening_words
from tests.ui.conftest import Reports, until
from tests.ui.talk_desk import Play, Talk
from tests.ui.test_pictures import encoded

pytestmark = pytest.mark.usefixtures("time_enough")


def act(talk: Talk, deed: Deed, target: object = None) -> None:
    """Choose an action on the newest message."""
    talk.view.timeline.action_chosen.emit(talk.messages()[-1], Action(deed, "", target))  # type: ignore[arg-type]


async def with_file(talk: Talk, kind: MessageKind, media_type: str, name: str, content: bytes | None) -> None:
    """Open a conversation whose last message has a file; None: it never arrived."""
    conversation = talk.says(
        "", kind=kind, files=(RemoteFile("ref", kind, media_type, CitizenText(name), len(content or b"x")),)
    )
    if content is not None:
        file = talk.town.messages(conversation)[-1].attachments[0].id
        talk.town.write(lambda tx: attachments.store(tx, file, content, media_type))
    await talk.open(conversation)


def test_a_failed_message_is_sent_again_when_asked(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("Hallo")
        message = talk.town.sending(talk.town.reply("Dag", to=conversation))
        talk.town.write(lambda tx: outbox.failed(tx, message, "rejected"))
        await talk.open(conversation)
        assert talk.messages()[-1].state is DeliveryState.FAILED
        act(talk, Deed.RETRY)
        await talk.settled()
        await talk.refreshed()
        assert talk.messages()[-1].state is DeliveryState.QUEUED

    play(scene)


def test_what_failed_is_left_unsent_and_no_longer_asks_for_attention(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("Hallo")
        message = talk.town.sending(talk.town.reply("Dag", to=conversation))
        talk.town.write(lambda tx: outbox.failed(tx, message, "rejected"))
        await talk.open(conversation)
        assert offered(talk) == [Deed.RETRY, Deed.PUT_ASIDE]
        show_closed(talk.view.timeline, True)
        assert offered(talk) == [Deed.OTHER_WAY, Deed.PUT_ASIDE], "nothing can be written here now"
        show_closed(talk.view.timeline, False)
        act(talk, Deed.PUT_ASIDE)
        await talk.settled()
        await talk.refreshed()
        last = talk.messages()[-1]
        assert (last.state, last.note, offered(talk)) == (DeliveryState.FAILED, "put_aside", [Deed.RETRY])
        assert not talk.town.row().last_failed
        happened = [row for row in talk.view.model.rows() if isinstance(row, Happening)]
        assert happening_words(happened[-1]) == "Anna Jansen left a message unsent"
        act(talk, Deed.RETRY)
        await talk.settled()
        message = talk.town.sending(message)
        talk.town.write(lambda tx: outbox.failed(tx, message, "rejected"))
        assert talk.town.row().last_failed

    play(scene)


def test_an_uncertain_message_is_checked_and_settled_by_the_agent(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        said: list[str] = []
        talk.presenter.announced.connect(said.append)
        conversation = talk.says("Hallo")
        message = talk.town.sending(talk.town.reply("Dag", to=conversation))
        talk.town.write(lambda tx: outbox.uncertain(tx, message))
        await talk.open(conversation)
        act(talk, Deed.CHECK)
        await talk.settled()
        assert said == ["The channel has not said yet whether this message arrived."]
        act(talk, Deed.MARK_SENT)
        await talk.settled()
        await talk.refreshed()
        assert talk.messages()[-1].state is DeliveryState.SENT

    play(scene)


def test_a_picture_is_fetched_decoded_and_shown_larger(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        older = (RemoteFile("old", MessageKind.IMAGE, "image/png", CitizenText("oud.png"), 1),)
        there = talk.says("", kind=MessageKind.IMAGE, files=older, minutes=-90)
        file = talk.town.messages(there)[0].attachments[0].id
        talk.town.write(lambda tx: attachments.store(tx, file, encoded("png", 9, 9), "image/png"))
        for number in range(60):
            talk.says("Hallo", minutes=-80 + number)
        talk.town.write(lambda tx: conversations.mark_opened(tx, there))
        await with_file(talk, MessageKind.IMAGE, "image/png", "foto.png", encoded("png", 900, 600))
        attachment = talk.messages()[-1].attachments[0].id
        await until(lambda: attachment in talk.view.timeline.look.pictures)
        shown = talk.view.timeline.look.pictures[attachment]
        assert isinstance(shown, QPixmap)
        assert shown.width() == 280
        act(talk, Deed.OPEN_PICTURE, attachment)
        await talk.settled()
        viewer = next(one for one in talk.view.findChildren(PictureViewer) if one.isVisible())
        assert "foto.png" in viewer.canvas.accessibleName()
        assert viewer.canvas.accessibleName().startswith("2 of 2"), "also the one that is not loaded"
        viewer.reject()

    play(scene)


def test_the_speed_of_voice_messages_has_a_key_of_its_own(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        for speed in (1.5, 2.0, 1.0):
            talk.presenter.play_faster()
            assert talk.view.timeline.look.playing.speed == speed

    play(scene)


def test_an_unsupported_picture_is_replaced_by_a_sentence(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await with_file(talk, MessageKind.IMAGE, "image/png", "foto.png", b"<svg/>")
        attachment = talk.messages()[-1].attachments[0].id
        await until(lambda: attachment in talk.view.timeline.look.pictures)
        assert talk.view.timeline.look.pictures[attachment] is PictureProblem.KIND

    play(scene)


async def read_the_rule(talk: Talk) -> None:
    """A citizen's file is opened only after the virus scan: the sheet says so, and Enter continues."""
    await talk.settled()
    (sheet,) = (one for one in talk.view.findChildren(DeedSheet) if one.isVisible())
    assert not [one for one in talk.view.findChildren(QFileDialog) if one.isVisible()]
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    await talk.settled()
    newest = (await talk.desk.ledger.newest(limit=1))[0]
    assert (newest.rule_id, newest.decision) == ("ALL-ATT-1", "acknowledged")


@pytest.mark.parametrize("name", ["../../.config/autostart/x.desktop", "rechnung_\u202egpj.exe", "NUL.txt", ""])
def test_a_file_is_saved_where_asked_under_a_safe_name(play: Play, tmp_path: Path, name: str) -> None:
    async def scene(talk: Talk) -> None:
        await with_file(talk, MessageKind.DOCUMENT, "application/pdf", name, b"%PDF-1.7")
        act(talk, Deed.SAVE, talk.messages()[-1].attachments[0].id)
        await read_the_rule(talk)
        dialog = next(one for one in talk.view.findChildren(QFileDialog) if one.isVisible())
        suggested = Path(dialog.selectedFiles()[0]).name
        assert suggested.endswith(".pdf")
        assert "/" not in suggested
        assert "\u202e" not in suggested
        target = tmp_path / "bewaard.pdf"
        dialog.fileSelected.emit(str(target))
        dialog.reject()
        await talk.settled()
        assert target.read_bytes() == b"%PDF-1.7"
        assert not target.stat().st_mode & 0o111

    play(scene)


def test_a_folder_that_cannot_be_written_says_so(play: Play, tmp_path: Path, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        await with_file(talk, MessageKind.DOCUMENT, "application/pdf", "x.pdf", b"%PDF-1.7")
        act(talk, Deed.SAVE, talk.messages()[-1].attachments[0].id)
        await read_the_rule(talk)
        dialog = next(one for one in talk.view.findChildren(QFileDialog) if one.isVisible())
        dialog.fileSelected.emit(str(tmp_path / "nowhere" / "x.pdf"))
        dialog.reject()
        await talk.settled()

    play(scene)
    assert [problem.code for problem in reports] == ["file_unwritable"]


def test_a_file_that_waits_is_not_offered(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await with_file(talk, MessageKind.DOCUMENT, "application/pdf", "x.pdf", None)
        assert talk.messages()[-1].attachments[0].state is AttachmentState.WAITING
        laid = talk.view.timeline.column.laid(talk.view.model.rowCount() - 1)
        assert laid is not None
        assert laid.actions() == []

    play(scene)


def test_a_place_opens_only_after_its_sheet(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)

    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("", kind=MessageKind.LOCATION, location=Location(52.07, 4.3, CitizenText("Spui"))))
        laid = talk.view.timeline.column.laid(talk.view.model.rowCount() - 1)
        assert laid is not None
        (action,) = laid.actions()
        talk.view.timeline.action_chosen.emit(talk.view.model.row(talk.view.model.rowCount() - 1), action)
        sheet = next(one for one in talk.view.findChildren(LinkSheet) if one.isVisible())
        assert opened == []
        sheet.findChildren(QPushButton)[1].click()

    play(scene)
    assert [url.host() for url in opened] == ["www.openstreetmap.org"]


def test_the_rest_of_a_long_message(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("woord " * 3_000 + "einde, bsn 111222333"))
        act(talk, Deed.SHOW_ALL)
        sheet = next(one for one in talk.view.findChildren(TextSheet) if one.isVisible())
        pages = [sheet._page.toPlainText()]
        while sheet._on.isEnabled():
            sheet.turn_on()
            pages.append(sheet._page.toPlainText())
        assert "einde" in pages[-1]
        assert "111222333" not in "".join(pages)
        assert sum(len(page.split()) for page in pages) >= 3_000
        sheet.turn_back()
        sheet.reject()

    play(scene)


def test_a_hidden_number_is_shown_once_the_log_holds_who_sees_it(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("mijn bsn is 111222333"))
        row = next(one for one in talk.view.model.rows() if isinstance(one, Message))
        talk.view.timeline.action_chosen.emit(row, Action(Deed.REVEAL, "Show"))
        await until(lambda: row.id in talk.view.timeline.uncovered, "shown")
        (entry,) = await talk.desk.ledger.since(0)
        assert (entry.decision, entry.message_id) == ("shown", row.id)

    play(scene)


def test_a_copy_of_an_identity_document_is_blurred_until_somebody_asks_and_the_log_says_who(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        sharp = encoded("PNG", 200, 200)
        await with_file(talk, MessageKind.IMAGE, "image/png", "kopie paspoort.png", sharp)
        message = talk.messages()[-1]
        assert "ALL-ID-1" in {hit.rule_id for hit in message.warnings}
        attachment = message.attachments[0].id
        look = talk.view.timeline.look
        await until(lambda: attachment in look.pictures)
        assert talk.presenter._actions._drawn.hides(attachment)
        act(talk, Deed.REVEAL)
        await talk.settled()
        assert not talk.presenter._actions._drawn.hides(attachment)
        newest = (await talk.desk.ledger.newest(limit=1))[0]
        assert (newest.rule_id, newest.decision) == ("ALL-ID-1", "shown")

    play(scene)


def test_a_copy_of_an_identity_document_is_fetched_when_asked_for_and_removed_for_good(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await with_file(talk, MessageKind.IMAGE, "image/png", "kopie paspoort.png", None)
        file = talk.messages()[-1].attachments[0]
        assert file.state is AttachmentState.HELD
        assert offered(talk) == [Deed.FETCH, Deed.REMOVE]
        act(talk, Deed.FETCH, file.id)
        await talk.settled()
        talk.town.write(lambda tx: attachments.store(tx, file.id, encoded("PNG", 20, 20), "image/png"))
        await talk.refreshed()
        assert not talk.presenter._actions._drawn.hides(file.id), "who asked for it sees it"
        act(talk, Deed.REMOVE, file.id)
        sheet = next(one for one in talk.view.findChildren(RemoveSheet) if one.isVisible())
        assert talk.town.read(lambda tx: attachments.read(tx, file.id)), "only asked so far"
        sheet.findChildren(QPushButton)[1].click()
        await talk.settled()
        await talk.refreshed()
        assert talk.messages()[-1].attachments[0].state is AttachmentState.REMOVED
        assert file.id not in talk.view.timeline.look.pictures
        assert offered(talk) == []
        log = [(entry.rule_id, entry.decision) for entry in await talk.desk.ledger.since(0)]
        assert log == [("ALL-ID-1", "shown"), ("ALL-ID-1", "file_deleted")]

    play(scene)


def offered(talk: Talk) -> list[Deed]:
    """The actions offered for the newest message."""
    newest = max(row for row, one in enumerate(talk.view.model.rows()) if isinstance(one, Message))
    laid = talk.view.timeline.column.laid(newest)
    assert laid is not None
    return [action.deed for action in laid.actions()]


def test_nothing_can_be_read_on_a_blurred_picture() -> None:
    page = QImage(300, 200, QImage.Format.Format_RGB32)
    page.fill(0xFFFFFFFF)
    for x in range(0, 300, 4):
        for y in range(200):
            page.setPixel(x, y, 0xFF000000)
    shades = {blurred(page).pixel(x, 100) & 0xFF for x in range(100, 200)}
    assert blurred(page).size() == page.size()
    assert max(shades) - min(shades) < 40, "lines have become one grey"
