"""A printed conversation: complete, in order, without anything masked or internal."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog

from app.domain.problems import InboxError
from app.ui.conversation_print import Line, Style, written
from tests.fakes.town import SAMIRA
from tests.ui.conftest import Run, until
from tests.ui.talk_desk import Play, Talk


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_everything_is_there_and_nothing_masked_nor_internal(play: Play, tmp_path: Path) -> None:
    target = tmp_path / "gesprek.pdf"

    async def scene(talk: Talk) -> None:
        talk.says("<b>Vet</b> &amp; eerlijk: mijn bsn is 111222333")
        for number in range(60):
            talk.says(f"Regel nummer {number}", minutes=1 + number)
        (row,) = talk.town.rows()
        await talk.desk.triage.note(row.id, "Mevrouw is slechthorend")
        talk.town.reply("Dat zoeken wij uit", to=row.id)
        await talk.open(row.id)
        talk.view.timeline.uncovered.update(message.id for message in talk.messages())
        talk.presenter.save_pdf()
        dialog = next(one for one in talk.view.findChildren(QFileDialog) if one.isVisible())
        assert Path(dialog.selectedFiles()[0]).name == f"conversation {row.id}.pdf"
        dialog.fileSelected.emit(str(target))
        dialog.reject()
        await until(target.exists, "written")
        await talk.settled()

    play(scene)
    text = text_of(target)
    assert "<b>Vet</b> &amp; eerlijk" in text, "plain, whatever it looks like"
    assert "111222333" not in text
    assert "slechthorend" not in text
    assert "Dat zoeken wij uit" in text
    places = [text.index(f"Regel nummer {number}") for number in range(60)]
    assert places == sorted(places)
    assert len(PdfReader(target).pages) > 1
    assert SAMIRA.lstrip("+") not in text.replace(" ", ""), "the number is masked as on the screen"


def test_where_nothing_can_be_written_it_says_so(run: Run, tmp_path: Path) -> None:
    with pytest.raises(InboxError) as problem:
        run(written([Line(Style.TITLE, "x")], tmp_path / "nergens" / "x.pdf"))
    assert problem.value.code == "file_unwritable"
