"""The pictures visible in a timeline, decoded off the GUI thread.

Those that may be copies of an identity document are blurred until somebody asks to see them.
"""

import asyncio
import contextlib
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QImage

from app.domain.ids import AttachmentId
from app.domain.message import Attachment, Message
from app.domain.warning import on_document
from app.ui.pictures import PictureProblem, PictureRefused, decoded

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.tasks import Tasks
    from app.ui.views.timeline import TimelineView

_BLURRED: Final = 10
"""The width in pixels to which a picture is reduced to blur it."""
_AT_ONCE: Final = 2
"""Pictures decoded in parallel."""


class DrawnPictures(QObject):
    """Serves the pictures of one timeline, while it exists."""

    def __init__(self, desk: "Desk", tasks: "Tasks", timeline: "TimelineView") -> None:
        super().__init__(timeline)
        self._desk, self._tasks, self._timeline = desk, tasks, timeline
        self._decoding = asyncio.Semaphore(_AT_ONCE)
        timeline.pictures.needed.connect(self._fetch)

    def is_hidden(self, message: Message) -> bool:
        """Whether a message's content is shown only on request."""
        return bool(on_document(message.warnings)) and message.id not in self._timeline.uncovered

    def hides(self, attachment_id: AttachmentId) -> bool:
        """Whether a picture belongs to such a message."""
        row = self._timeline.pictures.row_of(attachment_id)
        message = self._timeline.rows.rows()[row] if row is not None else None
        return isinstance(message, Message) and self.is_hidden(message)

    def _fetch(self, attachment: Attachment, box: QSize) -> None:
        self._tasks.spawn(self._put(attachment.id, box, self.hides(attachment.id)), "decode a picture")

    async def _put(self, attachment_id: AttachmentId, box: QSize, hidden: bool) -> None:
        conversation = self._timeline.rows.generation
        async with self._decoding:
            content = await self._desk.files.content(attachment_id)
            try:
                picture: QImage | PictureProblem = PictureProblem.MISSING
                if content is not None:
                    picture = await decoded(content, box)
                    picture = blurred(picture) if hidden else picture
            except PictureRefused as refused:
                picture = refused.problem
        if conversation == self._timeline.rows.generation:
            with contextlib.suppress(RuntimeError):  # it was closed meanwhile
                self._timeline.pictures.put(attachment_id, picture)


def blurred(picture: QImage) -> QImage:
    """The picture, blurred beyond recognition."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = picture.scaled(_BLURRED, _BLURRED, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    return small.scaled(picture.size(), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
