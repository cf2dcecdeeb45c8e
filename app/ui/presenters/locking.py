"""Hiding the window: after a while without a key or the mouse, or when the agent leaves the desk."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.system.policy.schema import LOCK_MINUTES
from app.system.session_lock import lock_session
from app.ui.views.lock_pane import LockPane

if TYPE_CHECKING:
    from app.ui.preferences import Preferences
    from app.ui.shell import Shell
    from app.ui.tasks import Tasks
    from app.ui.theme.theme import Theme

_MINUTE: Final = 60_000
_SIGNS_OF_LIFE: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)


class LockPresenter(QObject):
    """Everything goes, dialogs too, and no command works until somebody goes on."""

    def __init__(self, preferences: "Preferences", tasks: "Tasks", shell: "Shell", theme: "Theme") -> None:
        super().__init__(shell)
        self._tasks, self._shell, self._theme = tasks, shell, theme
        self.lock_system: Callable[[], bool] = lock_session
        self._pane: LockPane | None = None
        self._hidden: list[QWidget] = []
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self.hide)
        preferences.follow(LOCK_MINUTES, self._wait)

    @property
    def is_hidden(self) -> bool:
        """Whether nothing is to be seen."""
        return self._shell.commands.asleep

    def leave_desk(self) -> None:
        """Hide, and have the operating system lock the session."""
        self.hide()
        self._tasks.spawn(asyncio.to_thread(self.lock_system), "lock the session")

    def hide(self) -> None:
        """Show nothing of anybody."""
        if self.is_hidden:
            return
        self._shell.commands.asleep = True
        self._hidden = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self._shell]
        for one in self._hidden:
            one.setVisible(False)
        if self._pane is None:
            self._pane = LockPane(self._theme)
            self._pane.unlocked.connect(self.go_on)
        self._shell.cover(self._pane)
        self._pane.go_on.setFocus()

    def go_on(self) -> None:
        """Somebody is here again."""
        self._shell.cover(None)
        self._shell.commands.asleep = False
        for one in self._hidden:
            one.setVisible(True)
        self._hidden = []

    def close(self) -> None:
        """The window closes."""
        self._idle.stop()
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: every event of the program, while there is a time to wait for."""
        if event.type() in _SIGNS_OF_LIFE:
            self._idle.start()
        return super().eventFilter(watched, event)

    def _wait(self, minutes: int) -> None:
        application = QApplication.instance()
        assert application is not None  # noqa: S101 - there is a window
        application.removeEventFilter(self)
        self._idle.stop()
        if minutes:
            application.installEventFilter(self)
            self._idle.start(minutes * _MINUTE)
