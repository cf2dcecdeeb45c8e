"""What can be done with a message that stands in the conversation, from its menu or by key."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.conversation import ConversationDetail
from app.domain.message import Message
from app.ui.models.rows import Row

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.presenters.composer import ComposerPresenter
    from app.ui.views.conversation import ConversationView

Deed = tuple[str, Callable[[], object]]


class MessageDeeds(QObject):
    """Only what the channel can do is offered."""

    def __init__(
        self,
        desk: "Desk",
        view: "ConversationView",
        composer: "ComposerPresenter",
        detail: Callable[[], ConversationDetail | None],
    ) -> None:
        super().__init__(view)
        self._desk, self._view, self._composer, self._detail = desk, view, composer, detail
        view.timeline.deeds_of = self._deeds

    def quote(self) -> None:
        """Reply to the message on which the keyboard stands."""
        index = self._view.timeline.currentIndex()
        row = self._view.model.row(index.row()) if index.isValid() else None
        if isinstance(row, Message) and self._can_quote(row):
            self._composer.quoting.reply_to(row)

    def _deeds(self, row: Row) -> Sequence[Deed]:
        if not isinstance(row, Message) or not self._can_quote(row):
            return ()
        return ((self.tr("Reply to this message"), lambda: self._composer.quoting.reply_to(row)),)

    def _can_quote(self, message: Message) -> bool:
        detail = self._detail()
        known = self._desk.capabilities(detail.row.kind) if detail is not None else None
        return known is not None and known.replies and message.provider_id is not None and not message.deleted
