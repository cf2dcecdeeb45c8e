"""Sending an approved template from the window by keyboard, on real services."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from app.domain.changes import Changes
from app.domain.citizen import Consent
from app.domain.message import MessageKind
from app.domain.template import POINT, Button, Template
from app.storage import outbox, templates, wishes
from app.ui.views.template_sheet import TemplateSheet
from tests.fakes.town import NOON
from tests.ui.talk_desk import Play, Talk

VERVOLG = Template(
    "vervolg_op_uw_vraag", "nl", "utility", "Beste {{1}}, wij hebben nieuws over {{onderwerp}}.",
    footer="Gemeente Duinstad", buttons=(Button("Ja, graag"),), examples={"1": "mevrouw Bakker"},
)  # fmt: skip
ENGLISH = Template("vervolg_op_uw_vraag", "en", "utility", "Dear {{1}}, we have news.")
BRIEF = Template("brief", "nl", "utility", "Hierbij de brief.", obstacle="template_needs_more")


async def opened(talk: Talk, *offered: Template, opted_in: bool = True) -> TemplateSheet:
    """The sheet on a conversation whose 24 hours are over, opened by keyboard."""
    conversation = talk.says("Hallo", minutes=-60 * 26)
    if opted_in:
        said = Consent(True, NOON - timedelta(days=3), "het formulier")
        talk.town.write(lambda tx: wishes.record(tx, conversation, said, talk.town.anna.id, NOON))
    if offered:
        talk.town.write(lambda tx: templates.store(tx, talk.town.channel.id, offered, NOON))
    await talk.open(conversation)
    talk.presenter.reply()
    first = talk.view.composer.ways.first()
    assert first is not None
    QTest.keyClick(first, Qt.Key.Key_Space)
    await talk.settled()
    sheet = talk.presenter._composer.templates.sheet
    assert sheet is not None
    return sheet


def queued(talk: Talk) -> list[outbox.OutboxItem]:
    return talk.town.read(lambda tx: outbox.due(tx, NOON + timedelta(days=9), 9))


def test_a_template_is_chosen_filled_in_and_sent(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        sheet = await opened(talk, ENGLISH, VERVOLG, BRIEF)
        names = [sheet.list.item(row).text() for row in range(sheet.list.count())]
        assert names == ["Brief · nl", "Vervolg op uw vraag · en", "Vervolg op uw vraag · nl"]
        assert not sheet.send.isEnabled()
        assert "catalogue" in sheet.note.text()
        QTest.keyClicks(sheet.search, "vraag nl")
        assert [sheet.list.item(row).isHidden() for row in range(3)] == [True, True, False]
        assert sheet.list.currentRow() == 2, "what stands below is never of one that is not shown"
        sheet.search.clear()
        QTest.keyClick(sheet.search, Qt.Key.Key_Up)
        assert sheet.list.currentRow() == 1, "the arrows walk through the list"
        QTest.keyClicks(sheet.search, "nergens")
        assert [sheet.list.item(row).isHidden() for row in range(3)] == [True, False, True]
        sheet.search.setText("vraag")
        QTest.keyClick(sheet.search, Qt.Key.Key_Down)
        assert sheet.list.currentRow() == 2
        await talk.settled()
        sheet.list.setFocus()
        QTest.keyClick(sheet.list, Qt.Key.Key_Tab)
        assert sheet.focusWidget() is sheet._fields["1"], "Tab goes to what has to be filled in"
        assert "{{1}}" in sheet.preview.toPlainText()
        assert not sheet.send.isEnabled()
        QTest.keyClicks(sheet._fields["1"], "mevrouw Bakker")
        QTest.keyClicks(sheet._fields["onderwerp"], "uw paspoort")
        assert sheet.preview.toPlainText() == (
            "Beste mevrouw Bakker, wij hebben nieuws over uw paspoort.\n\nGemeente Duinstad\n\n[Ja, graag]"
        )
        assert "Bakker" in sheet.send.text()
        again: list[bool] = []
        sheet.again_chosen.connect(lambda: again.append(True))
        sheet._fields["1"].setFocus()
        QTest.keyClick(sheet._fields["1"], Qt.Key.Key_Return)
        assert sheet.focusWidget() is sheet.send, "Enter in a field sends nothing yet"
        assert not again
        assert not queued(talk)
        QTest.keyClick(sheet.send, Qt.Key.Key_Return)
        await talk.settled()
        assert talk.presenter._composer.templates.sheet is None
        (item,) = queued(talk)
        assert item.template is not None
        assert (item.template.name, item.template.values["onderwerp"]) == ("vervolg_op_uw_vraag", "uw paspoort")
        await talk.refreshed()
        assert talk.messages()[-1].kind is MessageKind.TEMPLATE

    play(scene)


def test_the_file_and_the_code_of_a_template_are_chosen_and_sent(play: Play, tmp_path: Path) -> None:
    async def scene(talk: Talk) -> None:
        letter = Template(
            "bijlage", "nl", "utility", "Hierbij de brief.",
            above=MessageKind.DOCUMENT, buttons=(Button("Kopieer", copies=True),),
        )  # fmt: skip
        sheet = await opened(talk, letter)
        assert sheet.file is not None
        assert "{{header.file}}" in sheet.preview.toPlainText()
        QTest.keyClicks(sheet._fields["code.0"], "AB12")
        assert not sheet.send.isEnabled()
        presenter = talk.presenter._composer.templates
        for name, takes in (("foto.png", False), ("brief.pdf", True)):
            (tmp_path / name).write_bytes(b"%PDF-")
            sheet.file.click()
            dialog = next(one for one in sheet.findChildren(QFileDialog) if one.isVisible())
            dialog.fileSelected.emit(str(tmp_path / name))
            dialog.close()
            await talk.settled()
            assert sheet.send.isEnabled() is takes
            assert bool(sheet.note.text()) is not takes
        assert sheet.file.text() == "brief.pdf"
        assert sheet.preview.toPlainText() == "Hierbij de brief.\n\n[Kopieer] AB12"
        QTest.mouseClick(sheet.send, Qt.MouseButton.LeftButton)
        await talk.settled()
        assert presenter.sheet is None
        (item,) = queued(talk)
        assert (item.file_name, item.template and item.template.values) == ("brief.pdf", {"code.0": "AB12"})

    play(scene)


def test_an_invalid_location_is_reported(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        sheet = await opened(talk, Template("plek", "nl", "utility", "Hier.", above=MessageKind.LOCATION))
        for key, value in zip(POINT, ("Stadhuis", "Spui 70", "noord", "4.3"), strict=True):
            QTest.keyClicks(sheet._fields[key], value)
        assert "Latitude" in sheet.note.text()
        assert not sheet.send.isEnabled()
        sheet._fields[POINT[2]].setText("52.1")
        assert sheet.send.isEnabled()

    play(scene)


def test_another_template_keeps_what_was_typed(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        sheet = await opened(talk, ENGLISH, VERVOLG)
        QTest.keyClicks(sheet._fields["1"], "Samira")
        sheet.list.setCurrentRow(1)
        assert sheet.values() == {"1": "Samira", "onderwerp": ""}

    play(scene)


def test_a_rule_asks_for_a_reason_and_a_block_lets_nothing_pass(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        sheet = await opened(talk, ENGLISH)
        screen = sheet.screen().availableGeometry()
        sheet.move(sheet.x(), screen.bottom() - sheet.height())
        sheet._fields["1"].setText("NL91 ABNA 0417 1643 00, uw bsn is 111222333")
        assert sheet.frameGeometry().bottom() <= screen.bottom(), "its buttons stay on the screen"
        assert not sheet.reason.isVisibleTo(sheet)
        sheet._fields["1"].setText("NL91 ABNA 0417 1643 00, u heeft diabetes")
        assert sheet.reason.isVisibleTo(sheet)
        assert not sheet.send.isEnabled()
        for rule_id in ("WAP-5", "WAP-6"):
            rule = talk.rules.rule(rule_id)
            assert rule is not None
            assert any(words in sheet.note.text() for words in rule.text.values()), (
                "each that the reason is for is read"
            )
        sheet.reason.setText("De inwoner vroeg erom")
        assert sheet.send.isEnabled()
        QTest.mouseClick(sheet.send, Qt.MouseButton.LeftButton)
        await talk.settled()
        (item,) = queued(talk)
        assert [override.reason for override in item.overrides] == ["De inwoner vroeg erom"] * 2

    play(scene)


def test_without_an_opt_in_on_record_a_template_waits_for_a_reason(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        sheet = await opened(talk, ENGLISH, opted_in=False)
        sheet._fields["1"].setText("Samira")
        QTest.mouseClick(sheet.send, Qt.MouseButton.LeftButton)
        await talk.settled()
        assert queued(talk) == []
        rule = talk.rules.rule("WAP-4")
        assert rule is not None
        assert any(words in sheet.note.text() for words in rule.text.values())
        assert sheet.reason.isVisibleTo(sheet)
        assert not sheet.send.isEnabled()
        QTest.keyClicks(sheet.reason, "Samira vroeg zelf om dit bericht")
        QTest.mouseClick(sheet.send, Qt.MouseButton.LeftButton)
        await talk.settled()
        (item,) = queued(talk)
        assert [(one.rule_id, one.reason) for one in item.overrides] == [("WAP-4", "Samira vroeg zelf om dit bericht")]

    play(scene)


@pytest.mark.parametrize(("problem", "words"), [("templates_unset", "account ID"), (None, "fetched")])
def test_without_a_list_it_says_why_and_the_list_comes_by_itself(play: Play, problem: str | None, words: str) -> None:
    async def scene(talk: Talk) -> None:
        channel = talk.town.channel.id
        if problem is not None:
            talk.town.write(lambda tx: templates.failed(tx, channel, problem, NOON))
        sheet = await opened(talk)
        assert words in sheet.note.text()
        assert not sheet.send.isEnabled()
        QTest.mouseClick(sheet.again, Qt.MouseButton.LeftButton)
        await talk.settled()
        long_ago = NOON - timedelta(days=999)
        assert talk.town.read(lambda tx: templates.is_due(tx, channel, long_ago, long_ago))
        talk.town.write(lambda tx: templates.store(tx, channel, (ENGLISH,), NOON))
        talk.presenter.refresh(Changes(channels=True))
        await talk.settled()
        assert sheet.list.count() == 1
        assert "Dear" in sheet.preview.toPlainText()

    play(scene)
