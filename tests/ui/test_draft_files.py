"""Files added to a draft are stored with it, reappear with it, and are deleted when it is sent or discarded."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from app.domain.capabilities import FileLimit
from app.domain.channel import ChannelKind
from app.domain.ids import ConversationId
from app.domain.message import MessageKind
from app.main import capabilities
from app.storage import draft_files, drafts
from tests.fakes.town import JORIS, SAMIRA
from tests.ui.conftest import Reports
from tests.ui.talk_desk import Play, Talk
from tests.ui.test_composer import can_send, write
from tests.ui.test_wishes import press, with_reason, writes_on_signal


def chips(talk: Talk) -> list[str]:
    plain = (chip.words().replace("\u2068", "").replace("\u2069", "") for chip in talk.view.composer.files.chips)
    return [words.partition(" · ")[0] for words in plain]


def kept(talk: Talk, here: ConversationId) -> list[str]:
    return [file.file_name for file in talk.town.read(lambda tx: draft_files.load(tx, here, talk.town.anna.id))]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "kaart.pdf"
    path.write_bytes(b"%PDF-1.7")
    return path


async def add(talk: Talk, path: Path) -> None:
    """Drop a file on the composer."""
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    talk.view.composer.editor.insertFromMimeData(files)
    await talk.settled()


async def paste(talk: Talk) -> None:
    """Paste a picture."""
    picture, data = QImage(8, 8, QImage.Format.Format_RGB32), QMimeData()
    picture.fill(QColor("red"))
    data.setImageData(picture)
    talk.view.composer.editor.insertFromMimeData(data)
    await talk.settled()


def test_files_are_kept_as_they_are_added_and_stand_there_again(play: Play, plan: Path, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        here = talk.says("Hebt u een kaart?")
        await talk.open(here)
        await add(talk, plan)
        assert kept(talk, here) == ["kaart.pdf"], "without a word, and at once"
        await paste(talk)
        write(talk, "Zie de kaart")
        await talk.open(talk.says("Hallo", by=JORIS, name="Joris", minutes=1))
        assert chips(talk) == []
        await talk.open(here)
        assert (talk.text, chips(talk), can_send(talk)) == ("Zie de kaart", ["kaart.pdf", "Picture.png"], True)
        talk.view.composer.files.chips[0].click()
        await talk.settled()
        assert kept(talk, here) == ["Picture.png"]
        write(talk, "!")
        await talk.open(talk.says("Hallo", by=JORIS, name="Joris", minutes=1))
        assert kept(talk, here) == ["Picture.png"], "typing on leaves them"
        await talk.open(here)
        await a_note_leaves_them_to_the_answer(talk, here, plan)

    play(scene)
    assert [problem.code for problem in reports] == ["no_file_in_note"] * 2
    reports.clear()


async def a_note_leaves_them_to_the_answer(talk: Talk, here: ConversationId, plan: Path) -> None:
    talk.presenter.toggle_note()
    await add(talk, plan)
    await paste(talk)
    assert chips(talk) == ["Picture.png"]
    write(talk, " even nabellen")
    await talk.open(talk.says("Hallo", by=JORIS, name="Joris", minutes=1))
    await talk.open(here)
    talk.presenter.send()
    await talk.settled()
    assert (talk.text, talk.view.composer.is_note(), chips(talk)) == ("", False, ["Picture.png"])
    assert kept(talk, here) == ["Picture.png"]


def test_what_is_sent_or_thrown_away_leaves_no_file(play: Play, plan: Path) -> None:
    async def scene(talk: Talk) -> None:
        here = talk.says("Hebt u een kaart?")
        await talk.open(here)
        await add(talk, plan)
        write(talk, "Zie de kaart")
        talk.presenter.send()
        await talk.settled()
        assert (kept(talk, here), chips(talk)) == ([], [])
        talk.presenter.undo()
        await talk.settled()
        assert (kept(talk, here), chips(talk), talk.text) == (["kaart.pdf"], ["kaart.pdf"], "Zie de kaart")
        talk.view.composer.files.chips[0].click()
        await talk.settled()
        talk.view.composer.editor.set_text("")
        await talk.presenter.shutdown()
        assert talk.town.read(lambda tx: drafts.load(tx, here, talk.town.anna.id)) is None
        assert talk.town.read(lambda tx: tx.all("SELECT 1 FROM draft_chunk")) == []

    play(scene)


def test_an_answer_that_is_taken_back_from_afar_brings_its_files_once(play: Play, plan: Path) -> None:
    async def scene(talk: Talk) -> None:
        here = talk.says("Hebt u een kaart?")
        await talk.open(here)
        await add(talk, plan)
        write(talk, "Zie de kaart")
        talk.presenter.send()
        await talk.settled()
        talk.presenter.conversation_chosen.connect(talk.presenter.open)
        await talk.open(talk.says("Hallo", by=JORIS, name="Joris", minutes=1))
        talk.presenter.undo()
        await talk.settled()
        assert (talk.presenter.current, talk.text, chips(talk)) == (here, "Zie de kaart", ["kaart.pdf"])

    play(scene)


async def linked_with_signal(talk: Talk) -> None:
    """Open a conversation of a citizen who can also be reached on Signal, with a draft."""
    writes_on_signal(talk, SAMIRA, "S. Bakker")
    await talk.open(talk.says("Hebt u een kaart?"))
    press(talk, "Link")
    await talk.settled()
    with_reason(talk)
    await talk.settled()
    await talk.refreshed()
    write(talk, "Zie de kaart")


def test_going_on_elsewhere_takes_the_files_along(play: Play, plan: Path) -> None:
    async def scene(talk: Talk) -> None:
        await linked_with_signal(talk)
        await add(talk, plan)
        await paste(talk)
        chosen: list[ConversationId] = []
        talk.presenter.conversation_chosen.connect(chosen.append)
        talk.panel.onward_chosen.emit(1)
        await talk.settled()
        await talk.open(chosen[0])
        assert (talk.text, chips(talk)) == ("Zie de kaart", ["kaart.pdf", "Picture.png"])
        assert kept(talk, chosen[0]) == ["kaart.pdf", "Picture.png"]

    play(scene)


def test_what_the_other_channel_does_not_take_is_said_before_anything_moves(
    play: Play, plan: Path, reports: Reports
) -> None:
    small = replace(capabilities(ChannelKind.SIGNAL), files={MessageKind.DOCUMENT: FileLimit(("*/*",), 4)})

    async def scene(talk: Talk) -> None:
        await linked_with_signal(talk)
        await add(talk, plan)

        able = {ChannelKind.SIGNAL: small}
        talk.presenter._desk = replace(talk.desk, capabilities=lambda kind: able.get(kind, capabilities(kind)))
        chosen: list[ConversationId] = []
        talk.presenter.conversation_chosen.connect(chosen.append)
        talk.panel.onward_chosen.emit(1)
        await talk.settled()
        assert [(problem.code, problem.arguments["channel"]) for problem in reports] == [("file_too_large", "Parkeren")]
        assert (chosen, talk.text, chips(talk)) == ([], "Zie de kaart", ["kaart.pdf"])

    play(scene)
