"""Settings managed by an administrator, in the window."""

from array import array
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.conversation import Query, View
from app.domain.keymap import Keymap
from app.domain.problems import InboxError
from app.services.habits import Habits
from app.system.policy.settings import Layer, Settings, settled
from app.ui.opening import FirstRows
from app.ui.presenters.window import WindowPresenter
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.views.file_dialogs import ask_save
from tests.fakes.town import Town
from tests.ui.conftest import Reports, Run, until
from tests.ui.test_window import desk_of

Opened = Callable[[Settings], list[int | None]]


@pytest.fixture
def pressing_j(town: Town, theme: Theme, tasks: Tasks, show: Callable[[QWidget], None], run: Run) -> Opened:
    """Opens the window on a machine, waits for the agent's keys and presses J; returns the conversation open
    after it.
    """

    def scene(machine: Settings) -> list[int | None]:
        town.says("hallo")
        shell = Shell(theme, practice=False)
        show(shell)
        found: list[int | None] = []

        async def part() -> None:
            rows = tuple(town.rows())
            first = FirstRows(Query(View.ALL), array("q", [row.id for row in rows]), rows)
            shell.conversations.reset(first.ids, first.rows)
            habits = Habits(town.store, town.anna, machine)
            desk = replace(desk_of(town), machine=machine, habits=habits)
            presenter = WindowPresenter(desk, tasks, shell, theme, first)
            wanted = (await habits.keymap()).singles
            await until(lambda: shell.conversations.ids and shell.commands.keymap.singles is wanted)
            shell.list.setFocus()
            QTest.keyClick(shell.list, Qt.Key.Key_J)
            found.append(presenter._inbox.open_conversation)
            await presenter.shutdown()
            await tasks.drain()

        run(part())
        return found

    return scene


def test_single_keys_work_unless_they_are_off(pressing_j: Opened, town: Town) -> None:
    assert pressing_j(Settings()) == [town.row().id]


def test_single_keys_are_off_where_the_policy_says_so(pressing_j: Opened) -> None:
    assert pressing_j(settled([Layer("policies.json", {"SingleKeys": False}, locked=True)])) == [None]


async def test_an_agent_may_choose_otherwise_than_is_recommended(town: Town) -> None:
    recommended = settled([Layer("policies.json", {"SingleKeys": False})])
    locked = settled([Layer("policies.json", {"SingleKeys": False}, locked=True)])
    habits = Habits(town.store, town.anna, recommended)
    assert not (await habits.keymap()).singles
    await habits.set_keymap(Keymap(singles=True))
    assert (await habits.keymap()).singles
    assert not habits.singles_fixed
    assert not (await Habits(town.store, town.anna, locked).keymap()).singles


def test_what_is_wrong_with_the_policies_is_told_and_the_window_works(
    pressing_j: Opened, town: Town, reports: Reports
) -> None:
    broken = InboxError("policy_broken", path="/etc/balie/policies.json", reason="line 1")
    assert pressing_j(Settings(problems=[broken])) == [town.row().id]
    assert reports == [broken]


def test_saving_a_citizens_file_begins_in_the_folder_of_the_policy(
    tmp_path: Path, show: Callable[[QWidget], None], theme: Theme
) -> None:
    parent = QWidget()
    show(parent)
    dialog = ask_save(parent, "Save", "x.pdf", lambda _: None, tmp_path)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.reject()
