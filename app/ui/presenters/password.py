"""Asks for the password of a team's server when the keyring has none or a wrong one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.problems import InboxError
from app.ui.views.password_sheet import PasswordSheet
from app.ui.wording.problems import sentence

if TYPE_CHECKING:
    from app.ui.opening import Opening
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme


class PasswordPresenter(QObject):
    """Asks one question at a time."""

    def __init__(self, opening: "Opening", tasks: "Tasks", shell: "Shell", theme: "Theme") -> None:
        super().__init__(shell)
        self._opening, self._tasks, self._shell, self._theme = opening, tasks, shell, theme
        self._sheet: PasswordSheet | None = None

    def ask(self, problem: InboxError, then: Callable[[], None]) -> None:
        """Ask for the password that `problem` says is missing; call `then` once the server accepts it."""
        if self._sheet is not None:
            return
        about = problem.arguments
        self._sheet = sheet = PasswordSheet(self._theme, about["server"], about["user"], self._shell)
        sheet.given.connect(lambda password: self._tasks.spawn(self._sign_in(sheet, password, then), "sign in"))
        sheet.finished.connect(self._forget)
        sheet.open()

    async def _sign_in(self, sheet: PasswordSheet, password: str, then: Callable[[], None]) -> None:
        try:
            await self._opening.sign_in(password)
        except InboxError as problem:
            if self._sheet is sheet:
                sheet.refuse(self._words(problem))
            return
        if self._sheet is sheet:
            sheet.accept()
        then()

    def _words(self, problem: InboxError) -> str:
        if problem.code != "store_password_wrong":
            return sentence(problem)
        words = self.tr("{server} does not accept this password. Look at capitals and small letters; enter it again.")
        return words.replace("{server}", problem.arguments["server"])

    def _forget(self) -> None:
        self._sheet = None
