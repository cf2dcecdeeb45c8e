"""Working with colleagues in the window: who is present, what delays an answer, who gets what."""

from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QLabel, QPushButton, QWidget

from app.domain.board import Agreements
from app.domain.changes import Changes
from app.domain.conversation import Happening, Note, View
from app.domain.events import AddressChanged, Party
from app.domain.ids import Address, AgentId, ConversationId
from app.domain.problems import InboxError, Refused
from app.domain.team import Status
from app.services.board import Boards
from app.services.dividing import Dividing
from app.services.handovers import Handovers
from app.services.inbox import Inbox
from app.services.shifts import Shifts
from app.services.sorting import Sorting
from app.services.staff import Staff
from app.services.teamwork import Right, teamwork
from app.storage import (
    assignments,
    channels,
    clock,
    colleagues,
    drafts,
    happenings,
    labels,
    moves,
    notes,
    outbox,
    presence,
    teams,
)
from app.storage.database import Transaction
from app.system.slumber import Slumber
from app.ui.models.conversation_list import Role
from app.ui.models.table import TableModel
from app.ui.presenters.conversation import PAGE
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.views.agreements_sheet import AgreementsSheet
from app.ui.views.assign_sheet import AssignSheet
from app.ui.views.carried import Carried
from app.ui.views.confide_sheet import ConfideSheet
from app.ui.views.distribute_sheet import DistributeSheet
from app.ui.views.labels_page import DeleteLabelSheet, LabelSheet, MergeSheet
from app.ui.views.offer_bar import OfferBar
from app.ui.views.prose import Prose
from app.ui.views.shift_sheet import ShiftSheet
from app.ui.wording.pages import Page
from app.ui.wording.timeline import happening_words
from tests.fakes.stores import sqlite
from tests.fakes.town import NOON, Town
from tests.ui import test_window
from tests.ui.conftest import Reports, Run, deleted, until
from tests.ui.test_attention import Told
from tests.ui.test_window import Window, desk_of

Part = Callable[[Window], Coroutine[Any, Any, None]]
Play = Callable[[Part], None]


class Behind:
    """Whether a store has caught up, controlled by the test."""

    def __init__(self, store: Any) -> None:
        self._store, self.caught_up = store, True

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


@pytest.fixture
def play(
    tmp_path: Path, theme: Theme, show: Callable[[QWidget], None], tasks: Tasks, run: Run, reports: Reports,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Play]:  # fmt: skip
    """A window on a shared store: Niels works there too."""
    # The test's clock differs from the database's.
    monkeypatch.setattr("app.ui.presenters.presence._MINUTE", timedelta.max)
    store = sqlite(tmp_path)
    town = Town.found(store)
    for minutes, name in enumerate(test_window.NAMES):
        town.says("Goedemiddag", by=f"+3161234567{minutes}", name=name, minutes=minutes)

    def shared(town: Town) -> Any:
        from msgspec.structs import replace

        town.store = Behind(town.store)
        together = teamwork(town.store, town.anna, frozenset(Right), shared=True)
        return replace(desk_of(town), team=together)

    monkeypatch.setattr("tests.ui.test_window.desk_of", shared)

    def play_it(part: Part) -> None:
        shell = Shell(theme, practice=False)
        shell.show_inbox()
        show(shell)

        async def scene() -> None:
            window = Window(town, shell, tasks, theme)
            try:
                window.presenter._inbox.open(ConversationId(1))
                await window.opened()
                await part(window)
            finally:
                await window.presenter.shutdown()
                await tasks.drain()

        run(scene())

    yield play_it
    store.close()
    assert reports == []


def _niels(window: Window, work: Callable[[Transaction, int], object]) -> None:
    """Niels does something at the database's time, and the window is notified."""
    window.town.write(lambda tx: work(tx, clock.now(tx)))


def _seen_by_niels(window: Window) -> list[int]:
    """The conversations that somebody else has open."""
    found = window.town.read(lambda tx: presence.others(tx, window.town.niels.id, clock.now(tx)))
    return [one.conversation_id for one in found]


@contextmanager
def _expected(reports: Reports) -> Iterator[None]:
    yield
    reports.clear()


def test_a_colleague_who_was_here_first_is_shown_and_holds_the_answer(play: Play) -> None:
    async def part(window: Window) -> None:
        talk, niels = window.presenter._talk_view, window.town.niels.id
        composer = talk.composer
        window.presenter._inbox.open(ConversationId(2))
        _niels(window, lambda tx, now: presence.enter(tx, ConversationId(1), niels, now))
        shell = window.shell
        index = shell.conversations.index(window.ids.index(1), 0)
        await until(lambda: index.data(Role.HERE) == "Niels", "the list")
        assert "Niels is here" in index.data(Qt.ItemDataRole.AccessibleTextRole)
        window.presenter._inbox.open(ConversationId(1))
        await until(lambda: window.presenter._talk._detail and window.presenter._talk.current == 1, "opened")
        await until(talk.header.here.isVisible, "the header")
        assert talk.header.here.accessibleName() == "Niels is here"
        composer.editor.setFocus()
        QTest.keyClicks(composer.editor, "Dag")
        assert composer.hold.isVisible()
        assert not composer.footer.send.isEnabled()
        _niels(window, lambda tx, now: presence.types(tx, ConversationId(1), niels, now, active=True))
        await until(lambda: "Niels is typing an answer" in composer.hold.accessibleName(), "typing")
        # A note is never delayed.
        composer.note_tab.click()
        assert (composer.hold.isVisible(), composer.footer.send.isEnabled()) == (False, True)
        composer.reply_tab.click()
        QTest.mouseClick(composer.hold.button, Qt.MouseButton.LeftButton)
        assert (composer.hold.isVisible(), composer.footer.send.isEnabled()) == (False, True)
        _niels(window, lambda tx, now: presence.leave(tx, niels))
        await until(lambda: not talk.header.here.isVisible(), "he left")

    play(part)


def test_others_see_what_is_open_here_and_that_somebody_types(play: Play) -> None:
    async def part(window: Window) -> None:
        niels = window.town.niels.id

        def seen() -> list[tuple[int, bool]]:
            found = window.town.read(lambda tx: presence.others(tx, niels, clock.now(tx)))
            return [(one.conversation_id, one.typing) for one in found]

        await until(lambda: seen() == [(1, False)], "claimed")
        editor = window.presenter._talk_view.composer.editor
        editor.setFocus()
        QTest.keyClicks(editor, "D")
        await until(lambda: seen() == [(1, True)], "typing")
        window.presenter._inbox.open(ConversationId(2))
        await until(lambda: seen() == [(2, False)], "the next")
        await window.presenter.shutdown()
        assert seen() == []

    play(part)


def test_who_looks_at_something_else_is_not_here_any_more(play: Play) -> None:
    async def part(window: Window) -> None:
        shell, lock = window.shell, window.presenter._lock

        def seen() -> list[int]:
            return _seen_by_niels(window)

        await until(lambda: seen() == [1], "claimed")
        shell.commands.run("page.board")
        await until(lambda: seen() == [], "a page is over it")
        shell.commands.run("view.unassigned")
        await until(lambda: seen() == [1], "back at it")
        lock.hide()
        await until(lambda: seen() == [], "hidden")
        lock.go_on()
        await until(lambda: seen() == [1], "back again")

    play(part)


def test_who_went_home_and_left_the_window_open_keeps_nobody_waiting(play: Play) -> None:
    async def part(window: Window) -> None:
        editor = window.presenter._talk_view.composer.editor

        def seen() -> list[int]:
            return _seen_by_niels(window)

        await until(lambda: seen() == [1], "claimed")
        await window.presenter._desk.team.shifts.end({})
        await until(lambda: window.shell.top_bar.status.words() == "Away", "gone home")
        together = window.presenter._together._presence
        assert together._looked_at() is None
        together._tell()  # as every twenty seconds
        await until(lambda: seen() == [] and not together._dwell.isActive(), "nothing is claimed")
        editor.setFocus()
        QTest.keyClicks(editor, "D")
        await until(lambda: seen() == [1], "who types after all is here")
        _niels(window, lambda tx, now: colleagues.say(tx, window.town.anna.id, Status.AVAILABLE, now))
        await until(lambda: window.shell.top_bar.status.words() == "Available", "back")
        assert seen() == [1]

    play(part)


def test_who_begins_while_still_away_is_asked(play: Play) -> None:
    async def part(window: Window) -> None:
        status = window.presenter._together._status
        await until(lambda: window.shell.top_bar.status.words() == "Available", "there")
        _niels(window, lambda tx, now: colleagues.say(tx, window.town.anna.id, Status.AWAY, now))
        await until(lambda: window.shell.top_bar.status.words() == "Away", "set by a lead")
        assert not window.shell.notice.isVisible(), "whoever says so while the window is open knows"
        status._me = None  # as when the window opens
        status.look()
        await until(window.shell.notice.isVisible, "asked")
        assert window.shell.notice.accessibleName().startswith("You are still away.")
        (available,) = [one for one in window.shell.notice.findChildren(QPushButton) if one.text() == "Available"]
        available.click()
        await until(lambda: window.shell.top_bar.status.words() == "Available", "back")

    play(part)


def test_a_colleague_and_a_channel_are_called_as_they_are_now_wherever_they_stand(play: Play) -> None:
    async def part(window: Window) -> None:
        town, header = window.town, window.presenter._talk_view.header
        town.write(lambda tx: assignments.give(tx, ConversationId(1), town.niels.id, town.anna.id, "given", 1))
        await until(lambda: header.assignee.words() == "Niels", "given")

        def shown() -> set[tuple[str | None, str]]:
            rows = (window.shell.conversations.known(one) for one in window.ids)
            return {(row.assignee_name, row.channel_label) for row in rows if row is not None}

        await until(lambda: shown() == {(None, "Burgerzaken"), ("Niels", "Burgerzaken")}, "in the rows too")
        for name in ("Niels P.", "Niels Postma"):  # the first might be read along with what was given just now
            await Staff(town.store, town.anna).rename(town.niels.id, name)
            await until(lambda name=name: shown() == {(None, "Burgerzaken"), (name, "Burgerzaken")}, "the rows")  # type: ignore[misc]
            await until(lambda name=name: header.assignee.words() == name, "the header")  # type: ignore[misc]
        town.write(lambda tx: channels.rename(tx, town.channel.id, "Publiekszaken"))
        await until(lambda: shown() == {(None, "Publiekszaken"), ("Niels Postma", "Publiekszaken")}, "the channel")

    play(part)


def test_what_was_typed_where_a_colleague_goes_on_from_stands_in_what_is_open(play: Play) -> None:
    async def part(window: Window) -> None:
        one, anna, editor = ConversationId(1), window.town.anna.id, window.presenter._talk_view.composer.editor

        def comes_along(tx: Transaction) -> None:
            drafts.save(tx, one, anna, f"{editor.text()}\n\nVan hiernaast".strip(), False, NOON)
            happenings.write(tx, one, "moved_here", window.town.niels.id, detail="Signal")

        for typed in ("", "Dag Samira"):
            editor.set_text(typed)
            await window.presenter._talk.drafts.finish()
            window.town.write(comes_along)
            await until(lambda typed=typed: editor.text() == f"{typed}\n\nVan hiernaast".strip(), "both")  # type: ignore[misc]

    play(part)


def test_what_went_along_to_another_channel_stands_here_no_more_and_what_was_typed_since_does(play: Play) -> None:
    async def part(window: Window) -> None:
        one, anna, editor = ConversationId(1), window.town.anna.id, window.presenter._talk_view.composer.editor
        said: list[str] = []
        window.presenter._talk.announced.connect(said.append)

        def goes_on(tx: Transaction) -> None:
            drafts.discard(tx, one, anna)
            happenings.write(tx, one, "moved_on", window.town.niels.id, detail="Signal")

        editor.set_text("Dag Samira")
        await window.presenter._talk.drafts.finish()
        window.town.write(goes_on)
        await until(lambda: editor.text() == "", "it went along")
        assert said == ["A colleague goes on over another channel: your text went along."]
        assert window.town.read(lambda tx: drafts.load(tx, one, anna)) is None, "nor is it stored here again"
        editor.set_text("Dag")
        await window.presenter._talk.drafts.finish()
        editor.set_text("Dag Samira")
        window.town.write(goes_on)

        def stored() -> str:
            found = window.town.read(lambda tx: drafts.load(tx, one, anna))
            return found.text if found is not None else ""

        await until(lambda: stored() == "Dag Samira", "kept")
        assert editor.text() == "Dag Samira"

    play(part)


def test_what_is_typed_while_a_colleague_goes_on_over_another_channel_stands_there_and_nowhere_else(play: Play) -> None:
    async def part(window: Window) -> None:
        one, anna, town = ConversationId(1), window.town.anna.id, window.town
        editor = window.presenter._talk_view.composer.editor
        said: list[str] = []
        window.presenter._talk.announced.connect(said.append)
        other = town.write(lambda tx: channels.add(tx, town.channel.kind, "Tweede nummer", "2", {}))
        editor.set_text("Dag Samira")
        await window.presenter._talk.drafts.finish()
        there = town.write(lambda tx: moves.move(tx, one, other, town.niels.id, NOON))
        # Typed before this window heard of it.
        editor.set_text("Dag Samira, kom langs")

        def stored(where: ConversationId) -> str:
            found = town.read(lambda tx: drafts.load(tx, where, anna))
            return found.text if found is not None else ""

        await until(lambda: stored(there) == "Dag Samira, kom langs", "it went along")
        await until(lambda: editor.text() == "", "and stands here no more")
        assert said == ["A colleague goes on over another channel: your text went along."]
        editor.set_text("Nog iets")
        await window.presenter._talk.drafts.finish()
        assert (stored(one), stored(there)) == ("Nog iets", "Dag Samira, kom langs"), "begun anew"

    play(part)


def test_new_messages_since_the_text_was_begun(play: Play) -> None:
    async def part(window: Window) -> None:
        composer = window.presenter._talk_view.composer
        composer.editor.setFocus()
        QTest.keyClicks(composer.editor, "Dag")
        assert not composer.hold.isVisible()
        for number in (1, 2):
            window.town.says(f"En nog {number}", by="+31612345670", minutes=10 + number)
        await until(lambda: composer.hold.accessibleName().startswith("2 new message"), "two")
        assert composer.footer.send.isEnabled(), "what the citizen adds is said, and does not hold"
        QTest.mouseClick(composer.hold.button, Qt.MouseButton.LeftButton)
        assert not composer.hold.isVisible()
        # A colleague answers: the delay lasts until that was read.
        window.town.write(
            lambda tx: outbox.queue(
                tx, conversation_id=ConversationId(1), agent_id=window.town.niels.id, client_id="n-1",  # type: ignore[arg-type]
                text="Al geregeld", now=clock.moment(tx),
            )
        )  # fmt: skip
        await until(lambda: composer.hold.accessibleName().startswith("1 new message"), "the colleague")
        assert not composer.footer.send.isEnabled()
        QTest.mouseClick(composer.hold.button, Qt.MouseButton.LeftButton)
        assert composer.footer.send.isEnabled()

    play(part)


def test_a_window_that_is_behind_holds_send_until_it_has_caught_up(play: Play) -> None:
    async def part(window: Window) -> None:
        composer, store = window.presenter._talk_view.composer, window.town.store
        composer.editor.setFocus()
        QTest.keyClicks(composer.editor, "Dag")
        store.caught_up = False  # type: ignore[misc]
        window.presenter._talk.send()
        assert not composer.footer.send.isEnabled(), "at the very press, before any clock has looked"
        assert composer.hold.accessibleName().startswith("Not connected.")
        assert not composer.hold.button.isVisible()
        await until(lambda: "Not connected to the server" in window.shell.status._channels.text(), "said everywhere")
        window.town.says("Bent u er nog?", by="+31612345670", minutes=20)
        await until(lambda: len(window.presenter._talk._items) > 1, "read")
        store.caught_up = True  # type: ignore[misc]
        await until(lambda: composer.hold.accessibleName().startswith("1 new message"), "caught up")
        assert not composer.footer.send.isEnabled(), "what came meanwhile must be read"
        await until(lambda: "Not connected" not in window.shell.status._channels.text(), "and no longer")
        QTest.mouseClick(composer.hold.button, Qt.MouseButton.LeftButton)
        assert composer.footer.send.isEnabled()
        assert composer.editor.text() == "Dag"

    play(part)


def test_a_desktop_of_a_team_looks_anew_after_sleep(play: Play) -> None:
    async def part(window: Window) -> None:
        slept, looked = [0.0], [0]
        window.presenter._talk.hold._slumber = Slumber(lambda: slept[0])

        def look_again() -> None:
            looked[0] += 1

        window.town.store.look_again = look_again  # type: ignore[method-assign]
        window.presenter._talk.hold.look_whether_behind()
        slept[0] += 3_600
        await until(lambda: looked == [1], "by its clock")
        window.presenter._talk.hold.look_whether_behind()
        assert looked == [1]

    play(part)


def test_what_is_read_again_grows_by_what_came_alone(play: Play) -> None:
    async def part(window: Window) -> None:
        talk, chat = window.presenter._talk, ConversationId(1)
        note = partial(notes.add, conversation_id=chat, agent_id=window.town.niels.id)
        for number in range(2 * PAGE):
            window.town.write(lambda tx, text=f"notitie {number}": note(tx, text=text, now=clock.moment(tx)))  # type: ignore[misc]
        window.presenter._inbox.open(None)
        window.presenter._inbox.open(chat)
        await until(lambda: len(talk._items) == PAGE, "a page")
        first = talk._items[0]
        for number in range(5):
            window.town.write(lambda tx, text=f"erbij {number}": note(tx, text=text, now=clock.moment(tx)))  # type: ignore[misc]
            talk.refresh(Changes(frozenset({chat})))
            await until(lambda number=number: len(talk._items) == PAGE + number + 1, "one more")  # type: ignore[misc]
            assert talk._items[0] == first
        while await talk._put_older():
            pass
        assert len({one.text for one in talk._items if isinstance(one, Note)}) == 2 * PAGE + 5, "nothing is left out"

    play(part)


def test_a_message_further_back_than_the_notes_that_are_loaded_is_not_new(play: Play) -> None:
    async def part(window: Window) -> None:
        talk, composer = window.presenter._talk, window.presenter._talk_view.composer
        niels = window.town.niels.id
        for number in range(PAGE + 5):
            text = f"notitie {number}"
            window.town.write(lambda tx, text=text: notes.add(tx, ConversationId(2), niels, text, clock.moment(tx)))  # type: ignore[misc]
        window.presenter._inbox.open(ConversationId(2))
        await until(lambda: talk.current == 2 and len(talk._items) == PAGE, "notes alone")
        assert talk.hold.newest == 2
        composer.editor.setFocus()
        QTest.keyClicks(composer.editor, "Dag")
        assert await talk._put_older()
        talk.refresh(Changes(frozenset({ConversationId(2)})))
        await until(lambda: 2 in talk.hold._shown, "the message too")
        assert not composer.hold.isVisible()
        window.town.says("Bent u er nog?", by="+31612345671", name=test_window.NAMES[1], minutes=20)
        await until(lambda: composer.hold.accessibleName().startswith("1 new message"), "this one is")

    play(part)


def test_an_answer_that_crosses_a_colleagues_is_not_sent(play: Play) -> None:
    async def part(window: Window) -> None:
        composer, talk = window.presenter._talk_view.composer, window.presenter._talk
        composer.editor.setFocus()
        QTest.keyClicks(composer.editor, "Dag")
        window.presenter._feed._unsubscribe()
        window.town.write(
            lambda tx: outbox.queue(
                tx, conversation_id=ConversationId(1), agent_id=window.town.niels.id, client_id="n-1",  # type: ignore[arg-type]
                text="Al geregeld", now=clock.moment(tx),
            )
        )  # fmt: skip
        talk.send()
        await until(lambda: composer.strip.found() is not None, "refused")
        found = composer.strip.found()
        assert found is not None
        assert "New messages since you began: 1." in found.text
        assert len(window.town.messages(ConversationId(1))) == 2
        assert composer.editor.text() == "Dag"
        composer.hold.released.emit()
        assert composer.strip.found() is None, "it was read"

    play(part)


def test_the_status_is_said_and_shown(play: Play) -> None:
    async def part(window: Window) -> None:
        button = window.shell.top_bar.status
        await until(button.isVisible, "the status")
        await until(lambda: button.words() == "Available", "there")
        window.shell.commands.run("status.pause")
        await until(lambda: button.words() == "Pause", "pause")
        menu = window.presenter._together._status.menu()
        texts = [action.text() for action in menu.actions() if action.text()]
        assert texts[0] == "Available"
        assert texts[-1] == "End my shift…"
        menu.deleteLater()
        me = next(one for one in window.town.read(lambda tx: colleagues.all_colleagues(tx, clock.now(tx))))
        assert (me.status, me.there) == (Status.PAUSE, True)

    play(part)


def test_a_pause_that_should_be_over_is_said_once_and_seen_by_everybody(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def part(window: Window) -> None:
        told, button = Told(window, monkeypatch), window.shell.top_bar.status
        await until(lambda: button.words() == "Available", "there")

        async def pause_of(seconds: float) -> None:
            end = window.presenter._together._status._clock() + timedelta(seconds=seconds)
            await window.presenter._desk.team.presence.say(Status.PAUSE, end)
            await until(lambda: button.words().startswith("Pause until "), "a pause")
            await until(lambda: button.words().startswith("Pause was until "), "over")

        await pause_of(1.5)
        await until(lambda: told.shown, "announced")
        ((title, words),) = told.shown
        assert (title, told.played, told.urgent) == ("Balie", [], False), "without a sound"
        assert words.startswith("Your pause was until ")
        assert window.shell.notice.accessibleName() == words
        before = window.open
        monkeypatch.setattr(window.shell, "come_forward", lambda: None)
        told.telling._clicked.emit(0, "")
        assert window.open == before, "it leads to no conversation"
        window.shell.commands.run("page.board")
        page = window.presenter._pages._shown.view  # type: ignore[union-attr]
        await until(lambda: [button.words()] == [line[1] for line in _cells(page.shares) if line[0] == "Anna Jansen"],
                    "on the board")  # fmt: skip
        window.presenter._together._status.look()
        await until(window.shell.notice.isVisible, "still there")
        (available,) = [one for one in window.shell.notice.findChildren(QPushButton) if one.text() == "Available"]
        available.click()
        await until(lambda: button.words() == "Available", "back")
        assert len(told.shown) == 1
        told.telling.be_quiet(60)
        await pause_of(1.5)
        assert len(told.shown) == 1, "not during do not disturb"

    play(part)


async def _unreachable(*_: object, **__: object) -> None:
    raise InboxError("store_unreachable", server="balie")


@contextmanager
def away(patch: pytest.MonkeyPatch, service: object, what: str) -> Iterator[None]:
    """The server is away for this."""
    with patch.context() as patched:
        patched.setattr(service, what, _unreachable)
        yield


async def told_away(reports: Reports) -> None:
    await until(lambda: reports, "that it could not be")
    assert [problem.code for problem in reports] == ["store_unreachable"]
    reports.clear()


def test_a_conversation_is_for_those_alone_who_are_named(play: Play, reports: Reports) -> None:
    async def part(window: Window) -> None:
        town, panel = window.town, window.presenter._panel
        one, niels = ConversationId(1), town.niels.id

        async def asked() -> ConfideSheet:
            window.shell.commands.run("conversation.who_sees")
            await until(lambda: window.shell.findChildren(ConfideSheet), "the sheet")
            (sheet,) = window.shell.findChildren(ConfideSheet)
            return sheet

        def named() -> list[bool]:
            return [named for _, named in town.read(lambda tx: teams.may_be_named(tx, one)).values()]

        sheet = await asked()
        assert sheet.said() is None
        assert not sheet.picks.isEnabled()
        sheet.confidential.click()
        sheet.picks.box(niels).click()
        _press(sheet, "Save")
        await until(lambda: named() == [True, True], "Anna, who did it, and Niels")
        await until(lambda: "Open, confidential" in [one.text() for one in panel.findChildren(QLabel)], "shown")
        await until(lambda: not window.shell.findChildren(ConfideSheet), "closed")
        town.write(lambda tx: assignments.give(tx, one, niels, None, "given", 1))
        await until(lambda: window.presenter._talk._detail.row.assignee == niels, "read")  # type: ignore[union-attr]
        sheet = await asked()
        assert "and Niels, who has it" in " ".join(one.text() for one in sheet.findChildren(Prose))
        _press(sheet, "Save")
        await until(lambda: not window.shell.findChildren(ConfideSheet), "closed")
        sheet = await asked()
        sheet.confidential.click()
        _press(sheet, "Save")
        await until(lambda: named() == [False, False], "for everybody again")
        window.presenter._desk.team.presence.shared = False
        window.shell.commands.run("conversation.who_sees")
        with _expected(reports):
            assert [problem.code for problem in reports] == ["nobody_else_here"]

    play(part)


def test_a_conversation_that_goes_out_of_sight_leaves_the_screen(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def part(window: Window) -> None:
        talk, niels = window.presenter._talk_view, window.town.niels.id
        assert talk.timeline.isVisible()

        async def hidden(*_: object) -> None:
            raise Refused("no_such_conversation", id="1")

        monkeypatch.setattr(Inbox, "conversation", hidden)
        _niels(window, lambda tx, now: assignments.give(tx, ConversationId(1), niels, None, "given", now))
        await until(lambda: not talk.timeline.isVisible(), "nothing of it is left")
        assert not talk.composer.isVisible()
        assert "You do not see conversation 1: it went to another team" in talk._trouble.text()

    play(part)


def test_a_conversation_that_became_part_of_another_is_left_for_it_with_what_was_typed(play: Play) -> None:
    async def part(window: Window) -> None:
        shell, talk, town = window.shell, window.presenter._talk_view, window.town
        window.presenter._inbox.open(ConversationId(2))
        await window.opened()
        QTest.keyClicks(talk.composer.editor, "Ik zoek het op")
        one_citizen = AddressChanged(Address("+31612345671"), Party(Address("+31612345670")), NOON)
        # It is stored before, or only now.
        town.arrive(one_citizen)
        await until(lambda: window.presenter._talk.current == 1, "the other one is open")
        await window.opened()
        await until(lambda: talk.composer.editor.text() == "Ik zoek het op", "with what was typed")
        assert shell.list.currentIndex().data(Role.ID) == 1
        told = [happening_words(row) for row in talk.model.rows() if isinstance(row, Happening)]
        assert "Conversation 2 became part of this one: both are of the same citizen" in told

    play(part)


def test_what_has_to_go_soon_is_told_by_the_clock_that_the_team_has_in_common(play: Play) -> None:
    async def part(window: Window) -> None:
        shell, team, talk = window.shell, window.presenter._desk.team.presence.clock, window.presenter._talk_view
        own = datetime.now(UTC)
        team.heard = lambda there: None  # type: ignore[method-assign]
        team.ahead = timedelta(hours=-23.5)
        row = shell.conversations.index(shell.conversations.row_of(1) or 0, 0)
        assert "window closed" in row.data(Qt.ItemDataRole.AccessibleTextRole), "this computer is behind"
        assert "window closed" in shell.list.rows.cut(row, 60)  # type: ignore[attr-defined]
        team.ahead = timedelta(hours=3)
        assert "window" not in row.data(Qt.ItemDataRole.AccessibleTextRole)
        window.presenter._desk.replies._clock = team
        talk.composer.editor.setPlainText("Morgen om tien uur")
        window.presenter._talk.send()
        await until(talk.undo.isVisible, "it can be taken back, as long as it waits")
        assert own - team() > timedelta(hours=2), "which is long ago by this computer"

    play(part)


def test_assigning_shows_the_load_that_would_result_and_who_was_faster(
    play: Play, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def part(window: Window) -> None:
        town = window.town
        team = town.write(lambda tx: teams.ensure(tx, "Burgerzaken"))
        town.write(lambda tx: teams.give(tx, team, town.channel.id))
        town.write(lambda tx: teams.join(tx, team, town.niels.id))
        town.write(lambda tx: teams.join(tx, team, town.anna.id))
        town.write(lambda tx: colleagues.set_capacity(tx, town.niels.id, 1, clock.now(tx)))
        town.write(lambda tx: assignments.give(tx, ConversationId(2), town.niels.id, None, "given", 1))
        window.shell.commands.run("conversation.assign")
        await until(lambda: window.shell.findChildren(AssignSheet), "the sheet")
        (sheet,) = window.shell.findChildren(AssignSheet)
        lines = [[sheet.lines.index(r, c).data() for c in range(3)] for r in range(sheet.lines.rowCount())]
        assert lines == [
            ["Me", "Available", "0 → 1 / 8"],
            ["Nobody: back to the queue", "", ""],
            ["Niels", "Away", "1 → 2 / 1"],
            ["Team Burgerzaken", "", ""],
        ]
        for _ in range(2):
            QTest.keyClick(sheet.field, Qt.Key.Key_Down)
        assert sheet._warning.text() == "That is more than fits: Niels, 1 → 2 / 1."
        QTest.keyClick(sheet.field, Qt.Key.Key_Return)
        await until(lambda: town.rows()[-1].assignee == town.niels.id, "given")
        window.shell.commands.run("conversation.assign")
        await until(lambda: window.shell.findChildren(AssignSheet) not in ([], [sheet]), "the next sheet")
        (sheet,) = window.shell.findChildren(AssignSheet)
        QTest.keyClick(sheet.field, Qt.Key.Key_Down)
        with away(monkeypatch, Dividing, "give_as_seen"):
            QTest.keyClick(sheet.field, Qt.Key.Key_Return)
            await told_away(reports)
        assert sheet.isVisible(), "what was chosen stays so"
        QTest.keyClick(sheet.field, Qt.Key.Key_Up)
        anna, niels = town.anna.id, town.niels.id
        _niels(window, lambda tx, now: assignments.give(tx, ConversationId(1), anna, niels, "given", now))
        QTest.keyClick(sheet.field, Qt.Key.Key_Down)
        with _expected(reports):
            QTest.keyClick(sheet.field, Qt.Key.Key_Return)
            await until(lambda: reports, "told")
            told = reports[0].arguments
            assert (reports[0].code, told["by"], told["to"]) == ("given_meanwhile", "Niels", "Anna Jansen")
        assert town.rows()[-1].assignee == anna

    play(part)


def test_handing_over_with_a_summary_and_the_draft(
    play: Play, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def part(window: Window) -> None:
        town, talk = window.town, window.presenter._talk_view
        talk.composer.editor.setFocus()
        QTest.keyClicks(talk.composer.editor, "Beste Samira")
        window.shell.commands.run("conversation.hand_over")
        await until(lambda: window.shell.findChildren(AssignSheet), "the sheet")
        (sheet,) = window.shell.findChildren(AssignSheet)
        assert sheet.summary.toPlainText() == "Goedemiddag"
        sheet.field.setText("nobody at all")
        assert sheet._warning.text() == "No colleague or team is called so."
        sheet.field.clear()
        sheet.summary.setPlainText("x" * 502)
        assert sheet._warning.text() == "What the next one must know is 2 character(s) too long."
        assert not sheet._go.isEnabled()
        await until(sheet.isActiveWindow, "in front")
        for widget in (sheet.field, sheet.table):
            QTest.keyClick(widget, Qt.Key.Key_Tab)
        assert sheet.summary.hasFocus(), "from one to the next, as they stand"
        sheet.summary.setPlainText("Wil een paspoort")

        async def long_away(*_: object, **__: object) -> None:
            await until(lambda: sheet._waits.isVisible() and sheet._waits.text() == "One moment…", "that it takes long")
            await _unreachable()

        with monkeypatch.context() as patched:
            patched.setattr(Handovers, "offer", long_away)
            QTest.keyClick(sheet.summary, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            await told_away(reports)
        assert not sheet._waits.isVisible()
        assert (sheet.isVisible(), sheet.summary.toPlainText()) == (True, "Wil een paspoort"), "nothing is typed again"
        QTest.keyClick(sheet.field, Qt.Key.Key_Return)
        bar = window.shell.findChildren(OfferBar)[0]
        await until(bar.isVisible, "offered")
        assert bar.accessibleName().startswith("Offered to Niels. Comes back to you in 15 minute")
        niels = Handovers(town.store, town.niels)
        (offer,), _ = await niels.open_offers()
        assert (offer.summary, offer.draft) == ("Wil een paspoort", "Beste Samira")
        await niels.accept(offer.id)
        await until(lambda: not bar.isVisible(), "accepted")
        await until(lambda: window.shell.notice.accessibleName() == "Niels accepted the conversation.", "told")
        await until(lambda: talk.composer.editor.text() == "", "what went along is no longer hers")
        await until(lambda: town.read(lambda tx: drafts.load(tx, ConversationId(1), town.anna.id)) is None, "forgotten")
        taken = town.read(lambda tx: drafts.load(tx, ConversationId(1), town.niels.id))
        assert taken is not None
        assert taken.text == "Beste Samira"

    play(part)


def test_a_hand_over_to_me_is_accepted_by_key(play: Play) -> None:
    async def part(window: Window) -> None:
        town = window.town
        giver = Handovers(town.store, town.niels)
        town.write(lambda tx: assignments.give(tx, ConversationId(2), town.niels.id, None, "given", 1))
        await giver.offer(ConversationId(2), "Wil grofvuil kwijt", agent_id=town.anna.id)
        bar = window.shell.findChildren(OfferBar)[0]
        await until(bar.isVisible, "offered")
        assert bar.accessibleName() == "Niels hands a conversation over to you. Wil grofvuil kwijt"
        assert window.shell.commands.run("handover.accept")
        await until(lambda: window.open == 2, "it opens")
        await until(lambda: not window.shell.commands.can("handover.accept"), "nothing is left to accept")
        mine = town.read(lambda tx: assignments.open_of(tx, [town.anna.id]))
        assert [one for one, _ in mine] == [2]

    play(part)


def test_the_end_of_the_shift_leaves_nothing_behind(play: Play) -> None:
    async def part(window: Window) -> None:
        town = window.town
        for number in (1, 2, 3):
            one = ConversationId(number)
            town.write(lambda tx, one=one: assignments.give(tx, one, town.anna.id, None, "given", 1))  # type: ignore[misc]
        town.write(lambda tx: tx.execute("UPDATE conversation SET emergency = 1 WHERE id = 3"))
        window.shell.commands.run("shift.end")
        await until(lambda: window.shell.findChildren(ShiftSheet), "the sheet")
        (sheet,) = window.shell.findChildren(ShiftSheet)
        box = sheet._fields[1]
        assert box.itemText(0) == "Back to the queue"
        assert {type(sheet._fields[3].itemData(n)) for n in range(sheet._fields[3].count())} <= {int, type(None)}, "now"
        for_all = sheet.all.count() - 1
        sheet.all.activated.emit(for_all)
        assert {field.currentText() for field in sheet._fields.values()} == {sheet.all.itemText(for_all)}
        sheet.all.activated.emit(1)
        box.setCurrentIndex(box.count() - 1)
        sheet._buttons.itemAt(sheet._buttons.count() - 1).widget().click()  # type: ignore[union-attr]
        await until(lambda: window.shell.top_bar.status.words() == "Away", "gone")
        await until(lambda: "goes to everybody if you are not there" in window.shell.notice.accessibleName(), "told")
        assert await Shifts(town.store, town.anna).mine() == []
        states = {row.id: (row.state.value, row.assignee) for row in town.rows(View.ALL)}
        assert states == {1: ("snoozed", town.anna.id), 2: ("open", None), 3: ("open", None)}

    play(part)


def test_a_desktop_alone_claims_nothing_and_shows_no_status(
    tmp_path: Path, theme: Theme, show: Callable[[QWidget], None], tasks: Tasks, run: Run
) -> None:
    store = sqlite(tmp_path)
    town = Town.found(store)
    town.says("Goedemiddag")
    shell = Shell(theme, practice=False)
    shell.show_inbox()
    show(shell)

    async def scene() -> None:
        window = Window(town, shell, tasks, theme)
        window.presenter._inbox.open(ConversationId(1))
        await window.opened()
        window.presenter._together._presence._tell()
        await until(lambda: not len(tasks), "quiet")
        assert town.read(lambda tx: tx.all("SELECT * FROM presence")) == []
        assert not shell.top_bar.status.isVisible()
        assert not shell.commands.can("status.away")
        await what_came_while_it_slept_is_read_first(window)
        await window.presenter.shutdown()
        await tasks.drain()

    run(scene())
    store.close()


async def what_came_while_it_slept_is_read_first(window: Window) -> None:
    town, presenter, slept = window.town, window.presenter, [0.0]
    composer, talk, backlog = presenter._talk_view.composer, presenter._talk, presenter._desk.backlog
    backlog.begin(town.channel.id)
    backlog.end(town.channel.id)
    talk.hold._slumber = Slumber(lambda: slept[0])
    composer.editor.setFocus()
    QTest.keyClicks(composer.editor, "Dag")
    slept[0] += 8 * 3_600
    talk.send()
    assert town.channel.id in backlog.being_read
    assert not composer.footer.send.isEnabled(), "at the very press, before any clock has looked"
    assert composer.hold.accessibleName().startswith("Not connected.")
    for minutes in (20, 21):
        town.says("Laat maar, het is gelukt", minutes=minutes)
    # Read before anything of it was shown: what is in the store counts, not when the window is notified.
    backlog.end(town.channel.id)
    await until(lambda: composer.hold.accessibleName().startswith("2 new message"), "shown")
    assert not composer.footer.send.isEnabled()
    QTest.mouseClick(composer.hold.button, Qt.MouseButton.LeftButton)
    assert composer.footer.send.isEnabled()
    backlog.lose(town.channel.id)
    talk.hold.look_whether_behind()
    assert composer.footer.send.isEnabled(), "what cannot be reached holds nothing: the outbox keeps it"
    town.says("Of toch niet", minutes=22)
    await until(lambda: composer.hold.accessibleName().startswith("1 new message"), "the line came back")
    assert not composer.footer.send.isEnabled()


def _at_work(window: Window) -> None:
    town = window.town
    team = town.write(lambda tx: teams.ensure(tx, "Burgerzaken"))
    town.write(lambda tx: teams.give(tx, team, town.channel.id))
    for agent in (town.anna, town.niels):
        town.write(lambda tx, a=agent.id: teams.join(tx, team, a))  # type: ignore[misc]
        town.write(lambda tx, a=agent.id: colleagues.sign_of_life(tx, a, clock.now(tx)))  # type: ignore[misc]


def _cells(model: TableModel) -> list[list[str]]:
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_board_is_read_distributed_and_kept_up_to_date(play: Play, reports: Reports) -> None:
    async def part(window: Window) -> None:
        _at_work(window)
        window.shell.commands.run("page.board")
        page = window.presenter._pages._shown.view  # type: ignore[union-attr]
        await until(lambda: page.waiting.rowCount() == 3, "read")
        assert page.distribute.words() == "Distribute 3 conversation(s)"
        assert [line[0].split(" · ")[0].strip("\u2068\u2069") for line in _cells(page.waiting)] == list(
            test_window.NAMES
        )
        assert {line[3] for line in _cells(page.waiting)} == {"Anna Jansen", "Niels"}
        # Pressed again while a slow server still looks.
        for _ in range(2):
            window.shell.commands.run("board.distribute")
        running = window.presenter._tasks._running
        await until(lambda: not any(one.get_name() == "dry run" for one in running), "the dry run")
        (sheet,) = (one for one in window.shell.findChildren(DistributeSheet) if one.isVisible())
        assert len(window.town.rows(View.UNASSIGNED)) == 3, "nothing is given before it is confirmed"
        QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Return)
        await until(lambda: page.waiting.rowCount() == 0, "divided")
        assert {row.assignee_name for row in window.town.rows()} == {"Anna Jansen", "Niels"}
        assert sorted(line[2] for line in _cells(page.shares)) == ["1 / 8", "2 / 8"]
        # Changes by others appear automatically.
        one = window.town.rows(View.MINE)[0].id
        window.town.write(lambda tx: assignments.give(tx, one, None, None, "returned", clock.now(tx)))
        await until(lambda: page.waiting.rowCount() == 1, "came back")
        # Another lead is faster than the one who looks at the preview.
        window.shell.commands.run("board.distribute")
        await until(lambda: window.shell.findChildren(DistributeSheet), "the dry run")
        await Dividing(window.town.store, window.town.niels).distribute()
        QTest.keyClick(window.shell.findChildren(DistributeSheet)[0].focusWidget(), Qt.Key.Key_Return)
        await until(lambda: reports, "told")
        assert reports.pop().sentence().startswith("Not divided as it was shown: 1 of 1.")

    play(part)


def test_more_than_one_step_takes_is_distributed_in_steps_that_can_be_undone(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.dividing._MOST", 2)

    async def part(window: Window) -> None:
        _at_work(window)
        window.shell.commands.run("page.board")
        page = window.presenter._pages._shown.view  # type: ignore[union-attr]
        await until(lambda: page.waiting.rowCount() == 3, "read")

        async def distribute() -> str:
            page.distribute.click()
            await until(lambda: page.findChildren(DistributeSheet), "the dry run")
            (sheet,) = page.findChildren(DistributeSheet)
            told = " ".join(one.text() for one in sheet.findChildren(Prose))
            _press(sheet, "Distribute")
            await until(lambda: not page.findChildren(DistributeSheet), "carried out")
            return told

        told = await distribute()
        assert told.endswith("1 more wait(s): distribute again for the next.")
        await until(lambda: page.waiting.rowCount() == 1, "the first two")
        assert window.shell.notice.accessibleName() == "Distributed: 2. Still unassigned: 1."
        assert "more wait" not in await distribute()
        await until(lambda: page.waiting.rowCount() == 0, "all of them")
        assert window.shell.notice.accessibleName() == "Distributed: 1."
        window.shell.commands.run("list.undo")
        await until(lambda: page.waiting.rowCount() == 1, "the last step is undone")

    play(part)


def test_what_somebody_took_over_since_stays_theirs_when_a_distribution_is_undone(play: Play) -> None:
    async def part(window: Window) -> None:
        _at_work(window)
        town, presenter = window.town, window.presenter
        window.shell.commands.run("page.board")
        page = presenter._pages._shown.view  # type: ignore[union-attr]
        await until(lambda: page.waiting.rowCount() == 3, "read")
        page.distribute.click()
        await until(lambda: page.findChildren(DistributeSheet), "the dry run")
        _press(page.findChildren(DistributeSheet)[0], "Distribute")
        await until(lambda: page.waiting.rowCount() == 0, "divided")
        others = next(row.id for row in town.rows() if row.assignee == town.niels.id)
        town.write(lambda tx: assignments.give(tx, others, town.anna.id, town.anna.id, "taken", clock.now(tx)))
        await until(presenter._bulk.can_undo, "offered")
        window.shell.commands.run("list.undo")
        await until(lambda: page.waiting.rowCount() == 2, "the two")
        assert [row.id for row in town.rows() if row.assignee is not None] == [others]

    play(part)


def test_the_lead_changes_what_is_agreed(play: Play, reports: Reports, monkeypatch: pytest.MonkeyPatch) -> None:
    async def part(window: Window) -> None:
        _at_work(window)
        window.shell.commands.run("page.board")
        page = window.presenter._pages._shown.view  # type: ignore[union-attr]
        await until(lambda: page.shares.rowCount() == 2, "read")
        page.agreements.click()
        await until(lambda: page.findChildren(AgreementsSheet), "the sheet")
        (sheet,) = page.findChildren(AgreementsSheet)
        assert sheet.said() == Agreements(10, 15)
        sheet.norm.setValue(25)
        sheet.returns.setChecked(False)
        with away(monkeypatch, Boards, "agree"):
            _press(sheet, "Save")
            await told_away(reports)
        assert (sheet.isVisible(), sheet.said()) == (True, Agreements(25, 0))
        _press(sheet, "Save")

        def figures() -> list[str]:
            return [one.accessibleName() for one in page.findChildren(QWidget)]

        await until(lambda: "– within the norm (25 min)" in figures(), "shown")
        assert await window.presenter._desk.team.boards.agreements() == Agreements(25, 0)

    play(part)


def test_the_board_shows_how_far_a_channel_that_ends_has_come(play: Play) -> None:
    async def part(window: Window) -> None:
        downs = window.presenter._desk.wind_downs
        window.shell.commands.run("page.board")
        page = window.presenter._pages._shown.view  # type: ignore[union-attr]
        await until(lambda: page.shares.rowCount() == 2, "read")
        assert not page.winding.isVisible()
        await downs.begin(window.town.channel.id, ends_on=date(2099, 12, 31), referral="Ga verder in de app.")
        await until(page.winding.isVisible, "the channel ends")
        assert page.winding.heading.text() == "Wind-down WhatsApp · Burgerzaken"
        steps, states = zip(*_cells(page.winding.steps), strict=True)
        assert steps[1:] == ("Citizens who moved", "Open conversations on this channel", "Closes on")
        assert states[1:3] == ("0 of 3 (0%)", "3")
        assert states[3].lower().startswith("31 dec 2099 · ")
        page.winding.table.setFocus()
        page.winding.table.selectRow(3)
        QTest.keyClick(page.winding.table, Qt.Key.Key_Return)
        assert window.presenter._pages._shown is window.presenter._pages._made[Page.WIND_DOWN]

    play(part)


def test_on_a_page_keys_touch_no_conversation_that_is_not_seen_and_assign_what_the_board_has(play: Play) -> None:
    async def part(window: Window) -> None:
        commands = window.shell.commands
        assert commands.can("conversation.close")
        commands.run("page.team")
        assert not any(map(commands.can, ("conversation.close", "conversation.assign", "send", "conversation.take")))
        commands.run("page.board")
        page = window.presenter._pages._shown.view  # type: ignore[union-attr]
        await until(lambda: page.waiting.rowCount() == 3, "read")
        assert not commands.can("conversation.close")
        page.waiting_table.setFocus()
        page.waiting_table.selectRow(1)
        QTest.keyClick(page.waiting_table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(page.waiting_table, Qt.Key.Key_A)
        await until(lambda: page.findChildren(AssignSheet), "the sheet")
        (sheet,) = page.findChildren(AssignSheet)
        assert sheet.windowTitle() == "Assign 2 conversation(s)"
        assert sheet.target() == sheet._all[0], "two different ones were proposed for them"
        QTest.keyClicks(sheet.field, "niels")
        QTest.keyClick(sheet.field, Qt.Key.Key_Return)
        await until(lambda: page.waiting.rowCount() == 1, "given")
        assert [row.assignee_name for row in window.town.rows()].count("Niels") == 2
        await until(lambda: window.shell.notice.accessibleName().startswith("With Niels now: 2."), "told")
        await deleted()
        (proposed,) = (line[3] for line in _cells(page.waiting))
        page.waiting_table.selectRow(0)
        commands.run("conversation.assign")
        await until(lambda: page.findChildren(AssignSheet), "the sheet for one")
        (sheet,) = page.findChildren(AssignSheet)
        found = sheet.target()
        assert found is not None
        assert found.name == ("Me" if proposed == "Anna Jansen" else proposed), "who is proposed comes first"
        QTest.keyClick(sheet.field, Qt.Key.Key_Return)
        await until(lambda: page.waiting.rowCount() == 0, "given to whom was proposed")

    play(part)


def test_a_note_that_mentions_somebody_who_does_not_see_it_says_so(play: Play, reports: Reports) -> None:
    async def part(window: Window) -> None:
        town, composer = window.town, window.presenter._talk_view.composer
        team = town.write(lambda tx: teams.ensure(tx, "Burgerzaken"))
        town.write(lambda tx: teams.give(tx, team, town.channel.id))
        town.write(lambda tx: teams.join(tx, team, town.anna.id))
        composer.note_tab.click()
        composer.editor.set_text("@Niels, kijk jij mee?")
        window.presenter._talk.send()
        await until(lambda: reports, "told")
        assert [(one.code, one.arguments) for one in reports] == [("mentioned_in_vain", {"name": "Niels"})]
        assert composer.editor.text() == "", "the note is saved"
        reports.clear()

    play(part)


def test_who_is_given_conversations_is_told(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def part(window: Window) -> None:
        told, notice, anna = Told(window, monkeypatch), window.shell.notice, window.town.anna.id

        def gives(*conversations: int, by: AgentId | None) -> None:
            def work(tx: Transaction, now: int) -> None:
                for one in conversations:
                    assignments.give(tx, ConversationId(one), anna, by, "given", now)

            _niels(window, work)

        await until(lambda: window.presenter._together._received._told is not None, "what she had already")
        gives(2, by=window.town.niels.id)
        await until(lambda: notice.accessibleName() == "Niels gave you 1 conversation(s).", "told")
        await until(
            lambda: told.shown == [("Balie", "Niels gave you 1 conversation(s).")], "and where she looks elsewhere"
        )
        gives(1, 3, by=None)
        await until(lambda: notice.accessibleName() == "Balie gave you 2 conversation(s).", "by a rule")
        await until(lambda: len(told.shown) == 2, "elsewhere too")
        (mine,) = [one for one in notice.findChildren(QPushButton) if one.text() == "My conversations"]
        mine.click()
        await until(lambda: sorted(window.ids) == [1, 2, 3], "shown")
        window.shell.commands.run("conversation.return")
        await until(lambda: len(window.ids) == 2, "one less")
        window.shell.commands.run("list.undo")
        await until(lambda: len(window.ids) == 3, "hers again, by herself")
        assert len(told.shown) == 2

    play(part)


def test_a_colleague_on_the_board_leads_to_what_they_have(play: Play) -> None:
    async def part(window: Window) -> None:
        niels, shell = window.town.niels.id, window.shell
        window.town.write(lambda tx: assignments.give(tx, ConversationId(1), niels, None, "given", 1))
        shell.commands.run("page.board")
        page = window.presenter._pages._shown.view  # type: ignore[union-attr]
        await until(lambda: page.shares.rowCount() == 2, "read")
        page.share_table.selectRow(next(n for n, line in enumerate(_cells(page.shares)) if line[0] == "Niels"))
        page.share_table.setFocus()
        QTest.keyClick(page.share_table, Qt.Key.Key_Return)
        await until(lambda: not window.presenter._pages.shown and window.ids == [1], "found")
        assert shell.top_bar.search.text() == 'assignee:"Niels" state:open,pending'
        (row,) = (one for one in window.town.rows() if one.id == 1)
        assert row.assignee == niels, "looking changes nothing"

    play(part)


def test_what_lies_with_somebody_goes_back_from_the_board(play: Play) -> None:
    async def part(window: Window) -> None:
        _at_work(window)
        niels = window.town.niels.id
        window.town.write(lambda tx: assignments.give(tx, ConversationId(1), niels, None, "given", 1))
        window.shell.commands.run("page.board")
        page = window.presenter._pages._shown.view  # type: ignore[union-attr]
        await until(lambda: page.shares.rowCount() == 2, "read")
        row = next(n for n, line in enumerate(_cells(page.shares)) if line[0] == "Niels")
        page.share_table.selectRow(row)
        assert page.take_back.isEnabled()
        page.share_table.setFocus()
        page.show_board(await window.presenter._desk.team.boards.now())
        assert page.share_table.currentIndex().row() == row, "the arrows go on from there, whatever happens meanwhile"
        QTest.keyClick(page.share_table, Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
        await until(lambda: page.waiting.rowCount() == 3, "back")
        assert not page.take_back.isEnabled()
        await until(lambda: window.shell.notice.accessibleName() == "Back in the queue: 1.", "told")
        assert window.shell.commands.run("list.undo")
        await until(lambda: page.waiting.rowCount() == 2, "undone")
        page.share_table.setFocus()
        QTest.keyClick(page.share_table, Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
        await until(lambda: page.waiting.rowCount() == 3, "back after all")
        target = Path(window.town.store.path).parent / "board.csv"  # type: ignore[attr-defined]
        page.csv.click()
        await until(lambda: page.window().findChildren(QFileDialog), "where to")
        (dialog,) = page.window().findChildren(QFileDialog)
        dialog.fileSelected.emit(str(target))
        dialog.reject()
        await until(lambda: window.shell.notice.accessibleName() == f"Saved: {target}", "told")
        first, *rest = target.read_text("utf-8-sig").splitlines()
        assert first == "agent;status;there;open;capacity;overdue;oldest_wait_minutes"
        assert rest == ["Anna Jansen;available;1;0;8;0;", "Niels;available;1;0;8;0;"]

    play(part)


def test_a_label_is_shaped_on_its_page_and_every_list_follows(play: Play) -> None:
    async def part(window: Window) -> None:
        town, shell = window.town, window.shell
        for name in ("paspoort", "ID-kaart"):
            label = town.write(lambda tx, name=name: labels.ensure(tx, name, "blue"))  # type: ignore[misc]
            town.write(lambda tx, one=label.id: labels.attach(tx, ConversationId(1), one, None))  # type: ignore[misc]

        def chips() -> set[str]:
            return {label.name for row in shell.conversations._rows.values() for label in row.labels}

        await until(lambda: chips() == {"paspoort", "ID-kaart"}, "labelled")
        shell.commands.run("page.labels")
        page = window.presenter._pages._shown.view  # type: ignore[union-attr]
        await until(lambda: page.lines.rowCount() == 2, "read")
        assert _cells(page.lines) == [["ID-kaart", "blue", "1", "1"], ["paspoort", "blue", "1", "1"]]
        assert not page.delete.isEnabled()
        page.table.selectRow(1)
        page.table.setFocus()
        QTest.keyClick(page.table, Qt.Key.Key_Return)
        (sheet,) = page.findChildren(LabelSheet)
        QTest.keyClicks(sheet.name, "reisdocument")
        sheet.colour.setCurrentIndex(sheet.colour.findData("teal"))
        QTest.keyClick(sheet.name, Qt.Key.Key_Return)
        await until(lambda: chips() == {"reisdocument", "ID-kaart"}, "renamed in the list")
        await until(lambda: "reisdocument" in _titles(shell), "renamed in the navigation")
        await until(lambda: _cells(page.lines)[1] == ["reisdocument", "teal", "1", "1"], "renamed on the page")
        page.table.selectRow(0)
        page.merge.click()
        (merging,) = page.findChildren(MergeSheet)
        assert merging.into.currentText() == "reisdocument"
        _press(merging, "Merge")
        await until(lambda: chips() == {"reisdocument"}, "merged")
        await until(lambda: page.lines.rowCount() == 1, "one is left")
        page.table.selectRow(0)
        page.delete.click()
        (deleting,) = page.findChildren(DeleteLabelSheet)
        said = " ".join(one.text() for one in deleting.findChildren(Prose))
        assert "One conversation has this label." in said
        _press(deleting, "Delete label")
        await until(lambda: page.lines.rowCount() == 0 and not chips(), "gone")

    play(part)


def _press(sheet: QWidget, words: str) -> None:
    next(one for one in sheet.findChildren(QPushButton) if one.text() == words).click()


def test_several_marked_conversations_are_assigned_at_once(
    play: Play, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def part(window: Window) -> None:
        niels = window.town.niels.id
        window.town.write(lambda tx: assignments.give(tx, ConversationId(2), niels, None, "given", 1))
        marks = window.shell.list.marks
        marks.add([1, 2, 3])
        with away(monkeypatch, Sorting, "take"):
            window.shell.commands.run("conversation.take")
            await told_away(reports)
        assert marks.all() == [1, 2, 3], "they can be tried again"
        window.shell.commands.run("conversation.assign")
        await until(lambda: window.shell.findChildren(AssignSheet), "the sheet")
        (sheet,) = window.shell.findChildren(AssignSheet)
        assert sheet.windowTitle() == "Assign 3 conversation(s)"
        assert len(marks) == 3, "until it is done"
        QTest.keyClicks(sheet.field, "niels")
        assert sheet.lines.index(0, 2).data() == "1 → 3 / 8", "what he has already does not count twice"
        QTest.keyClick(sheet.field, Qt.Key.Key_Return)
        await until(lambda: {row.assignee_name for row in window.town.rows()} == {"Niels"}, "given")
        await until(lambda: not marks.all(), "no longer marked")
        await until(lambda: window.shell.notice.accessibleName().startswith("With Niels now: 3."), "told")
        window.town.write(lambda tx: assignments.give(tx, ConversationId(3), window.town.anna.id, None, "given", 1))
        window.shell.commands.run("list.undo")
        mine = [(2, "Niels"), (3, "Anna Jansen")]
        await until(
            lambda: sorted((row.id, row.assignee_name) for row in window.town.rows() if row.assignee) == mine,
            "undone, but for the one that went on since",
        )

    play(part)


def _carry(window: Window, row: int, target: str, *, drop: bool = True) -> None:
    """Drag a row of the list over an entry of the navigation, and drop it."""
    shell = window.shell
    place = shell.list.visualRect(shell.conversations.index(row, 0)).center()
    over = _entry(shell, target)
    _mouse(shell.list, QEvent.Type.MouseMove, place + QPoint(0, 30))
    _mouse(shell.list, QEvent.Type.MouseMove, over)
    if drop:
        _mouse(shell.list, QEvent.Type.MouseButtonRelease, over)


def _take_hold(window: Window, row: int) -> None:
    shell = window.shell
    place = shell.list.visualRect(shell.conversations.index(row, 0)).center()
    _mouse(shell.list, QEvent.Type.MouseButtonPress, place)
    _mouse(shell.list, QEvent.Type.MouseMove, place + QPoint(0, 30))


def _entry(shell: Shell, title: str) -> QPoint:
    """The position of an entry of the navigation, relative to the list."""
    navigation = shell.navigation
    row = next(row for row in range(shell.entries.rowCount()) if shell.entries.index(row, 0).data() == title)
    navigation.scrollTo(shell.entries.index(row, 0))
    place = navigation.viewport().mapToGlobal(navigation.visualRect(shell.entries.index(row, 0)).center())
    return shell.list.viewport().mapFromGlobal(place)


def _mouse(view: QAbstractItemView, kind: QEvent.Type, place: QPoint) -> None:
    button = Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else button
    changed = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else button
    where = QPointF(view.viewport().mapToGlobal(place))
    event = QMouseEvent(kind, QPointF(place), where, changed, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)


def _titles(shell: Shell) -> list[str]:
    return [shell.entries.index(row, 0).data() for row in range(shell.entries.rowCount())]


def _card(window: Window) -> Carried:
    (card,) = window.shell.findChildren(Carried)
    return card


def test_a_conversation_is_carried_to_a_colleague_with_the_load_that_would_result(play: Play) -> None:
    async def part(window: Window) -> None:
        town, shell = window.town, window.shell
        town.write(lambda tx: colleagues.set_capacity(tx, town.niels.id, 1, clock.now(tx)))
        town.write(lambda tx: assignments.give(tx, ConversationId(2), town.niels.id, None, "given", 1))
        await until(lambda: "Niels" in [row.assignee_name for row in town.rows()], "given")
        row = window.ids.index(3)
        _take_hold(window, row)
        await until(lambda: "Niels" in _titles(shell), "colleagues stand in the navigation")
        assert "Team" not in _titles(shell), "pages can take nothing"
        _carry(window, row, "Niels", drop=False)
        assert _card(window).isVisible()
        assert _card(window).accessibleName() == "1 conversation(s) To Niels: 1 → 2 / 1. That is more than fits."
        _carry(window, row, "Niels")
        await until(lambda: next(one for one in town.rows() if one.id == 3).assignee == town.niels.id, "given")
        assert not _card(window).isVisible()
        assert "Niels" not in _titles(shell)
        assert "Team" in _titles(shell)

    play(part)


def test_marked_conversations_are_carried_together_to_a_team_a_label_and_a_view(play: Play) -> None:
    async def part(window: Window) -> None:
        town, shell = window.town, window.shell
        team = town.write(lambda tx: teams.ensure(tx, "Vergunningen"))
        town.write(lambda tx: teams.give(tx, team, town.channel.id))
        for agent in (town.anna.id, town.niels.id):
            town.write(lambda tx, agent=agent: teams.join(tx, team, agent))  # type: ignore[misc]
        town.write(lambda tx: labels.ensure(tx, "afval", "green"))
        await until(lambda: "afval" in _titles(shell), "the label")

        def given() -> object:
            return town.read(lambda tx: tx.one("SELECT count(*) FROM conversation WHERE team_id IS NOT NULL"))

        shell.list.marks.add([1, 2])
        _take_hold(window, window.ids.index(2))
        await until(lambda: "Vergunningen" in _titles(shell), "teams")
        _carry(window, window.ids.index(2), "Vergunningen", drop=False)
        assert _card(window).accessibleName() == (
            "2 conversation(s) To the team Vergunningen, for whoever takes it there."
        )
        _carry(window, window.ids.index(2), "Vergunningen")
        await until(lambda: given() == (2,), "two are the team's")
        assert len(shell.list.marks) == 0
        await until(lambda: shell.notice.accessibleName() == "With Team Vergunningen now: 2.", "told")
        assert not shell.commands.can("list.undo"), "another team has them"
        _take_hold(window, window.ids.index(3))
        _carry(window, window.ids.index(3), "afval")
        await until(lambda: any(one.labels for one in town.rows() if one.id == 3), "labelled")
        _take_hold(window, window.ids.index(3))
        _carry(window, window.ids.index(3), "My conversations")
        await until(lambda: next(one for one in town.rows() if one.id == 3).assignee == town.anna.id, "mine")
        await until(lambda: shell.notice.accessibleName() == "Yours now: 1.", "told")

    play(part)


def test_what_is_dropped_at_once_goes_back_too(play: Play) -> None:
    async def part(window: Window) -> None:
        town, shell = window.town, window.shell

        def holder() -> object:
            return next(one for one in town.rows() if one.id == 3).assignee

        town.write(lambda tx: assignments.give(tx, ConversationId(3), town.niels.id, None, "given", 1))
        await until(lambda: holder() == town.niels.id, "given")
        _take_hold(window, window.ids.index(3))
        _carry(window, window.ids.index(3), "Unassigned")
        await until(lambda: holder() is None, "before it was known who has it")
        await until(lambda: shell.notice.accessibleName() == "Back in the queue.", "told")

    play(part)


def test_a_place_that_can_take_nothing_says_why(play: Play) -> None:
    async def part(window: Window) -> None:
        town, shell = window.town, window.shell
        other = town.write(lambda tx: teams.ensure(tx, "Zorg"))
        team = town.write(lambda tx: teams.ensure(tx, "Burgerzaken"))
        town.write(lambda tx: teams.give(tx, team, town.channel.id))
        town.write(lambda tx: teams.join(tx, team, town.anna.id))
        assert other != team
        before = [(one.id, one.assignee) for one in town.rows()]
        refused = {
            "Niels": "Niels does not see this conversation. Give it to the team, or ask your lead to add Niels there.",
            "Zorg": "The team Zorg does not answer this channel. Choose another team, or ask your lead.",
            "Not sent": "This list fills itself: what belongs there is there already.",
        }
        for title, words in refused.items():
            _take_hold(window, 0)
            await until(lambda: "Zorg" in _titles(shell), "everybody")
            _carry(window, 0, title)
            assert shell.notice.accessibleName() == words
        # Escape, and dropping on nothing, change nothing.
        _take_hold(window, 0)
        await until(lambda: "Zorg" in _titles(shell), "everybody")
        QTest.keyClick(shell.list, Qt.Key.Key_Escape)
        assert "Zorg" not in _titles(shell)
        assert not _card(window).isVisible()
        assert [(one.id, one.assignee) for one in town.rows()] == before

    play(part)


def test_of_ones_own_conversation_a_colleague_who_only_watches_holds_nothing(play: Play) -> None:
    async def part(window: Window) -> None:
        talk, niels = window.presenter._talk_view, window.town.niels.id
        composer = talk.composer
        window.presenter._inbox.open(ConversationId(2))
        _niels(window, lambda tx, now: presence.enter(tx, ConversationId(1), niels, now))
        window.presenter._inbox.open(ConversationId(1))
        await until(lambda: "Niels is here" in composer.hold.accessibleName(), "held")
        window.shell.commands.run("conversation.take")
        await until(lambda: not composer.hold.isVisible(), "hers: he watches")
        assert talk.header.here.isVisible()
        _niels(window, lambda tx, now: presence.types(tx, ConversationId(1), niels, now, active=True))
        await until(lambda: "Niels is typing an answer" in composer.hold.accessibleName(), "he types all the same")

    play(part)


def test_barred_assignees_come_last_with_the_reason_and_cannot_be_chosen(play: Play) -> None:
    async def part(window: Window) -> None:
        town = window.town
        team = town.write(lambda tx: teams.ensure(tx, "Burgerzaken"))
        town.write(lambda tx: teams.ensure(tx, "Zorg"))
        town.write(lambda tx: teams.give(tx, team, town.channel.id))
        town.write(lambda tx: teams.join(tx, team, town.anna.id))
        window.shell.commands.run("conversation.assign")
        await until(lambda: window.shell.findChildren(AssignSheet), "the sheet")
        (sheet,) = window.shell.findChildren(AssignSheet)
        lines = [[sheet.lines.index(r, c).data() for c in range(3)] for r in range(sheet.lines.rowCount())]
        assert lines == [
            ["Me", "Available", "0 → 1 / 8"],
            ["Nobody: back to the queue", "", ""],
            ["Team Burgerzaken", "", ""],
            ["Niels", "does not see it", ""],
            ["Team Zorg", "does not answer it", ""],
        ]
        QTest.keyClicks(sheet.field, "niels")
        assert sheet._warning.text().startswith("Niels does not see this conversation.")
        QTest.keyClick(sheet.field, Qt.Key.Key_Return)
        assert sheet.isVisible()
        assert {row.assignee for row in town.rows()} == {None}
        sheet.reject()

    play(part)


def test_words_that_come_along_stand_below_what_was_typed_there_already(play: Play) -> None:
    async def part(window: Window) -> None:
        town, composer = window.town, window.presenter._talk_view.composer
        giver = Handovers(town.store, town.niels)
        at = clock.moment
        town.write(lambda tx: drafts.save(tx, ConversationId(1), town.niels.id, "U kunt terecht op", False, at(tx)))
        await giver.offer(ConversationId(1), "Wil een paspoort", agent_id=town.anna.id)
        await until(lambda: window.shell.commands.can("handover.accept"), "offered")
        composer.editor.setFocus()
        QTest.keyClicks(composer.editor, "Beste Samira,")
        assert window.shell.commands.run("handover.accept")
        await until(lambda: composer.editor.text() == "Beste Samira,\n\nU kunt terecht op", "both")
        QTest.keyClicks(composer.editor, " dinsdag")
        await window.presenter._talk.drafts.finish()
        kept = town.read(lambda tx: drafts.load(tx, ConversationId(1), town.anna.id))
        assert kept is not None
        assert "U kunt terecht op" in kept.text

    play(part)
