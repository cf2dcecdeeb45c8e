"""When a conversation counts as read: once it has stayed open in view, not when the agent merely passes it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.domain.ids import ConversationId
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.services.inbox import Inbox

_DWELL: Final = 400
"""Milliseconds."""


class ReadMark(QObject):
    """Marks the conversation as read once it has been open for a moment in the active window."""

    def __init__(
        self, inbox: "Inbox", tasks: Tasks, view: QWidget, unread: Callable[[ConversationId], bool], parent: QObject
    ) -> None:
        """`unread` says whether there is anything to mark; `view` is in the window that must be in front."""
        super().__init__(parent)
        self._inbox, self._tasks, self._view, self._unread = inbox, tasks, view, unread
        self._open: ConversationId | None = None
        self._dwell = QTimer(self)
        self._dwell.setSingleShot(True)
        self._dwell.setInterval(_DWELL)
        self._dwell.timeout.connect(self._mark)

    def follow(self, conversation: ConversationId | None) -> None:
        """Follow the open conversation."""
        self._open = conversation
        self.look_again()

    def look_again(self) -> None:
        """Check again: the window became active, or something new arrived."""
        if self._open is None:
            self._dwell.stop()
        else:
            self._dwell.start()

    def close(self) -> None:
        """Stop the timer."""
        self._dwell.stop()

    def _mark(self) -> None:
        if self._open is not None and self._view.window().isActiveWindow() and self._unread(self._open):
            self._tasks.spawn(self._inbox.opened(self._open), "opened")
