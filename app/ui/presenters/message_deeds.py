"""The actions on an existing message, from its menu or by key."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.conversation import ConversationDetail
from app.domain.message import DeliveryState, Direction, Message
from app.ui.models.rows import Row
from app.ui.views.dialogs import Sheet
from app.ui.views.prose import Prose

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.presenters.composer import ComposerPresenter
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView

Deed = tuple[str, Callable[[], object]]


class MessageDeeds(QObject):
    """Only what the channel can do is offered."""

    def __init__(
        self,
        desk: "Desk",
        tasks: "Tasks",
        view: "ConversationView",
        composer: "ComposerPresenter",
        detail: Callable[[], ConversationDetail | None],
    ) -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view, self._composer, self._detail = desk, tasks, view, composer, detail
        view.timeline.deeds_of = self._deeds

    def quote(self) -> None:
        """Reply to the message on which the keyboard stands."""
        index = self._view.timeline.currentIndex()
        row = self._view.model.row(index.row()) if index.isValid() else None
        if isinstance(row, Message) and self._can_quote(row):
            self._composer.quoting.reply_to(row)

    def edit(self) -> None:
        """Change the own message on which the keyboard stands, else the one that was sent last."""
        index = self._view.timeline.currentIndex()
        row = self._view.model.row(index.row()) if index.isValid() else None
        editing = self._composer.editing
        message = row if isinstance(row, Message) and not editing.obstacle(row) else editing.newest()
        if message is not None:
            editing.begin(message)

    def take_back(self) -> None:
        """Ask whether the own message on which the keyboard stands goes, and take it back at the citizen's too."""
        index = self._view.timeline.currentIndex()
        row = self._view.model.row(index.row()) if index.isValid() else None
        if isinstance(row, Message) and self._can_take_back(row):
            self._ask(row)

    def _deeds(self, row: Row) -> Sequence[Deed]:
        found: list[Deed] = []
        if isinstance(row, Message) and self._can_quote(row):
            found.append((self.tr("Reply to this message"), lambda: self._composer.quoting.reply_to(row)))
        if isinstance(row, Message) and not self._composer.editing.obstacle(row):
            found.append((self.tr("Change this message"), lambda: self._composer.editing.begin(row)))
        if isinstance(row, Message) and self._can_take_back(row):
            found.append((self.tr("Take this message back…"), lambda: self._ask(row)))
        return found

    def _ask(self, message: Message) -> None:
        sheet = Sheet(self._view.theme, self.tr("Take this message back?"), self._view)
        words = Prose(self._view.theme)
        words.say(
            ("", self.tr("It disappears for the citizen too, who may have read it. Your archive keeps the text."))
        )
        sheet.body.addWidget(words)
        sheet.add_button(self.tr("Cancel")).setDefault(True)
        sheet.add_button(self.tr("Take back"), lambda: self._begin(message), look="danger").setAutoDefault(False)
        sheet.open()

    def _begin(self, message: Message) -> None:
        self._tasks.spawn(self._desk.errands.take_back(message.id), "take a message back")

    def _can_take_back(self, message: Message) -> bool:
        detail = self._detail()
        known = self._desk.capabilities(detail.row.kind) if detail is not None else None
        mine = message.direction is Direction.OUTBOUND and message.agent_id == self._desk.agent.id
        return known is not None and known.deletes and mine and message.provider_id is not None and not message.deleted

    def _can_quote(self, message: Message) -> bool:
        detail = self._detail()
        known = self._desk.capabilities(detail.row.kind) if detail is not None else None
        there = message.provider_id is not None and message.state is not DeliveryState.FAILED and not message.deleted
        return known is not None and known.replies and there
