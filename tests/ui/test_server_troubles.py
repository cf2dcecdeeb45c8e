"""A team's server that fails while somebody works in the window: it is said, and the text stays."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.ids import ConversationId
from app.services.teamwork import teamwork
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


def test_a_full_server_and_a_lost_line_keep_what_was_typed(
    hall: Hall, theme: Theme, show: Callable[[QWidget], None], tasks: Tasks, run: Run, reports: Reports,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    one = hall.samira()
    line = CutLine(hall.server.as_user("anna"))
    store = open_store(line.server)
    town = replace(hall.town, store=store)

    def shared(town: Town) -> Any:
        return replace(desk_of(town), team=teamwork(town.store, town.anna, frozenset(), shared=True))

    monkeypatch.setattr("tests.ui.test_window.desk_of", shared)
    shell = Shell(theme, practice=False)
    shell.show_inbox()
    show(shell)

    def sent() -> object:
        return hall.server.run("SELECT count(*) FROM outbox")[0][0]

    async def scene() -> None:
        window = Window(town, shell, tasks, theme)
        try:
            await _play(window, hall, line, one, reports, sent)
        finally:
            line.dead = False
            await window.presenter.shutdown()
            await tasks.drain()

    try:
        run(scene())
    finally:
        store.close()
        line.close()


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
