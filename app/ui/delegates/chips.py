"""Small rounded chips: labels, warnings, the messaging window. Measured and painted alike by all delegates."""

from typing import Final, Literal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.ui.delegates.flags import ONE_LINE
from app.ui.delegates.mirror import facing
from app.ui.theme.theme import Theme

Look = Literal["plain", "danger", "warn", "quiet", "here"]
HEIGHT: Final = 20
GAP: Final = 6
_FONT: Final = 12
_PADDING: Final = 7
_RADIUS: Final = 5
_ICON: Final = 12
_ICON_GAP: Final = 4
_COLOURS: Final[dict[Look, tuple[str | None, str | None, str]]] = {
    "danger": ("danger_ground", "danger", "on_danger"),
    "warn": ("warn_ground", "warn", "on_warn"),
    "quiet": (None, None, "muted"),
    "plain": ("chip", None, "on_chip"),
    "here": ("info_ground", "info", "on_info"),
}
"""Background, border and text colour by look, as tokens of the theme."""


class Chip(Struct, frozen=True):
    """A word in a look; `quiet` has no background. `icon` comes before it (severity is never conveyed by colour
    alone).
    """

    text: str
    look: Look = "plain"
    icon: str | None = None


def width(chip: Chip, theme: Theme) -> int:
    """The width in pixels."""
    text = theme.width(chip.text, _FONT)
    padding = 0 if chip.look == "quiet" else 2 * _PADDING
    return text + padding + (_ICON + _ICON_GAP if chip.icon else 0)


def fitting(chips: list[Chip], theme: Theme, space: int) -> list[Chip]:
    """As many chips as fit into `space` pixels; the last is shortened or becomes "+n"."""
    result: list[Chip] = []
    used = 0
    for position, chip in enumerate(chips):
        left = len(chips) - position - 1
        reserve = 0 if not left else width(Chip(f"+{left}", "quiet"), theme) + GAP
        if used + width(chip, theme) + reserve <= space:
            result.append(chip)
            used += width(chip, theme) + GAP
            continue
        room = space - used - reserve - (width(chip, theme) - theme.width(chip.text, _FONT))
        if room > 40:
            text = theme.metrics(_FONT).elidedText(chip.text, Qt.TextElideMode.ElideRight, room)
            result.append(Chip(text, chip.look, chip.icon))
            left_over = left
        else:
            left_over = left + 1
        if left_over:
            result.append(Chip(f"+{left_over}", "quiet"))
        break
    return result


def copy(painter: QPainter, chip: Chip, at: QPointF, theme: Theme, ratio: float, behind: str) -> int:
    """Like `paint`, over the colour of token `behind`. The same chips occur in many rows, so they are painted once and
    copied.
    """
    wide = width(chip, theme)
    picture, new = theme.kept((chip, behind), wide, HEIGHT, ratio)
    if new:
        picture.fill(theme.colour(behind))
        with QPainter(picture) as own:
            own.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint(facing(own, QRectF(0, 0, wide, HEIGHT)), chip, QPointF(0, 0), theme, ratio)
    painter.drawPixmap(at, picture)
    return wide


def paint(painter: QPainter, chip: Chip, at: QPointF, theme: Theme, ratio: float) -> int:
    """Paint with its top left corner at `at`; returns its width."""
    wide = width(chip, theme)
    box = QRectF(at.x(), at.y(), wide, HEIGHT)
    ground, edge, ink = _COLOURS[chip.look]
    if ground is not None:
        painter.setPen(QPen(theme.colour(edge), 1) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    left = at.x() + (0 if chip.look == "quiet" else _PADDING)
    if chip.icon is not None:
        painter.drawPixmap(
            QPointF(left, at.y() + (HEIGHT - _ICON) / 2),
            theme.pixmap(chip.icon, _ICON, theme.colour(ink).name(), ratio),
        )
        left += _ICON + _ICON_GAP
    painter.setPen(theme.colour(ink))
    painter.setFont(theme.font(_FONT))
    painter.drawText(QRectF(left, at.y(), box.right() - left + 1, HEIGHT), ONE_LINE, chip.text)
    return wide
