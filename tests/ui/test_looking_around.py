"""Navigating a conversation: to quoted, found or unread messages; pictures, saving all files, and waveforms."""

import asyncio
import io
import math
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QProcess, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.channel import ChannelKind
from app.domain.events import MessageReceived, Party, RemoteFile
from app.domain.ids import Address, ProviderId
from app.domain.message import Direction, Message, MessageKind
from app.domain.text import CitizenText
from app.domain.waveform import BARS, bars
from app.storage import attachments, channels
from app.ui.citizen_text import Shown
from app.ui.delegates.parts import Deed
from app.ui.models.rows import ChannelRow, UnreadRow
from app.ui.presenters.pictures import free_name
from app.ui.theme.theme import Theme
from app.ui.views.find_bar import FindBar
from app.ui.views.picture_viewer import PictureViewer
from app.ui.views.whole_sheet import WholeSheet
from app.ui.waveform import waveform
from tests.fakes.town import SAMIRA, at
from tests.ui.conftest import Run, until
from tests.ui.talk_desk import Play, Talk
from tests.ui.test_message_actions import act, with_file


def current(talk: Talk) -> Message:
    row = talk.view.model.row(talk.view.timeline.currentIndex().row())
    assert isinstance(row, Message)
    return row


def focus(talk: Talk) -> QWidget | None:
    return talk.view.window().focusWidget()


def test_a_quote_leads_to_what_it_answers_however_far_back(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        first = talk.town.says("Mijn allereerste vraag", by=SAMIRA, minutes=0)
        for number in range(130):
            talk.town.says(f"bericht {number}", by=SAMIRA, minutes=1 + number / 10)
        talk.town.says("Dit bedoel ik", by=SAMIRA, minutes=20, reply_to=first)
        (row,) = talk.town.rows()
        await talk.desk.inbox.opened(row.id)
        await talk.open(row.id)
        assert len(talk.messages()) < 60
        quoting = talk.messages()[-1]
        act(talk, Deed.GO_TO, quoting.reply_to)
        await until(lambda: len(talk.messages()) > 120, "read back")
        await talk.settled()
        assert current(talk).id == quoting.reply_to
        assert talk.view.timeline.column.place(talk.view.timeline.currentIndex().row())[0] >= 0, "it can be seen"
        assert focus(talk) is talk.view.timeline

    play(scene)


def test_finding_in_a_conversation_by_keys(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        for number in range(80):
            talk.says(f"Café nummer {number}" if number % 30 == 0 else f"bericht {number}", minutes=number / 10)
        conversation = talk.says("Mijn bsn is 111222333", minutes=20)
        await talk.open(conversation)
        talk.presenter.find()
        (bar,) = talk.view.findChildren(FindBar)
        assert focus(talk) is bar.field
        QTest.keyClicks(bar.field, "cafe nummer")
        await until(lambda: current(talk).text.raw == "Café nummer 60", "the newest")
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        await until(lambda: current(talk).text.raw == "Café nummer 0", "the oldest, which was not read yet")
        assert focus(talk) is bar.field
        QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        await until(lambda: current(talk).text.raw == "Café nummer 30", "back")
        assert await talk.desk.inbox.containing(conversation, "111222333") == [], "nothing masked is found"
        QTest.keyClick(bar.field, Qt.Key.Key_Escape)
        assert not bar.isVisible()
        assert focus(talk) is talk.view.timeline

    play(scene)


def test_one_key_leads_to_what_is_unread(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("gelezen")
        await talk.desk.inbox.opened(conversation)
        for number in range(40):
            talk.says(f"ongelezen {number}", minutes=1 + number / 10)
        await talk.open(conversation)
        talk.view.timeline.column.stuck = True
        talk.view.timeline.settle()
        talk.presenter.to_unread()
        await talk.settled()
        row = talk.view.timeline.currentIndex().row()
        assert isinstance(talk.view.model.row(row - 1), UnreadRow)
        assert current(talk).text.raw == "ongelezen 0"

    play(scene)


def test_everything_with_one_citizen_over_all_channels(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        town = talk.town
        signal = town.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Parkeren", "1", {}))
        for number in range(70):
            talk.says(f"via WhatsApp {number}", minutes=number / 10)
        party = Party(Address("sig-1"), CitizenText("Samira Bakker"))
        words = CitizenText("via Signal")
        said = MessageReceived(ProviderId("s1"), party, Direction.INBOUND, MessageKind.TEXT, words, at(3.55))
        town.arrive(said, channel=signal)
        first, other = sorted(row.id for row in town.rows())
        town.write(
            lambda tx: tx.execute(
                "UPDATE identity SET contact_id = (SELECT contact_id FROM identity WHERE id = 1) WHERE id = 2"
            )
        )
        await talk.open(first)
        talk.presenter.show_whole()
        await talk.settled()
        (sheet,) = talk.view.findChildren(WholeSheet)
        sheet.timeline.column.scroll(0)
        sheet.timeline.settle()
        await until(lambda: len([r for r in sheet.model.rows() if isinstance(r, Message)]) == 71, "all of it")
        await talk.settled()
        texts = [row.text.raw for row in sheet.model.rows() if isinstance(row, Message)]
        assert texts.index("via Signal") == 36, "in the order of time"
        lines = [row for row in sheet.model.rows() if isinstance(row, ChannelRow)]
        assert [line.kind for line in lines] == [ChannelKind.WHATSAPP, ChannelKind.SIGNAL, ChannelKind.WHATSAPP]
        chosen: list[int] = []
        talk.presenter.conversation_chosen.connect(chosen.append)
        place = next(n for n, row in enumerate(sheet.model.rows()) if isinstance(row, Message) and row.text == words)
        sheet.timeline.setCurrentIndex(sheet.model.index(place))
        sheet.open_button.click()
        assert chosen == [other]

    play(scene)


def test_everything_with_a_citizen_shows_pictures(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        picture = QImage(40, 30, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.blue)
        written = QBuffer()
        picture.save(written, "PNG")  # type: ignore[call-overload]
        await with_file(talk, MessageKind.IMAGE, "image/png", "container.png", bytes(written.data().data()))
        talk.presenter.show_whole()
        await talk.settled()
        (sheet,) = talk.view.findChildren(WholeSheet)
        file = talk.messages()[-1].attachments[0].id
        await until(lambda: isinstance(sheet.timeline.look.pictures.get(file), QPixmap), "drawn")
        sheet.accept()

    play(scene)


def test_all_files_are_saved_under_names_of_their_own(play: Play, tmp_path: Path) -> None:
    async def scene(talk: Talk) -> None:
        for content in (b"%PDF-1", b"%PDF-2"):
            await with_file(talk, MessageKind.DOCUMENT, "application/pdf", "brief.pdf", content)
        conversation = talk.messages()[-1].conversation_id
        said: list[str] = []
        talk.presenter.announced.connect(said.append)
        await talk.presenter._actions.pictures._save_into(conversation, tmp_path)
        assert "2" in said[-1]

    (tmp_path / "brief.pdf").write_bytes(b"van iemand anders")
    play(scene)
    assert {path.name: path.read_bytes() for path in tmp_path.glob("brief*")} == {
        "brief.pdf": b"van iemand anders", "brief (2).pdf": b"%PDF-1", "brief (3).pdf": b"%PDF-2",
    }  # fmt: skip


@given(st.text(st.characters(exclude_characters="/\x00", exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_a_free_name_is_free(name: str) -> None:
    folder = Path("/nowhere/at/all")
    taken: set[str] = set()
    for _ in range(3):
        free = free_name(name, taken, folder)
        assert free not in taken
        taken.add(free)


@pytest.fixture
def viewer(theme: Theme, qapp: QApplication) -> Iterator[PictureViewer]:
    parent = QWidget()
    parent.resize(900, 700)
    viewer = PictureViewer(theme, [Shown("een.jpg"), Shown("twee.jpg"), Shown("drie.jpg")], 0, parent)
    viewer.show()
    yield viewer
    parent.deleteLater()


def test_pictures_one_after_another_closer_and_saved_by_keys(viewer: PictureViewer) -> None:
    asked, saved = list[int](), list[int]()
    viewer.wanted.connect(asked.append)
    viewer.save_chosen.connect(saved.append)
    image = QImage(QSize(2_000, 1_000), QImage.Format.Format_RGB32)
    viewer.show_picture(0, image)
    QTest.keyClick(viewer, Qt.Key.Key_Plus)
    QTest.keyClick(viewer, Qt.Key.Key_Plus)
    assert viewer.canvas.zoom > 1.5
    centre = viewer.canvas._centre
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.canvas._centre.x() > centre.x(), "near, the arrows look further on"
    for _ in range(60):
        QTest.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.canvas._centre.x() < 2_000, "but not beyond the edge"
    QTest.keyClick(viewer, Qt.Key.Key_0)
    assert viewer.canvas.zoom == 1.0
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    QTest.keyClick(viewer, Qt.Key.Key_Left)
    QTest.keyClick(viewer, Qt.Key.Key_PageUp)
    assert asked == [1, 0, 2], "round at the ends"
    viewer.show_picture(0, image)
    assert "3 of 3" not in viewer.canvas.accessibleName(), "what comes too late is not shown"
    viewer.show_picture(2, None, "Deze afbeelding is beschadigd.")
    assert "beschadigd" in viewer.canvas.accessibleName()
    QTest.keyClick(viewer, Qt.Key.Key_S)
    assert saved == [2]
    QTest.keyClick(viewer, Qt.Key.Key_Space)
    assert not viewer.isVisible()


def tone(seconds: float) -> bytes:
    """A sound with rising volume, as a WAV file."""
    count = int(8_000 * seconds)
    samples = array("h", (int(30_000 * n / count * math.sin(n / 4)) for n in range(count)))
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setparams((1, 2, 8_000, count, "NONE", ""))
        sound.writeframes(samples.tobytes())
    return file.getvalue()


@given(st.lists(st.integers(-32_768, 32_767)))
def test_bars_are_between_nothing_and_the_loudest(samples: list[int]) -> None:
    found = bars(array("h", samples))
    assert len(found) == (BARS if samples else 0)
    assert max(found, default=0) == (255 if any(samples) else 0)


def test_a_sound_that_grows_has_bars_that_grow_and_noise_has_none(run: Run) -> None:
    found = run(waveform(tone(2))) or b""
    assert len(found) == BARS
    assert sum(found[-8:]) > 3 * sum(found[:8])
    assert run(waveform(b"no sound at all")) == b""

    async def unwanted() -> None:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(waveform(tone(2)), 0.01)
        assert _processes(), "it is not waited for"
        await until(lambda: not _processes())

    run(unwanted())


def _processes() -> list[QProcess]:
    application = QApplication.instance()
    return application.findChildren(QProcess) if application else []


@pytest.mark.qt_log_ignore(".", extend=True)
def test_a_voice_message_is_drawn_before_it_is_played_and_looked_into_once(play: Play) -> None:
    """Not while its bytes are still at the provider."""

    async def scene(talk: Talk) -> None:
        voice = RemoteFile("m1", MessageKind.VOICE, "audio/ogg")
        await talk.open(talk.says("", kind=MessageKind.VOICE, files=(voice,)))
        (file,) = talk.messages()[0].attachments
        assert file.waveform is None
        talk.town.write(lambda tx: attachments.store(tx, file.id, tone(0.5)))
        await talk.refreshed()
        await talk.refreshed()
        (drawn,) = talk.messages()[0].attachments
        assert len(drawn.waveform or b"") == BARS
        talk.presenter.open(None)
        asked: list[object] = []
        talk.view.timeline.pictures.unheard.connect(asked.append)
        await talk.open(talk.town.row().id)
        assert (talk.messages()[0].attachments, asked) == ((drawn,), [])
        talk.town.write(lambda tx: tx.execute("DELETE FROM waveform"))
        talk.presenter.show_whole()
        await talk.settled()
        (sheet,) = talk.view.findChildren(WholeSheet)
        await until(lambda: [one.attachments for one in sheet.model.rows() if isinstance(one, Message)] == [(drawn,)])
        sheet.reject()
        talk.town.write(lambda tx: attachments.take_out(tx, file.id))
        assert talk.town.read(lambda tx: tx.all("SELECT * FROM waveform")) == []

    play(scene)
