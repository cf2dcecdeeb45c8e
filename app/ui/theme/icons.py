"""Our own icons: strokes on a 24 × 24 grid, drawn from short instructions so that QtSvg need not be loaded.

Each icon is a sequence of strokes. A stroke begins with `M x y` and goes on with `L x y` (line), `C x1 y1 x2 y2 x y`
(curve), `Z` (close); `O x y r` is a circle, `R x y w h r` a rounded rectangle, `D x y r` a filled dot.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

GRID: Final = 24.0
STROKE: Final = 2.0

ICONS: Final[dict[str, str]] = {
    "search": "O 11 11 7 M 16 16 L 21 21",
    "chevron-down": "M 6 9 L 12 15 L 18 9",
    "chevron-right": "M 9 6 L 15 12 L 9 18",
    "check": "M 4 12.5 L 9.5 18 L 20 6.5",
    "checks": "M 1.5 12.5 L 6.5 17.5 L 16 7 M 11 16.5 L 12 17.5 L 22.5 7",
    "close": "M 6 6 L 18 18 M 18 6 L 6 18",
    "plus": "M 12 5 L 12 19 M 5 12 L 19 12",
    "clock": "O 12 12 9 M 12 7 L 12 12 L 15.5 14",
    "timer": "O 12 13.5 7.5 M 12 9.5 L 12 13.5 L 14.5 15 M 9.5 2.5 L 14.5 2.5 M 12 2.5 L 12 6",
    "warning": "M 12 3.5 L 22 20.5 L 2 20.5 Z M 12 10 L 12 14.5 D 12 17.4 1.2",
    "stop": "M 8 2.5 L 16 2.5 L 21.5 8 L 21.5 16 L 16 21.5 L 8 21.5 L 2.5 16 L 2.5 8 Z M 7.5 12 L 16.5 12",
    "info": "O 12 12 9.5 M 12 11 L 12 16.5 D 12 7.6 1.2",
    "paperclip": "M 20.5 11.5 L 12 20 C 9.5 22.5 5.8 22.3 3.8 20.2 C 1.7 18.1 1.7 14.6 4 12.2 L 12.8 3.4 "
    "C 14.4 1.9 16.9 1.9 18.4 3.5 C 19.9 5 19.9 7.3 18.3 8.9 L 9.8 17.4 C 9 18.2 7.7 18.2 6.9 17.4 "
    "C 6.2 16.7 6.2 15.5 7 14.7 L 14.8 6.9",
    "smile": "O 12 12 9.5 M 8 14 C 9.5 16.8 14.5 16.8 16 14 D 9 9.5 1.2 D 15 9.5 1.2",
    "image": "R 3 4 18 16 2.5 D 8.5 9 1.6 M 4 18.5 L 10.5 12.5 L 14 15.5 L 17 13 L 20.5 16.5",
    "video": "R 2.5 6 13 12 2.5 M 15.5 11 L 21.5 7.5 L 21.5 16.5 L 15.5 13",
    "voice": "R 9 2.5 6 11 3 M 5.5 11 C 5.5 19.5 18.5 19.5 18.5 11 M 12 17.5 L 12 21.5",
    "document": "M 6 2.5 L 14 2.5 L 19 7.5 L 19 21.5 L 6 21.5 Z M 13.5 3 L 13.5 8 L 18.5 8 M 9 13 L 16 13 "
    "M 9 17 L 14 17",
    "sticker": "M 4 4 L 20 4 L 20 13 L 13 20 L 4 20 Z M 13 20 L 13 13 L 20 13",
    "location": "M 12 21.5 C 7 16 5 13 5 9.8 C 5 5.9 8.1 3 12 3 C 15.9 3 19 5.9 19 9.8 C 19 13 17 16 12 21.5 Z "
    "O 12 10 2.6",
    "contact": "O 12 8 4 M 4 21 C 4.5 15.5 19.5 15.5 20 21",
    "choice": "R 3 5 18 14 3 M 8 12 L 11 15 L 16.5 9.5",
    "question": "O 12 12 9.5 M 9 9.2 C 9.3 5.7 15 5.9 15 9.4 C 15 11.8 12 11.8 12 14.2 D 12 17.4 1.2",
    "download": "M 12 3.5 L 12 15.5 M 6.5 10.5 L 12 16 L 17.5 10.5 M 4 20.5 L 20 20.5",
    "play": "M 7 4.5 L 19 12 L 7 19.5 Z",
    "pause": "M 8 5 L 8 19 M 16 5 L 16 19",
    "panel": "R 3 4 18 16 2.5 M 15 4.5 L 15 19.5",
    "menu": "M 4 6.5 L 20 6.5 M 4 12 L 20 12 M 4 17.5 L 20 17.5",
    "more": "D 5 12 1.7 D 12 12 1.7 D 19 12 1.7",
    "label": "M 3.5 3.5 L 12 3.5 L 21 12.5 L 12.5 21 L 3.5 12 Z D 8 8 1.4",
    "snooze": "M 20.5 14.5 C 15 17 8 12.5 10 3.5 C 1 6.5 1.5 19.5 11 20.8 C 15.5 21.3 19 18.5 20.5 14.5 Z",
    "note": "M 4 3.5 L 20 3.5 L 20 14.5 L 14 20.5 L 4 20.5 Z M 14 20 L 14 14.5 L 19.5 14.5 M 8 8.5 L 16 8.5 "
    "M 8 12 L 12 12",
    "send": "M 21.5 2.5 L 15 21.5 L 11 13 L 2.5 9 Z M 21 3 L 11 13",
    "retry": "M 20 11.5 C 19 2.5 7 1 4 9.5 M 4 4 L 4 9.5 L 9.5 9.5 M 4 12.5 C 5 21.5 17 23 20 14.5 M 20 20 "
    "L 20 14.5 L 14.5 14.5",
    "phone": "M 5 3.5 L 9 3.5 L 10.5 8.5 L 8 10.5 C 9.2 13 11 14.8 13.5 16 L 15.5 13.5 L 20.5 15 L 20.5 19 "
    "C 20.5 20.2 19.7 21 18.5 21 C 10 20.5 3.5 14 3 5.5 C 3 4.3 3.8 3.5 5 3.5 Z",
    "lock": "R 4.5 10.5 15 10.5 2.5 M 8 10.5 L 8 7 C 8 1.5 16 1.5 16 7 L 16 10.5",
    "link": "M 14 4 L 20 4 L 20 10 M 20 4 L 11 13 M 17 13.5 L 17 20 L 4 20 L 4 7 L 10.5 7",
    "inbox": "M 3 13 L 6.5 4 L 17.5 4 L 21 13 L 21 20 L 3 20 Z M 3 13.5 L 8.5 13.5 L 10 16.5 L 14 16.5 "
    "L 15.5 13.5 L 21 13.5",
    "reply": "M 9.5 5 L 3.5 11 L 9.5 17 M 4 11 L 13 11 C 18 11 20.5 14 20.5 19.5",
    "hand": "M 7 13 L 7 6.5 C 7 4.6 9.8 4.6 9.8 6.5 L 9.8 11 M 9.8 10 L 9.8 4.2 C 9.8 2.4 12.6 2.4 12.6 4.2 "
    "L 12.6 10.5 M 12.6 10 L 12.6 5 C 12.6 3.2 15.4 3.2 15.4 5 L 15.4 11 M 15.4 10.5 L 15.4 7 C 15.4 5.2 18.2 5.2 "
    "18.2 7 L 18.2 14.5 C 18.2 19 16 21.5 12.8 21.5 C 9.6 21.5 8 20 4.2 14.5 C 3.2 12.8 5.2 11.4 7 13.5",
    "settings": "M 3.5 7 L 11.5 7 M 16.5 7 L 20.5 7 O 14 7 2.5 M 3.5 17 L 7.5 17 M 12.5 17 L 20.5 17 O 10 17 2.5",
    "offline": "M 3 3 L 21 21 M 5 12.5 C 6.5 11 8.5 10 10.5 9.8 M 8.5 16 C 10.5 14.4 13.5 14.4 15.5 16 M 15 10.5 "
    "C 16.5 11 18 11.7 19 12.5 D 12 19 1.4",
}
"""Name → strokes."""


def draw(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw icon `name` into `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    strokes, dots = _paths(ICONS[name])
    pen = QPen(colour, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(strokes)
    painter.fillPath(dots, colour)
    painter.restore()


def _paths(instructions: str) -> tuple[QPainterPath, QPainterPath]:
    """The strokes and the filled dots."""
    strokes, dots = QPainterPath(), QPainterPath()
    words = iter(instructions.split())

    def take(count: int) -> list[float]:
        return [float(next(words)) for _ in range(count)]

    for word in words:
        match word:
            case "M":
                strokes.moveTo(*take(2))
            case "L":
                strokes.lineTo(*take(2))
            case "C":
                strokes.cubicTo(*take(6))
            case "Z":
                strokes.closeSubpath()
            case "O":
                x, y, radius = take(3)
                strokes.addEllipse(QPointF(x, y), radius, radius)
            case "R":
                x, y, width, height, radius = take(5)
                strokes.addRoundedRect(QRectF(x, y, width, height), radius, radius)
            case "D":
                x, y, radius = take(3)
                dots.addEllipse(QPointF(x, y), radius, radius)
            case other:
                raise ValueError(f"Unknown instruction {other} in an icon")
    return strokes, dots
