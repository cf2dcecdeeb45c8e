"""A conversation in the list: who, on which channel, the last message, how urgent. Fast: 12 rows take about 1 ms.

Painting a row for the first time takes half a millisecond, to shape and elide its text. `paint_ahead` does that for one
row at a time, so that ten new rows need not be shaped in one iteration of the event loop.
"""

import re
from collections import deque
from collections.abc import Container
from datetime import datetime
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QStaticText
from PySide6.QtWidgets import QStyledItemDelegate

from app.domain.conversation import ConversationRow
from app.domain.message import MessageKind
from app.ui import citizen_text
from app.ui.delegates import chips
from app.ui.delegates.chips import Chip
from app.ui.delegates.flags import ONE_LINE, ONE_LINE_RIGHT, Shade
from app.ui.delegates.mirror import facing
from app.ui.models.conversation_list import ConversationListModel
from app.ui.theme.theme import REGULAR, SMALL, STRONG, TEXT, Theme
from app.ui.wording.conversations import last_line, warning_words, window_words
from app.ui.wording.times import when


class Measures(Struct, frozen=True):
    """Vertical positions in a row, in pixels from its top."""

    height: int
    avatar: QRectF
    name: int
    text: int
    chips: int


_ROOMY: Final = Measures(84, QRectF(12, 10, 38, 38), 10, 31, 56)
_CLOSE: Final = Measures(70, QRectF(12, 6, 38, 38), 4, 23, 45)


def measures(theme: Theme) -> Measures:
    """The positions for the chosen density."""
    return _CLOSE if theme.compact else _ROOMY


_BADGE: Final = 20
_LEFT: Final = 62
_RIGHT: Final = 13
_LINE: Final = 20
_ICON: Final = 14
_PREPARED_LIMIT: Final = 400
"""Rows whose elided texts are cached, so that returning to a recent view measures nothing again. A kilobyte each."""
_PICTURES_LIMIT: Final = 24
"""Pre-painted rows that are cached: 120 kB each, four times that at a pixel ratio of two."""
_CHANNEL_LEAST: Final = 70
_OTHERS_LEAST: Final = 24
_PRESENCE: Final = 110
_UPRIGHT: Final = re.compile("[ -\u058f\u2010-\u2027\u20ac]*")
"""Left-to-right letters and neutral characters: everything before Hebrew, and common punctuation."""
_ICONS: Final = {
    MessageKind.IMAGE: "image",
    MessageKind.VIDEO: "video",
    MessageKind.AUDIO: "voice",
    MessageKind.VOICE: "voice",
    MessageKind.DOCUMENT: "paperclip",
    MessageKind.STICKER: "sticker",
    MessageKind.LOCATION: "location",
    MessageKind.CONTACTS: "contact",
    MessageKind.CHOICE: "choice",
    MessageKind.UNSUPPORTED: "question",
}

Index = QModelIndex | QPersistentModelIndex


class _Prepared(Struct):
    """What painting a row needs, elided to a width; valid for one minute, because it contains relative times."""

    row: ConversationRow
    here: str
    presence: list[Chip]
    width: int
    minute: int
    initials: str
    name: str
    time: str
    text: str
    words: tuple[QStaticText, QStaticText] | None
    """Name and text with their glyphs positioned, if they are drawn left to right; otherwise they depend on the
    position.
    """
    icon: str | None
    chips: list[Chip]
    picture: QPixmap | None = None
    """The whole row, neither selected nor hovered, if it was painted ahead."""


class ConversationDelegate(QStyledItemDelegate):
    """A `RowPainter` of a `ConversationListModel`; a row that is still being fetched is painted empty."""

    def __init__(
        self, theme: Theme, model: ConversationListModel, marked: Container[object], parent: QObject | None = None
    ) -> None:
        """`marked`: the ids of the conversations marked for a bulk action."""
        super().__init__(parent)
        self._theme, self._model, self._marked = theme, model, marked
        self._prepared: dict[int, _Prepared] = {}
        self._painted: deque[_Prepared] = deque()
        self.focus_visible = False
        """Whether the row with the focus gets a ring; set by the view when the keyboard is used."""
        self._at = measures(theme)
        self._inset = (_LINE - theme.metrics(TEXT).height()) / 2
        theme.changed.connect(self._begin_anew)

    def cut(self, index: Index, width: int) -> str:
        """What is elided in a row of `width` pixels, one item per line. Except for the excerpt: opening the
        conversation shows it.
        """
        row = self._model.look(index.row())
        if row is None:
            return ""
        ready = self._prepare(row, width, self._model.here.name(row.id))
        bare = citizen_text.bare_name(row.contact)
        words = [chip.text for group in _all_chips(row, self._model.clock()) for chip in group]
        lines = [citizen_text.isolated(bare) if ready.name != citizen_text.drawn_name(bare) else ""]
        lines.append(" · ".join(words) if [chip.text for chip in ready.chips] != words else "")
        return "\n".join(line for line in lines if line)

    @property
    def row_height(self) -> int:
        """The height of every row in pixels."""
        return self._at.height

    def paint_ahead(self, row: ConversationRow, width: int, ratio: float) -> None:
        """Paint a row that is about to be shown, at `width` pixels, so that showing it is only a copy."""
        if row.id in self._marked:
            return
        ready = self._prepare(row, width)
        picture = QPixmap(round(width * ratio), round(self._at.height * ratio))
        picture.setDevicePixelRatio(ratio)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            there = facing(painter, QRect(0, 0, width, self._at.height))
            self._paint_ground(there, width, "surface")
            self._paint_row(there, ready, "surface", ratio)
        ready.picture = picture
        self._painted.append(ready)
        if len(self._painted) > _PICTURES_LIMIT:
            self._painted.popleft().picture = None

    def paint_row(self, painter: QPainter, number: int, box: QRect, shade: Shade, *, focused: bool) -> None:
        """Implements `RowPainter`."""
        row, here = self._model.look(number), self._model.here.name(self._model.ids[number])
        painter.translate(box.x(), box.y())
        if shade == "surface" and row is not None and row.id in self._marked:
            shade = "hover"
        ratio = painter.device().devicePixelRatioF()
        ready = None if row is None else self._prepare(row, box.width(), here)
        picture = None if ready is None or shade != "surface" else ready.picture
        if picture is not None and picture.devicePixelRatio() == ratio:
            painter.drawPixmap(0, 0, picture)
        else:
            there = facing(painter, QRect(0, 0, box.width(), box.height()))
            self._paint_ground(there, box.width(), shade)
            if ready is None:
                self._paint_place(there)
            else:
                self._paint_row(there, ready, shade, ratio)
        if focused and self.focus_visible:
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(2, 2, box.width() - 4, box.height() - 5), 4, 4)
        painter.translate(-box.x(), -box.y())

    def _begin_anew(self) -> None:
        self._at = measures(self._theme)
        self._prepared.clear()
        self._painted.clear()

    def _paint_ground(self, painter: QPainter, wide: int, ground: str) -> None:
        theme = self._theme
        painter.fillRect(0, 0, wide, self._at.height, theme.colour(ground))
        painter.fillRect(0, self._at.height - 1, wide, 1, theme.colour("border"))
        if ground == "selected":
            painter.fillRect(0, 0, 3, self._at.height - 1, theme.colour("primary"))

    def _paint_place(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("chip"))
        painter.drawEllipse(self._at.avatar)
        painter.drawRoundedRect(QRectF(_LEFT, self._at.name + 5, 120, 10), 5, 5)
        painter.drawRoundedRect(QRectF(_LEFT, self._at.text + 5, 190, 10), 5, 5)

    def _paint_row(self, painter: QPainter, ready: _Prepared, ground: str, ratio: float) -> None:
        theme, row = self._theme, ready.row
        # An image and a window would each apply their own direction to Arabic or Hebrew text.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if row.id in self._marked:
            self._paint_mark(painter, ratio)
        else:
            painter.drawPixmap(
                self._at.avatar.topLeft(), theme.avatar(ready.initials, round(self._at.avatar.width()), ratio)
            )
        painter.drawPixmap(
            QPointF(34, self._at.avatar.top() + 22), theme.badge(row.kind, _BADGE, ratio, theme.colour(ground).name())
        )
        right = ready.width - _RIGHT
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(TEXT, STRONG))
        if ready.words is not None:
            painter.drawStaticText(QPointF(_LEFT, self._at.name + self._inset), ready.words[0])
        else:
            painter.drawText(_LEFT, self._at.name, right - _LEFT, _LINE, ONE_LINE, ready.name)
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font(SMALL))
        painter.drawText(_LEFT, self._at.name, right - _LEFT, _LINE, ONE_LINE_RIGHT, ready.time)
        for chip in ready.presence:
            place = right - theme.width(ready.time, SMALL) - 8 - chips.width(chip, theme)
            chips.copy(painter, chip, QPointF(place, self._at.name), theme, ratio, ground)
        self._paint_text(painter, ready, right, ratio)
        if row.unread:
            picture = self._pill(str(row.unread) if row.unread < 100 else "99+", ground, ratio)
            painter.drawPixmap(right - round(picture.deviceIndependentSize().width()), self._at.text, picture)
        left = float(_LEFT)
        for chip in ready.chips:
            left += chips.copy(painter, chip, QPointF(left, self._at.chips), theme, ratio, ground) + chips.GAP

    def _paint_mark(self, painter: QPainter, ratio: float) -> None:
        """A tick in place of the avatar, and a background of its own: marked by more than colour."""
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary"))
        painter.drawEllipse(self._at.avatar)
        tick = theme.pixmap("check", 22, theme.colour("on_primary").name(), ratio)
        painter.drawPixmap(self._at.avatar.center() - QPointF(11, 11), tick)

    def _paint_text(self, painter: QPainter, ready: _Prepared, right: int, ratio: float) -> None:
        theme, unread = self._theme, ready.row.unread
        ink = "text" if unread else "muted"
        left = _LEFT
        if ready.icon is not None:
            colour = theme.colour("danger" if ready.row.last_failed else ink).name()
            painter.drawPixmap(left, self._at.text + 3, theme.pixmap(ready.icon, _ICON, colour, ratio))
            left += _ICON + 5
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font(TEXT, STRONG if unread else REGULAR))
        if ready.words is not None:
            painter.drawStaticText(QPointF(left, self._at.text + self._inset), ready.words[1])
        else:
            painter.drawText(left, self._at.text, right - left, _LINE, ONE_LINE, ready.text)

    def _pill(self, text: str, ground: str, ratio: float) -> QPixmap:
        theme = self._theme
        wide = max(20, theme.width(text, 11, STRONG) + 12)
        picture, new = theme.kept(("pill", text, ground), wide, _LINE, ratio)
        if new:
            picture.fill(theme.colour(ground))
            box = QRectF(0, 1.5, wide, 17)
            with QPainter(picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("primary"))
                painter.drawRoundedRect(box, 8.5, 8.5)
                painter.setPen(theme.colour("on_primary"))
                painter.setFont(theme.font(11, STRONG))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return picture

    def _prepare(self, row: ConversationRow, width: int, here: str = "") -> _Prepared:
        now = self._model.clock()
        minute = int(now.timestamp()) // 60
        ready = self._prepared.get(row.id)
        if ready is not None and ready.minute == minute and ready.width == width and ready.here == here:
            if ready.row is row:
                return ready
            if ready.row == row:  # reread, but unchanged
                ready.row = row
                return ready
        theme, time, room = self._theme, when(row.last_at, now), width - _LEFT - _RIGHT
        icon = "warning" if row.last_failed else _ICONS.get(row.last_kind)
        name_room = room - theme.width(time, SMALL) - 10
        presence = chips.fitting([Chip(here, "here", "hand")], theme, _PRESENCE) if here else []
        name_room -= sum(chips.width(one, theme) + chips.GAP for one in presence)
        text_room = room - (_ICON + 5 if icon else 0) - (40 if row.unread else 0)
        weight = STRONG if row.unread else REGULAR
        bare = citizen_text.bare_name(row.contact)
        name = citizen_text.elided(citizen_text.drawn_name(bare), theme.metrics(TEXT, STRONG), name_room)
        text = citizen_text.elided(last_line(row), theme.metrics(TEXT, weight), text_room)
        ready = _Prepared(
            row,
            here,
            presence,
            width,
            minute,
            citizen_text.initials_of(bare),
            name,
            time,
            text,
            _placed(name, text),
            icon,
            _chips(row, now, theme, room),
        )
        self._prepared.pop(row.id, None)
        self._prepared[row.id] = ready
        if len(self._prepared) > _PREPARED_LIMIT:
            del self._prepared[next(iter(self._prepared))]
        return ready


def _placed(name: str, text: str) -> tuple[QStaticText, QStaticText] | None:
    """Both, shaped when first drawn and then kept; None if the text direction may depend on the position."""
    if _UPRIGHT.fullmatch(name) is None or _UPRIGHT.fullmatch(text) is None:
        return None
    placed = QStaticText(name), QStaticText(text)
    for one in placed:
        one.setTextFormat(Qt.TextFormat.PlainText)
    return placed


def _all_chips(row: ConversationRow, now: datetime) -> tuple[list[Chip], list[Chip], list[Chip]]:
    """Urgent chips and the channel; labels and the assignee."""
    urgent: list[Chip] = []
    if words := warning_words(row):
        urgent.append(Chip(words, "danger", "warning"))
    if words := window_words(row, now):
        still_open = row.window_expires_at is not None and row.window_expires_at > now
        urgent.append(Chip(words, "warn" if still_open else "quiet", "timer" if still_open else "lock"))
    others = [Chip(label.name) for label in row.labels]
    if row.assignee_name:
        others.append(Chip(row.assignee_name, "quiet", "contact"))
    return urgent, [Chip(row.channel_label, "quiet")], others


def _chips(row: ConversationRow, now: datetime, theme: Theme, room: int) -> list[Chip]:
    """As many of them as fit: urgent ones first, then the channel, which is never left out."""
    urgent, place, others = _all_chips(row, now)
    result = chips.fitting(urgent, theme, room - _CHANNEL_LEAST - chips.GAP)
    room -= sum(chips.width(one, theme) + chips.GAP for one in result)
    channel = chips.fitting(place, theme, room)
    room -= sum(chips.width(one, theme) + chips.GAP for one in channel)
    return result + channel + (chips.fitting(others, theme, room) if room > _OTHERS_LEAST else [])
