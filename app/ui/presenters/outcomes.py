"""Announces to screen readers whether answers were sent, wherever the agent is working by then."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

from app.domain.ids import MessageId
from app.domain.message import DeliveryState, Message
from app.domain.problems import Refused
from app.ui import citizen_text
from app.ui.views.announce import announce
from app.ui.wording.channels import kind_word
from app.ui.wording.problems import code_sentence
from app.ui.wording.timeline import state_words

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.services.inbox import Inbox
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView

_ON_ITS_WAY: Final = (DeliveryState.QUEUED, DeliveryState.SENDING)
_BAD: Final = (DeliveryState.FAILED, DeliveryState.UNCERTAIN)


class Outcomes(QObject):
    """Announces outcomes. Does nothing without a screen reader."""

    def __init__(self, inbox: "Inbox", tasks: "Tasks", view: "ConversationView") -> None:
        super().__init__(view)
        self._inbox, self._tasks, self._view = inbox, tasks, view
        self._waiting: set[MessageId] = set()

    def expect(self, message: MessageId) -> None:
        """Expect an outcome for this message."""
        if QAccessible.isActive():
            self._waiting.add(message)
            self._look()

    def refresh(self, changes: "Changes") -> None:
        """React to changes in the store."""
        if changes.outbox and self._waiting:
            self._look()

    def _look(self) -> None:
        self._tasks.spawn(self._read(), "what became of an answer")

    async def _read(self) -> None:
        for number in tuple(self._waiting):
            try:
                message = await self._inbox.message(number)
            except Refused:  # it was withdrawn
                self._waiting.discard(number)
                continue
            if message.state not in _ON_ITS_WAY and number in self._waiting:
                self._waiting.discard(number)
                await self._tell(message)

    async def _tell(self, message: Message) -> None:
        row = (await self._inbox.detail(message.conversation_id)).row
        words = f"{state_words(message.state)}: {kind_word(row.kind)}, {citizen_text.spoken(row.contact)}."
        bad = message.state in _BAD
        if bad and message.note:
            words = f"{words} {code_sentence(message.note)}"
        announce(self._view, words, urgent=bad)
