"""Files that may be copies of an identity document: downloaded or deleted when an agent decides so."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.ids import AttachmentId, MessageId
from app.domain.message import Attachment, Message
from app.ui import citizen_text
from app.ui.delegates.parts import Deed
from app.ui.views.dialogs import RemoveSheet

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView


class HeldFilesPresenter(QObject):
    """Carries out those decisions. `announced(str)`: a line for the status bar."""

    announced = Signal(str)

    def __init__(self, desk: "Desk", tasks: "Tasks", view: "ConversationView") -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view = desk, tasks, view

    def act(self, message: Message, attachment: Attachment, deed: Deed) -> None:
        """Download it, or ask whether to delete it for good."""
        if deed is Deed.FETCH:
            self._tasks.spawn(self._fetch(message.id, attachment.id), "fetch a file that was held")
        else:
            name = citizen_text.file_name(attachment.file_name)
            remove = partial(self._begin_removing, message.id, attachment.id)
            RemoveSheet(self._view.theme, name, remove, self._view).open()

    async def _fetch(self, message_id: MessageId, attachment_id: AttachmentId) -> None:
        await self._desk.held_files.fetch(message_id, attachment_id)
        self._view.timeline.uncover(message_id)

    def _begin_removing(self, message_id: MessageId, attachment_id: AttachmentId) -> None:
        self._tasks.spawn(self._remove(message_id, attachment_id), "remove a file")

    async def _remove(self, message_id: MessageId, attachment_id: AttachmentId) -> None:
        await self._desk.held_files.remove(message_id, attachment_id)
        self._view.timeline.look.pictures.pop(attachment_id, None)
        self.announced.emit(self.tr("File removed"))
