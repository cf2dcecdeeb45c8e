"""Requests pictures and waveforms of the open conversation when they become visible."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from app.domain.ids import AttachmentId, MessageId
from app.domain.message import AttachmentState, Message, MessageKind
from app.ui.delegates.assembly import pictures_of, sounds_of
from app.ui.delegates.media import PICTURE_EDGE
from app.ui.pictures import PictureProblem

if TYPE_CHECKING:
    from app.ui.views.timeline import TimelineView

_KEPT: Final = 32


class TimelinePictures(QObject):
    """`needed(attachment, box)`: pass it to `put`, decoded to fit `box` (a QSize in device pixels)."""

    needed = Signal(object, object)
    unheard = Signal(object)
    """A voice message without a known waveform became visible."""

    def __init__(self, view: "TimelineView") -> None:
        super().__init__(view)
        self._view = view
        self._asked: set[AttachmentId] = set()

    def ask(self) -> None:
        """Request what is visible and not loaded."""
        ratio = self._view.devicePixelRatioF()
        box = QSize(round(PICTURE_EDGE * ratio), round(PICTURE_EDGE * ratio))
        for row in self._view.column.seen():
            item, laid = self._view.rows.row(row), self._view.column.laid(row)
            if laid is None or not isinstance(item, Message) or not item.attachments:
                continue
            for sound in sounds_of(laid):
                file = sound.attachment
                if file.kind is MessageKind.VOICE and file.waveform is None and file.id not in self._asked:
                    self._asked.add(file.id)
                    self.unheard.emit(file)
            for part in pictures_of(laid):
                one = part.attachment
                if one.state is AttachmentState.STORED and one.id not in self._asked:
                    self._asked.add(one.id)
                    self.needed.emit(one, box)

    def put(self, attachment: AttachmentId, picture: QImage | PictureProblem) -> None:
        """Store a picture, or why it cannot be shown."""
        known = self._view.look.pictures
        if isinstance(picture, QImage):
            pixmap = QPixmap.fromImage(picture)
            pixmap.setDevicePixelRatio(self._view.devicePixelRatioF())
            known[attachment] = pixmap
        else:
            known[attachment] = picture
        while len(known) > _KEPT:
            oldest = next(iter(known))
            del known[oldest]
            self._asked.discard(oldest)
        row = self.row_of(attachment)
        if row is not None:
            self._view.column.change(row)
            self._view.settle()

    def ask_again(self, message_id: MessageId) -> None:
        """Whether this message's pictures are hidden has changed."""
        for row in self._view.rows.rows():
            if isinstance(row, Message) and row.id == message_id:
                for one in row.attachments:
                    self._asked.discard(one.id)
        self.ask()

    def row_of(self, attachment: AttachmentId | None) -> int | None:
        """The row that shows an attachment."""
        for number, row in enumerate(self._view.rows.rows()):
            if isinstance(row, Message) and any(one.id == attachment for one in row.attachments):
                return number
        return None

    def start_anew(self) -> None:
        """Another conversation is open."""
        self._asked.clear()
        self._view.look.pictures.clear()
