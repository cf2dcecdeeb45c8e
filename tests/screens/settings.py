"""The settings, with a value locked by an administrator, and the About sheet."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtWidgets import QWidget

from app.system.policy.settings import Layer, settled
from app.ui.preferences import Preferences
from app.ui.presenters.settings import ATTENTION, COMPUTER, LOOKS, SettingsPresenter
from app.ui.theme.theme import Theme
from app.ui.views.about_sheet import AboutSheet
from app.ui.views.settings_sheet import SettingsSheet
from tests.screens.frame import _shell

LOCKED = Layer("policies.json", {"Notifications": "mine", "ProxyMode": "pac"}, locked=True)


def _sheet(theme: Theme, find: str = "") -> QWidget:
    shell = _shell(theme)
    habits: Any = SimpleNamespace(
        set_undo_seconds=None, singles_fixed=False, moments=("vrijdag 10:00", "over 2 uur", "volgende week maandag")
    )
    desk: Any = SimpleNamespace(habits=habits)
    tasks: Any = None
    presenter = SettingsPresenter(desk, Preferences(settled([LOCKED])), tasks, shell, theme)
    sections = [
        ("Uiterlijk", presenter.rows(LOOKS)),
        ("Meldingen", presenter.rows(ATTENTION)),
        ("Antwoorden", presenter._answering(10)),
        ("Toetsen", presenter._keys()),
        ("Deze computer, vanaf de volgende start", presenter.rows(COMPUTER)),
    ]
    sheet = SettingsSheet(theme, sections, shell)
    sheet.finder.setText(find)
    sheet.setParent(None)
    shell.deleteLater()
    return sheet


def everything(theme: Theme) -> QWidget:
    """All settings."""
    return _sheet(theme)


def found(theme: Theme) -> QWidget:
    """The settings that match a word, some of them locked."""
    return _sheet(theme, "proxy")


def answering(theme: Theme) -> QWidget:
    """The settings for writing answers."""
    return _sheet(theme, "antwoord")


def about(theme: Theme) -> QWidget:
    """The version, as an installed program shows it."""
    shell = _shell(theme)
    log = Path("/home/anna/.local/share/balie/balie.log")
    sheet = AboutSheet(theme, ("0.1.0", 30), log, Path("/usr/lib/balie/licences"), shell)
    sheet.setParent(None)
    shell.deleteLater()
    return sheet


SCREENS = {"settings": everything, "settings-found": found, "settings-answering": answering, "about": about}
