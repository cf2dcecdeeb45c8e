"""The actions on an existing message, from its menu or by key."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.conversation import ConversationDetail
from app.domain.message import DeliveryState, Direction, Message
from app.domain.problems import Refused
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
    """Actions on messages. Only those that the channel supports are offered."""

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
        """Reply to the current message, or say why that is impossible."""
        message = self._current()
        if not self._says(self._no_quote(message)) and message is not None:
            self._composer.quoting.reply_to(message)

    def edit(self) -> None:
        """Edit the current message if it is one's own, else the last one sent."""
        current, editing = self._current(), self._composer.editing
        message = current if current is not None and not editing.obstacle(current) else editing.newest()
        if not self._says("" if message is not None else "nothing_sent") and message is not None:
            editing.begin(message)

    def take_back(self) -> None:
        """Ask whether to delete the current own message, and delete it for the citizen too."""
        message = self._current()
        if not self._says(self._no_taking_back(message)) and message is not None:
            self._ask(message)

    def _current(self) -> Message | None:
        index = self._view.timeline.currentIndex()
        row = self._view.model.row(index.row()) if index.isValid() else None
        return row if isinstance(row, Message) else None

    def _says(self, code: str) -> bool:
        """Say what prevents it; returns whether anything does."""
        detail = self._detail()
        if code and detail is not None:
            self._tasks.report(Refused(code, channel=detail.row.channel_label))
        return bool(code) or detail is None

    def _deeds(self, row: Row) -> Sequence[Deed]:
        found: list[Deed] = []
        if isinstance(row, Message) and not self._no_quote(row):
            found.append((self.tr("Reply to this message"), lambda: self._composer.quoting.reply_to(row)))
        if isinstance(row, Message) and not self._composer.editing.obstacle(row):
            found.append((self.tr("Change this message"), lambda: self._composer.editing.begin(row)))
        if isinstance(row, Message) and not self._no_taking_back(row):
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

    def _no_taking_back(self, message: Message | None) -> str:
        """Why it cannot be deleted: a problem code, or ""."""
        detail = self._detail()
        if message is None or detail is None:
            return "no_message_chosen"
        if message.direction is not Direction.OUTBOUND or message.agent_id != self._desk.agent.id:
            return "not_yours"
        if not self._desk.capabilities(detail.row.kind).deletes:
            return "no_edits"
        return "not_taken_back" if message.provider_id is None or message.deleted else ""

    def _no_quote(self, message: Message | None) -> str:
        """Why no answer can quote it: a problem code, or ""."""
        detail = self._detail()
        if message is None or detail is None:
            return "no_message_chosen"
        there = message.provider_id is not None and message.state is not DeliveryState.FAILED and not message.deleted
        return "" if there and self._desk.capabilities(detail.row.kind).replies else "not_quoted"
