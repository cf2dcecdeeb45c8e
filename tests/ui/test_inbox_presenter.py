"""The list with a real store: it loads, stays up to date, and never moves the agent elsewhere unasked."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.changes import Changes
from app.domain.conversation import ConversationState, Query, View
from app.domain.ids import ConversationId
from app.domain.message import MessageKind
from app.domain.search_words import Field
from app.services.cases import Cases
from app.services.courtesies import Courtesies
from app.services.habits import Habits
from app.services.inbox import Inbox
from app.storage import conversations
from app.ui.models import conversation_list
from app.ui.presenters import inbox as inbox_presenter
from app.ui.presenters.changes import ChangeFeed
from app.ui.presenters.inbox import InboxPresenter
from app.ui.presenters.search import SearchPresenter
from app.ui.presenters.standing import StandingPresenter
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.views.empty import EmptyState
from tests.fakes.stores import sqlite
from tests.fakes.town import Town
from tests.ui.conftest import Reports, Run, until


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    store = sqlite(tmp_path)
    try:
        yield Town.found(store)
    finally:
        store.close()


@pytest.fixture
def shell(theme: Theme, show: Callable[[QWidget], None]) -> Shell:
    shell = Shell(theme, practice=False)
    show(shell)
    return shell


class Frame:
    """The presenters of the frame around one shell."""

    def __init__(self, town: Town, shell: Shell, tasks: Tasks) -> None:
        self.service = Inbox(town.store, town.anna, Courtesies())
        self.shell, self.tasks = shell, tasks
        self.inbox = InboxPresenter(self.service, tasks, shell.conversations, shell.list, shell.list_column, shell)
        self.standing = StandingPresenter(
            self.service, Habits(town.store, town.anna), tasks, shell.entries, shell.status
        )
        cases = Cases(town.store, town.anna)
        self.search = SearchPresenter(self.service, tasks, shell, lambda: {Field.LABEL: ["afval"]}, cases.newest)
        self.feed = ChangeFeed(town.store.subscribe, shell)
        self.feed.changed.connect(self.inbox.refresh)
        self.feed.changed.connect(self.standing.refresh)
        self.opened: list[ConversationId | None] = []
        self.inbox.opened.connect(self.opened.append)

    @property
    def ids(self) -> list[int]:
        return list(self.shell.conversations.ids)

    async def close(self) -> None:
        self.feed.close()
        self.inbox.close()
        await self.tasks.drain()


Part = Callable[[Frame], Coroutine[Any, Any, None]]
Play = Callable[[Part], None]


@pytest.fixture
def scene(town: Town, shell: Shell, tasks: Tasks, run: Run, reports: Reports) -> Iterator[Play]:
    """Runs a coroutine function with the frame, and closes the frame after it."""

    def play(part: Part) -> None:
        async def whole() -> None:
            frame = Frame(town, shell, tasks)
            try:
                await part(frame)
            finally:
                await frame.close()

        run(whole())

    yield play
    assert not reports


def test_the_next_unread_is_found_however_far_down_it_stands(
    scene: Play, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    for one in range(90):
        town.says("hallo", by=f"+3161{one:02}", minutes=one)
    town.write(lambda tx: tx.execute("UPDATE conversation SET unread = 0 WHERE id NOT IN (1, 90)"))
    monkeypatch.setattr(inbox_presenter, "_LOOKED_THROUGH", 16)
    monkeypatch.setattr(conversation_list, "PAGE", 16)

    async def part(frame: Frame) -> None:
        frame.inbox.show(Query(View.OPEN))
        await until(lambda: len(frame.ids) == 90)
        assert frame.shell.conversations.known(1) is None
        for step, wanted in ((1, 90), (1, 1), (1, 1), (-1, 90)):
            frame.shell.list.step(step, unread_only=True)
            await until(lambda wanted=wanted: frame.opened[-1:] == [wanted], f"{step} {wanted} {frame.opened}")  # type: ignore[misc]

    scene(part)


def test_a_view_is_loaded_and_a_new_message_comes_to_the_top(scene: Play, town: Town) -> None:
    for one in range(3):
        town.says("hallo", by=f"+3161{one}", minutes=one)

    async def part(frame: Frame) -> None:
        frame.inbox.show(Query(View.OPEN))
        await until(lambda: len(frame.ids) == 3)
        before = frame.ids
        town.says("dringend", by="+31610", minutes=9)
        await until(lambda: frame.ids[0] == before[2])
        assert frame.ids == [before[2], before[0], before[1]]
        await until(lambda: (row := frame.shell.conversations.known(before[2])) and row.unread == 2)
        town.says("nieuw", by="+31699", minutes=10)
        await until(lambda: len(frame.ids) == 4)
        # Removed from view without a change of the conversation, as when a team no longer answers its channel.
        sql = "UPDATE conversation SET state = 'closed', shelf = 2 WHERE id = :id RETURNING id"
        town.write(lambda tx: tx.all(sql, {"id": before[1]}))
        frame.inbox.refresh(Changes(channels=True))
        await until(lambda: before[1] not in frame.ids)

    scene(part)


def test_of_a_long_list_the_newest_are_there_and_more_at_their_end(
    scene: Play, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, few in (("_HEAD", 10), ("_AT_ONCE", 15), ("_WHOLE", 20), ("_PAUSE", 0.05)):
        monkeypatch.setattr(f"app.ui.presenters.inbox.{name}", few)
    for one in range(90):
        town.says("hallo", by=f"+3161{one:04}", minutes=one)
    everything = list(town.read(lambda tx: conversations.ids(tx, Query(View.OPEN), None)))

    async def part(frame: Frame) -> None:
        frame.inbox.show(Query(View.OPEN))
        await until(lambda: frame.ids == everything[:20])
        frame.shell.list.scrollToBottom()
        await until(lambda: frame.ids == everything[:80])
        town.says("nieuw", by="+31699", minutes=99)
        await until(lambda: frame.ids[1:80] == everything[:79])
        everything.insert(0, frame.ids[0])
        frame.shell.list.scrollToTop()
        monkeypatch.setattr(frame.shell.list, "rows_shown", lambda: range(8))
        gone = ConversationId(everything.pop(60))
        town.write(lambda tx: conversations.set_state(tx, gone, ConversationState.CLOSED, None))
        assert gone in frame.ids
        await until(lambda: frame.ids == everything[:80])
        frame.shell.list.scrollToBottom()
        await until(lambda: frame.ids == everything)
        frame.shell.list.scrollToBottom()
        assert not frame.shell.conversations.has_more
        frame.inbox.show(Query(View.ALL))
        await until(lambda: frame.ids == everything[:20])

    scene(part)


def test_opening_marks_it_read_after_a_moment(scene: Play, town: Town) -> None:
    town.says("hallo")

    async def part(frame: Frame) -> None:
        frame.shell.activateWindow()
        frame.inbox.show(Query(View.OPEN))
        await until(lambda: frame.ids)
        frame.shell.list.step(1)
        assert frame.opened == frame.ids
        assert town.row().unread == 1, "not at once: walking past is not reading"
        await until(lambda: town.row().unread == 0)
        await until(lambda: (row := frame.shell.conversations.known(frame.ids[0])) and row.unread == 0)

    scene(part)


def test_one_that_leaves_the_view_stays_open(scene: Play, town: Town) -> None:
    town.says("hallo", by="+31611")
    town.says("hallo", by="+31612", minutes=1)

    async def part(frame: Frame) -> None:
        frame.inbox.show(Query(View.UNASSIGNED))
        await until(lambda: len(frame.ids) == 2)
        first = ConversationId(frame.ids[0])
        frame.inbox.open(first)
        town.write(lambda tx: conversations.assign(tx, first, town.anna.id, town.anna.id))
        await until(lambda: len(frame.ids) == 1)
        assert frame.opened == [first]
        assert frame.inbox.open_conversation == first
        frame.inbox.leave_behind(first)
        assert frame.inbox.open_conversation == frame.ids[0]

    scene(part)


def test_the_last_one_left_behind_leaves_nothing_open(scene: Play, town: Town) -> None:
    town.says("hallo")

    async def part(frame: Frame) -> None:
        frame.inbox.show(Query(View.OPEN))
        await until(lambda: frame.ids)
        frame.inbox.open(ConversationId(frame.ids[0]))
        frame.inbox.leave_behind(ConversationId(frame.ids[0]))
        assert frame.inbox.open_conversation is None

    scene(part)


def test_the_last_view_chosen_wins(scene: Play, town: Town) -> None:
    town.says("hallo")

    async def part(frame: Frame) -> None:
        for view in (View.OPEN, View.CLOSED, View.OPEN, View.SNOOZED, View.UNASSIGNED):
            frame.inbox.show(Query(view))
        await until(lambda: len(frame.ids) == 1)
        assert frame.inbox.query.view is View.UNASSIGNED

    scene(part)


def test_an_empty_view_says_what_to_do(scene: Play, town: Town) -> None:
    async def part(frame: Frame) -> None:
        frame.inbox.show(Query(View.MINE))
        frame.inbox.refresh(Changes(frozenset({ConversationId(1)})))

        def words() -> list[str]:
            return [one.accessibleName() for one in frame.shell.findChildren(EmptyState)]

        await until(lambda: any("Nothing waits for you" in one for one in words()))

    scene(part)


def test_the_counters_follow_changes(scene: Play, town: Town) -> None:
    async def part(frame: Frame) -> None:
        frame.standing.refresh(Changes(channels=True, labels=True))
        await until(lambda: frame.standing.channels)
        town.says("hallo")

        def count() -> int | None:
            row = frame.shell.entries.row_of(Query(View.UNASSIGNED))
            entry = frame.shell.entries.entry(row) if row is not None else None
            return entry.count if entry else None

        await until(lambda: count() == 1)

    scene(part)


def test_searching_shows_hits_and_ends_with_the_list(scene: Play, town: Town) -> None:
    town.says("waar is de grofvuil container gebleven", name="Lotte Klein")
    waste = town.row().id
    town.says("", kind=MessageKind.VOICE, name="Joris", by="+31687654321")
    from app.storage import search

    town.write(lambda tx: search.index_pending(tx, 100))
    chosen: list[tuple[int, int]] = []

    async def part(frame: Frame) -> None:
        frame.search.chosen.connect(lambda conversation, message: chosen.append((conversation, message)))
        frame.shell.top_bar.search.setText("grofvuil")
        await until(lambda: frame.shell.hits.rowCount() == 1)
        frame.shell.results.clicked.emit(frame.shell.hits.index(0, 0))
        assert chosen == [(waste, 1)]
        town.says("en ik heb er nog een", name="Lotte Klein")
        frame.inbox.refresh(Changes(frozenset({waste})))
        await until(lambda: not frame.inbox._refreshing)
        assert frame.shell.list_column.is_searched(), "what comes in meanwhile takes no result away"
        frame.shell.top_bar.search.setText("nietbestaand")
        await until(lambda: frame.shell.hits.rowCount() == 0)
        frame.shell.top_bar.search.setText("joris")
        await until(lambda: frame.shell.hits.rowCount() == 1)
        words = frame.shell.hits.data(frame.shell.hits.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
        assert words.endswith(", Voice message"), "of a message without words it says what it is"
        frame.search.end()
        await asyncio.sleep(0)
        assert frame.shell.top_bar.search.text() == ""

    scene(part)


def test_a_thousand_messages_make_few_refreshes(scene: Play, town: Town) -> None:
    heard: list[Changes] = []

    async def part(frame: Frame) -> None:
        frame.inbox.show(Query(View.OPEN))
        await asyncio.sleep(0.05)
        frame.feed.changed.connect(heard.append)

        def burst() -> None:
            for one in range(300):
                town.says("hallo", by=f"+316{one % 90:03}", minutes=one / 10)

        await asyncio.to_thread(burst)
        await until(lambda: len(frame.ids) == 90)
        await until(lambda: sum(frame.shell.conversations.known(one) is not None for one in frame.ids[:5]) == 5)

    scene(part)
    assert 1 <= len(heard) < 150
