"""The page of rules: which apply, whose they are, which are due for review, and errors in packs."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget

from app.compliance.rulebook import RuleBook
from app.main import rule_book
from app.services import office
from app.system.paths import Profile
from app.ui.presenters.rules import RulesPresenter
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.views.dialogs import RuleSheet
from app.ui.views.hours_sheet import HoursSheet
from app.ui.views.rules_page import ALL, DUE, OWN
from app.ui.wording.problems import sentence
from tests.fakes.town import Town
from tests.screens.rule_data import PACK, desk
from tests.screens.stage import speak
from tests.ui.conftest import Reports, Run, until
from tests.ui.test_together import away, told_away

EARLY, LATE = datetime(2026, 8, 7, tzinfo=UTC), datetime(2026, 11, 27, tzinfo=UTC)


class Page:
    """The page with one pack of the municipality's own, on a date set by the test."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        profile = Profile(folder)
        profile.policies.mkdir(parents=True)
        (profile.policies / "gemeente.toml").write_text(PACK, "utf-8")
        self.book, problems = rule_book(profile)
        self.now, self.keeper = LATE, QObject()
        desk = SimpleNamespace(rules=self.book, rule_problems=tuple(problems))
        self.presenter = RulesPresenter(desk, None, theme, self.keeper, lambda: self.now)  # type: ignore[arg-type]
        self.view = self.presenter.view

    def column(self, number: int) -> list[str]:
        lines = self.view.lines
        return [lines.index(row, number).data() for row in range(lines.rowCount())]

    def choose(self, which: str) -> None:
        self.view.choice.setCurrentIndex(self.view.choice.findData(which))


@pytest.fixture
def page(theme: Theme, tmp_path: Path, show: Callable[[QWidget], None]) -> Iterator[Page]:
    made = Page(theme, tmp_path / "profile")
    show(made.view)
    made.presenter.show()
    yield made
    theme.changed.disconnect(made.presenter.show)


def test_the_office_hours_are_set_in_the_window(theme: Theme, show: Callable[[QWidget], None]) -> None:
    kept: list[str] = []
    parent = QWidget()
    show(parent)
    sheet = HoursSheet(theme, "mon-fri 9:00-17:00", kept.append, parent)
    sheet.open()
    save = sheet.findChildren(QPushButton)[1]
    sheet.field.setText("op werkdagen")
    assert not save.isEnabled()
    assert "op werkdagen" in sheet.trouble.text()
    sheet.field.setText("ma-do 8:30-16:00")
    assert not sheet.trouble.isVisible()
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert kept == ["ma-do 8:30-16:00"]


def test_office_hours_are_read_asked_for_and_kept(
    town: Town, theme: Theme, tasks: Tasks, show: Callable[[QWidget], None], run: Run, reports: Reports,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    keeper = QObject()
    desk = SimpleNamespace(rules=RuleBook([], ()), rule_problems=(), store=town.store)
    presenter = RulesPresenter(desk, tasks, theme, keeper)  # type: ignore[arg-type]
    show(presenter.view)

    async def asked() -> HoursSheet:
        presenter.view.hours.click()
        await until(lambda: presenter.view.findChildren(HoursSheet), "it is asked")
        (sheet,) = presenter.view.findChildren(HoursSheet)
        return sheet

    async def scene() -> None:
        sheet = await asked()
        assert sheet.field.text() == ""
        sheet.field.setText("ma-do 8:30-16:00")
        with away(monkeypatch, office, "set_hours"):
            QTest.keyClick(sheet.field, Qt.Key.Key_Return)
            await told_away(reports)
        assert sheet.isVisible()
        QTest.keyClick(sheet.field, Qt.Key.Key_Return)
        await until(lambda: not len(tasks) and not presenter.view.findChildren(HoursSheet), "the sheet is gone")
        known = await office.hours(town.store)
        assert known is not None
        assert known.text == "ma-do 8:30-16:00"
        sheet = await asked()
        assert sheet.field.text() == "ma-do 8:30-16:00"
        sheet.field.clear()
        QTest.keyClick(sheet.field, Qt.Key.Key_Return)
        await until(lambda: not len(tasks), "it is kept")
        assert await office.hours(town.store) is None, "somebody is always there"

    run(scene())


def test_what_must_be_read_again_stands_first_and_says_so_in_words_and_with_a_mark(page: Page) -> None:
    due = [rule.id for rule in page.book.rules if rule.due(LATE.date())]
    read_at_set_up = [rule.id for rule in page.book.inactive if rule.due(LATE.date())]
    assert due
    assert page.column(0)[: len(due)] == due
    assert all("23 sep 2026" in words for words in page.column(2)[:1])
    marks = [page.view.lines.index(row, 0).data(Qt.ItemDataRole.DecorationRole) for row in (0, len(due))]
    assert isinstance(marks[0], QIcon)
    assert marks[1] is None
    assert str(len(due) + len(read_at_set_up)) in page.view.under.text()
    page.choose(DUE)
    assert page.column(0) == due + read_at_set_up
    page.now = EARLY
    page.presenter.show()
    assert page.view.lines.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    page.choose(DUE)
    assert page.column(0) == []


def test_the_municipalitys_own_rules_are_told_apart(page: Page) -> None:
    page.choose(OWN)
    assert page.column(0) == ["OWN-1"]
    assert "gemeente.toml" in page.column(4)[0]
    page.choose(ALL)
    assert len(page.column(0)) == len(page.book.every)


def test_rules_about_channels_that_this_version_does_not_have_stand_last_and_say_so(page: Page) -> None:
    waiting = [rule.id for rule in page.book.inactive]
    assert "TG-1" in waiting
    assert sorted(page.column(0)[-len(waiting) :]) == sorted(waiting)
    marked = [words == "not in this version" for words in page.column(3)]
    assert marked == [rule_id in waiting for rule_id in page.column(0)]
    assert f"Of all rules {len(waiting)} are for channels" in page.view.under.text()


def test_a_broken_pack_is_said_above_the_rules(page: Page) -> None:
    assert page.view.wrong.isVisible()
    assert all(part in page.view.wrong.text() for part in ("gemeente.toml", "13", "OWN-2", "severity"))


def test_enter_opens_the_card_with_every_source(page: Page) -> None:
    page.choose(DUE)
    rule = page.book.rule(page.column(0)[0])
    assert rule is not None
    page.view.table.selectRow(0)
    page.view.table.setFocus()
    QTest.keyClick(page.view.table, Qt.Key.Key_Return)
    (sheet,) = page.view.findChildren(RuleSheet)
    texts = [text.toPlainText() for text in sheet.findChildren(QPlainTextEdit)]
    for source in rule.sources:
        assert {source.document, source.address} <= set(texts)
    assert any("23 sep 2026" in text for text in texts)
    assert any(rule.origin in text for text in texts)
    sheet.reject()


def test_what_is_wrong_in_a_rule_is_said_in_the_language_of_the_window(qapp: QApplication) -> None:
    translator = speak(qapp, "nl")
    said = [sentence(problem) for problem in desk().rule_problems]
    qapp.removeTranslator(translator)
    fault = "'streng' bestaat niet, alleen info, warn, block-with-override, block"
    start, end = "In het regelpakket gemeente.toml, regel 13, OWN-2: severity", "De andere regels blijven werken."
    assert said == [f"{start}: {fault}. {end}"]
