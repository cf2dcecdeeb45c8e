"""Changing keys: a list of commands, a field that records a pressed key, and any conflict."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.domain.keymap import Keymap, is_reserved
from app.domain.text import folded
from app.ui.citizen_text import Shown, plain_label
from app.ui.commands import Command, key_words
from app.ui.theme.theme import Theme
from app.ui.views.announce import announce
from app.ui.views.clearable import clearable
from app.ui.views.dialogs import Sheet
from app.ui.views.key_button import KeyButton
from app.ui.views.tick import Tick

_ROWS_HIGH: Final = 300
_WIDE: Final = 620
_MOST_KEYS: Final = 4


class _Actions(QTableWidget):
    def keyboardSearch(self, search: str) -> None:
        """Qt: ignored, because it could select a hidden action, to which the next key would be assigned."""


class KeyEditor(Sheet):
    """Emits the agent's keys; the listener saves and applies them at once."""

    changed = Signal(object)
    """A `Keymap`."""

    def __init__(self, theme: Theme, commands: Mapping[str, Command], keymap: Keymap, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Change keys"), parent, wide=_WIDE)
        self.setProperty("help", "keys")
        self._commands = [one for one in commands.values() if not one.hidden]
        self._over = parent.window()
        self._keymap = keymap
        self.singles = Tick(theme, self.tr("Keys without Ctrl or Alt work while no text field has the focus"))
        self.singles.setChecked(keymap.singles)
        self.singles.toggled.connect(self._switch_singles)
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(self.tr("Find an action"))
        self.finder.setAccessibleName(self.finder.placeholderText())
        self.finder.textChanged.connect(self._narrow)
        self.table = self._make_table()
        self.key = QKeySequenceEdit()
        self.key.setMaximumSequenceLength(1)
        for field in self.key.findChildren(QLineEdit):
            field.setAccessibleName(self.tr("The new key"))
            clearable(field)
        self.key.setAccessibleName(self.tr("New key: press it here"))
        self.key.keySequenceChanged.connect(self._look_at_key)
        self.give = self._button(self.tr("Add this key"), self._add_key)
        self.take = self._button(self.tr("Without a key"), lambda: self._set(()))
        self.reset = self._button(self.tr("As it was"), self._reset)
        self.says = plain_label()
        self.says.setWordWrap(True)
        self.says.setMinimumHeight(36)
        self._lay_out()
        self._show_keys()
        self.table.setCurrentCell(0, 0)
        self.finder.setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        label = plain_label(Shown(self.tr("New key")))
        label.setBuddy(self.key)
        row.addWidget(label)
        row.addWidget(self.key, 1)
        for button in (self.give, self.take, self.reset):
            row.addWidget(button)
        for part in (self.singles, self.finder, self.table):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.body.addWidget(self.says)
        self.add_button(self.tr("Close"))

    def _make_table(self) -> QTableWidget:
        table = _Actions(len(self._commands), 2)
        table.setAccessibleName(self.tr("Actions and their keys"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setProperty("look", "table")
        table.verticalHeader().hide()
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.setMinimumHeight(min(_ROWS_HIGH, int(self._over.height() * 0.4)))
        for row, command in enumerate(self._commands):
            table.setItem(row, 0, QTableWidgetItem(command.title))
        table.currentItemChanged.connect(lambda *_: self._look_at_key())
        return table

    def _button(self, words: str, do: Callable[[], None]) -> KeyButton:
        button = KeyButton(self.theme, words)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _current(self) -> Command | None:
        row = self.table.currentRow()
        return self._commands[row] if row >= 0 else None

    def _keys(self, command: Command) -> tuple[str, ...]:
        return self._keymap.keys(command.id, command.usual)

    def _words(self, command: Command) -> str:
        return "   ".join(key_words(key) for key in self._keys(command))

    def _narrow(self, text: str) -> None:
        wanted, first = folded(text).split(), -1
        for row, command in enumerate(self._commands):
            words = folded(f"{command.title} {self._words(command)}")
            hidden = not all(word in words for word in wanted)
            self.table.setRowHidden(row, hidden)
            first = row if first < 0 and not hidden else first
        self.table.setCurrentCell(first, 0)

    def _show_keys(self) -> None:
        for row, command in enumerate(self._commands):
            self.table.setItem(row, 1, QTableWidgetItem(self._words(command)))
        self._look_at_key()

    def _look_at_key(self) -> None:
        key, command = self._pressed(), self._current()
        trouble = self._trouble(key, command) if key and command is not None else ""
        self.give.setEnabled(bool(key) and command is not None and not trouble)
        self.take.setEnabled(command is not None and bool(self._keys(command)))
        self.reset.setEnabled(command is not None and command.id in self._keymap.changed)
        self.says.setText(Shown(trouble))
        announce(self, trouble)

    def _trouble(self, key: str, command: Command) -> str:
        """Why `command` cannot have `key`; empty if it can."""
        if is_reserved(key):
            return self.tr("This key moves, writes or copies everywhere. Choose another one.")
        if len(self._keys(command)) >= _MOST_KEYS:
            return self.tr("This action has four keys already. Take them away first.")
        owner = next((one for one in self._commands if key in self._keys(one)), None)
        if owner is None:
            return ""
        words = self.tr("This key already does “{action}”. Choose another one, or take it away there first.")
        return words.replace("{action}", owner.title)

    def _pressed(self) -> str:
        return self.key.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _add_key(self) -> None:
        command = self._current()
        if command is not None:
            self._set((*self._keys(command), self._pressed()))
            self.key.clear()

    def _reset(self) -> None:
        command = self._current()
        if command is None:
            return
        taken = [key for key in command.usual if self._trouble(key, command) and key not in self._keys(command)]
        self._set(tuple(key for key in command.usual if key not in taken))

    def _set(self, keys: tuple[str, ...]) -> None:
        command = self._current()
        if command is not None:
            self._keymap = self._keymap.with_keys(command.id, keys, command.usual)
            self._tell()

    def _switch_singles(self, on: bool) -> None:
        self._keymap = Keymap(on, self._keymap.changed)
        self._tell()

    def _tell(self) -> None:
        self._show_keys()
        self.changed.emit(self._keymap)
