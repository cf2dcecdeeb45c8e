"""The pages of the report and of channels that are winding down, on real services."""

import threading
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from app.domain.channel import ChannelKind, ChannelPhase
from app.domain.report import Report
from app.storage import channels
from app.ui import report_pdf
from app.ui.presenters.report import ReportPresenter
from app.ui.presenters.wind_down import WindDownPresenter
from app.ui.theme.theme import Theme
from app.ui.views.wind_down_page import AnnounceSheet, CloseSheet
from app.ui.wording.report import Name
from tests.ui.talk_desk import Play, Talk


def press(shown: QWidget, words: str) -> None:
    next(one for one in shown.findChildren(QPushButton) if one.text() == words).click()


Shown = TypeVar("Shown", bound=QWidget)


def sheet(page: QWidget, kind: type[Shown]) -> Shown:
    return next(one for one in page.window().findChildren(kind) if one.isVisible())


def test_the_channel_that_follows_is_named_and_what_was_announced_is_changed(play: Play, theme: Theme) -> None:
    async def scene(talk: Talk) -> None:
        talk.town.write(lambda tx: channels.add(tx, ChannelKind.MATRIX, "Onze app", "@app:x", {}))
        presenter = WindDownPresenter(talk.desk, talk.tasks, theme, talk.view)
        page = presenter.view
        page.show()
        presenter.show()
        await talk.settled()
        page.begin.click()
        asked = sheet(page, AnnounceSheet)
        assert asked.windowTitle() == f"{talk.town.channel.label} ends"
        assert [asked.target.itemText(n) for n in range(1, asked.target.count())] == ["Onze app"]
        asked.ends.setDate(QDate(2099, 12, 1))
        asked.answering.setDate(QDate(2099, 12, 31))
        assert asked.ends.date() == QDate(2099, 12, 31), "the last day is never before the others"
        asked.target.setCurrentText("Onze app")
        asked.referral.setPlainText("Ga verder in {{app}}")
        press(asked, "Announce")
        await talk.settled()
        assert asked.isVisible()
        assert asked.referral.toPlainText() == "Ga verder in {{app}}", "what was typed is there to be mended"
        asked.referral.setPlainText("Ga verder in onze app.")
        asked.language.setCurrentText("English")
        asked.referral.setPlainText("Go on in our app.")
        asked.language.setCurrentIndex(0)
        press(asked, "Announce")
        await talk.settled()
        presenter.show()
        await talk.settled()
        assert "citizens go on in Onze app · referral also in English" in page.under.text()
        page.begin.click()
        again = sheet(page, AnnounceSheet)
        assert (again.answering.date(), again.ends.date()) == (QDate(2099, 12, 31), QDate(2099, 12, 31))
        assert (again.target.currentText(), again.referral.toPlainText()) == ("Onze app", "Ga verder in onze app.")
        again.language.setCurrentText("English ✓")
        assert again.referral.toPlainText() == "Go on in our app."
        again.reject()
        page.hide()
        page.deleteLater()

    play(scene)


async def opened_again_and_kept(talk: Talk, presenter: WindDownPresenter) -> None:
    for phase, words in (
        (ChannelPhase.ANSWERING_ONLY, "Open again, only to answer"),
        (ChannelPhase.ACTIVE, "Keep the channel"),
    ):
        presenter.show()
        await talk.settled()
        assert presenter.view.steps[phase].words() == words
        presenter.view.steps[phase].click()
        await talk.settled()
    presenter.show()
    await talk.settled()
    said = presenter.view.under.text()
    assert "no longer holds" in said
    assert "2099" not in said


def test_a_channel_is_announced_answered_moved_from_and_closed(play: Play, theme: Theme) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("Hallo")
        presenter = WindDownPresenter(talk.desk, talk.tasks, theme, talk.view)
        page = presenter.view
        page.show()
        presenter.show()
        await talk.settled()
        assert "does not end" in page.under.text()
        page.begin.click()
        asked = sheet(page, AnnounceSheet)
        asked.answering.setDate(QDate(2099, 12, 1))
        asked.ends.setDate(QDate(2099, 12, 31))
        asked.referral.setPlainText("Ga verder in onze app.")
        press(asked, "Announce")
        await talk.settled()
        presenter.show()
        await talk.settled()
        assert "31 december 2099" in page.under.text()
        assert "Open conversations: 1" in page.standing.text()
        assert page.lines.index(0, 1).data() == "not told yet"
        await talk.open(conversation)
        assert talk.view.composer.along.text() == "Goes along: “Ga verder in onze app.”"
        assert talk.view.composer.along.isVisibleTo(talk.view)
        talk.presenter.note()
        assert not talk.view.composer.along.isVisibleTo(talk.view)
        talk.presenter.reply()
        talk.view.composer.editor.insert("Dag")
        assert talk.view.composer.footer.length.text() == "27 / 4096", "with what goes along"
        talk.presenter.send()
        await talk.settled()
        await talk.refreshed()
        assert not talk.view.composer.along.isVisibleTo(talk.view), "said once"
        assert talk.town.messages(conversation)[-1].text.raw == "Dag\n\nGa verder in onze app."
        presenter.show()
        await talk.settled()
        assert str(page.lines.index(0, 1).data()).startswith("told")
        chosen: list[object] = []
        presenter.conversation_chosen.connect(chosen.append)
        page.table.chosen.emit(page.lines.key(0))
        assert chosen == [conversation]
        page.steps[ChannelPhase.CLOSED].click()
        await talk.settled()
        press(sheet(page, CloseSheet), "Close anyway")
        await talk.settled()
        (found,) = [one for one in talk.town.read(channels.all_channels) if one.id == talk.town.channel.id]
        assert found.phase is ChannelPhase.CLOSED
        await opened_again_and_kept(talk, presenter)
        page.hide()
        page.deleteLater()

    play(scene)


@pytest.mark.parametrize("kind", ["csv", "pdf"])
def test_figures_are_shown_by_channel_and_saved(
    play: Play, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    threads = list[threading.Thread]()

    def made(report: Report, rule: Name) -> bytes:
        threads.append(threading.current_thread())
        return drawn(report, rule)

    drawn = report_pdf.made
    monkeypatch.setattr(report_pdf, "made", made)

    async def scene(talk: Talk) -> None:
        talk.says("Mijn bsn is 111222333")
        presenter = ReportPresenter(talk.desk, talk.tasks, theme, talk.view)
        page = presenter.view
        page.show()
        presenter.show()
        await talk.settled()
        assert page.channel.count() == 2
        assert page.facts.text().startswith("Conversations begun: 1\nMessages received: 1")
        assert page.lines.index(0, 0).data() == "De inwoner stuurt een bsn (ALL-BSN-2)"
        page.channel.setCurrentIndex(1)
        page.channel.activated.emit(1)
        assert page.facts.text().startswith("Conversations begun: 1\n")
        (page.csv_chosen if kind == "csv" else page.pdf_chosen).emit()
        await talk.settled()
        dialog = sheet(page, QFileDialog)
        target, told = tmp_path / f"figures.{kind}", list[str]()
        presenter.announced.connect(told.append)
        dialog.fileSelected.emit(str(target))
        dialog.reject()
        await talk.settled()
        assert told == [f"Saved: {target}"]
        content = target.read_bytes()
        assert content.startswith(b"\xef\xbb\xbfweek;channel;" if kind == "csv" else b"%PDF-1.4")
        assert b"111222333" not in content
        assert threading.main_thread() not in threads, "a page for each of 53 channels takes half a second"
        assert len(threads) == (kind == "pdf")
        assert date(2026, 1, 1) <= presenter._report.last  # type: ignore[union-attr]
        page.hide()
        page.deleteLater()

    play(scene)
