"""Mirrored painting for right-to-left windows.

A row is painted with its left-to-right coordinates. `facing` supplies a painter that mirrors them; text and pictures
themselves are never mirrored.
"""

from typing import Any, Final, cast

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap, QPolygonF, QStaticText

_LEFT: Final = Qt.AlignmentFlag.AlignLeft.value
_RIGHT: Final = Qt.AlignmentFlag.AlignRight.value
_CENTRE: Final = Qt.AlignmentFlag.AlignHCenter.value
_ABSOLUTE: Final = Qt.AlignmentFlag.AlignAbsolute.value


def facing(painter: QPainter, box: QRect | QRectF) -> QPainter:
    """`painter` itself or, in a right-to-left window, a painter that mirrors coordinates inside `box`."""
    return cast("QPainter", _Mirrored(painter, box)) if QGuiApplication.isRightToLeft() else painter


def inside(painter: QPainter, place: QRectF) -> QRectF:
    """The position of `place` with a painter from `facing`, for what is painted without a call of its own: an icon."""
    return painter.place(place) if isinstance(painter, _Mirrored) else place


def turned(place: QRect, width: int) -> QRect:
    """A rectangle mirrored within something `width` pixels wide."""
    return QRect(width - place.x() - place.width(), place.y(), place.width(), place.height())


class _Mirrored:
    """A `QPainter` that mirrors the calls used for rows; all others go to the painter unchanged."""

    def __init__(self, painter: QPainter, box: QRect | QRectF) -> None:
        self._painter, self._edges = painter, 2 * box.x() + box.width()
        # Each text keeps its own direction, wherever it is placed.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._painter, name)

    def drawText(self, *arguments: Any) -> None:
        """(rectangle, flags, words) or (x, y, width, height, flags, words)."""
        place, (flags, words) = self.place(*arguments[:-2]), arguments[-2:]
        self._painter.drawText(place, _other_side(getattr(flags, "value", flags)), words)

    def drawStaticText(self, at: QPointF, text: QStaticText) -> None:
        """(top left, text): the text is right-aligned at the mirrored position."""
        self._painter.drawStaticText(QPointF(self._edges - at.x() - text.size().width(), at.y()), text)

    def drawPixmap(self, *arguments: Any) -> None:
        """(point, picture) or (x, y, picture)."""
        picture: QPixmap = arguments[-1]
        at = QPointF(*arguments[:2]) if len(arguments) == 3 else QPointF(arguments[0])
        wide = picture.deviceIndependentSize().width()
        self._painter.drawPixmap(QPointF(self._edges - at.x() - wide, at.y()), picture)

    def drawRoundedRect(self, place: QRect | QRectF, across: float, down: float) -> None:
        """Mirrored."""
        self._painter.drawRoundedRect(self.place(place), across, down)

    def drawEllipse(self, *arguments: Any) -> None:
        """(rectangle) or (centre, across, down)."""
        if len(arguments) == 3:
            centre, across, down = arguments
            self._painter.drawEllipse(self._point(QPointF(centre)), across, down)
        else:
            self._painter.drawEllipse(self.place(*arguments))

    def drawLine(self, *arguments: Any) -> None:
        """(from, to), (line) or (x, y, x, y)."""
        line = QLineF(*arguments)
        self._painter.drawLine(QLineF(self._point(line.p1()), self._point(line.p2())))

    def drawPolyline(self, points: QPolygonF) -> None:
        """Mirrored."""
        self._painter.drawPolyline(QPolygonF([self._point(one) for one in points.toList()]))

    def fillRect(self, *arguments: Any) -> None:
        """(rectangle, colour) or (x, y, width, height, colour)."""
        self._painter.fillRect(self.place(*arguments[:-1]), arguments[-1])

    def _point(self, point: QPointF) -> QPointF:
        return QPointF(self._edges - point.x(), point.y())

    def place(self, *arguments: Any) -> QRectF:
        """A mirrored rectangle."""
        place = QRectF(*arguments) if len(arguments) == 4 else QRectF(arguments[0])
        return QRectF(self._edges - place.x() - place.width(), place.y(), place.width(), place.height())


def _other_side(flags: int) -> int:
    if flags & _CENTRE:
        return flags
    side = _LEFT if flags & _RIGHT else _RIGHT
    return (flags & ~(_LEFT | _RIGHT)) | side | _ABSOLUTE
