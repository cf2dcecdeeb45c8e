"""Writing an answer or a note with the keyboard, on real services."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from app.domain.channel import ChannelKind
from app.domain.conversation import Note
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.problems import Refused
from app.domain.styling import Formatting
from app.domain.warning import Severity
from app.main import capabilities
from app.storage import drafts, outbox
from app.ui.citizen_text import Shown
from app.ui.models.answers import AnswersModel
from app.ui.presenters.attaching import kind_for
from app.ui.theme.theme import Theme
from app.ui.views.composer import Composer, Recipient
from app.ui.views.key_button import KeyButton
from app.ui.views.preview import Preview
from app.ui.wording.conversation import length_words
from app.ui.wording.problems import sentence
from tests.fakes.town import SAMIRA, at
from tests.screens.talk import KEYS
from tests.ui.conftest import Reports, flush, until
from tests.ui.marks import marks_of
from tests.ui.talk_desk import Play, Talk

pytestmark = pytest.mark.usefixtures("time_enough")

BSN = "111222333"


def write(talk: Talk, text: str) -> None:
    """Type character by character."""
    QTest.keyClicks(talk.view.composer.editor, text)


def press(talk: Talk, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(talk.view.composer.editor, key)


def ours(talk: Talk) -> list[str]:
    return [one.text.raw for one in talk.messages() if one.direction is Direction.OUTBOUND]


def strip_words(talk: Talk) -> str:
    found = talk.view.composer.strip.found()
    return f"{found.strong} {found.text}" if found is not None else ""


def underlined(talk: Talk) -> list[str]:
    """The words with a wavy underline."""
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    return [one.text for one in marks_of(talk.view.composer.editor) if one.format.underlineStyle() is wave]


def can_send(talk: Talk) -> bool:
    return talk.view.composer.footer.send.isEnabled()


def test_an_answer_goes_to_the_citizen_on_the_button(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        assert talk.view.composer.footer.send.words().replace("\u2068", "").replace("\u2069", "") == (
            "Send via WhatsApp to S. Bakker"
        )
        assert not can_send(talk)
        write(talk, "Goedemiddag!")
        assert can_send(talk)
        talk.presenter.send()
        talk.presenter.send()
        await talk.settled()
        assert talk.text == ""
        await talk.refreshed()
        assert ours(talk) == ["Goedemiddag!"]
        assert talk.messages()[-1].state is DeliveryState.QUEUED
        composer = talk.view.composer
        press(talk, Qt.Key.Key_Return)
        assert (talk.text, composer.footer.send.accessibleDescription()) == ("\n", KEYS["send"])
        composer.editor.enter_sends = True
        talk.view.show_hints(lambda command: KEYS.get(command, ""))
        press(talk, Qt.Key.Key_Backspace)
        write(talk, "Een")
        QTest.keyClick(composer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        write(talk, "twee")
        assert (talk.text, composer.footer.send.accessibleDescription()) == ("Een\ntwee", "Enter")
        press(talk, Qt.Key.Key_Enter)
        await talk.refreshed()
        assert (talk.text, ours(talk)[-1]) == ("", "Een\ntwee")

    play(scene)


def test_a_note_is_never_sent(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        talk.presenter.note()
        write(talk, f"Bel terug, bsn {BSN}")
        assert talk.view.composer.footer.send.words() == "Save note"
        assert strip_words(talk) == ""
        talk.presenter.send()
        await talk.settled()
        await talk.refreshed()
        notes = [row for row in talk.view.model.rows() if isinstance(row, Note)]
        assert [note.text for note in notes] == [f"Bel terug, bsn {BSN}"]
        assert ours(talk) == []
        assert not talk.view.composer.is_note()

    play(scene)


def test_a_draft_is_kept_and_belongs_to_its_conversation(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        first = talk.says("Hallo")
        second = talk.says("Dag", by="+31600000001", name="Joris de Vries")
        await talk.open(first)
        write(talk, "Aan Samira")
        assert talk.view.composer.saved.text() == ""
        await until(lambda: talk.view.composer.saved.text() == "Draft saved")
        write(talk, " alleen")
        await talk.open(second)
        assert talk.text == ""
        assert "J. de Vries" in talk.view.composer.footer.send.words()
        talk.presenter.note()
        write(talk, "Over Joris")
        await talk.open(first)
        assert talk.text == "Aan Samira alleen"
        assert not talk.view.composer.is_note()
        await talk.open(second)
        assert talk.text == "Over Joris"
        assert talk.view.composer.is_note()

    play(scene)


def test_closing_the_window_keeps_the_draft(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("Hallo")
        await talk.open(conversation)
        write(talk, "Net getypt")
        await talk.presenter.shutdown()
        draft = talk.town.read(lambda tx: drafts.load(tx, conversation, talk.town.anna.id))
        assert draft is not None
        assert draft.text == "Net getypt"

    play(scene)


def test_a_bsn_is_marked_stops_the_answer_and_is_masked_by_key(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        write(talk, f"Is dit uw bsn: {BSN}")
        assert underlined(talk) == [BSN]
        assert not can_send(talk)
        found = talk.view.composer.strip.found()
        assert found is not None
        assert found.severity is Severity.BLOCK
        assert "ALL-BSN-1" in found.text
        write(talk, "? Dank")
        assert underlined(talk) == [BSN]
        talk.presenter.mask()
        assert talk.text == "Is dit uw bsn: ●●●? Dank"
        assert underlined(talk) == []
        assert can_send(talk)

    play(scene)


def test_in_a_narrow_column_the_ways_out_stand_below_the_words(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        talk.view.resize(420, 700)
        await talk.open(talk.says("Hallo"))
        write(talk, f"Is dit uw bsn: {BSN}")
        strip = talk.view.composer.strip
        assert strip._below.indexOf(strip._buttons) >= 0
        assert strip._text.width() > strip.width() / 2
        await talk.settled()
        for button in strip._buttons.findChildren(KeyButton):
            assert button.width() >= button.sizeHint().width(), "whole words, on a further line where there are many"

    play(scene)


def test_marks_stand_right_behind_emoji(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        talk.view.composer.editor.set_text(f"😀👨‍👩‍👧 uw bsn {BSN} 😀")
        assert underlined(talk) == [BSN]
        talk.presenter.mask()
        assert talk.text == "😀👨‍👩‍👧 uw bsn ●●● 😀"

    play(scene)


def test_a_canned_answer_by_keyboard(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Ik wil een paspoort"))
        editor, popup = talk.view.composer.editor, talk.view.popup
        write(talk, "Dag, /")
        assert popup.isVisible()
        write(talk, "paspoort")
        first = popup.rows.row(0)
        assert first.head.startswith("/paspoort")
        press(talk, Qt.Key.Key_Down, Qt.Key.Key_Up)
        assert popup.list.currentIndex().row() == 0
        press(talk, Qt.Key.Key_Return)
        assert not popup.isVisible()
        assert talk.text.startswith("Dag, ")
        assert "/paspoort" not in talk.text
        assert "{{" not in talk.text
        assert "Samira" in talk.text or first.words in " ".join(talk.text.split())
        editor.undo()
        assert talk.text == "Dag, /paspoort"

    play(scene)


def test_among_very_many_answers_those_that_resemble_come_a_moment_later(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Ik wil een paspoort"))
        popup = talk.view.popup
        write(talk, "/pasport")
        at_once = [popup.rows.row(number).head for number in range(popup.rows.rowCount())]
        assert "/paspoort" in [head[:9] for head in at_once]
        talk.view.composer.editor.set_text("")
        monkeypatch.setattr("app.services.answers._AT_ONCE", 3)
        write(talk, "/pasport")
        assert popup.rows.rowCount() == 0
        await talk.settled()
        assert [popup.rows.row(number).head for number in range(popup.rows.rowCount())] == at_once
        press(talk, Qt.Key.Key_Return)
        assert "/pasport" not in talk.text
        assert talk.text

    play(scene)


def test_the_list_closes_and_stays_closed(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        popup = talk.view.popup
        write(talk, "/af")
        assert popup.isVisible()
        press(talk, Qt.Key.Key_Escape)
        assert not popup.isVisible()
        write(talk, "val")
        assert not popup.isVisible()
        write(talk, " ")
        assert talk.text == "/afval "
        write(talk, "/")
        assert popup.isVisible()
        write(talk, "qqqqqqqq")
        assert popup.rows.rowCount() == 0
        press(talk, Qt.Key.Key_Return)
        assert talk.text == "/afval /qqqqqqqq\n"

    play(scene)


def test_a_slash_inside_a_word_is_only_a_slash(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        write(talk, "en/of ")
        assert not talk.view.popup.isVisible()
        talk.presenter.insert_answer()
        assert talk.text == "en/of /"
        assert talk.view.popup.isVisible()

    play(scene)


def test_every_answer_can_be_searched_and_filled(play: Play, checked: object) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        write(talk, "/")
        model = talk.view.popup.rows
        assert isinstance(model, AnswersModel)
        checked(model)  # type: ignore[operator]
        write(talk, "a")
        assert all(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount()))

    play(scene)


def test_a_variable_without_a_value_stops_the_answer(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        write(talk, "Uw zaak is {{zaak}}.")
        assert underlined(talk) == ["{{zaak}}"]
        assert "{{zaak}}" in strip_words(talk)
        assert not can_send(talk)

    play(scene)


def test_a_text_that_is_too_long_says_by_how_much(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        limit = talk.desk.capabilities(talk.town.channel.kind).text_limit
        talk.view.composer.editor.set_text("a" * (limit + 3))
        assert talk.view.composer.footer.length.text() == "3 too many"
        assert not can_send(talk)
        talk.view.composer.editor.set_text("a" * limit)
        assert can_send(talk)

    play(scene)


def test_sending_against_a_rule_needs_a_reason(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene(talk: Talk) -> None:
        rule = next(rule for rule in talk.rules.rules if rule.severity is Severity.BLOCK_WITH_OVERRIDE)
        from app.domain.warning import Finding, Hit

        def outbound(_kind: object, text: str, _file_name: str | None = None, **_how: object) -> object:
            if "sluit" not in text:
                return (), ()
            finding = Finding("public_safety", 0, 5)
            return (finding,), (Hit(rule.id, rule.version, rule.severity, (finding,)),)

        monkeypatch.setattr(talk.rules, "outbound", outbound)
        await talk.open(talk.says("Hallo"))
        write(talk, "Blijf binnen en sluit de ramen")
        assert can_send(talk)
        talk.presenter.send()
        strip = talk.view.composer.strip
        found = strip.found()
        assert found is not None
        assert found.reason_wanted
        assert talk.view.focusWidget() is strip.reason
        QTest.keyClick(strip.reason, Qt.Key.Key_Return)
        assert ours(talk) == []
        QTest.keyClick(strip.reason, Qt.Key.Key_Escape)
        assert not strip.found().reason_wanted  # type: ignore[union-attr]
        talk.presenter.send()
        QTest.keyClicks(strip.reason, "Afgestemd met de veiligheidsregio")
        QTest.keyClick(strip.reason, Qt.Key.Key_Return)
        await talk.settled()
        await talk.refreshed()
        assert ours(talk) == ["Blijf binnen en sluit de ramen"]

    play(scene)


def test_the_services_have_the_last_word(play: Play, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        write(talk, "Dag")
        late = timedelta(hours=25)
        talk.desk.replies._clock = lambda: talk.presenter._citizen._clock() + late
        talk.presenter.send()
        await talk.settled()
        assert "is over" in strip_words(talk)
        assert talk.text == "Dag"

    play(scene)
    assert reports == []


def test_what_is_pasted_is_plain_and_bounded(play: Play, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        data = QMimeData()
        data.setHtml("<table><tr><td>" * 20)
        data.setText("<b>vet</b>" + "x" * 1_000_000)
        QGuiApplication.clipboard().setMimeData(data)
        QTest.keySequence(talk.view.composer.editor, "Ctrl+V")
        assert talk.text.startswith("<b>vet</b>x")
        assert len(talk.text) == 8_000
        assert [one.code for one in reports] == ["paste_cut"], "nothing is left out without a word"
        reports.clear()
        data = QMimeData()
        data.setText("dinsdag\t9:00")
        data.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
        talk.view.composer.editor.selectAll()
        talk.view.composer.editor.insertFromMimeData(data)
        await talk.settled()
        assert (talk.text, talk.presenter._composer.attaching.files) == ("dinsdag\t9:00", ()), "out of a spreadsheet"

    play(scene)


def test_a_file_goes_along_within_the_channels_limits(play: Play, tmp_path: Path, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        good = tmp_path / "brief.pdf"
        good.write_bytes(b"%PDF-1.7 x")
        talk.presenter.attach()
        dialog = next(one for one in talk.view.composer.findChildren(QFileDialog) if one.isVisible())
        assert "≤" in dialog.windowTitle()
        dialog.reject()
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(good))])
        talk.view.composer.editor.insertFromMimeData(data)
        await talk.settled()
        (chip,) = talk.view.composer.files.chips
        assert "brief.pdf" in chip.words()
        assert can_send(talk)
        talk.presenter.send()
        await talk.settled()
        await talk.refreshed()
        assert talk.messages()[-1].attachments[0].file_name.raw == "brief.pdf"  # type: ignore[union-attr]
        assert not talk.view.composer.files.isVisible()
        huge = tmp_path / "film.mp4"
        with huge.open("wb") as file:
            file.truncate(900_000_000)
        data.setUrls([QUrl.fromLocalFile(str(huge))])
        talk.view.composer.editor.insertFromMimeData(data)
        await talk.settled()
        assert not talk.view.composer.files.isVisible()

    play(scene)
    assert [problem.code for problem in reports] == ["file_too_large"]
    assert "16" in reports[0].arguments["limit"]


def test_files_that_do_not_fit_hold_up_none_and_are_named(play: Play, reports: Reports, tmp_path: Path) -> None:
    for name, content in (("leeg.pdf", b""), ("brief.pdf", b"%PDF-"), ("spel.exe", b"MZ"), ("los.exe", b"MZ")):
        (tmp_path / name).write_bytes(content)
    (tmp_path / "map").mkdir()

    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Kunt u het sturen?"))
        names = ("leeg.pdf", "weg.pdf", "spel.exe", "brief.pdf", "map", "los.exe")
        talk.view.composer.editor.files_given.emit([tmp_path / name for name in names])
        await talk.settled()
        (chip,) = talk.view.composer.files.chips
        assert "brief.pdf" in chip.words()

    play(scene)
    (told,) = reports
    first, *others = sentence(told).replace("\u2068", "").replace("\u2069", "").splitlines()
    assert first == "Not everything was added."
    assert others[0] == "leeg.pdf: This file is empty. Look whether it is the right one."
    assert others[1].startswith("weg.pdf: ")
    assert others[2].startswith("spel.exe, map, los.exe: ")
    reports.clear()


def test_a_file_goes_as_what_the_channel_takes_it_for() -> None:
    whatsapp, messenger = (capabilities(kind).files for kind in (ChannelKind.WHATSAPP, ChannelKind.MESSENGER))
    assert kind_for(whatsapp, "image/png", 10, "x") is MessageKind.IMAGE
    assert kind_for(messenger, "image/png", 20_000_000, "x") is MessageKind.DOCUMENT
    assert kind_for(messenger, "application/zip", 10, "x") is MessageKind.DOCUMENT
    for media_type, size, code in (("image/gif", 10, "file_type_refused"), ("image/png", 9**9, "file_too_large")):
        with pytest.raises(Refused) as caught:
            kind_for(whatsapp, media_type, size, "Burgerzaken")
        assert caught.value.code == code
    with pytest.raises(Refused, match=r"Burgerzaken.*PDF.*DOCX"):
        kind_for(whatsapp, "application/zip", 10, "Burgerzaken")


def test_what_the_channel_takes_is_told_before_a_file_is_chosen(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        attach = talk.view.composer.footer.attach
        assert "Picture ≤ 5" in attach.accessibleDescription()
        asked: list[str] = []
        monkeypatch.setattr("app.ui.presenters.attaching.ask_open", lambda _parent, title, _take: asked.append(title))
        talk.presenter.attach()
        assert attach.accessibleDescription() in asked[0]

    play(scene)


def test_a_draft_with_marks_is_shown_as_the_citizen_sees_it(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Ik wil *graag* antwoord"))
        preview = talk.view.composer.preview
        assert not preview.isVisible()
        write(talk, "Neem *uw pas* mee")
        assert preview.isVisible()
        assert preview.shown.text() == "Neem uw pas mee"
        talk.presenter.note()
        assert not preview.isVisible()
        talk.presenter.reply()
        talk.presenter.send()
        await talk.settled()
        await talk.refreshed()
        assert ours(talk) == ["Neem *uw pas* mee"]
        timeline = talk.view.timeline
        shown = [
            laid.text.block.text
            for n in range(timeline.rows.rowCount())
            if (laid := timeline.column.laid(n)) is not None and laid.text is not None
        ]
        assert shown == ["Ik wil graag antwoord", "Neem uw pas mee"]

    play(scene)


def test_a_channel_that_knows_no_marks_says_so(theme: Theme, show: Callable[[QWidget], None]) -> None:
    preview = Preview(theme)
    show(preview)
    preview.look_at("gewoon", Formatting.PLAIN, "Messenger")
    assert not preview.isVisible()
    preview.look_at("*vet*", Formatting.PLAIN, "Messenger")
    assert not preview.shown.isVisible()
    assert "Messenger knows no bold" in words_in(preview)
    preview.look_at("gewoon", Formatting.MARKS, "Messenger", apart=True)
    assert "the file goes first" in words_in(preview)
    assert "bold" not in words_in(preview)


def words_in(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_an_answer_from_the_list_counts_as_typed_only_with_words_of_ones_own(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        row = talk.presenter._detail.row  # type: ignore[union-attr]
        answer = next(iter(talk.desk.answers.search("", row.kind)))
        text = talk.desk.answers.filled(answer, row).text
        assert talk.desk.answers.is_one(f"{text}\n", row)
        for one in talk.desk.answers.offered():
            assert talk.desk.answers.is_one(talk.desk.answers.said(one, row).text, row)
        assert not talk.desk.answers.is_one(f"{text} Tot morgen!", row)
        for words, by_hand in ((text, False), ("Tot morgen!", True)):
            talk.view.composer.editor.set_text(words)
            talk.presenter._composer._begin_sending({})
            await talk.settled()
            orders = talk.town.read(lambda tx: [item.by_hand for item in outbox.due(tx, at(10_000), 5)])
            assert orders == [by_hand]
            talk.town.write(lambda tx: outbox.claim(tx, talk.town.messages(row.id)[-1].id, at(10_000)))
            talk.town.write(lambda tx: outbox.failed(tx, talk.town.messages(row.id)[-1].id, "rejected"))

    play(scene)


def test_the_length_counts_in_the_channels_unit() -> None:
    assert length_words(120, 4096, "code points") == "120 / 4096"
    assert length_words(5000, 4096, "code points") == "904 too many"
    assert length_words(12, 65536, "bytes") == "12 / 65536 bytes"
    assert length_words(70000, 65536, "bytes") == "4464 bytes too many"


def test_a_file_never_goes_to_another_citizen(play: Play, tmp_path: Path) -> None:
    async def scene(talk: Talk) -> None:
        first = talk.says("Hallo")
        second = talk.says("Dag", by="+31600000001", name="Joris")
        await talk.open(first)
        path = tmp_path / "brief.pdf"
        path.write_bytes(b"%PDF")
        talk.view.composer.editor.files_given.emit([path])
        talk.presenter.open(second)
        await talk.settled()
        assert talk.presenter._composer.attaching.files == ()

    play(scene)


def test_where_no_answer_may_go_there_are_ways_out(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("Hallo", minutes=-60 * 26)
        before = talk.says("Dag", by="+31600000001", name="Joris")
        failed = talk.town.sending(talk.town.reply("Dag", to=before))
        talk.town.write(lambda tx: outbox.failed(tx, failed, "rejected"))
        await talk.open(before)
        await talk.open(conversation)
        composer = talk.view.composer
        assert composer.ways.isVisible()
        assert not composer.editor.isVisible()
        assert not composer.footer.isVisible()
        talk.presenter.reply()
        first = composer.ways.first()
        assert first is not None
        assert talk.view.focusWidget() is first
        QTest.keyClick(first, Qt.Key.Key_Tab)
        telephone = talk.view.focusWidget()
        assert telephone is not None
        QTest.keyClick(telephone, Qt.Key.Key_Space)
        assert composer.is_note()
        assert composer.editor.isVisible()
        assert "Telephone" in talk.text
        assert can_send(talk)
        talk.presenter.toggle_note()
        assert composer.ways.isVisible()

    play(scene)


def test_an_empty_field_is_painted_anew_for_whoever_is_open(theme: Theme, show: Callable[[QWidget], None]) -> None:
    """Qt keeps the previous citizen's name."""
    painted: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint:
                painted.append(composer.editor.placeholderText())
            return super().eventFilter(watched, event)

    composer, watch = Composer(theme), Watch()
    composer.set_recipient(Recipient("WhatsApp", Shown("Samira"), Shown("Samira Bakker")))
    show(composer)
    QApplication.processEvents()
    composer.editor.viewport().installEventFilter(watch)
    composer.set_recipient(Recipient("WhatsApp", Shown("Thijs"), Shown("Thijs Kramer")))
    QApplication.processEvents()
    assert painted[-1:] == ["Answer to Thijs Kramer"]


def test_the_window_closes_while_it_is_open(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("Hallo", minutes=0)
        await talk.open(conversation)
        assert not talk.view.composer.ways.isVisible()
        presenter = talk.presenter
        talk.view.activateWindow()
        presenter.reply()
        await until(talk.view.composer.editor.hasFocus, "the window came to the front")
        clocks = (presenter._citizen, presenter._composer.ways, presenter._warnings)
        expires = at(0) + timedelta(hours=24)
        for one in clocks:
            one._clock = lambda: expires - timedelta(milliseconds=150)
        presenter._tick()
        write(talk, "Ik kij")
        pressed: list[bool] = []
        close = QShortcut(QKeySequence("E"), talk.view, lambda: pressed.append(True))
        assert not talk.view.composer.ways.isVisible()
        assert presenter._clock.interval() == 151, "looked at again when it closes, not some time after"
        for one in clocks:
            one._clock = lambda: expires + timedelta(milliseconds=1)
        await until(talk.view.composer.ways.isVisible, "closed by itself")
        assert talk.view.timeline.look.closed, "what failed offers another way from now on"
        assert "over" in talk.view.header.window_chip.words()
        ways = talk.view.composer.ways
        assert ways.hasFocus()
        QTest.keyClicks(ways, "k even")
        assert not pressed, "what is typed on is no command"
        first = ways.first()
        QTest.keyClick(ways, Qt.Key.Key_Tab)
        assert first is not None
        assert first.hasFocus()
        QTest.keyClicks(first, "e")
        assert pressed
        for one in clocks:
            one._clock = lambda: expires - timedelta(minutes=1)
        presenter._tick()
        await until(lambda: not ways.isVisible(), "the citizen wrote again")
        assert talk.view.composer.editor.hasFocus()
        close.deleteLater()

    play(scene)


def test_typing_is_told_and_stops_when_left(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        first = talk.says("Hallo")
        other = talk.says("Dag", by="+31600000001", name="Joris")
        await talk.open(first)
        write(talk, "Da")
        await talk.settled()
        await talk.open(other)
        told = [courtesy for courtesy in talk.desk.courtesies._waiting if hasattr(courtesy, "active")]
        assert [(one.to, one.active) for one in told] == [(SAMIRA, True), (SAMIRA, False)]

    play(scene)


def test_the_field_grows_with_an_answer_and_cuts_no_line(theme: Theme, show: Callable[[QWidget], None]) -> None:
    composer = Composer(theme)
    composer.resize(560, 240)
    show(composer)
    QTest.keyClicks(composer.editor, "Goedemiddag, dit is een zin die net niet op een regel past, met /afsp")
    flush()
    composer.editor.insert(
        "een antwoord dat langer is dan twee regels.\n\nEn dat nog een alinea heeft.\nGroet,\nFatima"
    )
    flush()
    field, room = composer.editor.geometry(), composer._writing.contentsRect()
    assert field.top() < 10
    assert room.contains(field)
    assert composer.editor.verticalScrollBar().maximum() == 0
