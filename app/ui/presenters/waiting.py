"""Answers shown in the conversation before they are stored, and replaced by the stored ones."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.domain.conversation import TimelineItem
from app.domain.ids import AgentId, ClientId, ConversationId, MessageId
from app.domain.message import DeliveryState, Direction, Message, MessageKind
from app.domain.text import CitizenText

if TYPE_CHECKING:
    from app.services.replies import NewFile


class Leaving(Struct, frozen=True):
    """An answer as it left the composer: everything needed to store or restore it."""

    conversation_id: ConversationId
    client_id: ClientId
    text: str
    files: "tuple[NewFile, ...]"
    quoted: MessageId | None
    overrides: Mapping[str, str]
    bound: str | None
    """The recipient for whom it was begun."""
    seen: MessageId | None
    by_hand: bool
    recipient: str
    """In the button's words."""


class WaitingAnswers(QObject):
    """Holds them. `changed()`: an answer started or stopped waiting for the store."""

    changed = Signal()

    def __init__(self, author: AgentId, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._author, self._name = author, name
        self._shown: dict[ClientId, Message] = {}
        self._words: dict[ConversationId, str] = {}
        self._stored: set[ClientId] = set()
        # The store's own ids are positive, so these are free.
        self._ids = count(-1, -1)

    def show(self, leaving: Leaving, moment: datetime) -> None:
        """Show the text of an answer; a file alone is shown once it is stored."""
        if leaving.text.strip():
            self._words[leaving.conversation_id] = leaving.text
            self._shown[leaving.client_id] = Message(
                MessageId(next(self._ids)),
                leaving.conversation_id,
                Direction.OUTBOUND,
                MessageKind.TEXT,
                CitizenText.of(leaving.text),
                DeliveryState.QUEUED,
                moment,
                client_id=leaving.client_id,
                agent_id=self._author,
                author=self._name,
            )
            self.changed.emit()

    def stored(self, answer: ClientId) -> None:
        """It is committed, and stays until the conversation is reloaded."""
        self._stored.add(answer)

    def failed(self, answer: ClientId) -> None:
        """It could not be stored."""
        if self._shown.pop(answer, None) is not None:
            self.changed.emit()

    def sends(self, conversation: ConversationId, draft: str) -> bool:
        """Whether the stored draft is being sent in that conversation."""
        waits = any(one.conversation_id == conversation for one in self._shown.values())
        return waits and self._words[conversation].startswith(draft)

    def known(self) -> Collection[ClientId]:
        """The committed answers: whoever loads the conversation from now on finds them, or that they were withdrawn."""
        return frozenset(self._stored)

    def forget(self, answers: Collection[ClientId]) -> None:
        """The conversation was loaded after these were committed."""
        self._stored.difference_update(answers)
        for answer in answers:
            self._shown.pop(answer, None)

    def below(self, items: Sequence[TimelineItem], conversation: ConversationId | None) -> list[TimelineItem]:
        """`items` of a conversation, followed by the waiting answers there."""
        here = {item.client_id for item in items if isinstance(item, Message)} if self._shown else set()
        waiting = (one for one in self._shown.values() if one.conversation_id == conversation)
        return [*items, *(one for one in waiting if one.client_id not in here)]
