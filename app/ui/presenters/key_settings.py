"""The key sheet, and changing keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.ui.views.key_editor import KeyEditor
from app.ui.views.key_sheet import KeySheet

if TYPE_CHECKING:
    from app.domain.keymap import Keymap
    from app.services.habits import Habits
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme

translate = QCoreApplication.translate


class KeySettingsPresenter(QObject):
    """Loads the agent's own keys when the window starts, and saves every change at once."""

    def __init__(self, habits: "Habits", tasks: "Tasks", shell: "Shell", theme: "Theme") -> None:
        super().__init__(shell)
        self._habits, self._tasks, self._shell, self._theme = habits, tasks, shell, theme
        self._changed = False
        tasks.spawn(self._read(), "the agent's keys")

    def show(self) -> None:
        """Open the sheet of all keys."""
        words = {
            "list": translate("Commands", "List"),
            "conversation": translate("Commands", "Conversation"),
            "answer": translate("Commands", "Answering"),
            "general": translate("Commands", "Window"),
        }
        groups = [(words[group], rows) for group, rows in self._shell.commands.sheet()]
        sheet = KeySheet(groups, self._theme, self._shell)
        sheet.change_wanted.connect(self.change)
        sheet.open()

    def change(self) -> None:
        """Open the dialog for changing keys."""
        commands = self._shell.commands
        editor = KeyEditor(self._theme, commands.all(), commands.keymap, self._shell)
        editor.singles.setEnabled(not self._habits.singles_fixed)
        editor.changed.connect(self._take)
        editor.open()

    def _take(self, keymap: "Keymap") -> None:
        self._changed = True
        self._shell.commands.remap(keymap)
        self._tasks.spawn(self._habits.set_keymap(keymap), "keep the keys")

    async def _read(self) -> None:
        keymap = await self._habits.keymap()
        # Keys changed in the first moment take precedence over those just read.
        if not self._changed and keymap != self._shell.commands.keymap:
            self._shell.commands.remap(keymap)
