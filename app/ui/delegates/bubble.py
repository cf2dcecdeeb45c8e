"""One row of the conversation, laid out for a width and painted: a bubble, a note, a history entry or a day separator.

Layout is the expensive half: done once per row and width, and only for visible rows. `guess` stands in until then.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPen

from app.domain.conversation import Happening, Note
from app.domain.message import Direction, Message, MessageKind
from app.ui import citizen_text
from app.ui.delegates.assembly import Laid, Tone, assemble_line, assemble_message, assemble_note
from app.ui.delegates.flags import AT_THE_FOOT
from app.ui.delegates.mirror import turned
from app.ui.delegates.parts import Action, Look, Part
from app.ui.models.rows import ChannelRow, DayRow, Row, UnreadRow
from app.ui.theme.theme import SMALL, Theme

_RADIUS: Final = 10
_CORNER: Final = _RADIUS + 2
_WIDEST: Final = 640
"""A bubble as wide is kept, and its corners copied from it."""
_LETTER_WIDTH: Final = 6.6
_LINE_HEIGHT: Final = 20
_CHROME: Final = 50
"""Padding, the line with the time, and the gap to the next bubble."""
_PICTURE: Final = 220


class BubbleDelegate:
    """Lays out and paints rows. `own_name` is the agent's, which is not repeated on each of their bubbles."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.own_name = ""

    @staticmethod
    def guess(rows: Sequence[Row], width: int) -> list[int]:
        """Estimated heights at `width`, good enough for a scroll bar. Takes a microsecond per row."""
        line = max(int(bubble_limit(width) / _LETTER_WIDTH), 8)
        return [_guessed(row, line) for row in rows]

    def lay_out(self, row: Row, width: int, look: Look, *, revealed: bool = False) -> Laid:
        """Lay out `row`. `revealed`: the agent asked to see what is masked in it."""
        laid = self._lay_out(row, width, look, revealed=revealed)
        if QGuiApplication.isRightToLeft():
            for part in laid.parts:
                part.box = turned(part.box, width)
            laid.bubble = None if laid.bubble is None else turned(laid.bubble, width)
        return laid

    def _lay_out(self, row: Row, width: int, look: Look, *, revealed: bool) -> Laid:
        limit = bubble_limit(width)
        match row:
            case Message():
                return assemble_message(row, width, limit, look, revealed=revealed, own_name=self.own_name)
            case Note():
                return assemble_note(row, width, limit, look, own_name=self.own_name)
            case Happening() | DayRow() | UnreadRow() | ChannelRow():
                return assemble_line(row, width, look)

    def paint(self, painter: QPainter, laid: Laid, look: Look, *, focused: bool, told: bool) -> None:
        """Paint at the painter's origin. `focused`: with the focus ring. `told`: with the delivery state as a word."""
        if laid.bubble is not None:
            self._paint_ground(painter, laid.bubble, laid.tone, look.ratio)
        from_the_right = QGuiApplication.isRightToLeft()
        for part in laid.parts:
            if from_the_right:
                # Positions were mirrored with the layout; a part mirrors what is asymmetric inside it.
                painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            part.paint(painter, look)
        if from_the_right:
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if told and laid.state_words and laid.bubble is not None:
            painter.setPen(self._theme.colour("muted"))
            painter.setFont(self._theme.font(SMALL))
            # Long words wrap to several lines, upwards from the bottom of the bubble.
            beside = QRect(0, laid.bubble.bottom() - 6 - laid.height, laid.bubble.left() - 8, laid.height)
            side = Qt.AlignmentFlag.AlignRight
            if from_the_right:
                beside.moveLeft(laid.bubble.right() + 8)
                side = Qt.AlignmentFlag.AlignLeft
            painter.drawText(beside, side.value | AT_THE_FOOT, laid.state_words)
        if focused:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = QRectF(laid.bubble if laid.bubble is not None else laid.around()).adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(around, _RADIUS + 2, _RADIUS + 2)

    def _paint_ground(self, painter: QPainter, box: QRect, tone: Tone, ratio: float) -> None:
        if tone is Tone.BARE:
            return
        width, height = box.width(), box.height()
        if tone is Tone.NOTE or not ratio.is_integer() or width > _WIDEST or height < 2 * _CORNER:
            self._round(painter, QRectF(box), tone)
            return
        # Qt takes longer to draw a curve than all the text inside, so the corners are copied.
        picture, new = self._theme.kept(("bubble", tone), _WIDEST, 2 * _CORNER, ratio)
        if new:
            with QPainter(picture) as own:
                self._round(own, QRectF(0, 0, _WIDEST, 2 * _CORNER), tone)
        x, y, corner, scale = box.x(), box.y(), _CORNER, int(ratio)
        right, low, wide, high = x + width - corner, y + height - corner, width - corner, height - 2 * corner
        deep, end = corner * scale, (_WIDEST - corner) * scale
        for top, part in ((y, 0), (low, deep)):
            painter.drawPixmap(x, top, picture, 0, part, wide * scale, deep)
            painter.drawPixmap(right, top, picture, end, part, deep, deep)
        painter.fillRect(x, y + corner, width, high, self._theme.colour(tone.ground))
        if tone.border != tone.ground:
            for edge in (x, x + width - 1):
                painter.fillRect(edge, y + corner, 1, high, self._theme.colour(tone.border))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)  # for what is drawn inside

    def _round(self, painter: QPainter, box: QRectF, tone: Tone) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = self._theme.colour(tone.border)
        painter.setPen(QPen(border, 1, Qt.PenStyle.DashLine) if tone is Tone.NOTE else border)
        painter.setBrush(self._theme.colour(tone.ground))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


def _guessed(row: Row, line: int) -> int:
    """The approximate height of a row with this many letters per line."""
    if isinstance(row, Message):
        letters, breaks = citizen_text.weight(row.text)
        files = sum(_PICTURE if one.kind is MessageKind.IMAGE else 60 for one in row.attachments)
    elif isinstance(row, Note):
        letters, breaks, files = min(len(row.text), citizen_text.BODY_LIMIT), row.text.count("\n"), 0
    else:
        return 34 + _LINE_HEIGHT
    return _CHROME + files + (letters // line + breaks + 1) * _LINE_HEIGHT


def bubble_limit(width: int) -> int:
    """The maximum width of a bubble's text in a column `width` wide."""
    return max(min(int(width * 0.7), 600), 120) - 24


def part_at(laid: Laid, point: QPointF) -> Part | None:
    """The part under `point` (row coordinates)."""
    return next((part for part in laid.parts if QRectF(part.box).contains(point)), None)


def action_at(laid: Laid, point: QPointF) -> Action | None:
    """The action of a click at `point` (row coordinates)."""
    part = part_at(laid, point)
    return part.action_at(point) if part is not None else None


def is_ours(row: Row) -> bool:
    """Whether the row is a message that we sent."""
    return isinstance(row, Message) and row.direction is Direction.OUTBOUND
