"""The whole window on real services: what the keys do, where the focus goes, what a screen reader finds."""

from array import array
from collections.abc import Callable, Coroutine, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from app.compliance.packs import load_packs
from app.compliance.rulebook import RuleBook
from app.domain.answer import CannedAnswer, Variant
from app.domain.conversation import Query, View
from app.domain.ids import AnswerId, ConversationId
from app.domain.keymap import Keymap, clashes, is_reserved
from app.domain.message import Message
from app.main import KITS, capabilities
from app.services.accounts import Accounts
from app.services.answers import Answers
from app.services.citizens import Citizens
from app.services.clearance import Clearance
from app.services.courtesies import Courtesies
from app.services.desk import Desk
from app.services.edits import Edits
from app.services.errands import Errands
from app.services.files import Files
from app.services.habits import Habits
from app.services.held_files import HeldFiles
from app.services.inbox import Inbox
from app.services.inventory import Inventory
from app.services.ledger import Ledger
from app.services.replies import Replies
from app.services.sorting import Sorting
from app.services.teamwork import Right, teamwork
from app.services.templates import Templates
from app.services.triage import Triage
from app.services.wind_downs import WindDowns
from app.storage import answers, conversations, habits, labels, mentions, notes, search
from app.storage.database import Transaction
from app.system.paths import resource
from app.ui.opening import FirstRows
from app.ui.presenters.key_settings import KeySettingsPresenter
from app.ui.presenters.window import WindowPresenter
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.views.agreements_sheet import AgreementsSheet
from app.ui.views.deed_sheets import RecordSheet
from app.ui.views.dialogs import NameSheet
from app.ui.views.empty import EmptyState
from app.ui.views.key_editor import KeyEditor
from app.ui.views.key_sheet import KeySheet
from app.ui.views.log_page import LogPage
from app.ui.views.snooze_sheet import SnoozeSheet
from app.ui.wording.pages import Page
from tests.fakes.stores import sqlite
from tests.fakes.town import Town, at
from tests.ui.conftest import Reports, Run, until

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NAMES = ("Samira Bakker", "Joris de Vries", "Lotte Klein")


def desk_of(town: Town) -> Desk:
    store, agent, courtesies, rules = town.store, town.anna, Courtesies(), RuleBook([], ())
    accounts = Accounts(store, None, {}, practice=True)  # type: ignore[arg-type]
    errands, clearance = Errands(store, agent), Clearance(store, agent, rules, capabilities)
    return Desk(
        agent=agent,
        inbox=Inbox(store, agent, courtesies),
        replies=Replies(clearance, courtesies),
        triage=Triage(store, agent, rules),
        sorting=Sorting(store, agent, Triage(store, agent, rules)),
        answers=Answers(store, agent),
        files=Files(store),
        held_files=HeldFiles(store, agent),
        accounts=accounts,
        templates=Templates(store, accounts),
        ledger=Ledger(store, agent),
        errands=errands,
        edits=Edits(clearance, errands),
        citizens=Citizens(store, agent, rules),
        wind_downs=WindDowns(clearance),
        habits=Habits(store, agent),
        inventory=Inventory(store),
        team=teamwork(store, agent, frozenset(Right), shared=False),
        rules=rules,
        store=store,
        capabilities=capabilities,
        courtesies=courtesies,
    )


class Window:
    """The window with three conversations that are waiting for Anna."""

    def __init__(self, town: Town, shell: Shell, tasks: Tasks, theme: Theme) -> None:
        self.town, self.shell, self.theme = town, shell, theme
        ids = array("q", [row.id for row in town.rows()])
        first = FirstRows(Query(View.ALL), ids, tuple(town.rows()))
        shell.conversations.reset(first.ids, first.rows)
        self.presenter = WindowPresenter(desk_of(town), tasks, shell, theme, first)

    @property
    def open(self) -> ConversationId | None:
        return self.presenter._inbox.open_conversation

    @property
    def ids(self) -> list[int]:
        return list(self.shell.conversations.ids)

    @property
    def focus(self) -> Any:
        return QApplication.focusWidget()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, modifier)

    async def opened(self) -> None:
        await until(lambda: self.presenter._talk._detail is not None, "opened")


Part = Callable[[Window], Coroutine[Any, Any, None]]
Play = Callable[[Part], None]


@pytest.fixture
def play(
    tmp_path: Path, theme: Theme, show: Callable[[QWidget], None], tasks: Tasks, run: Run, reports: Reports,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Play]:  # fmt: skip
    # The window does not live forever here: `nothing_left` looks through what the test created.
    monkeypatch.setattr("app.ui.presenters.window.settle", lambda: None)
    store = sqlite(tmp_path)
    town = Town.found(store)
    for number, name in enumerate(NAMES):
        town.says(f"hallo van {name}", by=f"+3161{number}", name=name, minutes=number)
    shell = Shell(theme, practice=False)
    shell.resize(1440, 900)  # the screen of the offscreen platform is smaller
    show(shell)

    def whole(part: Part) -> None:
        async def scene() -> None:
            window = Window(town, shell, tasks, theme)
            try:
                await until(lambda: window.ids)
                shell.list.setFocus()
                await part(window)
            finally:
                await window.presenter.shutdown()
                await tasks.drain()

        run(scene())

    yield whole
    store.close()
    assert not reports


def test_walking_with_j_and_k(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_J)
        assert window.open == window.ids[0]
        window.press(Qt.Key.Key_J)
        window.press(Qt.Key.Key_J)
        window.press(Qt.Key.Key_K)
        assert window.open == window.ids[1]
        await window.opened()

    play(part)


def test_views_by_number_and_empty_ones_explain_themselves(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: window.ids == [])
        beside, state = window.shell.welcome, window.shell.list_column.findChildren(EmptyState)[0]
        await until(lambda: "taken 3 conversation" in state.accessibleName(), "where the work is")
        assert "Ctrl+2 shows them" in state.accessibleName()
        assert "No conversation to open" in beside.accessibleName()
        commands = window.shell.commands
        commands.remap(Keymap().with_keys("view.unassigned", ("Ctrl+Alt+G",), ("Ctrl+2",)))
        assert "Ctrl+Alt+G shows them" in state.accessibleName()
        commands.remap(Keymap())
        window.town.says("En ik dan?", by="+31612345699", name="Vierde")
        await until(lambda: "taken 4 conversation" in state.accessibleName(), "the number keeps up")
        window.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: len(window.ids) == 4)
        assert "Choose a conversation" in beside.accessibleName()
        window.press(Qt.Key.Key_J)
        await window.opened()
        assert not beside.isVisible()
        window.presenter._inbox.open(None)
        await until(beside.isVisible, "it stands there again")

    play(part)


def test_after_a_search_the_next_letter_is_a_key_again(play: Play) -> None:
    async def part(window: Window) -> None:
        shell = window.shell
        ways = (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_3, CTRL)
        window.press(Qt.Key.Key_J)
        await window.opened()
        for words, leave in product(("zeppelin", "Samira"), ways):
            shell.commands.run("search")
            QTest.keyClicks(shell.top_bar.search, words)
            await until(shell.list_column.is_searched, "nothing found, or something")
            window.press(*leave)
            await until(lambda: not shell.list_column.is_searched() and len(window.ids) == 3, "the list again")
            assert window.focus is shell.list
            assert shell.list.rows.focus_visible
            assert not shell.top_bar.search.text()
        window.press(Qt.Key.Key_J)
        await window.opened()

    play(part)


def test_keys_are_written_as_they_stand_on_the_keyboard(play: Play) -> None:
    async def part(window: Window) -> None:
        assert window.shell.commands.hint("send") == "Ctrl+Enter"
        assert not any("Return" in key for _, rows in window.shell.commands.sheet() for _, keys in rows for key in keys)

    play(part)


def test_a_letter_in_the_composer_is_a_letter(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_J)
        await window.opened()
        window.press(Qt.Key.Key_R)
        await until(lambda: isinstance(window.focus, QTextEdit | QPlainTextEdit))
        before = window.open
        QTest.keyClicks(window.focus, "je")
        assert window.open == before

    play(part)


def test_escape_leaves_the_composer_with_its_draft_and_letters_are_keys_again(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_J)
        await window.opened()
        window.press(Qt.Key.Key_R)
        await until(lambda: isinstance(window.focus, QTextEdit | QPlainTextEdit))
        editor, before = window.focus, window.open
        QTest.keyClicks(editor, "Morgen")
        window.press(Qt.Key.Key_Escape)
        assert window.focus is window.shell.list
        assert editor.toPlainText() == "Morgen"
        window.press(Qt.Key.Key_J)
        assert window.open != before

    play(part)


def test_a_notice_leaves_the_composer_free(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_J)
        await window.opened()
        window.shell.notice.say("Snoozed until tomorrow.", deed=("Undo", lambda: None))
        composer, notice = window.presenter._talk_view.composer, window.shell.notice
        there = QRect(composer.mapTo(window.shell, QPoint()), composer.size())
        assert notice.isVisible()
        assert not there.intersects(notice.geometry())

        def ink() -> QColor:
            return notice._text.palette().color(notice._text.foregroundRole())

        text = notice._text
        for narrower in range(30):
            notice.say("Two are left as they are. This may be an emergency. " * 2, deed=("." * narrower, print))
            assert text.height() >= text.heightForWidth(text.width()), "no line is cut"
        notice.say("No.", "warn")
        assert ink() == window.theme.colour("on_warn")
        notice.say("Yes.")
        assert ink() == window.theme.colour("on_info")
        notice.hide()

    play(part)


def test_taking_and_closing_goes_to_the_next(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_J)
        await window.opened()
        first = window.open
        window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
        await until(lambda: window.town.rows(View.MINE), "taken")
        window.press(Qt.Key.Key_E)
        await until(lambda: window.town.rows(View.CLOSED), "closed")
        await until(lambda: window.open not in (first, None), "the next one")

    play(part)


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, SHIFT])
def test_f6_walks_through_every_part_both_ways_and_comes_back(play: Play, modifier: Qt.KeyboardModifier) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_J)
        await window.opened()
        stops: list[QWidget] = []
        for _ in range(12):
            window.press(Qt.Key.Key_F6, modifier)
            if window.focus in stops:
                break
            stops.append(window.focus)
        assert len(stops) >= 4
        assert window.focus is stops[0], "around, not to and fro"
        talk = window.presenter._talk_view
        assert {window.shell.navigation, window.shell.list, talk.timeline, talk.composer.editor} <= set(stops)
        # From the list to the messages to the answer.
        way = [window.shell.list, talk.timeline, talk.composer.editor]
        after = dict(zip(stops, [*stops[1:], stops[0]], strict=True))
        first, second = (way[0], way[2]) if modifier is Qt.KeyboardModifier.NoModifier else (way[2], way[0])
        assert (after[first], after[way[1]]) == (way[1], second)
        window.shell.navigation.setFocus()
        window.presenter._pages.show(Page.RULES)
        window.press(Qt.Key.Key_F6, modifier)
        assert window.presenter._pages.stop()[0].isAncestorOf(window.focus), "on what takes keys, and shows it"

    play(part)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_comes_by_everything_and_is_caught_nowhere(play: Play, key: Qt.Key) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_J)
        await window.opened()
        start, seen = window.focus, [window.focus]
        for _ in range(80):
            window.press(key)
            assert window.focus is not seen[-1], f"caught in {seen[-1]}"
            seen.append(window.focus)
            if window.focus is start:
                break
        assert seen[-1] is start, "it comes round"
        wanted = [
            one for one in window.presenter._stops() if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        assert set(wanted) <= set(seen)

    play(part)


def test_the_palette_reaches_every_action_that_is_possible(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_J)
        await window.opened()
        window.press(Qt.Key.Key_K, CTRL)
        palette = window.presenter._palette._palette
        assert palette.field.hasFocus()
        offered = {choice.title for choice, _, _ in window.presenter._palette._candidates._all}
        commands = window.shell.commands.all()
        possible = {one.title for name, one in commands.items() if one.when() and not one.hidden and name != "palette"}
        assert possible <= offered
        QTest.keyClicks(palette.field, "assign to m")
        window.press(Qt.Key.Key_Return)
        await until(lambda: window.town.rows(View.MINE), "taken")
        window.press(Qt.Key.Key_K, CTRL)
        QTest.keyClicks(palette.field, "agreem")
        window.press(Qt.Key.Key_Return)
        await until(lambda: window.shell.findChildren(AgreementsSheet), "what belongs to a page is there as well")
        (sheet,) = window.shell.findChildren(AgreementsSheet)
        assert window.presenter._pages.shown
        sheet.reject()

    play(part)


@pytest.mark.parametrize("most", [0, 500])
def test_the_palette_finds_citizens_channels_and_answers(
    play: Play, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of a few answers are candidates; of many, those that contain the typed text are looked up."""
    monkeypatch.setattr("app.ui.presenters.palette._MOST_ANSWERS", most)

    async def part(window: Window) -> None:
        kept = CannedAnswer(AnswerId(0), "grof", "Wanneer komt het grofvuil?", (Variant("Op dinsdag."),))
        window.town.write(lambda tx: answers.upsert(tx, [kept]))
        await window.presenter._desk.answers.load()
        window.press(Qt.Key.Key_J)
        await window.opened()
        first = window.open
        await window.presenter._desk.inbox.catch_up()
        window.shell.top_bar.search.setFocus()
        window.press(Qt.Key.Key_K, CTRL)
        palette = window.presenter._palette._palette
        QTest.keyClicks(palette.field, "samira")
        await until(lambda: palette.rows.rowCount() > 1, "the citizen")
        (place,) = [row for row in range(palette.rows.rowCount()) if "Samira" in palette.rows.index(row).data()]
        for _ in range(place):
            window.press(Qt.Key.Key_Down)
        window.press(Qt.Key.Key_Return)
        await until(lambda: window.open not in (None, first), "another conversation")
        assert window.shell.list.hasFocus(), "the next key is for it"
        window.press(Qt.Key.Key_K, CTRL)
        QTest.keyClicks(palette.field, "burgerz")
        window.press(Qt.Key.Key_Return)
        await until(lambda: window.presenter._inbox.query.channel_id == window.town.channel.id, "the channel")
        window.press(Qt.Key.Key_J)
        await window.opened()
        window.press(Qt.Key.Key_K, CTRL)
        QTest.keyClicks(palette.field, "grofv")
        window.press(Qt.Key.Key_Return)
        await until(lambda: window.presenter._talk._view.composer.editor.text() == "Op dinsdag.", "the answer")

    play(part)


def test_changed_keys_are_kept_and_hold_again_in_the_next_window(play: Play) -> None:
    async def part(window: Window) -> None:
        window.presenter._keys.change()
        (editor,) = window.shell.findChildren(KeyEditor)
        editor.finder.setText("Next conversation")
        QTest.keyClick(editor.table, Qt.Key.Key_S)
        assert not editor.table.isRowHidden(editor.table.currentRow()), "no letter leads to what is not shown"
        editor.key.setKeySequence(QKeySequence("K"))
        assert not editor.give.isEnabled()
        assert "Previous conversation" in editor.says.text(), "says who has it"
        editor.key.setKeySequence(QKeySequence("Tab"))
        assert not editor.give.isEnabled()
        editor.key.setKeySequence(QKeySequence("G"))
        editor.give.click()
        editor.close()
        window.shell.list.setFocus()
        window.press(Qt.Key.Key_G)
        assert window.open == window.ids[0]
        await window.opened()
        keymap = window.shell.commands.keymap
        assert keymap.keys("list.next", ())[-1] == "G"
        await until(lambda: window.town.read(lambda tx: habits.get(tx, window.town.anna.id, "keys")), "kept")
        window.shell.commands.remap(Keymap())
        KeySettingsPresenter(window.presenter._desk.habits, window.presenter._tasks, window.shell, window.theme)
        await until(lambda: window.shell.commands.keymap != Keymap(), "read")
        assert window.shell.commands.keymap == keymap

    play(part)


def test_send_and_go_on(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_J)
        await window.opened()
        for modifier, view in ((CTRL | SHIFT, View.ALL), (CTRL | Qt.KeyboardModifier.AltModifier, View.CLOSED)):
            here = window.open
            window.press(Qt.Key.Key_R)
            await until(lambda: isinstance(window.focus, QTextEdit | QPlainTextEdit))
            QTest.keyClicks(window.focus, "Dat zoek ik uit.")
            window.press(Qt.Key.Key_Return, modifier)
            await until(lambda: window.open not in (here, None), "the next one")  # noqa: B023 - awaited at once
            await window.opened()
            assert here in [row.id for row in window.town.rows(view)]
            window.shell.list.setFocus()

    play(part)


def test_the_number_and_more_of_it(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_J)
        await window.opened()
        copied = []
        for _ in range(3):
            QTest.keyClicks(window.focus, ".")
            copied.append(QApplication.clipboard().text())
        name = next(row.contact.raw for row in window.town.rows() if row.id == window.open)
        assert copied[0] == f"#{window.open}"
        assert copied[1] == f"#{window.open} {name} (WhatsApp · Burgerzaken)"
        assert copied[2].startswith(f"{copied[1]} +316")

    play(part)


def test_the_search_key_and_back(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_F, CTRL | SHIFT)
        assert window.focus is window.shell.top_bar.search
        QTest.keyClicks(window.focus, "zz")
        await until(lambda: not window.shell.list.isVisible())
        window.press(Qt.Key.Key_Escape)
        await until(window.shell.list.isVisible)

    play(part)


def test_a_hit_opens_the_conversation_at_what_was_found(play: Play) -> None:
    """However far back it is, and also in the conversation that is already open."""

    async def part(window: Window) -> None:
        town, shell, number = window.town, window.shell, "+31612345699"
        town.says("een zeppelin boven het plein", by=number, minutes=-400)
        for minute in range(120):
            town.says(f"bericht {minute}", by=number, minutes=-300 + minute)
        town.says("weer die zeppelin", by=number, minutes=-2)
        town.write(lambda tx: search.index_pending(tx, 1_000))

        def stands_on(text: str) -> bool:
            timeline = window.presenter._talk_view.timeline
            row = (
                window.presenter._talk_view.model.rows()[timeline.currentIndex().row()]
                if timeline.currentIndex().isValid()
                else None
            )
            return isinstance(row, Message) and row.text.raw == text

        for hit, text in ((1, "een zeppelin boven het plein"), (0, "weer die zeppelin")):
            shell.commands.run("search")
            shell.top_bar.search.clear()
            QTest.keyClicks(shell.top_bar.search, "zeppelin")
            await until(lambda: shell.hits.rowCount() == 2, "two hits")
            shell.results.clicked.emit(shell.hits.index(hit, 0))
            await until(lambda: stands_on(text), text)  # noqa: B023 - looked at before the next one
            assert window.focus is window.presenter._talk_view.timeline
        town.says("een zeppelin", by="+31612345700", minutes=-1)
        town.write(lambda tx: search.index_pending(tx, 1_000))
        shell.commands.run("search")
        QTest.keyClicks(shell.top_bar.search, " een")
        await until(lambda: shell.hits.rowCount() == 2, "two other hits")
        QTest.keyClick(shell.top_bar.search, Qt.Key.Key_Down)
        QTest.keyClick(shell.results, Qt.Key.Key_Return)
        await until(lambda: stands_on("een zeppelin"), "opened by Enter")
        shell.results.enter()
        QTest.keyClick(shell.results, Qt.Key.Key_Return)
        await until(lambda: window.focus is window.presenter._talk_view.composer.editor, "an answer is begun")

    play(part)


def test_a_search_with_conditions_fills_the_list_becomes_a_view_and_goes(play: Play) -> None:
    async def part(window: Window) -> None:
        shell, first = window.shell, ConversationId(window.ids[0])
        await window.presenter._desk.triage.take(first, None)
        window.press(Qt.Key.Key_3, CTRL)
        await until(lambda: window.presenter._inbox.query == Query(View.OPEN))
        window.press(Qt.Key.Key_F, CTRL | SHIFT)
        QTest.keyClicks(window.focus, "status:open bij:")
        assert window.presenter._search.completer.options[:2] == ("mij", "niemand")
        window.press(Qt.Key.Key_Down)
        window.press(Qt.Key.Key_Tab)
        await until(lambda: window.ids == [first], "found")
        assert shell.top_bar.search.text() == "status:open bij:mij "
        assert window.focus is shell.top_bar.search
        shell.top_bar.search.setText("status:open bij:mij kleur:rood")
        await until(lambda: window.ids == [], "explained")
        assert any("kleur" in one.accessibleName() for one in shell.list_column.findChildren(QWidget))
        shell.top_bar.search.setText("status:open bij:mij")
        await until(lambda: window.ids == [first], "found again")
        shell.commands.run("view.save")
        (sheet,) = shell.findChildren(NameSheet)
        sheet.field.setText("Van mij")
        sheet.accept()
        sheet.findChildren(QPushButton)[-1].click()
        await until(lambda: shell.entries.row_of(Query(View.ALL, wanted="status:open bij:mij")) is not None, "saved")
        assert not shell.commands.can("view.save")
        window.presenter._search.end()
        await until(lambda: len(window.ids) == 3, "back")
        assert window.presenter._inbox.query == Query(View.OPEN)
        row = shell.entries.row_of(Query(View.ALL, wanted="status:open bij:mij"))
        assert row is not None
        entry = shell.entries.entry(row)
        assert entry is not None
        assert (entry.title, entry.count) == ("Van mij", 1)
        shell.navigation.setCurrentIndex(shell.entries.index(row, 0))
        await until(lambda: window.ids == [first], "the view")
        shell.commands.run("view.forget")
        await until(lambda: shell.entries.row_of(Query(View.ALL, wanted="status:open bij:mij")) is None, "gone")

    play(part)


def test_a_mention_is_counted_until_the_conversation_was_seen(play: Play) -> None:
    async def part(window: Window) -> None:
        here = ConversationId(window.ids[0])

        def mention(tx: Transaction) -> None:
            note = notes.add(tx, here, window.town.niels.id, "@Anna kijk je mee?", at(70))
            mentions.add(tx, note, {window.town.anna.id})

        def counted() -> int:
            return window.presenter._standing.counts.views.get(View.MENTIONED, 0)

        window.town.write(mention)
        await until(lambda: counted() == 1, "counted")
        window.press(Qt.Key.Key_8, CTRL)
        await until(lambda: window.ids == [here], "the view")
        window.press(Qt.Key.Key_J)
        await window.opened()
        await until(lambda: counted() == 0, "seen")
        assert window.ids == [here], "it stays in the view"

    play(part)


def test_several_are_marked_by_keys_and_done_with_at_once_and_undone(play: Play) -> None:
    async def part(window: Window) -> None:
        shell, town = window.shell, window.town
        town.says("Ik ruik gas in het trappenhuis", by="+31610", minutes=50)
        await until(lambda: window.ids[0] == town.rows(View.EMERGENCY)[0].id, "on top")
        shell.list.setFocus()
        window.press(Qt.Key.Key_Down)
        await window.opened()
        window.press(Qt.Key.Key_X)
        assert list(shell.list.marks.all()) == [window.open]
        window.press(Qt.Key.Key_Down, SHIFT)
        window.press(Qt.Key.Key_Down, SHIFT)
        assert set(shell.list.marks.all()) == set(window.ids)
        assert window.open == window.ids[0], "marking opens nothing"
        assert "marked" in shell.conversations.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        window.press(Qt.Key.Key_A, SHIFT)
        await until(lambda: len(town.rows(View.MINE)) == 3, "all taken")
        assert len(shell.list.marks) == 0
        window.press(Qt.Key.Key_X, SHIFT)
        window.press(Qt.Key.Key_E)
        await until(lambda: len(town.rows(View.CLOSED)) == 2, "the others are closed")
        (kept,) = town.rows(View.OPEN)
        assert kept.warnings, "the emergency stays open"
        await until(lambda: shell.notice.isVisible() and "2" in shell.notice.accessibleName(), "and it is said")
        assert "emergency" in shell.notice.accessibleName()
        shell.list.setFocus()
        window.press(Qt.Key.Key_Z)
        await until(lambda: len(town.rows(View.OPEN)) == 3, "undone")
        assert not shell.commands.can("list.undo")
        window.press(Qt.Key.Key_A, CTRL)
        assert len(shell.list.marks) == 3
        window.press(Qt.Key.Key_Escape)
        assert len(shell.list.marks) == 0

    play(part)


def test_closing_several_asks_once_for_all_whether_they_are_on_record(play: Play) -> None:
    async def part(window: Window) -> None:
        shell, town = window.shell, window.town
        rules, bulk = RuleBook(load_packs([resource("policies")])[0], KITS), window.presenter._bulk
        sorting = Sorting(town.store, town.anna, Triage(town.store, town.anna, rules))
        bulk._desk = replace(bulk._desk, rules=rules, sorting=sorting)
        shell.list.setFocus()
        window.press(Qt.Key.Key_A, CTRL)
        window.press(Qt.Key.Key_E)
        await until(lambda: bool(shell.findChildren(RecordSheet)), "it is asked")
        (sheet,) = shell.findChildren(RecordSheet)
        assert sheet.windowTitle() == "Are these 3 on record?"
        assert not shell.notice.isVisible(), "nothing is said of what is still being asked"
        sheet.choices[0].click()
        await until(lambda: len(town.rows(View.CLOSED)) == 3, "closed")
        await until(lambda: "3" in shell.notice.accessibleName(), "and it is said")

    play(part)


def test_marking_by_mouse_and_labelling_what_is_marked(play: Play) -> None:
    async def part(window: Window) -> None:
        shell, town = window.shell, window.town
        label = town.write(lambda tx: labels.ensure(tx, "afval", "green"))
        for row, modifier in ((0, CTRL), (2, SHIFT), (1, CTRL)):
            place = shell.list.visualRect(shell.conversations.index(row, 0)).center()
            QTest.mouseClick(shell.list.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        assert window.open is None
        assert shell.list.marks.all() == [window.ids[0], window.ids[2]]
        window.presenter._bulk.label(shell.list.marks.all(), label.id)
        await until(lambda: sum(bool(row.labels) for row in town.rows()) == 2, "labelled")
        await until(lambda: shell.commands.can("list.undo"), "can be undone")
        shell.commands.run("list.undo")
        await until(lambda: not any(row.labels for row in town.rows()), "undone")

    play(part)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_snoozing_in_the_agents_own_words_and_undoing_it(play: Play) -> None:
    async def part(window: Window) -> None:
        shell, town = window.shell, window.town
        window.press(Qt.Key.Key_J)
        await window.opened()
        first = window.open
        window.press(Qt.Key.Key_S)
        (menu,) = window.presenter._talk_view.findChildren(QMenu)
        menu.actions()[-1].trigger()
        menu.hide()
        (sheet,) = window.presenter._talk_view.findChildren(SnoozeSheet)
        sheet.field.setText("ooit")
        assert not sheet.done_button.isEnabled()
        assert "ooit" in sheet.says.text()
        sheet.field.setText("over 3 dagen om 9:00")
        assert "9:00" in sheet.says.text() or "09:00" in sheet.says.text()
        sheet.kept.setChecked(True)
        sheet.done_button.click()
        await until(lambda: [row.id for row in town.rows(View.SNOOZED)] == [first], "snoozed")
        await until(lambda: window.presenter._desk.habits.moments == ("over 3 dagen om 9:00",), "stands in the menu")
        await until(lambda: shell.commands.can("list.undo"), "can be undone")
        shell.commands.run("list.undo")
        await until(lambda: not town.rows(View.SNOOZED), "undone")
        window.presenter._inbox.open(first)
        await window.opened()
        shell.commands.run("conversation.snooze")
        (menu,) = [one for one in window.presenter._talk_view.findChildren(QMenu) if one.isVisible()]
        assert any(action.text().startswith("over 3 dagen om 9:00 – ") for action in menu.actions())
        menu.hide()

    play(part)


def test_the_key_sheet_lists_the_keys_and_goes(play: Play) -> None:
    async def part(window: Window) -> None:
        QTest.keyClicks(window.focus, "?")
        await until(lambda: window.shell.findChildren(KeySheet))
        (sheet,) = window.shell.findChildren(KeySheet)
        words = {label.text() for label in sheet.findChildren(QLabel) if label.isVisible()}
        assert {"J", "K", "E", "Ctrl+1"} <= words
        assert "" not in words
        sheet.close()

    play(part)


def test_the_key_map_has_no_clash_and_takes_nobodys_keys(play: Play) -> None:
    async def part(window: Window) -> None:
        keys = {name: command.usual for name, command in window.shell.commands.all().items()}
        assert clashes(keys) == {}
        assert [key for those in keys.values() for key in those if is_reserved(key)] == []
        opens_a_menu = [key for those in keys.values() for key in those if key.startswith("Alt+") and len(key) == 5]
        assert opens_a_menu == [], "Alt and a letter belong to menus"

    play(part)


def test_everything_that_can_be_used_has_a_name(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_J)
        await window.opened()
        kinds = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QAbstractItemView)
        nameless = [
            one
            for kind in kinds
            for one in window.shell.findChildren(kind)
            if one.isVisible()
            and not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text().strip()))
            and not one.objectName().startswith("qt_")
            and type(one).__module__.startswith("app.")
        ]
        assert nameless == []

    play(part)


def test_every_label_is_plain_text(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_J)
        await window.opened()
        rich = [one for one in window.shell.findChildren(QLabel) if one.textFormat() is not Qt.TextFormat.PlainText]
        assert rich == []
        assert not [one for one in window.shell.findChildren(QWidget) if one.toolTip()]

    play(part)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (800, 600)])
def test_nothing_is_wider_than_the_window(play: Play, size: tuple[int, int]) -> None:
    async def part(window: Window) -> None:
        window.shell.resize(*size)
        window.press(Qt.Key.Key_J)
        await window.opened()
        await until(lambda: window.shell.columns.shown.talk)
        assert (window.shell.width(), window.shell.height()) == size
        edge = window.shell.columns.width()
        for one in (window.shell.list_column, window.presenter._talk_view, window.presenter._panel):
            assert not one.isVisible() or one.x() + one.width() <= edge

    play(part)


def test_others_changes_take_the_agent_nowhere(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: len(window.ids) == 3)
        window.press(Qt.Key.Key_J)
        here = window.open
        assert here is not None
        window.town.write(lambda tx: conversations.assign(tx, here, window.town.niels.id, window.town.niels.id))
        await until(lambda: len(window.ids) == 2)
        assert window.open == here

    play(part)


def test_a_page_takes_the_place_of_the_conversations_until_one_is_chosen(play: Play) -> None:
    async def part(window: Window) -> None:
        desk, shell = window.presenter._desk, window.shell
        conversation = ConversationId(window.ids[0])
        await desk.ledger.record("stopped", ("ALL-BSN-1", "1"), conversation_id=conversation, text="x")
        await desk.ledger.record("override", ("ALL-SAFE-1", "2"), reason="afgestemd")
        row = shell.entries.row_of_page(Page.LOG)
        assert row is not None
        shell.navigation.setFocus()
        shell.navigation.setCurrentIndex(shell.entries.index(row, 0))
        view = next(iter(shell.findChildren(LogPage)))
        await until(lambda: view.lines.rowCount() == 2, "the log is shown")
        assert not shell.list.isVisible()
        assert [view.lines.index(0, column).data() for column in (0, 2, 4, 5)] == [
            "2", "ALL-SAFE-1 · 2", "Anna Jansen", "afgestemd",
        ]  # fmt: skip
        assert not view.choice.hasFocus(), "the keyboard is where the page was chosen"
        view.check_chosen.emit()
        await until(lambda: "Newest link: 2" in view.under.text(), "the chain was checked")
        view.choice.setCurrentIndex(view.choice.findData("stopped"))
        await until(lambda: view.lines.rowCount() == 1, "narrowed")
        view.table.setFocus()
        view.table.selectRow(0)
        window.press(Qt.Key.Key_Return)
        await until(lambda: window.open == conversation, "the entry's conversation")
        await window.opened()
        assert shell.list.isVisible()
        assert not view.isVisible()
        shell.navigation.setCurrentIndex(shell.entries.index(row, 0))
        window.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        await until(shell.list.isVisible, "a view's key leaves the page")

    play(part)


def test_the_log_is_read_page_by_page(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ui.presenters.log.PAGE", 30)

    async def part(window: Window) -> None:
        for _ in range(40):
            await window.presenter._desk.ledger.record("shown", ("ALL-BSN-2", "1"))
        window.presenter._pages.show(Page.LOG)
        view = next(iter(window.shell.findChildren(LogPage)))
        assert view.choice.hasFocus(), "the keyboard is on the page"
        await until(lambda: view.lines.rowCount() >= 30)
        view.table.scrollToBottom()
        await until(lambda: view.lines.rowCount() == 40, "the end was reached")
        assert view.choice.hasFocus()
        window.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        await until(window.shell.list.isVisible, "the view")
        assert window.shell.list.hasFocus(), "not the search, which the next letter would go to"

    play(part)


def test_an_emergency_elsewhere_is_told_and_one_key_leads_to_it(play: Play) -> None:
    async def part(window: Window) -> None:
        window.press(Qt.Key.Key_J)
        await window.opened()
        calm = window.open
        window.town.says("Ik ruik gas in het trappenhuis", by="+31699", minutes=50)
        await until(window.shell.alarm.isVisible, "the bar")
        assert "WhatsApp" in window.shell.alarm.accessibleName()
        assert "trappenhuis" not in window.shell.alarm.accessibleName()
        assert "Ctrl+Shift+0" in window.shell.alarm.button.accessibleDescription()
        await until(lambda: window.shell.navigation.model().index(0, 0).data() == "Emergencies", "in the views")
        window.press(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        await until(lambda: window.open not in (None, calm), "the conversation")
        assert not window.shell.alarm.isVisible(), "its own banner speaks now"
        window.presenter._inbox.open(ConversationId(calm or 0))
        await until(window.shell.alarm.isVisible, "left without a record, it tells again")
        (row,) = window.town.rows(View.EMERGENCY)
        await window.presenter._desk.triage.record_emergency(row.id, "referred")
        await until(lambda: not window.shell.alarm.isVisible(), "recorded")
        await until(lambda: window.shell.navigation.model().index(0, 0).data() != "Emergencies", "gone from the views")

    play(part)


def test_the_first_window_fits_on_a_small_screen_with_its_frame(theme: Theme, show: Callable[[QWidget], None]) -> None:
    shell = Shell(theme, practice=False)
    show(shell)
    there = shell.screen().availableSize()
    assert (shell.width(), shell.height()) == (min(1440, there.width() - 16), min(900, there.height() - 40))


def test_the_window_becomes_as_small_as_a_screen_at_200_percent(
    theme: Theme, show: Callable[[QWidget], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda _: QSize(683, 384))
    shell = Shell(theme, practice=True)
    show(shell)
    assert shell.minimumWidth() == shell.width() == 667
    assert shell.minimumHeight() < 344
    shell.columns.setFixedWidth(683)
    assert (shell.list_column.width(), shell.columns.shown.talk) == (683 - 420 - 1, True)
    shell.columns.setFixedWidth(1024)
    assert shell.list_column.width() >= 300
