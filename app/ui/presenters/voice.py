"""Sounds of a conversation: played, and drawn as they sound."""

import asyncio
import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.ids import AttachmentId
from app.domain.message import Attachment
from app.domain.problems import InboxError
from app.ui.waveform import waveform

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView


class VoicePresenter(QObject):
    """A voice message is drawn once it is in sight, another sound once it was played. Only a file that lies in the
    store is looked into, and what was seen is kept: the next one who opens the conversation need not look."""

    def __init__(self, desk: "Desk", tasks: "Tasks", view: "ConversationView") -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view = desk, tasks, view
        self._one_by_one = asyncio.Semaphore(1)
        view.timeline.pictures.unheard.connect(lambda one: tasks.spawn(self._draw(one.id), "draw a voice message"))

    def play(self, attachment: Attachment) -> None:
        """Play it, or pause."""
        if self._view.sound.attachment == attachment.id and not self._view.timeline.look.playing.trouble:
            self._view.sound.toggle()
        else:
            self._tasks.spawn(self._play(attachment), "play a sound")

    async def _play(self, attachment: Attachment) -> None:
        self._view.sound.play(attachment.id, await self._desk.files.content(attachment.id))
        if attachment.waveform is None:
            await self._draw(attachment.id)

    async def _draw(self, attachment_id: AttachmentId) -> None:
        # A picture of a sound is worth no error: it is tried again when the conversation is opened again.
        with contextlib.suppress(InboxError):
            async with self._one_by_one:
                content = await self._desk.files.content(attachment_id)
                drawn = await waveform(content) if content is not None else None
                if drawn is not None:
                    await self._desk.files.keep_waveform(attachment_id, drawn)
