"""What follows once an answer is queued: stay, go to the next conversation, or close this one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.ids import ConversationId

if TYPE_CHECKING:
    from app.ui.presenters.composer import ComposerPresenter

Then = Callable[[ConversationId], object]


class AfterSending(QObject):
    """Sends and moves on. `current`: the open conversation. If sending is stopped, everything stays as it is."""

    def __init__(
        self, composer: "ComposerPresenter", current: Callable[[], ConversationId | None], go_on: Then, close: Then
    ) -> None:
        super().__init__(composer)
        self._composer, self._current, self._go_on, self._close = composer, current, go_on, close
        self._then: Then | None = None
        composer.sent.connect(self._sent)

    def send(self) -> None:
        """Send the answer or save the note."""
        self._send(None)

    def send_and_next(self) -> None:
        """Send, and once it is queued go to the next conversation."""
        self._send(self._go_on)

    def send_and_close(self) -> None:
        """Send, and once it is queued close the conversation."""
        self._send(self._close)

    def _send(self, then: Then | None) -> None:
        self._then = then
        self._composer.send()

    def _sent(self) -> None:
        then, self._then = self._then, None
        conversation = self._current()
        if then is not None and conversation is not None:
            then(conversation)
