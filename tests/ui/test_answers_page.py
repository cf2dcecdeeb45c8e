"""The page of canned answers: created, changed, published, deleted; imported and exported as a file."""

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.answer import AnswerFile, CannedAnswer, Tone, Variant
from app.domain.ids import AnswerId
from app.services.answers import Answers
from app.services.teamwork import Right
from app.storage import answers, settings
from app.ui.presenters.answers_page import AnswersPagePresenter
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.views.answer_changes import HistorySheet, PublishSheet
from app.ui.views.answer_sheet import AnswerSheet, ImportSheet
from app.ui.views.dialogs import NameSheet
from tests.fakes.town import Town, at
from tests.ui.conftest import Run, deleted
from tests.ui.marks import marks_of


class Page:
    """The page on a real store, for Anna."""

    def __init__(self, town: Town, tasks: Tasks, theme: Theme, folder: QObject, *rights: Right) -> None:
        team = SimpleNamespace(rights=frozenset(rights))
        desk = SimpleNamespace(answers=Answers(town.store, town.anna, at), team=team)
        self.town, self._tasks = town, tasks
        self.presenter = AnswersPagePresenter(desk, tasks, theme, folder, at)  # type: ignore[arg-type]
        self.view = self.presenter.view

    async def settled(self) -> None:
        while len(self._tasks):
            await asyncio.sleep(0.002)

    def rows(self) -> list[tuple[str, ...]]:
        lines = self.view.lines
        return [tuple(lines.index(row, n).data() for n in range(5)) for row in range(lines.rowCount())]

    def sheet(self) -> AnswerSheet:
        (found,) = self.view.window().findChildren(AnswerSheet)
        return found


@pytest.fixture
def page(town: Town, tasks: Tasks, theme: Theme, show: Callable[[QWidget], None]) -> Page:
    keeper = QObject()
    made = Page(town, tasks, theme, keeper, *Right)
    made.view.keeper = keeper  # type: ignore[attr-defined]
    show(made.view)
    return made


def test_an_own_answer_is_made_published_and_deleted(page: Page, run: Run) -> None:
    async def scene() -> None:
        page.presenter.show()
        await page.settled()
        page.view.new_wanted.emit()
        sheet = page.sheet()
        sheet.saved.emit(sheet.answer())
        await page.settled()
        assert sheet.wrong.text() == "This answer needs a short key and a title. Fill in both."
        sheet.key.setText("groet")
        sheet.title.setText("Groet")
        sheet.text.setPlainText("Met vriendelijke groet")
        sheet.wording.setCurrentIndex(1)
        sheet.text.setPlainText("Kind regards")
        sheet.language.setCurrentIndex(sheet.language.findData("en"))
        sheet.tone.setCurrentIndex(sheet.tone.findData(Tone.FORMAL))
        sheet.add_file(AnswerFile("a.pdf", "application/pdf", 3, b"abc"))
        sheet.saved.emit(sheet.answer())
        await page.settled()
        await deleted()
        assert page.rows() == [("/groet", "Groet", "Only me", "2 (nl en)", "")]
        page.view.table.chosen.emit(page.view.lines.key(0))
        sheet = page.sheet()
        sheet.scope.setCurrentIndex(sheet.scope.findData(0))
        sheet.ends.setChecked(True)
        sheet.saved.emit(sheet.answer())
        await page.settled()
        (publishing,) = sheet.findChildren(PublishSheet)
        assert "+ nl: Met vriendelijke groet" in publishing.changes.toPlainText()
        assert page.rows()[0][2] == "Only me", "nothing goes out before it is confirmed"
        _press(publishing, "Publish")
        await page.settled()
        await deleted()
        (kept,) = page.town.read(lambda tx: answers.all_answers(tx, page.town.anna.id))
        assert (kept.personal, kept.owner) == (False, page.town.anna.id)
        assert kept.valid_until is not None
        assert kept.variants == (Variant("Met vriendelijke groet"), Variant("Kind regards", "en", None, Tone.FORMAL))
        assert page.town.read(lambda tx: answers.file_contents(tx, kept.id))[0].content == b"abc"
        assert page.rows()[0][2] == "Everybody · Anna Jansen"
        page.view.table.chosen.emit(kept.id)
        sheet = page.sheet()
        _press(sheet, "Delete")
        QTest.keyClick(sheet.findChildren(PublishSheet)[0], Qt.Key.Key_Return)
        await deleted()
        assert len(page.rows()) == 1, "Enter leaves it"
        _press(sheet, "Delete")
        _press(sheet.findChildren(PublishSheet)[0], "Delete")
        await page.settled()
        await deleted()
        assert page.rows() == []

    run(scene())


def test_what_everybody_gets_is_shown_before_it_goes_out_and_kept_afterwards(page: Page, run: Run) -> None:
    async def scene() -> None:
        greeting = CannedAnswer(AnswerId(0), "groet", "Groet", (Variant("Met vriendelijke groet"),))
        page.town.write(lambda tx: answers.upsert(tx, [greeting], at(0)))
        page.presenter.show()
        await page.settled()
        page.view.table.chosen.emit(page.view.lines.key(0))
        sheet = page.sheet()
        sheet.wording.setCurrentIndex(0)
        sheet.text.setPlainText("Met hartelijke groet")
        QTest.keyClick(sheet.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await page.settled()
        (publishing,) = sheet.findChildren(PublishSheet)
        lines = "− nl: Met vriendelijke groet\n+ nl: Met hartelijke groet"
        assert publishing.changes.toPlainText() == lines
        marked = [one.text for one in marks_of(publishing.changes)]
        before, after = lines.split("\n")
        assert marked == [before, "vriendelijke", after, "hartelijke"]
        _press(publishing, "Back")
        await deleted()
        sheet.saved.emit(sheet.answer())
        await page.settled()
        _press(sheet.findChildren(PublishSheet)[0], "Publish")
        await page.settled()
        await deleted()
        page.view.table.chosen.emit(page.view.lines.key(0))
        sheet = page.sheet()
        _press(sheet, "History…")
        await page.settled()
        (history,) = sheet.findChildren(HistorySheet)
        assert f"Anna Jansen · /groet\n{lines}" in history.changes.toPlainText()
        _press(history, "Close")
        _press(sheet, "Cancel")
        await deleted()

    run(scene())


def test_expired_answers_come_first_and_search_filters(page: Page, run: Run) -> None:
    async def scene() -> None:
        over = CannedAnswer(AnswerId(0), "storm", "Storm", (Variant("Takken"),), valid_until=date(2026, 1, 1))
        page.town.write(
            lambda tx: answers.upsert(tx, [CannedAnswer(AnswerId(0), "afval", "Afval", (Variant("Kliko"),)), over])
        )
        page.presenter.show()
        await page.settled()
        assert [row[0] for row in page.rows()] == ["/storm", "/afval"]
        assert page.rows()[0][4] == "1 jan 2026: over"
        # The value of {{municipality}} is set here, by those who may publish.
        assert "{{municipality}} in answers stands for nothing yet" in page.view.under.text()
        page.view.naming.click()
        (sheet,) = page.view.window().findChildren(NameSheet)
        sheet.field.setText("Duinstad")
        _press(sheet, "Save")
        await page.settled()
        page.presenter.show()
        await page.settled()
        assert "{{municipality}}" not in page.view.under.text()
        assert page.town.read(lambda tx: settings.get(tx, "municipality")) == "Duinstad"
        page.view.search.setText("kliko")
        assert [row[0] for row in page.rows()] == ["/afval"]
        page.view.search.setFocus()
        QTest.keyClick(page.view.search, Qt.Key.Key_Down)
        assert page.view.window().focusWidget() is page.view.table
        assert page.view.table.currentIndex().row() == 0, "Enter opens it"

    run(scene())


def test_an_import_shows_what_it_does_before_it_does_it(page: Page, run: Run, tmp_path: Path) -> None:
    async def scene() -> None:
        old = [CannedAnswer(AnswerId(0), key, key, (Variant(key),)) for key in ("blijft", "weg")]
        page.town.write(lambda tx: answers.upsert(tx, old))
        file = tmp_path / "answers.csv"
        file.write_text("key;title;text\nblijft;blijft;anders\nnieuw;Nieuw;Hallo\n", "utf-8")
        page.presenter._compare(file)
        await page.settled()
        (sheet,) = page.view.window().findChildren(ImportSheet)
        assert sheet.summary.toPlainText() == (
            "Added: 1 · Changed: 1 · Not in the file: 1 · The same: 0\n\n"
            "Added\n    /nieuw\n        + Nieuw\n        + nl: Hallo\n\n"
            "Changed\n    /blijft\n        − nl: blijft\n        + nl: anders\n\n"
            "Not in the file\n    /weg\n        − weg\n        − nl: weg"
        )
        sheet.summary.show_lines(["+ x"] * 10_000)
        sheet.summary.moveCursor(QTextCursor.MoveOperation.End)
        marks = marks_of(sheet.summary)
        assert marks[-1].cursor.blockNumber() == 9_999
        assert len(marks) < 100, "what is in sight is marked, and no more"
        sheet.remove.setChecked(True)
        next(one for one in sheet.findChildren(QPushButton) if one.text() == "Import").click()
        await page.settled()
        await deleted()
        assert [row[0] for row in page.rows()] == ["/blijft", "/nieuw"]
        await page.presenter._export(tmp_path / "uit.toml")
        await page.settled()
        assert "anders" in (tmp_path / "uit.toml").read_text("utf-8")

    run(scene())


def _press(sheet: QWidget, words: str) -> None:
    next(one for one in sheet.findChildren(QPushButton) if one.text() == words and one.isVisible()).click()


def _buttons(sheet: AnswerSheet) -> dict[str, bool]:
    return {one.text(): one.isEnabled() for one in sheet.findChildren(QPushButton) if one.text()}


def test_who_may_not_publish_keeps_answers_of_their_own_and_only_reads_the_others(
    town: Town, tasks: Tasks, theme: Theme, show: Callable[[QWidget], None], run: Run
) -> None:
    keeper = QObject()
    page = Page(town, tasks, theme, keeper)
    show(page.view)
    everybodys = CannedAnswer(AnswerId(0), "afval", "Afval", (Variant("Zie de kalender"),))
    town.write(lambda tx: answers.upsert(tx, [everybodys], at(0)))

    async def scene() -> None:
        page.presenter.show()
        await page.settled()
        assert page.view.importing.isHidden(), "an import writes everybody's answers"
        page.view.new_wanted.emit()
        sheet = page.sheet()
        assert [sheet.scope.itemText(n) for n in range(sheet.scope.count())] == ["Only me"]
        sheet.key.setText("dank")
        sheet.title.setText("Dank")
        sheet.text.setPlainText("Dank u wel")
        assert _buttons(sheet)["Save"]
        sheet.saved.emit(sheet.answer())
        await page.settled()
        await deleted()
        kept = {one.key: one for one in town.read(lambda tx: answers.all_answers(tx, town.anna.id))}
        assert kept["dank"].personal
        page.view.table.chosen.emit(kept["afval"].id)
        sheet = page.sheet()
        assert {words: on for words, on in _buttons(sheet).items() if words in ("Save", "Delete", "Add a file…")} == {
            "Save": False, "Delete": False, "Add a file…": False,
        }  # fmt: skip
        assert "team lead" in sheet.wrong.text()
        sheet.reject()
        await deleted()
        page.view.table.chosen.emit(kept["dank"].id)
        assert _buttons(page.sheet())["Delete"]
        page.sheet().reject()
        await deleted()

    run(scene())
    assert keeper is not None
