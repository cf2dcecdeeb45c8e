"""The rules' warnings about the citizen's text, and the agent's reactions to them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationState, Happening
from app.domain.warning import Severity
from app.storage import channels, outbox
from app.ui.views.assign_sheet import AssignSheet
from app.ui.views.deed_sheets import RecordSheet
from app.ui.views.dialogs import RuleSheet
from app.ui.views.key_button import KeyButton
from app.ui.views.picking_menu import PickingMenu
from app.ui.wording.conversations import warning_words
from tests.fakes.town import DAY, at
from tests.ui.conftest import Reports
from tests.ui.talk_desk import Play, Talk

GAS = "Ik ruik gas in het trappenhuis, wat moet ik doen?"


def buttons(talk: Talk) -> list[str]:
    return [one.words() for one in talk.view.banner.findChildren(KeyButton) if one.isVisible()]


def test_an_emergency_is_said_with_its_source_and_its_way_out(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says(GAS))
        banner = talk.view.banner
        assert banner.isVisible()
        (warning,) = banner.warnings()
        assert warning.rule_id == "ALL-GAS-1"
        assert warning.severity is Severity.BLOCK_WITH_OVERRIDE
        assert "ruik gas" in warning.title
        assert not warning.text.startswith(warning.title.partition(":")[0])
        assert "ALL-GAS-1" in warning.source
        assert buttons(talk)[0] == "Insert referral"
        assert "0800-9009" in warning.text
        assert banner.accessibleName().startswith("Stops, unless you give a reason: ")

    play(scene)


def test_the_referral_is_inserted_by_key_and_nothing_is_sent(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says(GAS))
        QTest.keyClicks(talk.view.composer.editor, "Goedemiddag.")
        talk.presenter.way_out()
        assert talk.text.startswith("Goedemiddag.\n")
        assert "0800-9009" in talk.text
        once = talk.text
        talk.presenter.way_out()
        assert talk.text == once, "a second press is no second referral"
        assert not talk.view.composer.is_note()
        await talk.settled()
        await talk.refreshed()
        assert len(talk.messages()) == 1

    play(scene)


def test_a_referral_that_nobody_keeps_any_more_is_said(play: Play, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says(GAS))
        key = next(way.answer_key for way in talk.view.banner.warnings()[0].ways if way.answer_key)
        talk.town.write(lambda tx: tx.execute("DELETE FROM canned_answer WHERE key = :key", {"key": key}))
        await talk.desk.answers.load()
        talk.presenter.way_out()
        assert [(one.code, one.arguments["key"]) for one in reports] == [("referral_not_there", key)]
        reports.clear()
        assert talk.view.window().focusWidget() is talk.view.composer.editor, "to write it in own words"

    play(scene)


def test_the_referral_is_in_the_language_of_the_citizen_or_in_dutch_and_english(play: Play) -> None:
    """In the citizen's language, else the one that the agent chooses; if there is no such variant, in both common
    ones.
    """

    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Yangın var! Lütfen yardım edin, çok duman var ve çıkamıyoruz"))
        talk.presenter.way_out()
        assert "112 numarasını arayın" in talk.text
        talk.view.composer.editor.clear()
        talk.view.composer.footer.language_chosen.emit("es")
        talk.presenter.way_out()
        dutch, english = talk.text.index("Bel direct 112"), talk.text.index("Call 112 at once")
        assert dutch < english
        (row,) = talk.town.rows()
        assert talk.desk.answers.is_one(talk.text, row), "two wordings are still nobody's own words"

    play(scene)


def test_the_referral_goes_where_only_a_person_may_answer(play: Play) -> None:
    """Messenger, between 24 hours and 7 days: HUMAN_AGENT. A person chose the text for one citizen in danger."""

    async def scene(talk: Talk) -> None:
        town = talk.town
        town.channel = town.write(lambda tx: channels.add(tx, ChannelKind.MESSENGER, "Duinstad", "1029384756", {}, DAY))
        await talk.open(talk.says(GAS, minutes=-30 * 60, by="2847561029384756"))
        talk.presenter.way_out()
        assert "0800-9009" in talk.text
        talk.presenter.send()
        await talk.settled()
        assert talk.view.composer.strip.isVisible(), "the rule of the channel asks for a reason"
        reason = talk.view.composer.strip.reason
        assert talk.view.focusWidget() is reason
        QTest.keyClick(reason, Qt.Key.Key_Escape)
        assert talk.view.focusWidget() is talk.view.composer.editor, "taken back"
        talk.presenter.send()
        await talk.settled()
        found = talk.view.composer.strip.found()
        assert found is not None
        assert "rule FM-2" in found.text, "the rule itself speaks, not only its number"
        assert reason.text() == "Possible emergency", "one more key is enough"
        QTest.keyClick(reason, Qt.Key.Key_Return)
        await talk.settled()
        assert talk.text == ""
        assert talk.view.focusWidget() is talk.view.composer.editor, "the next answer can be typed"
        (order,) = town.read(lambda tx: outbox.due(tx, at(10_000), 5))
        assert order.by_hand
        assert "0800-9009" in order.text

    play(scene)


def test_each_rule_that_is_overridden_was_read_and_has_its_own_reason(play: Play) -> None:
    """Even if the citizen may be in danger: that is a reason to answer, not for the contents."""

    async def scene(talk: Talk) -> None:
        await talk.open(talk.says(GAS))
        strip = talk.view.composer.strip
        for attempt in ("dropped", "sent"):
            talk.view.composer.editor.setPlainText("U heeft diabetes. Betaal op NL91ABNA0417164300")
            talk.presenter.send()
            asked = []
            while strip.isVisible() and (found := strip.found()) is not None and found.reason_wanted:
                assert strip.reason.text() == "", "not that of the rule before"
                asked.append(found.rule_id)
                if attempt == "dropped" and len(asked) == 2:
                    QTest.keyClick(strip.reason, Qt.Key.Key_Escape)
                    break
                QTest.keyClicks(strip.reason, f"want {found.rule_id}")
                QTest.keyClick(strip.reason, Qt.Key.Key_Return)
                await talk.settled()
            assert sorted(asked) == ["WAP-5", "WAP-6"], "the first is asked again at the next attempt"
        (order,) = talk.town.read(lambda tx: outbox.due(tx, at(10_000), 5))
        assert {one.rule_id: one.reason for one in order.overrides} == {rule: f"want {rule}" for rule in asked}

    play(scene)


def test_where_nothing_can_be_written_the_key_goes_to_what_still_can(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says(GAS, minutes=-60 * 26))
        assert talk.view.composer.ways.isVisible()
        talk.presenter.toggle_note()
        talk.presenter.way_out()
        first = talk.view.composer.ways.first()
        assert isinstance(first, KeyButton)
        assert first.words() == "Send a template…"
        assert talk.view.focusWidget() is first
        assert talk.text == ""

    play(scene)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_closing_waits_for_what_was_done(play: Play, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        left: list[object] = []
        problems: list[object] = []
        talk.presenter.left.connect(left.append)
        talk.presenter.problem.connect(problems.append)
        conversation = talk.says(GAS)
        await talk.open(conversation)
        talk.presenter.close_conversation()
        await talk.settled()
        assert [getattr(problem, "code", "") for problem in problems] == ["emergency_open"]
        assert left == []
        button = talk.view.focusWidget()
        assert isinstance(button, KeyButton)
        assert button.words() == "Record what was done"
        button.click()
        (menu,) = button.findChildren(PickingMenu)
        while menu.activeAction().data() != "called":
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        await talk.settled()
        await talk.refreshed()
        assert not talk.view.banner.isVisible()
        assert talk.view.window().focusWidget() is talk.view.timeline, "and not whatever Qt finds next"
        happenings = [row.code for row in talk.view.model.rows() if isinstance(row, Happening)]
        assert happenings == ["emergency_recorded"]
        talk.presenter.close_conversation()
        await talk.settled()
        assert left == []
        (sheet,) = talk.view.findChildren(RecordSheet)
        assert sheet.focusWidget() is sheet.choices[0]
        QTest.keyClick(sheet.choices[0], Qt.Key.Key_Return)
        await talk.settled()
        assert left == [conversation], "Enter chooses what has the focus; so does its digit"
        await talk.refreshed()
        assert talk.town.row().state is ConversationState.CLOSED
        assert talk.view.header.close_button.words() == "Reopen"

    play(scene)
    assert reports == []


def test_the_warning_of_an_emergency_outlives_our_answer(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says(GAS)
        talk.town.accepted(talk.town.reply("Ga naar buiten", to=conversation), "wamid.ours")
        await talk.open(conversation)
        assert [one.rule_id for one in talk.view.banner.warnings()] == ["ALL-GAS-1"]
        (row,) = talk.town.rows()
        assert warning_words(row) == "112 / emergency", "in the list as well"
        await talk.desk.triage.record_emergency(conversation, "referred")
        assert warning_words(talk.town.row()) == ""

    play(scene)


def test_a_number_is_warned_of_and_not_repeated(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        conversation = talk.says("Mijn bsn is 111222333")
        await talk.open(conversation)
        (warning,) = talk.view.banner.warnings()
        assert warning.severity is Severity.WARN
        assert "111222333" not in warning.title + warning.text
        assert not warning.emergency
        talk.town.accepted(talk.town.reply("Stuur dat niet", to=conversation), "wamid.ours")
        await talk.refreshed()
        assert talk.view.banner.warnings() == ()

    play(scene)


def test_every_warning_opens_its_rule(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says(GAS))
        talk.view.banner._rule.click()
        sheet = next(one for one in talk.view.findChildren(RuleSheet) if one.isVisible())
        texts = [one.toPlainText() for one in sheet.findChildren(QPlainTextEdit)]
        rule = talk.rules.rule("ALL-GAS-1")
        assert rule is not None
        assert rule.source.document in texts
        assert rule.source.address in texts
        assert all(one.textFormat() is Qt.TextFormat.PlainText for one in sheet.findChildren(QLabel))
        sheet.reject()

    play(scene)


def test_the_channel_shows_its_standing_rules(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        talk.view.header.channel.click()
        sheets = [one for one in talk.view.findChildren(RuleSheet) if one.isVisible()]
        assert len(sheets) == 1
        sheets[0].reject()
        talk.view.header.window_chip.click()
        sheets = [one for one in talk.view.findChildren(RuleSheet) if one.isVisible()]
        assert len(sheets) == 1
        sheets[0].reject()

    play(scene)


@pytest.mark.parametrize("width", [900, 430])
def test_several_warnings_are_all_there_the_worst_first(play: Play, width: int) -> None:
    async def scene(talk: Talk) -> None:
        talk.view.resize(width, 800)
        talk.says("Mijn bsn is 111222333", minutes=-2)
        await talk.open(talk.says(GAS, minutes=-1))
        rules = [one.rule_id for one in talk.view.banner.warnings()]
        assert rules[0] == "ALL-GAS-1"
        assert "ALL-BSN-2" in rules
        assert any("bsn" in words for words in buttons(talk))

    play(scene)


THREAT = "Ik weet waar je woont en ik maak je kapot"


def test_after_a_threat_one_key_hands_over_and_an_answer_is_a_decision_that_is_logged(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        asked: list[str] = []
        talk.presenter._composer.ways.hand_over_chosen.connect(asked.append)
        await talk.open(talk.says(THREAT))
        (warning,) = talk.view.banner.warnings()
        assert (warning.rule_id, warning.severity) == ("ALL-THR-1", Severity.WARN)
        assert buttons(talk)[:2] == ["Hand over…", "Note as a task"]
        talk.presenter.way_out()
        assert asked == [warning.title]
        await talk.settled()
        (sheet,) = talk.view.window().findChildren(AssignSheet)
        assert sheet.summary.toPlainText() == warning.title, "why, in the words of the rule"
        sheet.reject()
        QTest.keyClicks(talk.view.composer.editor, "Wij gaan hier niet op in.")
        talk.presenter.send()
        await talk.settled()
        found = talk.view.composer.strip.found()
        assert found is not None
        assert (found.severity, found.rule_id) == (Severity.WARN, "ALL-THR-1")
        assert [one.words for one in found.ways] == ["Hand over…", "Note as a task", "Answer myself"]
        assert len(talk.messages()) == 1, "not sent before it was decided"
        talk.view.composer.strip.way_chosen.emit(found.ways[-1])
        await talk.settled()
        await talk.refreshed()
        assert talk.messages()[-1].text.raw == "Wij gaan hier niet op in."
        logged = [(entry.decision, entry.rule_id) for entry in await talk.desk.ledger.newest()]
        assert logged == [("sent_with_warning", "ALL-THR-1")]
        QTest.keyClicks(talk.view.composer.editor, "Goedendag.")
        talk.presenter.send()
        await talk.settled()
        await talk.refreshed()
        assert len(talk.messages()) == 3, "once is enough, until the citizen threatens again"

    play(scene)


def test_of_two_warnings_danger_stands_before_data(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says(f"{THREAT}. Mijn bsn is 111222333"))
        assert [one.rule_id for one in talk.view.banner.warnings()] == ["ALL-THR-1", "ALL-BSN-2"]

    play(scene)


def test_what_helps_a_citizen_in_danger_waits_for_no_decision(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says(f"{THREAT}. {GAS}"))
        assert {one.rule_id for one in talk.view.banner.warnings()} >= {"ALL-GAS-1", "ALL-THR-1"}
        talk.presenter.way_out()
        talk.presenter.send()
        await talk.settled()
        await talk.refreshed()
        assert "0800-9009" in talk.messages()[-1].text.raw

    play(scene)
