"""Browsing the open conversation's pictures, and saving all of its files at once."""

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.ids import AttachmentId, ConversationId
from app.domain.message import Attachment, AttachmentState, Message, MessageKind
from app.ui import citizen_text
from app.ui.pictures import PictureProblem, PictureRefused, decoded
from app.ui.views.file_dialogs import ask_folder
from app.ui.views.picture_viewer import LARGEST, PictureViewer
from app.ui.wording.attachments import picture_sentence

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.presenters.deeds import DeedsPresenter
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView


class PicturesPresenter(QObject):
    """Opens the viewer and saves files. `announced(str)`: a line for the status bar."""

    announced = Signal(str)

    def __init__(
        self,
        desk: "Desk",
        tasks: "Tasks",
        view: "ConversationView",
        deeds: "DeedsPresenter",
        save: Callable[[Message, Attachment], None],
        is_hidden: Callable[[Message], bool],
    ) -> None:
        """`save`: saves one file of a message. `is_hidden`: whether a message's content is shown only on request."""
        super().__init__(view)
        self._desk, self._tasks, self._view, self._deeds = desk, tasks, view, deeds
        self._save, self._is_hidden = save, is_hidden

    def show(self, attachment_id: AttachmentId) -> None:
        """Open the viewer at this picture, with all loaded ones of the conversation."""
        conversation = self._deeds.conversation
        if conversation is not None:
            self._tasks.spawn(self._show(conversation, attachment_id), "show pictures")

    async def _show(self, conversation: ConversationId, attachment_id: AttachmentId) -> None:
        found = [
            (message, one)
            for message in await self._desk.inbox.messages(conversation)
            for one in message.attachments
            if one.kind is MessageKind.IMAGE
            and one.state is AttachmentState.STORED
            # A hidden picture is shown because it was requested, not because it comes next.
            and (one.id == attachment_id or not self._is_hidden(message))
        ]
        if conversation != self._deeds.conversation:
            return
        place = next((number for number, (_, one) in enumerate(found) if one.id == attachment_id), None)
        if place is None:
            return
        names = [citizen_text.file_name(one.file_name) for _, one in found]
        viewer = PictureViewer(self._view.theme, names, place, self._view)

        def wanted(number: int) -> None:
            self._tasks.spawn(self._fetch(viewer, number, *found[number]), "show a picture")

        viewer.wanted.connect(wanted)
        viewer.save_chosen.connect(lambda number: self._save(*found[number]))
        viewer.open()
        wanted(place)

    def save_all(self) -> None:
        """Ask for a folder, and save all files of the conversation there."""
        conversation = self._deeds.conversation
        if conversation is not None:

            def ask() -> None:
                ask_folder(self._view, self.tr("Save all files"), partial(self._begin, conversation))

            self._tasks.spawn(self._deeds.before_saving(conversation, ask), "save all files")

    def _begin(self, conversation: ConversationId, folder: Path) -> None:
        self._tasks.spawn(self._save_into(conversation, folder), "save all files")

    async def _fetch(self, viewer: PictureViewer, place: int, message: Message, attachment: Attachment) -> None:
        content = await self._desk.files.content(attachment.id)
        if content is not None and self._is_hidden(message):
            # Nothing is shown before it has been logged.
            await self._desk.ledger.shown(message.id)
        problem = PictureProblem.MISSING
        try:
            if content is not None:
                viewer.show_picture(place, await decoded(content, LARGEST))
                return
        except PictureRefused as refused:
            problem = refused.problem
        viewer.show_picture(place, None, picture_sentence(attachment, problem))

    async def _save_into(self, conversation: ConversationId, folder: Path) -> None:
        files, taken, missing = self._desk.files, set[str](), 0
        for message in await self._desk.inbox.messages(conversation):
            for one in message.attachments:
                # A file that must not be kept is saved individually, if at all.
                if one.state is not AttachmentState.STORED or self._is_hidden(message):
                    missing += 1
                    continue
                wanted = files.safe_name(one.file_name, one.media_type)
                name = await asyncio.to_thread(free_name, wanted, taken, folder)
                taken.add(name)
                await files.save(one.id, folder / name)
        words = self.tr("%n file(s) saved", "", len(taken))
        gone = self.tr("%n not here", "", missing)
        self.announced.emit(f"{words}, {gone}" if missing else words)


def free_name(name: str, taken: set[str], folder: Path) -> str:
    """`name`, with a number added if it exists already: nothing is overwritten."""
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, dot + ending) if dot else (name, "")
    number, free = 1, name
    while free in taken or (folder / free).exists():
        number += 1
        free = f"{stem} ({number}){ending}"
    return free
