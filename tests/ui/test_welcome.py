"""The setup assistant of a new profile: usable by keyboard alone, saves every answer, and is shown once."""

from array import array
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from app.domain.conversation import Query
from app.services.accounts import Accounts
from app.services.desk import Desk
from app.services.profiles import MUNICIPALITY
from app.services.teamwork import teamwork
from app.storage import agents, settings
from app.system.paths import Profile
from app.system.policy.schema import LANGUAGE
from app.system.policy.settings import Layer, Settings, settled
from app.system.policy.sources import settings_of
from app.ui.opening import FirstRows
from app.ui.preferences import Preferences
from app.ui.presenters.settings import SettingsPresenter
from app.ui.presenters.welcome import WelcomePresenter
from app.ui.presenters.window import WindowPresenter
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.views.settings_sheet import SettingRow
from app.ui.views.welcome_sheet import WelcomeSheet
from tests.fakes.town import Town
from tests.ui.conftest import Run, until
from tests.ui.test_window import desk_of


class Welcome:
    """The assistant over a window, and its results."""

    def __init__(self, desk: Desk, machine: Settings, folder: Path, tasks: Tasks, shell: Shell, theme: Theme) -> None:
        self.shell, self.done = shell, list[str]()
        self.preferences = Preferences(machine, Profile(folder), shell)
        self.preferences.reopening.connect(lambda: self.done.append("reopened"))
        settings = SettingsPresenter(desk, self.preferences, tasks, shell, theme)
        parts = (desk, self.preferences, settings, tasks, shell, theme)
        self.presenter = WelcomePresenter(*parts, lambda: self.done.append("add a channel"))
        self.presenter.practise = lambda: self.done.append("practise")

    @property
    def sheets(self) -> list[WelcomeSheet]:
        return [one for one in self.shell.findChildren(WelcomeSheet) if one.isVisible()]

    @property
    def focus(self) -> Any:
        return QApplication.focusWidget()

    @property
    def step(self) -> int:
        return self.sheets[0]._pages.currentIndex()

    def row(self, title: str) -> SettingRow:
        return next(one for one in self.sheets[0].findChildren(SettingRow) if one.setting.title == title)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.focus, key)


Scene = Callable[[Welcome], Coroutine[Any, Any, None]]
Play = Callable[..., None]


@pytest.fixture
def play(town: Town, theme: Theme, tasks: Tasks, show: Callable[[QWidget], None], run: Run, tmp_path: Path) -> Play:
    """Starts the assistant and plays a scene with it."""

    def played(scene: Scene, machine: Settings | None = None) -> None:
        shell = Shell(theme, practice=False)
        show(shell)

        async def part() -> None:
            held = machine or settings_of(Profile(tmp_path))
            welcome = Welcome(desk_of(town), held, tmp_path, tasks, shell, theme)
            await welcome.presenter.begin()
            for sheet in welcome.sheets:
                sheet.activateWindow()
                await until(sheet.isActiveWindow, "the assistant is in front")
            await scene(welcome)
            await tasks.drain()
            for sheet in welcome.sheets:
                sheet.hide()  # the window closes: nobody has skipped anything

        run(part())

    return played


@pytest.mark.parametrize("step", [0, 1, 2])
def test_escape_leaves_at_every_step_and_it_never_comes_back(play: Play, town: Town, run: Run, step: int) -> None:
    async def skipped(welcome: Welcome) -> None:
        for _ in range(step):
            welcome.sheets[0].on()
        assert welcome.step == step
        welcome.press(Qt.Key.Key_Escape)
        assert not welcome.sheets
        await until(lambda: _kept(town) == "done")
        await welcome.presenter.begin()
        assert not welcome.sheets
        assert welcome.done == []

    play(skipped)


def _kept(town: Town) -> str | None:
    row = town.read(lambda tx: tx.one("SELECT value FROM agent_setting WHERE key = 'welcome'"))
    return None if row is None else str(row[0])


def test_from_start_to_end_by_keyboard(play: Play, town: Town) -> None:
    async def scene(welcome: Welcome) -> None:
        assert isinstance(welcome.focus, QComboBox), "the language comes first"
        welcome.press(Qt.Key.Key_Return)
        assert welcome.step == 1
        welcome.press(Qt.Key.Key_Return)
        assert welcome.step == 2
        assert welcome.focus.accessibleName() == "Add a first channel"
        welcome.press(Qt.Key.Key_Tab, Qt.Key.Key_Space)
        assert welcome.done == ["practise"]
        assert not welcome.sheets
        await until(lambda: _kept(town) == "done")

    play(scene)


def test_the_first_channel_is_added_in_the_dialog_for_that(play: Play, town: Town) -> None:
    async def scene(welcome: Welcome) -> None:
        welcome.press(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
        assert welcome.done == ["add a channel"]
        await until(lambda: _kept(town) == "done")

    play(scene)


def test_a_name_is_kept_and_the_assistant_goes_on_when_the_window_has_opened_again(play: Play, town: Town) -> None:
    async def scene(welcome: Welcome) -> None:
        name = welcome.row("Your name").field
        assert isinstance(name, QLineEdit)
        assert name.text() == "Anna Jansen"
        name.setFocus()
        name.selectAll()
        QTest.keyClicks(name, "Anna de Boer")
        place = welcome.row("Name of your municipality").field
        place.setFocus()
        QTest.keyClicks(place, "Duinstad")
        welcome.press(Qt.Key.Key_Return)
        await until(lambda: welcome.done == ["reopened"])
        assert town.read(lambda tx: settings.get(tx, MUNICIPALITY, "")) == "Duinstad"
        named = town.read(lambda tx: agents.by_login(tx, "anna"))
        assert named is not None
        assert named.name == "Anna de Boer"

    async def again(welcome: Welcome) -> None:
        assert welcome.step == 1
        titles = [one.setting.title for one in welcome.sheets[0].findChildren(SettingRow)]
        assert "Name of your municipality" not in titles, "it is said once, for everybody"

    play(scene)
    play(again)


def test_an_empty_name_changes_nothing(play: Play, town: Town) -> None:
    async def scene(welcome: Welcome) -> None:
        name = welcome.row("Your name").field
        assert isinstance(name, QLineEdit)
        name.setFocus()
        name.selectAll()
        welcome.press(Qt.Key.Key_Delete, Qt.Key.Key_Return)
        await until(lambda: _kept(town) == "1")
        assert welcome.done == []
        named = town.read(lambda tx: agents.by_login(tx, "anna"))
        assert named is not None
        assert named.name == "Anna Jansen"

    play(scene)


def test_another_language_opens_the_window_again_at_the_same_step(play: Play, tmp_path: Path) -> None:
    async def scene(welcome: Welcome) -> None:
        language = welcome.row("Language").field
        assert isinstance(language, QComboBox)
        language.setCurrentIndex(language.findData("fy"))
        language.activated.emit(language.currentIndex())
        await until(lambda: welcome.done == ["reopened"])
        assert welcome.preferences[LANGUAGE] == "fy"

    async def again(welcome: Welcome) -> None:
        assert welcome.step == 0

    play(scene)
    play(again)


def test_what_the_organisation_decided_is_shown_and_not_asked(play: Play) -> None:
    locked = settled([Layer("policies.json", {"Language": "nl", "Theme": "contrast"}, locked=True)])

    async def scene(welcome: Welcome) -> None:
        language = welcome.row("Language").field
        assert not language.isEnabled()
        assert "Your organisation has decided this." in language.accessibleDescription()
        assert isinstance(welcome.focus, QLineEdit), "the name is the first that is asked"
        welcome.press(Qt.Key.Key_Return)
        assert not welcome.row("Colours").field.isEnabled()
        assert welcome.focus is welcome.row("Text size").field

    play(scene, locked)


@pytest.mark.parametrize("there", ["nothing", "a practice", "a team", "a channel"])
def test_it_comes_to_a_profile_with_nothing_in_it_alone(
    town: Town, theme: Theme, tasks: Tasks, show: Callable[[QWidget], None], run: Run,
    there: str,
) -> None:  # fmt: skip
    shell, comes = Shell(theme, practice=False), there == "nothing"
    show(shell)

    async def part() -> None:
        desk = desk_of(town)
        accounts = Accounts(town.store, None, {}, practice=there == "a practice")  # type: ignore[arg-type]
        team = teamwork(town.store, town.anna, frozenset(), shared=there == "a team")
        first = FirstRows(Query(), array("q"), (), channels=(town.channel,) if there == "a channel" else ())
        presenter = WindowPresenter(replace(desk, accounts=accounts, team=team), tasks, shell, theme, first)
        try:
            if comes:
                await until(lambda: shell.findChildren(WelcomeSheet))
            await tasks.drain()
            assert bool(shell.findChildren(WelcomeSheet)) is comes
        finally:
            await presenter.shutdown()
            for sheet in shell.findChildren(WelcomeSheet):
                sheet.hide()

    run(part())
