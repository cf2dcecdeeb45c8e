"""Attachments inside a bubble: pictures, sounds, files and locations."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPainterPath, QPixmap

from app.domain.message import Attachment, AttachmentState, MessageKind
from app.ui import citizen_text
from app.ui.delegates.mirror import facing, inside
from app.ui.delegates.parts import Action, Deed, Look, Part, Playing
from app.ui.pictures import PictureProblem
from app.ui.theme.icons import draw
from app.ui.theme.theme import SMALL, STRONG, TEXT, Theme
from app.ui.wording.attachments import attachment_line, attachment_words, picture_sentence
from app.ui.wording.conversation import played

PICTURE_EDGE: Final = 280
STICKER_EDGE: Final = 120
_SPECK: Final = 8
_UNKNOWN: Final = QSize(220, 140)
_SOUND_HEIGHT: Final = 46
_SPEED_WIDTH: Final = 44


class PicturePart(Part):
    """A picture, scaled down; until it is loaded, or if it cannot be shown, a placeholder that says so."""

    def __init__(self, attachment: Attachment, width: int, shown: QPixmap | PictureProblem | None) -> None:
        edge = STICKER_EDGE if attachment.kind is MessageKind.STICKER else PICTURE_EDGE
        size = _picture_size(attachment, shown, min(edge, width))
        opens = isinstance(shown, QPixmap) and attachment.kind is not MessageKind.STICKER
        deed = Deed.OPEN_PICTURE if opens else Deed.SAVE
        action = Action(deed, attachment_words(attachment, deed), attachment.id)
        super().__init__(size.width(), size.height(), action)
        self.attachment = attachment

    def paint(self, painter: QPainter, look: Look) -> None:
        """Paint the part."""
        shown = look.pictures.get(self.attachment.id)
        if isinstance(shown, QPixmap):
            painter.save()
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            if self.attachment.kind is not MessageKind.STICKER:
                painter.setClipPath(_rounded(self.box), Qt.ClipOperation.IntersectClip)
                if shown.hasAlphaChannel():  # a fully transparent one would leave the bubble empty
                    painter.fillRect(self.box, look.theme.colour("chip"))
            painter.drawPixmap(self.box, shown)
            painter.restore()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(_rounded(self.box), look.theme.colour("chip"))
        icon = QRectF(self.box.center().x() - 12, self.box.top() + self.box.height() * 0.3 - 12, 24, 24)
        draw(painter, "image", icon, look.theme.colour("muted"))
        painter.setPen(look.theme.colour("muted"))
        painter.setFont(look.theme.font(SMALL))
        words = QRect(self.box.left() + 10, int(icon.bottom()) + 6, self.box.width() - 20, self.box.height())
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(words.intersected(self.box), flags, picture_sentence(self.attachment, shown))


class SoundPart(Part):
    """A voice message or other sound: play or pause, position, duration."""

    def __init__(self, attachment: Attachment, width: int, *, outbound: bool) -> None:
        action = Action(Deed.PLAY, attachment_words(attachment, Deed.PLAY), attachment.id)
        super().__init__(min(250, width), _SOUND_HEIGHT, action)
        self.attachment = attachment
        self._strong, self._soft = ("on_bubble_out", "on_bubble_out_muted") if outbound else ("primary", "muted")
        self._inverse = "bubble_out" if outbound else "on_primary"

    def paint(self, painter: QPainter, look: Look) -> None:
        """Paint the part."""
        theme, mine = look.theme, look.playing.attachment == self.attachment.id
        painter = facing(painter, self.box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        button = QRectF(self.box.left(), self.box.top() + 4, 36, 36)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._soft if look.hovered is self else self._strong))
        painter.drawEllipse(button)
        icon = "pause" if mine and look.playing.running else "play"
        draw(painter, icon, inside(painter, button.adjusted(9, 9, -9, -9)), theme.colour(self._inverse))
        self._paint_progress(painter, look, look.playing if mine else Playing())

    def action_at(self, point: QPointF) -> Action | None:
        """Play or pause; at the right end, change the speed."""
        left = point.x() - self.box.left()
        along = self.box.width() - left if QGuiApplication.isRightToLeft() else left
        if along > self.box.width() - _SPEED_WIDTH and point.y() > self.box.top() + 20:
            words = QCoreApplication.translate("Timeline", "Another speed")
            return Action(Deed.SPEED, words, self.attachment.id)
        return self.action

    def _paint_wave(self, painter: QPainter, look: Look, line: QRectF, done: float) -> bool:
        """Paint the waveform, with the part already played darker; returns whether it is known."""
        wave = self.attachment.waveform
        if not wave:
            return False
        step = line.width() / len(wave)
        for number, loud in enumerate(wave):
            high = max(loud / 255 * line.height(), 2)
            heard = number * step < done
            painter.setBrush(look.theme.colour(self._strong if heard else self._soft))
            bar = QRectF(line.left() + number * step, line.center().y() - high / 2, max(step - 1.2, 1), high)
            painter.drawRoundedRect(bar, 0.8, 0.8)
        return True

    def _paint_progress(self, painter: QPainter, look: Look, playing: Playing) -> None:
        theme = look.theme
        length = playing.duration or self.attachment.seconds or 0.0
        left, right, y = self.box.left() + 48, self.box.right() - 4, self.box.top() + 16
        painter.setPen(Qt.PenStyle.NoPen)
        done = min(playing.position / length, 1.0) * (right - left) if length > 0 else 0.0
        known = self._paint_wave(painter, look, QRectF(left, y - 9, right - left, 18), done)
        painter.setBrush(theme.colour(self._soft))
        if not known:
            painter.drawRoundedRect(QRectF(left, y - 1, right - left, 2), 1, 1)
        if length > 0 and not known:
            painter.setBrush(theme.colour(self._strong))
            painter.drawRoundedRect(QRectF(left, y - 2, done, 4), 2, 2)
            if playing.attachment is not None:
                painter.drawEllipse(QPointF(left + done, y), 5, 5)
        painter.setPen(theme.colour(self._soft))
        painter.setFont(theme.font(SMALL))
        words = attachment_line(self.attachment) if length <= 0 else played(length)
        if playing.attachment is not None and length > 0:
            words = f"{played(playing.position)} / {played(length)}"
        place = QRect(left, y + 9, right - left, 18)
        speed = f"{look.playing.speed:g}×".replace(".", ",")
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), speed)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)


class FilePart(Part):
    """A file: its safe name with its real extension, its type and size, and how to get it."""

    def __init__(self, theme: Theme, attachment: Attachment, width: int) -> None:
        name = citizen_text.file_name(attachment.file_name, 60)
        line = attachment_line(attachment)
        metrics, small = theme.metrics(TEXT, STRONG), theme.metrics(SMALL)
        # One pixel more, as in `QuotePart`.
        natural = max(metrics.horizontalAdvance(name), small.horizontalAdvance(line)) + 1 + 62 + 24
        stored = attachment.state is AttachmentState.STORED
        action = Action(Deed.SAVE, attachment_words(attachment, Deed.SAVE), attachment.id) if stored else None
        # The reason why it is missing is shown in full, on several lines if necessary.
        room = QRect(0, 0, width - (86 if action else 62), 1_000)
        self._high = small.boundingRect(room, int(Qt.TextFlag.TextWordWrap), line).height() if natural > width else 20
        super().__init__(min(max(natural, 180), width), 32 + max(self._high, 20), action)
        self.attachment, self._name, self._line = attachment, name, line

    def paint(self, painter: QPainter, look: Look) -> None:
        """Paint the part."""
        theme, painter = look.theme, facing(painter, self.box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("border"))
        painter.setBrush(theme.colour("hover" if look.hovered is self else "surface"))
        painter.drawRoundedRect(QRectF(self.box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        icon = inside(painter, QRectF(self.box.left() + 14, self.box.top() + 14, 24, 24))
        draw(painter, _icon(self.attachment), icon, theme.colour("muted"))
        width = self.box.width() - 62 - (24 if self.action else 0)
        place = QRect(self.box.left() + 50, self.box.top() + 7, width, 20)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(TEXT, STRONG))
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        metrics = theme.metrics(TEXT, STRONG)
        painter.drawText(place, left, metrics.elidedText(self._name, Qt.TextElideMode.ElideMiddle, width))
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font(SMALL))
        under = QRect(place.left(), place.top() + 19, width, max(self._high, 20))
        painter.drawText(under, left | int(Qt.TextFlag.TextWordWrap), self._line)
        if self.action:
            arrow = inside(painter, QRectF(self.box.right() - 28, self.box.top() + 17, 18, 18))
            draw(painter, "download", arrow, theme.colour("muted"))


def attachment_part(look: Look, attachment: Attachment, width: int, *, outbound: bool) -> Part:
    """The part that shows `attachment` best."""
    here = attachment.state in (AttachmentState.STORED, AttachmentState.WAITING)
    if here and attachment.kind in (MessageKind.IMAGE, MessageKind.STICKER):
        shown = look.pictures.get(attachment.id)
        if not _is_speck(shown):
            return PicturePart(attachment, width, shown)
    if attachment.state is AttachmentState.STORED and attachment.kind in (MessageKind.VOICE, MessageKind.AUDIO):
        return SoundPart(attachment, width, outbound=outbound)
    return FilePart(look.theme, attachment, width)


def _is_speck(shown: QPixmap | PictureProblem | None) -> bool:
    """Whether a picture has too few pixels to be visible: then it is shown as a file."""
    return isinstance(shown, QPixmap) and max(shown.width(), shown.height()) <= _SPECK


def _picture_size(attachment: Attachment, shown: QPixmap | PictureProblem | None, edge: int) -> QSize:
    if isinstance(shown, QPixmap):
        size = shown.deviceIndependentSize().toSize()
    elif shown is None and attachment.width and attachment.height and attachment.width > 0 and attachment.height > 0:
        size = QSize(min(attachment.width, 100_000), min(attachment.height, 100_000))
    else:
        size = QSize(STICKER_EDGE, STICKER_EDGE) if attachment.kind is MessageKind.STICKER else _UNKNOWN
    if max(size.width(), size.height()) > edge:
        size = size.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio)
    return size.expandedTo(QSize(24, 24)) if isinstance(shown, QPixmap) else size.expandedTo(QSize(120, 90))


def _icon(attachment: Attachment) -> str:
    if attachment.state in (AttachmentState.REFUSED, AttachmentState.REMOVED):
        return "stop"
    kinds = {
        MessageKind.VIDEO: "video",
        MessageKind.VOICE: "voice",
        MessageKind.AUDIO: "voice",
        MessageKind.IMAGE: "image",
    }
    return kinds.get(attachment.kind, "document")


def _rounded(box: QRect) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(box), 8, 8)
    return path
