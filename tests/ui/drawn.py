"""What a window really draws: each text with its position, glyphs and colour, whichever code paints it.

Each widget is rendered again, separately, into an SVG: there each text drawn by a label, button, delegate or layout is
an element of its own, where a picture has only pixels.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QRegion, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QStackedWidget, QWidget

_AT_MOUSE = Qt.WidgetAttribute.WA_TransparentForMouseEvents
_SVG = "{http://www.w3.org/2000/svg}"
_UNSEEN = re.compile("[\\s\u2066-\u2069\u200e\u200f]+")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A run of text in one font. `place` is in the window's pixels, from the cap height to the baseline."""

    holder: QWidget
    text: str
    place: QRectF
    colour: QColor
    """Including its opacity."""
    px: float
    weight: int


def drawn(window: QWidget) -> Iterator[Drawn]:
    """All texts that are fully visible in `window`: not scrolled out of view or covered."""
    for widget in [window, *window.findChildren(QWidget)]:
        if _draws(widget) and widget.isVisible() and not (seen := widget.visibleRegion()).isEmpty():
            at = widget.mapTo(window, QPoint())
            for one in _texts(widget):
                if seen.contains(one.place.toAlignedRect()) and not _covered(widget, one.place):
                    yield replace(one, place=one.place.translated(at))


def luminance(rgb: int) -> float:
    """WCAG's relative luminance of 0xrrggbb."""
    parts = [((rgb >> shift) & 255) / 255 for shift in (16, 8, 0)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: int, other: int) -> float:
    """From 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _draws(widget: QWidget) -> bool:
    """Whether it may draw text itself: not mere containers, except the viewport of an item view."""
    area = widget.parent()
    on_it = isinstance(area, QAbstractScrollArea) and area.viewport() is widget
    return on_it or type(widget) not in (QWidget, QFrame, QStackedWidget, QScrollArea, QScrollBar)


def cut(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Texts that are clipped by their widget or one of its parents.

    Text that can be scrolled to is not clipped, and neither is text that is temporarily covered or in a tooltip.
    """
    for widget in [window, *window.findChildren(QWidget)]:
        if not (_draws(widget) and widget.isVisible()) or _moves(widget):
            continue
        seen = widget.visibleRegion().boundingRect().adjusted(-1, -1, 1, 1)
        for one in _texts(widget):
            if not seen.contains(one.place.toAlignedRect()) and not _covered(widget, one.place):
                yield widget, one.text


def _moves(widget: QWidget) -> bool:
    while (above := widget.parentWidget()) is not None:
        if isinstance(above, QAbstractScrollArea) or above.testAttribute(_AT_MOUSE):
            return True
        widget = above
    return False


def _covered(widget: QWidget, place: QRectF) -> bool:
    window = widget.window()
    for x in (place.left() + 1, place.center().x(), place.right() - 1):
        over = window.childAt(widget.mapTo(window, QPointF(x, place.center().y()).toPoint()))
        if over is not None and over is not widget and not widget.isAncestorOf(over):
            return True
    return False


def _texts(widget: QWidget) -> Iterator[Drawn]:
    """What `widget` itself draws, in its own coordinates."""
    for group in ET.fromstring(_svg(widget)).iter(f"{_SVG}g"):
        matrix = _matrix(group.get("transform", ""))
        for one in group.findall(f"{_SVG}text"):
            text = one.text or ""
            if not _UNSEEN.sub("", text):
                continue
            px, weight = float(one.get("font-size", "0")), int(one.get("font-weight", "400"))
            font = QFont((one.get("font-family") or "").replace("'", "").split(","))
            font.setPixelSize(max(round(px), 1))
            font.setWeight(QFont.Weight(weight))
            metrics = QFontMetricsF(font)
            left, base = float(one.get("x", "0")), float(one.get("y", "0"))
            place = QRectF(left, base - metrics.capHeight(), metrics.horizontalAdvance(text), metrics.capHeight())
            yield Drawn(widget, text, matrix.mapRect(place), _colour(one), px, weight)


def _colour(one: ET.Element) -> QColor:
    colour = QColor(one.get("fill", ""))
    colour.setAlphaF(float(one.get("fill-opacity", "1")))
    return colour


def _svg(widget: QWidget) -> str:
    buffer, generator = QBuffer(), QSvgGenerator()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(QRect(QPoint(), widget.size()))
    with QPainter(generator) as painter:
        widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return bytes(buffer.data().data()).decode()


def _matrix(words: str) -> QTransform:
    numbers = [float(one) for one in re.findall(r"-?[\d.]+(?:e-?\d+)?", words)]
    return QTransform(*numbers) if len(numbers) == 6 else QTransform()
