"""Assigning, snoozing and labelling: from the header, the panel and the keyboard."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationState, View
from app.domain.ids import ConversationId
from app.domain.problems import Refused
from app.services.habits import Habits
from app.storage import labels
from app.ui.presenters.snooze_times import own_times, snooze_times
from app.ui.theme.theme import Theme
from app.ui.views.assign_sheet import AssignSheet
from app.ui.views.citizen_lines import EarlierLine, LabelChip
from app.ui.views.citizen_panel import CitizenPanel
from app.ui.views.dialogs import NameSheet
from app.ui.views.key_button import KeyButton
from tests.fakes.town import Town, at
from tests.screens.talk import facts
from tests.ui.talk_desk import Play, Talk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def menu_of(talk: Talk) -> dict[str, QAction]:
    """The open menu."""
    menu = next(one for one in talk.view.findChildren(QMenu) if one.isVisible())
    return {action.text(): action for action in menu.actions() if action.text()}


def close_menus(talk: Talk) -> None:
    for menu in talk.view.findChildren(QMenu):
        menu.close()


def test_assigned_to_me_to_another_and_to_nobody(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        assert talk.view.header.assignee.words() == "Assigned to nobody"
        talk.presenter.assign_to_me()
        await talk.settled()
        await talk.refreshed()
        assert talk.view.header.assignee.words() == "Anna Jansen"
        talk.presenter.assign()
        await talk.settled()
        (sheet,) = talk.view.findChildren(AssignSheet)
        names = [sheet.lines.index(row, 0).data() for row in range(sheet.lines.rowCount())]
        assert names == ["Me", "Nobody: back to the queue", "Niels"]
        QTest.keyClicks(sheet.field, "nie")
        QTest.keyClick(sheet.field, Qt.Key.Key_Return)
        await talk.settled()
        assert talk.town.row().assignee_name == "Niels"
        talk.presenter.return_to_queue()
        await talk.settled()
        assert talk.town.row().assignee is None

    play(scene)


def test_one_choice_in_the_menu_snoozes_the_conversation(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        left: list[object] = []
        talk.presenter.left.connect(left.append)
        conversation = talk.says("Hallo")
        await talk.open(conversation)
        talk.presenter.snooze()
        next(iter(menu_of(talk).values())).trigger()
        close_menus(talk)
        await talk.settled()
        assert left == [conversation]
        assert talk.town.row().state is ConversationState.SNOOZED
        assert [row.id for row in talk.town.rows(View.SNOOZED)] == [conversation]

    play(scene)


def test_labels_are_put_on_made_and_taken_off(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        talk.town.write(lambda tx: labels.ensure(tx, "afval", "green"))
        await talk.open(talk.says("Hallo"))
        talk.presenter.add_label()
        await talk.settled()
        menu_of(talk)["afval"].trigger()
        close_menus(talk)
        await talk.settled()
        await talk.refreshed()
        chips = talk.panel.findChildren(LabelChip)
        assert [chip.accessibleName() for chip in chips] == ["Remove label afval"]
        talk.presenter.add_label()
        await talk.settled()
        menu_of(talk)["New label…"].trigger()
        close_menus(talk)
        sheet = next(one for one in talk.view.findChildren(NameSheet) if one.isVisible())
        save = next(one for one in sheet.findChildren(QPushButton) if one.text() == "Save")
        assert not save.isEnabled()
        sheet.findChild(QLineEdit).setText("milieustraat")  # type: ignore[union-attr]
        save.click()
        await talk.settled()
        await talk.refreshed()
        assert sorted(label.name for label in talk.town.row().labels) == ["afval", "milieustraat"]
        next(one for one in talk.panel.findChildren(LabelChip) if "afval" in one.accessibleName()).click()
        await talk.settled()
        assert [label.name for label in talk.town.row().labels] == ["milieustraat"]

    play(scene)


def test_nothing_happens_without_a_conversation(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        presenter = talk.presenter
        presenter.open(None)
        for command in (
            presenter.close_conversation, presenter.snooze, presenter.assign, presenter.assign_to_me,
            presenter.return_to_queue, presenter.add_label, presenter.reply, presenter.note, presenter.toggle_note,
            presenter.send, presenter.insert_answer, presenter.way_out, presenter.mask, presenter.attach,
            presenter.copy_message,
        ):  # fmt: skip
            command()
        await talk.settled()
        assert talk.town.rows() == []

    play(scene)


AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (datetime(2026, 11, 23, 9, 0, tzinfo=AMSTERDAM), ["one hour", "afternoon", "tomorrow", "Monday", "answers"]),
        (datetime(2026, 11, 23, 15, 0, tzinfo=AMSTERDAM), ["one hour", "tomorrow", "Monday", "answers"]),
        (datetime(2026, 11, 22, 15, 0, tzinfo=AMSTERDAM), ["one hour", "tomorrow", "answers"]),
    ],
)
def test_usual_snooze_times_are_in_the_future_and_in_order(now: datetime, words: list[str]) -> None:
    choices = snooze_times(now)
    assert len(choices) == len(words)
    for (said, until), word in zip(choices, words, strict=True):
        assert word in said
        assert until > now
    assert [until for _, until in choices] == sorted(until for _, until in choices)


def test_own_moments_stand_in_the_menu_while_they_lie_ahead() -> None:
    now = datetime(2026, 11, 23, 15, 0, tzinfo=AMSTERDAM)
    choices = own_times(("vrijdag 10:00", "vandaag 14:00", "over 2 uur"), now)
    assert [words.partition(" – ")[0] for words, _ in choices] == ["vrijdag 10:00", "over 2 uur"]
    assert choices[1][1] == now + timedelta(hours=2)


async def test_own_moments_are_kept_and_what_is_none_is_refused(town: Town) -> None:
    habits = Habits(town.store, town.anna, clock=lambda: at(60))
    await habits.set_moments(["vrijdag  10:00", "", "over 2 uur", "vrijdag 10:00", "vandaag 9:00"])
    assert habits.moments == ("vrijdag 10:00", "over 2 uur", "vandaag 9:00")
    with pytest.raises(Refused) as told:
        await habits.set_moments(["vrijdag 10:00", "ooit"])
    assert told.value.code == "when_unclear"
    again = Habits(town.store, town.anna)
    assert not again.moments
    await again.load()
    assert again.moments == habits.moments
    await again.set_moments_of("over 1,5 uur, ma 10:00,di 9:00")
    assert list(again.moments) == ["over 1,5 uur", "ma 10:00", "di 9:00"], "the comma in it parts nothing"
    await again.set_moments(["3 december, 14:00"])
    assert list(again.moments) == ["3 december 14:00"], "in the settings a comma would part it"
    with pytest.raises(Refused) as told:
        await again.set_moments([f"over {hours} uur" for hours in range(1, 20)])
    assert (told.value.code, len(again.moments)) == ("moments_full", 1), "nothing is dropped without a word"


def test_the_panel_by_keyboard_and_screen_reader(theme: Theme, show: Callable[[QWidget], None]) -> None:
    panel = CitizenPanel(theme)
    show(panel)
    panel.show_citizen(facts())
    panel.settle()
    opened: list[ConversationId] = []
    onward: list[int] = []
    panel.earlier_chosen.connect(opened.append)
    panel.onward_chosen.connect(onward.append)
    lines = panel.findChildren(EarlierLine)
    assert lines[0].accessibleName().startswith("Verhuizing doorgeven, App chat, 12 sep")
    lines[1].click()
    assert opened == [3]
    next(one for one in panel.findChildren(KeyButton) if "MijnDenHaag-app" in one.words()).click()
    assert onward == [1]
    names = [button.accessibleName() for button in panel.findChildren(QPushButton)]
    assert all(names)
    panel.show_citizen(None)
    panel.settle()
    assert not panel.findChildren(EarlierLine) or not any(one.isVisible() for one in panel.findChildren(EarlierLine))


def test_going_on_in_another_channel(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        chosen: list[object] = []
        talk.presenter.conversation_chosen.connect(chosen.append)
        await talk.open(talk.says("Hallo"))
        detail = talk.presenter._detail
        assert detail is not None
        assert detail.row.kind == ChannelKind.WHATSAPP
        talk.presenter._composer.ways.write_onward_note(detail.identities[0])
        assert talk.view.composer.is_note()
        assert "Burgerzaken" in talk.text
        assert chosen == []

    play(scene)


def test_the_panel_makes_only_what_differs_anew(theme: Theme, show: Callable[[QWidget], None]) -> None:
    panel = CitizenPanel(theme)
    show(panel)
    panel.show_citizen(facts())
    panel.settle()
    lines, chips = panel.findChildren(EarlierLine), panel.findChildren(LabelChip)
    panel.show_citizen(replace(facts(), labels=()))
    panel.settle()
    assert chips
    assert not panel.findChildren(LabelChip)
    assert panel.label_button in panel.findChildren(KeyButton)
    assert panel.findChildren(EarlierLine) == lines
    theme.changed.emit()
    panel.settle()
    assert panel.findChildren(EarlierLine) != lines
