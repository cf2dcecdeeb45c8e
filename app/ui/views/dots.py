"""The coloured dots of statuses and labels. The word beside each says the same."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from app.ui.theme.theme import Theme
from app.ui.theme.tokens import label_colour

_DOT: Final = 9
_ICON: Final = 16


def dot(theme: Theme, token: str, ratio: float) -> QPixmap:
    """A dot of 9 pixels in a theme colour."""
    return _painted(theme.colour(token), _DOT, ratio)


def label_dot(colour: str) -> QIcon:
    """A label's dot, the same in both themes; `colour` is a key of the label colours."""
    icon = QIcon()
    for ratio in (1.0, 2.0):
        show_always(icon, _painted(QColor(label_colour(colour)), _ICON, ratio))
    return icon


def show_always(icon: QIcon, picture: QPixmap) -> QIcon:
    """Set `picture` for all states of `icon`: a meaningful colour must not be tinted in a selected row."""
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(picture, mode)
    return icon


def _painted(colour: QColor, size: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QRectF((size - _DOT) / 2, (size - _DOT) / 2, _DOT, _DOT))
    return picture
