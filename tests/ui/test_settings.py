"""The settings dialog: searches, applies at once, saves, and does not change what an administrator locked."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QWidget

from app.system.paths import Profile
from app.system.policy.schema import DENSITY, LANGUAGE, NOTIFICATIONS, SCHEMA, TEXT_SIZE, THEME, Key
from app.system.policy.settings import Layer, settled
from app.system.policy.sources import settings_of
from app.ui.preferences import Preferences
from app.ui.presenters.settings import ANSWERING, ATTENTION, COMPUTER, LOOKS, SettingsPresenter
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import CONTRAST_LIGHT, LIGHT
from app.ui.views.settings_sheet import SettingRow, SettingsSheet
from app.ui.wording.settings import setting_words
from tests.fakes.town import Town
from tests.ui.conftest import Run, until
from tests.ui.test_window import desk_of

LOCKED = Layer("policies.json", {"Notifications": "mine"}, locked=True)


@pytest.fixture
def play(
    town: Town, theme: Theme, tasks: Tasks, show: Callable[[QWidget], None], run: Run, tmp_path: Path
) -> Callable[[Callable[[SettingsSheet, Preferences, Shell], object], Callable[[Preferences], bool]], None]:
    """Opens the dialog on a profile, runs an action, waits until the preferences match."""

    def scene(act: Callable[[SettingsSheet, Preferences, Shell], object], so: Callable[[Preferences], bool]) -> None:
        shell = Shell(theme, practice=False)
        show(shell)

        async def part() -> None:
            preferences = Preferences(settled([LOCKED]), Profile(tmp_path / "profile"), shell)
            presenter = SettingsPresenter(desk_of(town), preferences, tasks, shell, theme)
            presenter.show()
            await until(lambda: shell.findChildren(SettingsSheet))
            sheet = shell.findChildren(SettingsSheet)[0]
            act(sheet, preferences, shell)
            await until(lambda: so(preferences))
            sheet.close()
            await tasks.drain()

        run(part())

    return scene


def row_of(sheet: SettingsSheet, title: str) -> SettingRow:
    (row,) = [row for row in sheet.findChildren(SettingRow) if row.setting.title == title]
    return row


def choose(sheet: SettingsSheet, title: str, value: object) -> None:
    field = row_of(sheet, title).field
    assert isinstance(field, QComboBox)
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())


Played = Callable[[Callable[[SettingsSheet, Preferences, Shell], object], Callable[[Preferences], bool]], None]


def test_a_choice_is_applied_at_once_and_kept(play: Played, theme: Theme, tmp_path: Path) -> None:
    def act(sheet: SettingsSheet, preferences: Preferences, shell: Shell) -> None:
        preferences.follow(THEME, theme.choose)
        preferences.follow(DENSITY, lambda density: theme.stand_closer(density == "compact"))
        choose(sheet, "Colours", "contrast")
        choose(sheet, "Room between rows", "compact")

    play(act, lambda one: one[THEME] == "contrast" and one[DENSITY] == "compact")
    assert theme.tokens is CONTRAST_LIGHT
    assert theme.compact
    kept = json.loads((tmp_path / "profile" / "settings.json").read_text())
    assert kept == {"Theme": "contrast", "Density": "compact"}
    theme.stand_closer(False)
    theme.choose("light")
    assert theme.tokens is LIGHT


def test_of_choices_at_once_none_is_lost(run: Run, tmp_path: Path) -> None:
    async def part() -> None:
        preferences = Preferences(settled([]), Profile(tmp_path / "profile"))
        for _ in range(20):
            wanted: dict[Key[Any], object] = {THEME: "dark", DENSITY: "compact", TEXT_SIZE: 120, LANGUAGE: "nl"}
            await asyncio.gather(*(preferences.put(key, value) for key, value in wanted.items()))
            assert {key: preferences[key] for key in wanted} == wanted
            (tmp_path / "profile" / "settings.json").unlink()

    run(part())


def test_rows_stand_closer_and_the_same_ones_are_seen(theme: Theme, show: Callable[[QWidget], None]) -> None:
    from tests.screens.frame import inbox

    shell = inbox(theme)
    assert isinstance(shell, Shell)
    show(shell)
    before = shell.list.rowHeight(0)
    theme.stand_closer(True)
    assert shell.list.rowHeight(0) < before
    theme.stand_closer(False)
    assert shell.list.rowHeight(0) == before


def test_another_size_opens_the_window_again(play: Played) -> None:
    asked: list[str] = []

    def act(sheet: SettingsSheet, preferences: Preferences, shell: Shell) -> None:
        preferences.reopening.connect(lambda: asked.append("reopen"))
        choose(sheet, "Text size", 150)

    play(act, lambda one: one[TEXT_SIZE] == 150)
    assert asked == ["reopen"]


def test_what_is_locked_says_so_and_stays(play: Played) -> None:
    def act(sheet: SettingsSheet, preferences: Preferences, shell: Shell) -> None:
        row = row_of(sheet, "Announce new messages")
        assert not row.field.isEnabled()
        assert "organisation" in row.field.accessibleDescription()
        row.setting.change("all")

    play(act, lambda one: one[NOTIFICATIONS] == "mine")


def test_a_word_finds_settings_by_name_explanation_and_choice(play: Played) -> None:
    def act(sheet: SettingsSheet, preferences: Preferences, shell: Shell) -> None:
        for text, title in (("colour", "Colours"), ("contrast", "Colours"), ("taken back", "Seconds in which")):
            sheet.finder.setText(text)
            shown = [row.setting.title for row in sheet.findChildren(SettingRow) if not row.isHidden()]
            assert any(one.startswith(title) for one in shown), text
            assert len(shown) < 6
        sheet.finder.setText("zeppelin")
        assert all(row.isHidden() for row in sheet.findChildren(SettingRow))
        assert sheet._nothing.isVisibleTo(sheet)

    play(act, lambda _: True)


def test_every_field_has_a_name_and_an_explanation(play: Played) -> None:
    def act(sheet: SettingsSheet, preferences: Preferences, shell: Shell) -> None:
        for row in sheet.findChildren(SettingRow):
            assert row.field.accessibleName()
            assert row.field.accessibleDescription()

    play(act, lambda _: True)


def test_every_setting_of_the_schema_is_in_the_dialog_and_has_words() -> None:
    shown = {key.name for key in (*LOOKS, *ATTENTION, *ANSWERING, *COMPUTER)} | {"LockMinutes", "SingleKeys"}
    assert {key.name for key in SCHEMA} == shown
    for key in SCHEMA:
        title, text = setting_words(key)
        assert title
        assert text


def test_a_profile_that_cannot_be_written_is_told(tmp_path: Path, run: Run) -> None:
    from app.domain.problems import InboxError

    folder = tmp_path / "file"
    folder.write_text("")

    async def part() -> str:
        preferences = Preferences(settings_of(Profile(tmp_path / "x")), Profile(folder))
        try:
            await preferences.put(THEME, "dark")
        except InboxError as error:
            return error.code
        return ""

    assert run(part()) in ("file_unwritable", "store_unreadable")
