"""The About sheet: this version, and where to find more."""

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.system.paths import licences
from app.ui.views.about_sheet import AboutSheet

if TYPE_CHECKING:
    from app.system.paths import Profile
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme


class AboutPresenter(QObject):
    """Opens the sheet."""

    def __init__(self, profile: "Profile", tasks: "Tasks", shell: "Shell", theme: "Theme") -> None:
        super().__init__(shell)
        self._profile, self._tasks, self._shell, self._theme = profile, tasks, shell, theme

    def show(self) -> None:
        """Open the sheet."""
        self._tasks.spawn(self._show(), "about Balie")

    async def _show(self) -> None:
        from app.services.diagnostics import versions  # noqa: PLC0415 - seldom asked for

        found = await asyncio.to_thread(versions)
        AboutSheet(self._theme, found, self._profile.log_path, licences(), self._shell).open()
