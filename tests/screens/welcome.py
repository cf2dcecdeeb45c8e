"""The setup assistant of a new profile, at each step."""

from functools import partial
from types import SimpleNamespace
from typing import Any

from PySide6.QtWidgets import QWidget

from app.services.teamwork import Right
from app.system.policy.settings import Layer, settled
from app.ui.commands import Command
from app.ui.preferences import Preferences
from app.ui.presenters.settings import SettingsPresenter
from app.ui.presenters.welcome import WelcomePresenter
from app.ui.theme.theme import Theme
from app.ui.views.welcome_sheet import WelcomeSheet
from tests.screens.frame import _shell

LOCKED = Layer("policies.json", {"Density": "compact"}, locked=True)


def step(number: int, theme: Theme) -> QWidget:
    """One step, on a computer whose administrator set the density."""
    shell = _shell(theme)
    for name, key in (("help", "F1"), ("keys", "?"), ("palette", "Ctrl+K")):
        shell.commands.add(Command(name, name, lambda: None, (key,)))
    agent = SimpleNamespace(name="Fatima Yilmaz")
    desk: Any = SimpleNamespace(
        habits=SimpleNamespace(set_undo_seconds=None), agent=agent, answers=SimpleNamespace(municipality=""),
        team=SimpleNamespace(rights=frozenset(Right)),
    )  # fmt: skip
    tasks: Any = None
    preferences = Preferences(settled([LOCKED]))
    settings = SettingsPresenter(desk, preferences, tasks, shell, theme)
    presenter = WelcomePresenter(desk, preferences, settings, tasks, shell, theme, lambda: None)
    sheet = WelcomeSheet(theme, presenter._steps(), number, shell)
    sheet.setParent(None)
    shell.deleteLater()
    return sheet


SCREENS = {f"welcome-{number + 1}": partial(step, number) for number in range(3)}
