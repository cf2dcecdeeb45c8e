"""The parts of a bubble: each knows its position, paints itself, and may react to a click."""

from enum import StrEnum
from typing import Final

from msgspec import Struct, field
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap

from app.domain.ids import AttachmentId, MessageId
from app.domain.styling import Formatting
from app.ui.delegates.flags import ONE_LINE_RIGHT
from app.ui.delegates.mirror import facing, inside
from app.ui.delegates.text_block import TextBlock
from app.ui.pictures import PictureProblem
from app.ui.theme.theme import SMALL, STRONG, TEXT, Theme, Weight

RADIUS: Final = 8


class Deed(StrEnum):
    """The actions of a click on a part."""

    REVEAL = "reveal"
    SHOW_ALL = "show_all"
    RETRY = "retry"
    TAKE_OVER = "take_over"
    PUT_ASIDE = "put_aside"
    OTHER_WAY = "other_way"
    """Go to what is possible when nothing can be written."""
    MARK_SENT = "mark_sent"
    CHECK = "check"
    OPEN_LINK = "open_link"
    OPEN_PICTURE = "open_picture"
    SAVE = "save"
    PLAY = "play"
    SPEED = "speed"
    GO_TO = "go_to"
    """Show another message: the one that this one replies to."""
    FETCH = "fetch"
    REMOVE = "remove"


class Action(Struct, frozen=True):
    """An action. `words` are its name in menus and for screen readers; `target` is an address or an attachment's id."""

    deed: Deed
    words: str
    target: str | AttachmentId | MessageId | None = None


class Playing(Struct):
    """The sound that is playing, if any. Times in seconds; `trouble` says why it cannot be played."""

    attachment: AttachmentId | None = None
    running: bool = False
    position: float = 0.0
    duration: float = 0.0
    trouble: str = ""
    speed: float = 1.0


class Look(Struct):
    """What painting needs besides the layout; changes with the pointer, the focus and what was fetched."""

    theme: Theme
    palette: QPalette
    ratio: float = 1.0
    pictures: dict[AttachmentId, QPixmap | PictureProblem] = field(default_factory=dict)
    playing: Playing = field(default_factory=Playing)
    hovered: "Part | None" = None
    selection: tuple[int, int] | None = None
    formatting: Formatting = Formatting.PLAIN
    """The formatting that the conversation's channel supports."""
    closed: bool = False
    """Nothing can be written in this conversation now."""


class Part:
    """A rectangle in a row, in the row's own coordinates."""

    def __init__(self, width: int, height: int, action: Action | None = None) -> None:
        self.box = QRect(0, 0, width, height)
        self.action = action

    def paint(self, painter: QPainter, look: Look) -> None:
        """Draw into `box`."""
        raise NotImplementedError

    def action_at(self, point: QPointF) -> Action | None:
        """The action of a click at `point` (in row coordinates, inside `box`)."""
        del point
        return self.action


class TextPart(Part):
    """A message's own text: selectable, with clickable links."""

    def __init__(self, block: TextBlock, token: str, link_words: str = "") -> None:
        super().__init__(block.width, block.height)
        self.block, self._token, self._link_words = block, token, link_words

    def paint(self, painter: QPainter, look: Look) -> None:
        """Draw, including the selection."""
        colour = look.theme.colour(self._token)
        self.block.draw(painter, QPointF(self.box.topLeft()), colour, look.palette, look.selection)

    def action_at(self, point: QPointF) -> Action | None:
        """The link under the pointer."""
        link = self.block.link_at(point - QPointF(self.box.topLeft()))
        return self.link_action(link.address) if link else None

    def link_action(self, address: str) -> Action:
        """The action of a click on a link."""
        return Action(Deed.OPEN_LINK, self._link_words, address)


class ProsePart(Part):
    """A sentence of the program's own, wrapped, after an optional icon."""

    def __init__(self, block: TextBlock, token: str, icon: str | None = None) -> None:
        self._indent = 20 if icon else 0
        super().__init__(block.width + self._indent, max(block.height, 16 if icon else 0))
        self._block, self._token, self._icon = block, token, icon

    def paint(self, painter: QPainter, look: Look) -> None:
        """Paint the part."""
        colour = look.theme.colour(self._token)
        words = QRectF(self.box).adjusted(self._indent, 0, 0, 0)
        if self._icon:
            pixmap = look.theme.pixmap(self._icon, 14, colour.name(), look.ratio)
            facing(painter, self.box).drawPixmap(QPointF(self.box.left(), self.box.top() + 1), pixmap)
            words = inside(facing(painter, self.box), words)
        self._block.draw(painter, words.topLeft(), colour, look.palette, None)


class LinePart(Part):
    """One line of secondary text, such as the time; `mark` is an icon after it."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        token: str,
        *,
        px: int = SMALL - 1,
        weight: Weight = 400,
        mark: str | None = None,
    ) -> None:
        self._mark_width = 18 if mark else 0
        super().__init__(theme.width(words, px, weight) + 1 + self._mark_width, theme.metrics(px, weight).height())
        self._words, self._token, self._px, self._weight, self._mark = words, token, px, weight, mark

    def paint(self, painter: QPainter, look: Look) -> None:
        """Draw, aligned to the end of the box."""
        painter = facing(painter, self.box)
        colour = look.theme.colour(self._token)
        painter.setPen(colour)
        painter.setFont(look.theme.font(self._px, self._weight))
        words = QRectF(self.box).adjusted(0, 0, -self._mark_width, 0)
        painter.drawText(words, ONE_LINE_RIGHT, self._words)
        if self._mark:
            pixmap = look.theme.pixmap(self._mark, 14, colour.name(), look.ratio)
            painter.drawPixmap(QPointF(self.box.right() - 13, self.box.center().y() - 6), pixmap)


class ButtonPart(Part):
    """A small button inside a bubble."""

    def __init__(self, theme: Theme, action: Action) -> None:
        super().__init__(theme.metrics(SMALL, STRONG).horizontalAdvance(action.words) + 20, 26, action)

    def paint(self, painter: QPainter, look: Look) -> None:
        """Draw, slightly darker when hovered."""
        theme = look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("border"))
        painter.setBrush(theme.colour("hover" if look.hovered is self else "surface"))
        painter.drawRoundedRect(QRectF(self.box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(SMALL, STRONG))
        painter.drawText(self.box, Qt.AlignmentFlag.AlignCenter, self.action.words if self.action else "")


class QuotePart(Part):
    """The message that this one replies to: one line beside a bar."""

    def __init__(self, theme: Theme, words: str, width: int, token: str, action: Action | None = None) -> None:
        # One pixel more: advances are rounded, and text a fraction too wide would be elided.
        natural = theme.metrics(SMALL).horizontalAdvance(words) + 1 + 12
        super().__init__(min(natural, width), 20, action)
        self._words, self._token = words, token

    def paint(self, painter: QPainter, look: Look) -> None:
        """Draw, elided to the box."""
        painter = facing(painter, self.box)
        colour = look.theme.colour(self._token)
        painter.fillRect(QRect(self.box.left(), self.box.top(), 3, self.box.height()), colour)
        painter.setPen(colour)
        painter.setFont(look.theme.font(SMALL))
        words = look.theme.metrics(SMALL).elidedText(self._words, Qt.TextElideMode.ElideRight, self.box.width() - 12)
        place = self.box.adjusted(10, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class ReactionsPart(Part):
    """Emoji reactions to the message, overlapping its lower edge."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme.metrics(TEXT).horizontalAdvance(words) + 16, 24)
        self._words = words

    def paint(self, painter: QPainter, look: Look) -> None:
        """Draw on a chip."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.theme.colour("border"))
        painter.setBrush(look.theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.box).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        painter.setPen(look.theme.colour("text"))
        painter.setFont(look.theme.font(TEXT))
        painter.drawText(self.box, Qt.AlignmentFlag.AlignCenter, self._words)


class RulePart(Part):
    """A full-width line with text in its middle: a day, or the unread separator."""

    def __init__(self, theme: Theme, words: str, width: int, token: str, *, ruled: bool) -> None:
        super().__init__(width, theme.metrics(SMALL, STRONG).height() + 4)
        self._words, self._token, self._ruled = words, token, ruled

    def paint(self, painter: QPainter, look: Look) -> None:
        """Paint the part."""
        colour = look.theme.colour(self._token)
        painter.setFont(look.theme.font(SMALL, STRONG))
        width = look.theme.metrics(SMALL, STRONG).horizontalAdvance(self._words) + 20
        painter.setPen(colour)
        painter.drawText(self.box, Qt.AlignmentFlag.AlignCenter, self._words)
        if self._ruled:
            middle, y = self.box.center().x(), self.box.center().y()
            # Rectangles instead of lines, because Qt draws translucent lines pixel by pixel.
            left, right, faint = self.box.left(), self.box.right(), _faint(colour)
            painter.fillRect(left, y, middle - width // 2 - left + 1, 1, faint)
            painter.fillRect(middle + width // 2, y, right - middle - width // 2 + 1, 1, faint)


def _faint(colour: QColor) -> QColor:
    fainter = QColor(colour)
    fainter.setAlpha(110)
    return fainter
