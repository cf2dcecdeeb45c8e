"""Commands as data: what can be done, with which keys, and when. Shortcuts, button hints and the key sheet use it.

A *key* is a chord that works everywhere (Ctrl+…, F6). A *single* is a character that works only while no text field has
the focus, because text fields take characters. Singles can be switched off, and every command can be given other keys
(`app.domain.keymap`).
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.keymap import Keymap, is_single
from app.ui.alt_gr import AltGr

_NAMED: Final = r"\{([a-z_.]+)\}|\[([a-z_.]+)\]"
GROUPS: Final = ("list", "conversation", "answer", "general")
"""Sections of the key sheet, in order."""


def always() -> bool:
    """The condition of a command that is always available."""
    return True


class Command(Struct, frozen=True):
    """One thing that an agent can do. `title` is translated; `hidden` keeps it out of the key sheet and the palette."""

    id: str
    title: str
    run: Callable[[], None]
    keys: tuple[str, ...] = ()
    singles: tuple[str, ...] = ()
    when: Callable[[], bool] = always
    group: str = "general"
    hidden: bool = False

    @property
    def usual(self) -> tuple[str, ...]:
        """The default keys, single ones first."""
        return (*self.singles, *self.keys)


class Commands(QObject):
    """The commands of one window."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        AltGr(window)
        self._commands: dict[str, Command] = {}
        self._shortcuts: dict[str, list[QShortcut]] = {}
        self._keymap = Keymap()
        self.asleep = False
        """Whether all commands are disabled because the window is hidden."""
        self._anchor: QWidget | None = None

    @property
    def keymap(self) -> Keymap:
        """The agent's changes to the keys."""
        return self._keymap

    def add(self, *commands: Command) -> None:
        """Register `commands`; one with an existing id replaces it."""
        for command in commands:
            self._commands[command.id] = command
            self._bind(command)
        self.changed.emit()

    def remap(self, keymap: Keymap) -> None:
        """Use the keys that the agent chose."""
        self._keymap = keymap
        for command in self._commands.values():
            self._bind(command)
        self.changed.emit()

    def keys(self, identifier: str) -> tuple[str, ...]:
        """The keys in force for a command, the one to display first."""
        command = self._commands.get(identifier)
        if command is None:
            return ()
        keys = self._keymap.keys(identifier, command.usual)
        return keys if self._keymap.singles else tuple(key for key in keys if not is_single(key))

    def all(self) -> Mapping[str, Command]:
        """Every command by id, in order of adding; not to be changed."""
        return self._commands

    def run(self, identifier: str, anchor: QWidget | None = None) -> bool:
        """Run a command if its condition holds; whether it ran. A menu that it opens is placed below `anchor`."""
        command = self._commands.get(identifier)
        if command is None or self.asleep or not command.when():
            return False
        self._anchor = anchor
        try:
            command.run()
        finally:
            self._anchor = None
        return True

    def can(self, identifier: str) -> bool:
        """Whether the command exists and its condition holds now."""
        command = self._commands.get(identifier)
        return command is not None and not self.asleep and command.when()

    def title(self, identifier: str) -> str:
        """The command's title; empty if there is no such command."""
        command = self._commands.get(identifier)
        return "" if command is None else command.title

    def menu_place(self) -> QPoint:
        """The screen position for a menu of the running command."""
        anchor = self._anchor
        if anchor is not None and anchor.isVisible():
            return anchor.mapToGlobal(anchor.rect().bottomLeft())
        return self._window.mapToGlobal(self._window.rect().center()) - QPoint(120, 120)

    def hint(self, identifier: str) -> str:
        """The key to show on a button, in the system's notation: the single key if there is one."""
        keys = self.keys(identifier)
        return key_words(keys[0]) if keys else ""

    def chord(self, identifier: str) -> str:
        """The key that also works while typing; if there is none, any other."""
        keys = self.keys(identifier)
        return key_words(min(keys, key=is_single)) if keys else ""

    def called(self, identifier: str) -> str:
        """For a sentence: the key to press, or the title under which the palette finds the command."""
        return self.hint(identifier) or self.quoted(identifier)

    def quoted(self, identifier: str) -> str:
        """The title in quotation marks, without a trailing ellipsis."""
        title = self.title(identifier).removesuffix("…").strip()
        return QCoreApplication.translate("Commands", "“{title}”").replace("{title}", title)

    def filled(self, text: str) -> str:
        """`text` with the current keys: {id} becomes title and key, [id] the key alone (see `called`)."""

        def words(match: re.Match[str]) -> str:
            if match[2]:
                return self.called(match[2])
            key = self.hint(match[1])
            return f"{self.quoted(match[1])} ({key})" if key else self.quoted(match[1])

        return re.sub(_NAMED, words, text)

    def sheet(self) -> list[tuple[str, list[tuple[str, list[str]]]]]:
        """For the key sheet: group → (title, keys in words), in order of adding."""
        return [
            (group, [(one.title, [key_words(key) for key in self.keys(one.id)]) for one in self._of(group)])
            for group in GROUPS
        ]

    def _of(self, group: str) -> list[Command]:
        return [one for one in self._commands.values() if one.group == group and not one.hidden]

    def _bind(self, command: Command) -> None:
        for old in self._shortcuts.pop(command.id, ()):
            old.setEnabled(False)
            old.deleteLater()
        self._shortcuts[command.id] = [self._shortcut(command.id, key) for key in self.keys(command.id)]

    def _shortcut(self, identifier: str, key: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(lambda: self.run(identifier))
        return shortcut


def commands_in(text: str) -> list[str]:
    """The command ids in a text that `Commands.filled` would replace."""
    return [with_title or key for with_title, key in re.findall(_NAMED, text)]


def key_words(key: str) -> str:
    """A key sequence as this desktop writes it, with Enter for the key that Qt calls Return."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")
