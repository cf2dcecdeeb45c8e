"""A reopened window restores its state: size, columns, view, conversation and scroll positions."""

from array import array
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

from app.domain.conversation import Query, Sort, View
from app.domain.ids import ConversationId
from app.ui.left import left_open, left_query_in
from app.ui.opening import FirstRows
from app.ui.presenters.window import WindowPresenter
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from tests.fakes.town import Town
from tests.ui.conftest import Run, flush, until
from tests.ui.test_window import desk_of

Scene = Callable[[Shell, WindowPresenter], Coroutine[Any, Any, None]]


@pytest.fixture
def session(
    town: Town, theme: Theme, tasks: Tasks, show: Callable[[QWidget], None], run: Run, tmp_path: Path
) -> Callable[[Scene], None]:
    """A session: opens a window on the same profile, plays a scene, and closes it."""
    town.says("Eerste", minutes=0)
    for number in range(40):
        town.says(f"Regel {number}", minutes=number / 10, by=f"+3161000{number:04}")
        town.says(f"bericht {number} met wat meer tekst erbij", minutes=5 + number / 10)

    def play(scene: Scene) -> None:
        shell = Shell(theme, practice=False, geometry=tmp_path / "window.ini")
        show(shell)

        async def part() -> None:
            rows = town.rows(View.MINE)
            first = FirstRows(Query(), array("q", [row.id for row in rows]), tuple(rows))
            shell.conversations.reset(first.ids, first.rows)
            presenter = WindowPresenter(desk_of(town), tasks, shell, theme, first)
            await scene(shell, presenter)
            shell.hide()
            await presenter.shutdown()
            await tasks.drain()
            shell.leave()

        run(part())
        tasks._closed = False
        shell.deleteLater()
        flush()

    return play


def test_everything_is_where_it_was(session: Callable[[Scene], None], town: Town, tmp_path: Path) -> None:
    before: dict[str, Any] = {}
    samira = max(town.rows(View.OPEN), key=lambda row: row.unread).id

    async def evening(shell: Shell, presenter: WindowPresenter) -> None:
        shell.resize(760, 640)  # the screen here is 800 wide
        presenter._choose_query(Query(View.OPEN, sort=Sort.OLDEST))
        await until(lambda: len(shell.conversations.ids) > 30)
        presenter._inbox.open(ConversationId(samira))
        timeline = presenter._talk_view.timeline
        await until(lambda: len(timeline.column) > 30)
        await presenter._desk.inbox.opened(samira)
        timeline.verticalScrollBar().setValue(300)
        shell.list.verticalScrollBar().setValue(500)
        seen = timeline.column.seen().start
        before.update(size=shell.size(), columns=shell.columns.sizes(), list=shell.list.verticalScrollBar().value())
        before.update(talk=(len(timeline.column) - seen, timeline.column.place(seen)[0]))

    async def morning(shell: Shell, presenter: WindowPresenter) -> None:
        timeline = presenter._talk_view.timeline
        await until(lambda: presenter._inbox.open_conversation == samira and len(timeline.column) > 30)
        await until(lambda: presenter._whereabouts._talk is None and presenter._whereabouts._list is None)
        assert presenter._inbox.query == Query(View.OPEN, sort=Sort.OLDEST)
        assert shell.size() == before["size"]
        assert shell.columns.sizes() == before["columns"]
        assert shell.list.verticalScrollBar().value() == before["list"]
        rows = len(timeline.column)
        assert abs(timeline.column.place(rows - before["talk"][0])[0] - before["talk"][1]) <= 1

    session(evening)
    assert left_query_in(tmp_path / "window.ini") == Query(View.OPEN, sort=Sort.OLDEST)
    session(morning)


@pytest.mark.parametrize("kept", [b"", b"[General]\nlist=0\n", b"[General]\nview=x, 0, 0, newest\n", b"view=\xff, 1"])
def test_a_view_that_cannot_be_read_is_none(kept: bytes, tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_bytes(kept)
    assert left_query_in(tmp_path / "window.ini") is None
    assert left_query_in(tmp_path / "none.ini") is None


def test_what_was_searched_for_is_not_kept(session: Callable[[Scene], None], tmp_path: Path) -> None:
    async def evening(shell: Shell, presenter: WindowPresenter) -> None:
        presenter._want("tekst:geheimzinnig")
        await until(lambda: presenter._inbox.query.wanted)

    session(evening)
    assert "geheimzinnig" not in (tmp_path / "window.ini").read_text()


@pytest.mark.parametrize(("kept", "found"), [(None, None), ("", None), ("0", None), ("x", None), ("-3", None), (7, 7)])
def test_what_was_open_is_a_number_or_nothing(kept: object, found: int | None, tmp_path: Path) -> None:
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    if kept is not None:
        memory.setValue("conversation", kept)
    assert left_open(memory) == found


def test_a_window_that_filled_a_screen_that_is_gone_fills_the_one_there_is(
    theme: Theme, show: Callable[[QWidget], None], tmp_path: Path
) -> None:
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    for maximised in (True, False):
        memory.setValue("geometry", QByteArray(b"of a screen of another width"))
        memory.setValue("maximised", maximised)
        memory.sync()
        shell = Shell(theme, practice=False, geometry=tmp_path / "window.ini")
        show(shell)
        assert shell.isMaximized() is maximised
