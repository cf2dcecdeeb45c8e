"""Hides the window after a time without input, or when the agent leaves the desk."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
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
_KEY: Final = "hides everything"


class LockPresenter(QObject):
    """Hides everything, including dialogs, and disables all commands until somebody continues."""

    def __init__(self, preferences: "Preferences", tasks: "Tasks", shell: "Shell", theme: "Theme") -> None:
        super().__init__(shell)
        self._tasks, self._shell, self._theme = tasks, shell, theme
        self.lock_system: Callable[[], bool] = lock_session
        self._pane: LockPane | None = None
        self._hidden: list[QWidget] = []
        self._focus: QWidget | None = None
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self.hide)
        preferences.follow(LOCK_MINUTES, self._wait)
        self._windows = _application().focusWindowChanged.connect(self._give_key)

    @property
    def is_hidden(self) -> bool:
        """Whether the window is hidden."""
        return self._pane is not None

    def leave_desk(self) -> None:
        """Hide, and have the operating system lock the session."""
        self.hide()
        self._tasks.spawn(asyncio.to_thread(self.lock_system), "lock the session")

    def hide(self) -> None:
        """Show nothing of anybody."""
        if self.is_hidden:
            return
        self._shell.commands.asleep = True
        self._focus = self._shell.focusWidget()
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._hidden = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self._shell]
        for one in self._hidden:
            one.hide()
            one.destroy()  # destroys only the native window: as long as that exists, a screen reader finds its contents
        self._pane = LockPane(self._theme)
        self._pane.unlocked.connect(self.go_on)
        self._shell.cover(self._pane)
        self._pane.go_on.setFocus()

    def go_on(self) -> None:
        """Show everything again."""
        self._uncover()
        self._shell.commands.asleep = False
        for one in self._hidden:
            with contextlib.suppress(RuntimeError):  # it was closed meanwhile
                one.show()
        with contextlib.suppress(RuntimeError):  # likewise
            if self._focus is not None:
                self._focus.setFocus()
        self._hidden, self._focus = [], None

    def close(self) -> None:
        """Stop, because the window closes."""
        self._idle.stop()
        self._uncover()
        _application().removeEventFilter(self)
        QObject.disconnect(self._windows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: sees every event of the program while there is a time limit, to notice input."""
        if event.type() in _SIGNS_OF_LIFE:
            self._idle.start()
        return super().eventFilter(watched, event)

    def _uncover(self) -> None:
        pane, self._pane = self._pane, None
        if pane is not None:
            self._shell.cover(None)
            pane.deleteLater()

    def _give_key(self) -> None:
        """Make the key that hides everything work in dialogs too, which receive the window's keys."""
        window, direct = QApplication.activeWindow(), Qt.FindChildOption.FindDirectChildrenOnly
        if window in (None, self._shell) or window.findChild(QShortcut, _KEY, direct) is not None:
            return
        for key in self._shell.commands.keys("lock"):
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.setObjectName(_KEY)
            shortcut.activated.connect(lambda: self._shell.commands.run("lock"))

    def _wait(self, minutes: int) -> None:
        application = _application()
        application.removeEventFilter(self)
        self._idle.stop()
        if minutes:
            application.installEventFilter(self)
            self._idle.start(minutes * _MINUTE)


def _application() -> QGuiApplication:
    application = QApplication.instance()
    assert isinstance(application, QGuiApplication)  # noqa: S101 - there is a window
    return application
