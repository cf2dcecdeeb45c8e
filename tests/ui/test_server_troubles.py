"""A team's server fails while somebody works in the window: it is reported, and the text is kept."""

import dataclasses
from collections.abc import Callable, Coroutine, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.ids import ConversationId
from app.services.teamwork import teamwork
from app.services.unsaved import Unsaved
from app.storage.aside import Aside
from app.storage.migrations import steps
from app.storage.postgresql import schema
from app.storage.postgresql.server import Line, Server
from app.storage.postgresql.store import open_store
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from tests.fakes import hall as halls
from tests.fakes.cut_line import CutLine
from tests.fakes.hall import Hall
from tests.fakes.stores import KEY
from tests.fakes.town import Town
from tests.ui.conftest import Reports, Run, until
from tests.ui.test_window import Window, desk_of

_FULL = (
    "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE disk_full; END $$",
    "CREATE TRIGGER full_disk BEFORE INSERT ON outbox EXECUTE FUNCTION full_disk()",
)
_ROOM = ("DROP TRIGGER full_disk ON outbox", "DROP FUNCTION full_disk()")


@pytest.fixture
def hall() -> Iterator[Hall]:
    with halls.opened() as opened:
        yield opened


Part = Callable[[Window], Coroutine[Any, Any, None]]
Play = Callable[[Server, Part], None]


@pytest.fixture
def aside(tmp_path: Path) -> Path:
    """The file for what could not be stored on the server."""
    return tmp_path / "unsaved.store"


@pytest.fixture
def play(
    hall: Hall,
    theme: Theme,
    show: Callable[[QWidget], None],
    reports: Reports,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    aside: Path,
) -> Play:
    """A window on a team's server, for Anna; each time another run of the program."""

    def shared(town: Town) -> Any:
        unsaved = Unsaved(Aside(aside, lambda: KEY), "anna")
        unsaved.load()
        team = teamwork(town.store, town.anna, frozenset(), shared=True)
        return msgspec.structs.replace(desk_of(town), team=team, unsaved=unsaved)

    monkeypatch.setattr("tests.ui.test_window.desk_of", shared)
    # The test's clock differs from the server's.
    monkeypatch.setattr("app.ui.presenters.presence._MINUTE", timedelta.max)

    def play_it(server: Server, part: Part) -> None:
        store, tasks = open_store(server), Tasks(reports.append)
        shell = Shell(theme, practice=False)
        shell.show_inbox()
        show(shell)

        async def scene() -> None:
            window = Window(dataclasses.replace(hall.town, store=store), shell, tasks, theme)
            try:
                await part(window)
            finally:
                await window.presenter.shutdown()
                await tasks.drain()

        try:
            run(scene())
        finally:
            store.close()

    return play_it


def test_a_clock_that_is_wrong_is_said_once(
    hall: Hall, play: Play, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.presenters.presence._MINUTE", timedelta(minutes=1))

    async def part(window: Window) -> None:
        presence = window.presenter._together._presence
        await until(lambda: reports, "said")
        for _ in range(2):
            await presence._claim(None)
        (problem,) = reports
        assert problem.code == "clock_wrong"
        assert int(problem.arguments["minutes"]) > 0
        # After it was right again, a wrong clock is news.
        presence._look_at_clock(0)
        presence._look_at_clock(3)
        assert [one.arguments["minutes"] for one in reports[1:]] == ["3"]

    play(hall.server.as_user("anna"), part)
    reports.clear()


def test_a_full_server_and_a_lost_line_keep_what_was_typed(hall: Hall, play: Play, reports: Reports) -> None:
    one = hall.samira()
    line = CutLine(hall.server.as_user("anna"))

    def sent() -> object:
        return hall.server.run("SELECT count(*) FROM outbox")[0][0]

    async def part(window: Window) -> None:
        try:
            await _play(window, hall, line, one, reports, sent)
        finally:
            line.dead = False

    try:
        play(line.server, part)
    finally:
        line.close()


def test_why_the_server_lets_nobody_in_any_more_is_said_while_the_window_waits(hall: Hall, play: Play) -> None:
    one = hall.samira()

    async def part(window: Window) -> None:
        window.presenter._inbox.open(one)
        await window.opened()
        status = window.shell.status._channels
        hall.server.run(
            "ALTER ROLE anna NOLOGIN", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'anna'"
        )
        try:
            await until(lambda: "does not let anna sign in. Ask your administrator" in status.text(), "said why")
            assert status.text().startswith("Not connected to the server. What you see may be old. ")
        finally:
            hall.server.run("ALTER ROLE anna LOGIN")
        await until(lambda: "Not connected" not in status.text(), "goes on by itself")
        assert "sign in" not in status.text()

    play(hall.server.as_user("anna"), part)


def test_a_server_that_hangs_is_said_and_what_was_sent_goes_once_when_it_goes_on(
    hall: Hall, play: Play, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = hall.samira()
    monkeypatch.setattr(Line, "patience", 0.2)

    def sent() -> object:
        return hall.server.run("SELECT count(*) FROM outbox")[0][0]

    async def part(window: Window) -> None:
        window.presenter._inbox.open(one)
        await window.opened()
        composer, status = window.presenter._talk_view.composer, window.shell.status
        composer.editor.setFocus()
        QTest.keyClicks(composer.editor, "Beste Samira")
        await until(composer.footer.send.isEnabled, "may be sent")
        with hall.server.hanging("anna"):
            window.presenter._talk.send()
            await until(lambda: status._behind and composer.hold.isVisible(), "noticed and said")
            QTest.keyClicks(composer.editor, "Tot dan")
            assert (composer.editor.text(), composer.footer.send.isEnabled()) == ("Tot dan", False)
        await until(lambda: sent() == 1 and not status._behind, "it goes on by itself")
        await until(composer.footer.send.isEnabled, "and the next may be sent")
        assert (composer.editor.text(), sent()) == ("Tot dan", 1)

    play(hall.server.as_user("anna"), part)
    assert reports == []


def test_a_store_of_a_newer_version_is_read_and_says_why_nothing_is_sent(
    hall: Hall, play: Play, reports: Reports
) -> None:
    one = hall.samira()
    newer = steps(schema.FOLDER)[-1][0] + 1

    async def part(window: Window) -> None:
        window.presenter._inbox.open(one)
        await window.opened()
        composer = window.presenter._talk_view.composer
        composer.editor.setFocus()
        QTest.keyClicks(composer.editor, "Beste Samira")
        window.presenter._talk.send()
        await until(lambda: len(reports) > 1 and composer.editor.text() == "Beste Samira", "not sent, and kept")
        assert {problem.code for problem in reports} == {"store_newer_reads"}

    hall.server.run(f"INSERT INTO schema_step (number, min_reader, min_writer) VALUES ({newer}, 1, {newer})")
    try:
        play(hall.server.as_user("anna"), part)
    finally:
        hall.server.run(f"DELETE FROM schema_step WHERE number = {newer}")
    reports.clear()


def test_what_is_typed_while_the_server_is_away_is_there_again_and_stored_when_it_is_back(
    hall: Hall, play: Play, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = hall.samira()
    hall.town.says("Dag", by="+31611111111", name="Hassan", minutes=1)
    two = next(row.id for row in hall.town.rows() if row.id != one)
    monkeypatch.setattr("app.ui.presenters.drafts._AGAIN_MS", 100)
    line = CutLine(hall.server.as_user("anna"))

    async def part(window: Window) -> None:
        window.presenter._inbox.open(one)
        await window.opened()
        store: Any = window.town.store
        store.wait = 0.3
        composer = window.presenter._talk_view.composer
        composer.editor.setFocus()
        line.dead = True
        line.cut_all()
        QTest.keyClicks(composer.editor, "Beste Samira")
        await until(lambda: reports, "said")
        window.presenter._inbox.open(two)
        await until(lambda: window.presenter._talk.current == two, "another one")
        line.dead = False
        await until(lambda: _drafts(hall) == [(one, "Beste Samira")], "stored at last")
        window.presenter._inbox.open(one)
        await until(lambda: composer.editor.text() == "Beste Samira", "there again")

    try:
        play(line.server, part)
    finally:
        line.close()
    assert {problem.code for problem in reports} == {"store_unreachable"}
    reports.clear()


TEXT = "Beste Samira, kom langs."


@pytest.mark.parametrize("sent", [False, True])
def test_what_is_typed_while_the_server_is_away_outlives_the_window(
    hall: Hall, play: Play, reports: Reports, aside: Path, sent: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Including what was being sent when it closed: it was not sent, and is a draft again."""
    monkeypatch.setattr("app.ui.tasks._DRAIN_SECONDS", 0.1)
    one = hall.samira()
    line = CutLine(hall.server.as_user("anna"))

    async def types_and_leaves(window: Window) -> None:
        window.presenter._inbox.open(one)
        await window.opened()
        store: Any = window.town.store
        store.wait = 0.3
        line.dead = True
        line.cut_all()
        await until(lambda: not store.caught_up, "the line is down")
        composer = window.presenter._talk_view.composer
        composer.editor.setFocus()
        QTest.keyClicks(composer.editor, TEXT)
        if sent:
            # Until the broken connection is noticed.
            window.presenter._talk._composer._begin_sending({})

    async def comes_back(window: Window) -> None:
        await until(lambda: _drafts(hall) == [(one, TEXT)], "stored at last")
        window.presenter._inbox.open(one)
        await window.opened()
        assert window.presenter._talk_view.composer.editor.text() == TEXT

    try:
        play(line.server, types_and_leaves)
        assert _drafts(hall) == []
        assert b"Samira" not in aside.read_bytes()
        line.dead = False
        play(line.server, comes_back)
    finally:
        line.close()
    assert Aside(aside, lambda: KEY).all() == {}
    assert hall.server.run("SELECT count(*) FROM outbox") == [(0,)]
    reports.clear()


def _drafts(hall: Hall) -> list[Any]:
    return hall.server.run("SELECT conversation_id, text FROM draft")


def test_a_store_that_may_only_be_read_refuses_presence_out_loud_once(hall: Hall, play: Play, reports: Reports) -> None:
    newer = steps(schema.FOLDER)[-1][0] + 1

    async def part(window: Window) -> None:
        await until(lambda: reports, "said")
        for _ in range(3):
            await window.presenter._together._presence._claim(None)

    hall.server.run(f"INSERT INTO schema_step (number, min_reader, min_writer) VALUES ({newer}, 1, {newer})")
    try:
        play(hall.server.as_user("anna"), part)
    finally:
        hall.server.run(f"DELETE FROM schema_step WHERE number = {newer}")
    assert [problem.code for problem in reports] == ["store_newer_reads"]
    reports.clear()


async def _play(
    window: Window, hall: Hall, line: CutLine, one: ConversationId, reports: Reports, sent: Callable[[], object]
) -> None:
    window.presenter._inbox.open(one)
    await window.opened()
    composer, talk = window.presenter._talk_view.composer, window.presenter._talk
    composer.editor.setFocus()
    QTest.keyClicks(composer.editor, "Beste Samira")
    hall.server.run(*_FULL)
    try:
        talk.send()
        await until(lambda: reports or composer.strip.found(), "said")
    finally:
        hall.server.run(*_ROOM)
    assert [problem.code for problem in reports] == ["store_server_full"]
    assert (composer.editor.text(), sent()) == ("Beste Samira", 0)
    reports.clear()
    line.cut_at = b"INSERT INTO outbox"
    talk.send()
    await until(lambda: sent() == 1, "sent once the line is there again")
    assert line.cuts == 1
    assert reports == []
