"""What follows once an answer is queued: stay, go to the next conversation, or close this one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.ids import ConversationId

if TYPE_CHECKING:
    from app.ui.presenters.composer import ComposerPresenter

Then = Callable[[ConversationId], object]


class AfterSending(QObject):
    """Sends and moves on. `current`: the open conversation, for which the key was pressed, whichever is open once the
    answer is queued. If sending is stopped, everything stays as it is; `announced(str)` says so where it could be taken
    for closed. `sent_here()`: it was queued, and is still open.
    """

    sent_here = Signal()
    announced = Signal(str)

    def __init__(
        self, composer: "ComposerPresenter", current: Callable[[], ConversationId | None], go_on: Then, close: Then
    ) -> None:
        super().__init__(composer)
        self._composer, self._current, self._go_on, self._close = composer, current, go_on, close
        self._then: dict[ConversationId, Then] = {}
        composer.sent.connect(self._sent)
        composer.unsent.connect(self._unsent)

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
        conversation = self._current()
        if conversation is None or self._composer.sending:
            return  # an answer being sent keeps its own follow-up action
        self._then.pop(conversation, None)
        if then is not None:
            self._then[conversation] = then
        self._composer.send()

    def _sent(self, conversation: ConversationId) -> None:
        if conversation == self._current():
            self.sent_here.emit()
        if (then := self._then.pop(conversation, None)) is not None:
            then(conversation)

    def _unsent(self, conversation: ConversationId) -> None:
        if self._then.pop(conversation, None) == self._close:
            self.announced.emit(self.tr("It was not sent, so its conversation is not closed."))
