"""The help: a page, and the results of a search."""

from unittest.mock import MagicMock

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.ui.commands import Command
from app.ui.help_pages import HelpPage, Line, pages
from app.ui.presenters import keys
from app.ui.presenters.talk_keys import add_conversation_commands
from app.ui.shell import Shell
from app.ui.theme.theme import Theme
from app.ui.views.help_window import HelpWindow
from app.ui.wording.pages import Page
from tests.screens.frame import _shell


def _add_commands(shell: Shell) -> None:
    """The real titles and keys; the commands do nothing."""
    nobody, commands = MagicMock(readable=tuple(Page)), shell.commands
    keys.add_list_commands(commands, shell, nobody)
    keys.add_bulk_commands(commands, nobody)
    keys.add_window_commands(commands, shell, nobody, nobody, nobody)
    keys.add_page_commands(commands, nobody)
    add_conversation_commands(commands, nobody, nobody, nobody, nobody)
    commands.add(
        keys.palette_command(nobody), *keys.settings_commands(nobody, nobody, nobody), keys.emergency_command(nobody)
    )
    commands.add(keys.report_command(nobody), keys.about_command(nobody), keys.help_command(nobody))
    commands.add(Command("view.save", "Save this search as a view …", nobody, ("Ctrl+S",)))


def _help(theme: Theme, page: str, find: str = "") -> QWidget:
    shell = _shell(theme)
    _add_commands(shell)
    filled_in = [
        HelpPage(one.name, one.title, [Line(line.kind, shell.commands.filled(line.text)) for line in one.lines])
        for one in pages(QLocale().name().partition("_")[0])
    ]
    window = HelpWindow(theme, filled_in, shell)
    window.turn_to(page)
    window.finder.setText(find)
    window.setParent(None)
    shell.deleteLater()
    return window


def answering(theme: Theme) -> QWidget:
    """The page about answering."""
    return _help(theme, "answering")


def found(theme: Theme) -> QWidget:
    """The pages that match a word."""
    return _help(theme, "answering", "WhatsApp")


SCREENS = {"help": answering, "help-found": found}
