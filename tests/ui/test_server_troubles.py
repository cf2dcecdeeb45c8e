"""A team's server that fails while somebody works in the window: it is said, and the text stays."""

import dataclasses
from collections.abc import Callable, Coroutine, Iterator
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.ids import ConversationId
from app.services.teamwork import teamwork
from app.storage.migrations import steps
from app.storage.postgresql import schema
from app.storage.postgresql.server import Server
from app.storage.postgresql.store import open_store
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from tests.fakes import hall as halls
from tests.fakes.cut_line import CutLine
from tests.fakes.hall import Hall
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
def play(
    hall: Hall, theme: Theme, show: Callable[[QWidget], None], tasks: Tasks, run: Run, monkeypatch: pytest.MonkeyPatch
) -> Play:
    """A window on a team's server, at Anna's."""

    def shared(town: Town) -> Any:
        return msgspec.structs.replace(desk_of(town), team=teamwork(town.store, town.anna, frozenset(), shared=True))

    monkeypatch.setattr("tests.ui.test_window.desk_of", shared)
    # The clock of a test stands elsewhere than the server's.
    monkeypatch.setattr("app.ui.presenters.presence._MINUTE", timedelta.max)

    def play_it(server: Server, part: Part) -> None:
        store = open_store(server)
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
        # Where it is right again, and then wrong, it is news.
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

    def stored() -> object:
        return hall.server.run("SELECT conversation_id, text FROM draft")

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
        await until(lambda: stored() == [(one, "Beste Samira")], "stored at last")
        window.presenter._inbox.open(one)
        await until(lambda: composer.editor.text() == "Beste Samira", "there again")

    try:
        play(line.server, part)
    finally:
        line.close()
    assert {problem.code for problem in reports} == {"store_unreachable"}
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
