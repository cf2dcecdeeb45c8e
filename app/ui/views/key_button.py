"""A push button that shows its shortcut as key caps after its label."""

from collections.abc import Sequence
from typing import Final, Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from app.ui.delegates.flags import CENTRED, ONE_LINE
from app.ui.delegates.mirror import facing
from app.ui.theme.theme import REGULAR, STRONG, TEXT, Theme, Weight
from app.ui.views.seen_lately import SeenLately

_CAP: Final = 11
_PAD: Final = 12
_ICON: Final = 16
_BRIEF: Final = 12
"""Characters that are never elided."""
_SLACK: Final = 2
"""Qt elides with fractions of a pixel, but the width of a text is rounded."""
_SIGNS: Final = {"Return": "↵", "Enter": "↵"}
Look = Literal["plain", "primary", "quiet", "danger", "tab"]
_INKS: Final[dict[Look, str]] = {"primary": "on_primary", "danger": "on_danger", "quiet": "muted"}
_BARE: Final[frozenset[Look]] = frozenset({"quiet", "tab"})
"""Without background and border unless hovered or focused."""
_PADS: Final[dict[Look, int]] = {"tab": 6, "quiet": 8}


class KeyButton(QPushButton):
    """`short` replaces the text if space is short; the accessible name is always the long one.

    `look`: plain (bordered), primary (filled), quiet (no border), danger (bordered, in the block colours), tab
    (underlined while checked).
    """

    def __init__(
        self, theme: Theme, words: str = "", *, keys: str = "", look: Look = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._look, self._caps = theme, look, list[str]()
        self._pad = _PADS.get(look, _PAD)
        self._words, self._short, self._icon_name, self._badge = "", "", "", QPixmap()
        self._wide: tuple[Weight, int] | None = None
        """The weight at which it was measured, and its width."""
        self._before = self._caps_wide = 0
        """The width in pixels of the icon before the text, and of the key caps after it."""
        self.behind = ""
        """The token of the background, if it is always the same: then the rendering is cached."""
        self._seen = SeenLately()
        self.weight: Weight = STRONG if look in ("primary", "danger") else REGULAR
        # A QPushButton never becomes narrower than its text; this one may, and elides it.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)  # Enter presses it like Space, in the window as in dialogs
        self.setProperty("look", "quiet" if look == "tab" else look)
        self.say(words)
        self.set_keys(keys)
        theme.changed.connect(self.update)

    def say(self, words: str, short: str = "") -> None:
        """Set the text."""
        if words == self._words and short == self._short:
            return
        self._words, self._short = words, short
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self._measure_anew()

    def set_keys(self, keys: str) -> None:
        """Set the keys, written as "Ctrl+1"; empty: none."""
        caps = [_SIGNS.get(cap, cap) for cap in keys.split("+") if cap]
        self.setAccessibleDescription(keys)
        if caps != self._caps:
            self._caps, self._caps_wide = caps, _width_of_caps(self._theme, caps)
            self._measure_anew()

    def set_icon(self, name: str) -> None:
        """Set a theme icon before the text."""
        if name != self._icon_name:
            self._icon_name = name
            self._show_before()

    def set_badge(self, badge: QPixmap) -> None:
        """Set a picture before the text."""
        if badge.cacheKey() != self._badge.cacheKey():
            self._badge = badge
            self._show_before()

    def words(self) -> str:
        """The full text."""
        return self._words

    def sizeHint(self) -> QSize:
        """Qt: room for everything."""
        if self._wide is None or self._wide[0] != self.weight:
            self._wide = self.weight, self.width_with(self._words)
        return QSize(self._wide[1], 28)

    def width_with(self, words: str) -> int:
        """The preferred width with this text."""
        return self._before + self._width(words) + self._caps_wide + 2 * self._pad + _SLACK

    def minimumSizeHint(self) -> QSize:
        """Qt: room for the short text."""
        words = next((one for one in (self._words, self._short) if 0 < len(one) <= _BRIEF), "…")
        width = self._before + self._width(words) + 2 * self._pad
        return QSize(min(width, self.sizeHint().width()), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the style draws the background, we draw the rest."""
        del event
        with QPainter(self) as painter:
            if not self.behind:
                self._paint(painter)
                return
            state = self.isEnabled(), self.underMouse(), self.hasFocus(), self.isDown(), self.isChecked()
            words = self._words, self._short, *self._caps, self._icon_name, self._badge.cacheKey(), self.weight
            look = state, words, self.behind, id(self._theme.tokens)
            self._seen.paint(self, painter, look, self._theme.colour(self.behind), self._paint)

    def _paint(self, painter: QPainter) -> None:
        if self._look not in _BARE or self.underMouse() or self.hasFocus():
            self._paint_ground(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._look == "primary" and self.hasFocus():
            # A darker edge on a dark button is invisible; a ring inside it is not.
            painter.setPen(QPen(self._theme.colour("on_primary"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 3, 3)
        self._paint_inside(facing(painter, self.rect()))

    def _paint_ground(self, painter: QPainter) -> None:
        """Paint with the style, which takes longer than everything else here, so the result is cached."""
        option, ratio = QStyleOptionButton(), self.devicePixelRatioF()
        self.initStyleOption(option)
        option.text = ""
        if not ratio.is_integer():  # the picture would fall between screen pixels
            self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
            return
        key = "button", self._look, option.state.value
        ground, new = self._theme.kept(key, self.width(), self.height(), ratio)
        if new:
            with QPainter(ground) as own:
                self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, own, self)
        painter.drawPixmap(0, 0, ground)

    def _show_before(self) -> None:
        """Update the picture or icon before the text."""
        before = self._before
        self._before = _ICON + 6 if self._icon_name else 0
        if not self._badge.isNull():
            self._before = round(self._badge.deviceIndependentSize().width()) + 6
        self._measure_anew() if self._before != before else self.update()

    def _measure_anew(self) -> None:
        self._wide = None
        self.updateGeometry()
        self.update()

    def _paint_inside(self, painter: QPainter) -> None:
        colour, before = self._colour(), self._before
        words, wide, caps = self._fitting(self.width() - 2 * self._pad - before)
        used = before + wide + caps
        x, middle = (self.width() - used) // 2, self.height() // 2
        if self._before:
            picture = self._badge
            if picture.isNull():
                picture = self._theme.pixmap(self._icon_name, _ICON, colour.name(), self.devicePixelRatioF())
            painter.drawPixmap(x, middle - round(picture.deviceIndependentSize().height() / 2), picture)
        painter.setPen(colour)
        painter.setFont(self._theme.font(TEXT - 1, self._weight()))
        painter.drawText(QRect(x + before, 0, used, self.height()), ONE_LINE, words)
        if caps:
            _paint_caps(painter, self._theme, self._caps, x + used - caps + 6, middle, colour)
        if self._look == "tab" and self.isChecked():
            line = self._theme.colour("primary")
            painter.fillRect(QRect(x, self.height() - 2, wide, 2), line)

    def _fitting(self, room: int) -> tuple[str, int, int]:
        """The text that fits, its width, and that of the key caps after it; zero if they do not fit."""
        words, caps, wide = self._words, self._caps_wide, self._width(self._words)
        if wide > room and self._short:
            words, wide = self._short, self._width(self._short)
        if wide + caps > room:
            caps = 0
        if wide > room:
            metrics = self._theme.metrics(*self._face())
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room + _SLACK, 0))
            wide = self._width(words)
        return words, wide, caps

    def _colour(self) -> QColor:
        if not self.isEnabled():
            return self._theme.colour("muted")
        if self._look == "tab":
            return self._theme.colour("text" if self.isChecked() else "muted")
        return self._theme.colour(_INKS.get(self._look, "text"))

    def _weight(self) -> Weight:
        return STRONG if self._look == "tab" and self.isChecked() else self.weight

    def _face(self) -> tuple[int, Weight]:
        return TEXT - 1, STRONG if self._look == "tab" else self.weight

    def _width(self, words: str) -> int:
        return self._theme.width(words, *self._face())


def _paint_caps(painter: QPainter, theme: Theme, caps: Sequence[str], x: int, middle: int, colour: QColor) -> None:
    painter.setFont(theme.font(_CAP))
    border = QColor(colour)
    border.setAlpha(110)
    boxes = []
    for cap in caps:
        boxes.append(QRectF(x + 0.5, middle - 8.5, max(theme.width(cap, _CAP) + 8, 16), 17))
        x += int(boxes[-1].width()) + 2
    painter.setPen(border)
    for box in boxes:
        painter.drawRoundedRect(box, 3, 3)
    painter.setPen(colour)
    for box, cap in zip(boxes, caps, strict=True):
        painter.drawText(box, CENTRED, cap)


def _width_of_caps(theme: Theme, caps: Sequence[str]) -> int:
    return sum(max(theme.width(cap, _CAP) + 8, 16) + 2 for cap in caps) + (6 if caps else 0)
