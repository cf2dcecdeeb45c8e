"""What happens when parts of a message are clicked: links, pictures, sounds, files, delivery problems."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDesktopServices

from app.domain.conversation import Note
from app.domain.ids import AttachmentId, MessageId
from app.domain.message import Attachment, DeliveryState, Direction, Message
from app.domain.text import CitizenText
from app.domain.warning import Finding
from app.ui.delegates.parts import Action, Deed
from app.ui.links import judged
from app.ui.models.rows import Row, sensitive_findings
from app.ui.presenters.drawn_pictures import DrawnPictures
from app.ui.presenters.held_files import HeldFilesPresenter
from app.ui.presenters.pictures import PicturesPresenter
from app.ui.presenters.voice import VoicePresenter
from app.ui.views.dialogs import LinkSheet, RefusedLinkSheet, TextSheet
from app.ui.views.file_dialogs import ask_save

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.presenters.deeds import DeedsPresenter
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView


class MessageActions(QObject):
    """Carries out what was chosen in the timeline. `queued(id)`: a message is being resent."""

    announced = Signal(str)
    queued = Signal(object)
    message_wanted = Signal(object)
    """The id of another message of the conversation to show."""

    def __init__(
        self,
        desk: "Desk",
        tasks: "Tasks",
        view: "ConversationView",
        deeds: "DeedsPresenter",
        reload: Callable[[], None],
    ) -> None:
        """`reload` loads the open conversation again."""
        super().__init__(view)
        self._deeds = deeds
        self._desk, self._tasks, self._view, self._reload = desk, tasks, view, reload
        self._drawn = DrawnPictures(desk, tasks, view.timeline)
        self.pictures = PicturesPresenter(desk, tasks, view, deeds, self._begin_saving, self._drawn.is_hidden)
        self.pictures.announced.connect(self.announced)
        self._held = HeldFilesPresenter(desk, tasks, view)
        self._held.announced.connect(self.announced)
        self._voice = VoicePresenter(desk, tasks, view)
        view.timeline.action_chosen.connect(self._act)

    def _act(self, row: Row, action: Action) -> None:
        if isinstance(row, Note):
            self._show_whole(CitizenText.of(row.text))
        elif isinstance(row, Message) and action.deed is Deed.OPEN_LINK:
            self.show_link(str(action.target))
        elif isinstance(row, Message) and action.deed is Deed.SHOW_ALL:
            uncovered = row.id in self._view.timeline.uncovered
            self._show_whole(row.text, () if uncovered else sensitive_findings(row))
        elif isinstance(row, Message):
            self._act_on_message(row, action)

    def _act_on_message(self, message: Message, action: Action) -> None:
        match action.deed:
            case Deed.RETRY:
                self._tasks.spawn(self._retry(message.id), "send again")
            case Deed.TAKE_OVER:
                self._tasks.spawn(self._retry(message.id, take_over=True), "take over and send")
            case Deed.OTHER_WAY:
                self._view.composer.focus()
            case Deed.PUT_ASIDE | Deed.MARK_SENT:
                aside = action.deed is Deed.PUT_ASIDE
                settle = self._desk.replies.put_aside if aside else self._desk.replies.mark_sent
                self._tasks.spawn(settle(message.id), action.deed.value)
            case Deed.REVEAL:
                self._tasks.spawn(self._reveal(message.id), "show what is hidden")
            case Deed.GO_TO:
                self.message_wanted.emit(action.target)
            case Deed.CHECK:
                self._tasks.spawn(self._check(message), "check a message")
            case _:
                for attachment in message.attachments:
                    if attachment.id == action.target:
                        self._act_on_attachment(message, attachment, action.deed)

    def show_link(self, address: str) -> None:
        """Show where a link leads, and from there open it."""
        target = judged(address)
        if target is None:
            RefusedLinkSheet(self._view.theme, address, self._view).open()
        else:
            LinkSheet(self._view.theme, target, lambda: void(QDesktopServices.openUrl(target.url)), self._view).open()

    def _show_whole(self, text: CitizenText, hidden: tuple[Finding, ...] = ()) -> None:
        TextSheet(self._view.theme, text, self._view, hidden).open()

    def _act_on_attachment(self, message: Message, attachment: Attachment, deed: Deed) -> None:
        if deed in (Deed.FETCH, Deed.REMOVE):
            self._held.act(message, attachment, deed)
        elif deed is Deed.SAVE:
            self._begin_saving(message, attachment)
        elif deed is Deed.OPEN_PICTURE:
            self.pictures.show(attachment.id)
        elif deed is Deed.SPEED:
            self._view.sound.faster()
        else:
            self._voice.play(attachment)

    def _begin_saving(self, message: Message, attachment: Attachment) -> None:
        if message.direction is Direction.OUTBOUND:
            self._save(attachment)
        else:
            self._tasks.spawn(self._ask_to_save(message, attachment), "save a file")

    async def _ask_to_save(self, message: Message, attachment: Attachment) -> None:
        if self._drawn.is_hidden(message):
            # Nothing is shown before it is in the log.
            await self._desk.ledger.shown(message.id)
        await self._deeds.before_saving(message.conversation_id, partial(self._save, attachment))

    def _save(self, attachment: Attachment) -> None:
        files = self._desk.files
        name = files.safe_name(attachment.file_name, attachment.media_type)
        ask_save(self._view, self.tr("Save file"), name, partial(self._save_to, attachment.id), files.folder)

    def _save_to(self, attachment_id: AttachmentId, target: Path) -> None:
        self._tasks.spawn(self._store(attachment_id, target), "save a file")

    async def _store(self, attachment_id: AttachmentId, target: Path) -> None:
        await self._desk.files.save(attachment_id, target)
        self.announced.emit(self.tr("File saved"))

    async def _check(self, message: Message) -> None:
        self._reload()
        found = await self._desk.inbox.message(message.id)
        if found.state is DeliveryState.UNCERTAIN:
            self.announced.emit(self.tr("The channel has not said yet whether this message arrived."))

    async def _retry(self, message: MessageId, *, take_over: bool = False) -> None:
        await self._desk.replies.retry(message, take_over=take_over)
        self.queued.emit(message)

    async def _reveal(self, message_id: MessageId) -> None:
        # Nothing is shown before it is in the log.
        await self._desk.ledger.shown(message_id)
        self._view.timeline.uncover(message_id)
        self._view.timeline.pictures.ask_again(message_id)


def void(_result: object) -> None:
    """Discard the result of a call."""
