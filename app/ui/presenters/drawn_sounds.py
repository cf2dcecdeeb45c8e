"""The wave forms of the voice messages visible in a timeline, measured off the GUI thread."""

import asyncio
import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.ids import AttachmentId
from app.domain.problems import InboxError
from app.ui.waveform import waveform

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.tasks import Tasks
    from app.ui.views.timeline import TimelineView


class DrawnSounds(QObject):
    """Measures the sounds of one timeline, while it exists. `drawn(attachment, form)`.

    Only stored files are measured, and the result is stored, so that the next agent need not measure again.
    """

    drawn = Signal(object, object)

    def __init__(self, desk: "Desk", tasks: "Tasks", timeline: "TimelineView") -> None:
        super().__init__(timeline)
        self._desk = desk
        self._one_by_one = asyncio.Semaphore(1)
        timeline.pictures.unheard.connect(lambda one: tasks.spawn(self.draw(one.id), "draw a voice message"))

    async def draw(self, attachment_id: AttachmentId) -> None:
        """Measure a sound and store the result."""
        # A missing wave form is not worth an error: it is tried again when the conversation is reopened.
        with contextlib.suppress(InboxError):
            async with self._one_by_one:
                content = await self._desk.files.content(attachment_id)
                form = await waveform(content) if content is not None else None
                if form is not None:
                    await self._desk.files.keep_waveform(attachment_id, form)
                    with contextlib.suppress(RuntimeError):  # it was closed meanwhile
                        self.drawn.emit(attachment_id, form)
