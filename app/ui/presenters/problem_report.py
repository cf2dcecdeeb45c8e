"""The report about the last error: shown in full before it goes anywhere, and saved where the agent chooses."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.problems import InboxError
from app.ui.citizen_text import Shown
from app.ui.crash import write_report
from app.ui.theme.theme import SMALL
from app.ui.views.dialogs import Sheet
from app.ui.views.file_dialogs import ask_save
from app.ui.views.prose import Prose

if TYPE_CHECKING:
    from app.system.paths import Profile
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme


class ProblemReportPresenter(QObject):
    """Shows the report. Nothing is sent anywhere."""

    def __init__(self, profile: "Profile", tasks: "Tasks", shell: "Shell", theme: "Theme") -> None:
        super().__init__(shell)
        self._profile, self._tasks, self._shell, self._theme = profile, tasks, shell, theme

    def show(self) -> None:
        """Show the latest report; without an error, what it would say about this computer."""
        self._tasks.spawn(self._show(), "problem report")

    async def _show(self) -> None:
        text = await asyncio.to_thread(self._read)
        sheet = Sheet(self._theme, self.tr("Problem report"), self._shell)
        words = Prose(self._theme)
        what = self.tr("It holds no message, no name and no password. Nothing is sent; you can save and hand it on.")
        words.say_styled(Shown(what), ())
        sheet.body.addWidget(words)
        sheet.add_copyable(Shown(text), self._theme.font(SMALL)).setAccessibleName(self.tr("The report"))
        sheet.add_button(self.tr("Close"))
        sheet.add_button(self.tr("Save…"), lambda: self._ask(text), look="primary")
        sheet.open()

    def _read(self) -> str:
        path: Path | None = self._profile.folder / "problem-report.txt"
        if path is not None and not path.exists():
            path = write_report(self._profile.folder, None)
        return path.read_text("utf-8") if path is not None else ""

    def _ask(self, text: str) -> None:
        def save(target: Path) -> None:
            self._tasks.spawn(asyncio.to_thread(_save, target, text), "save the report")

        ask_save(self._shell, self.tr("Save the problem report"), "balie-problem-report.txt", save)


def _save(target: Path, text: str) -> None:
    try:
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InboxError("file_unwritable", path=str(target)) from error
