"""The brush strokes of the practice pictures."""

import random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
)

WIDTH, HEIGHT = 960, 720


def vertical(top: str, bottom: str, y0: float, y1: float) -> QBrush:
    """A gradient from top to bottom."""
    gradient = QLinearGradient(0, y0, 0, y1)
    gradient.setColorAt(0, QColor(top))
    gradient.setColorAt(1, QColor(bottom))
    return QBrush(gradient)


def polygon(*points: tuple[float, float]) -> QPolygonF:
    """A polygon through these points."""
    return QPolygonF([QPointF(x, y) for x, y in points])


def area(p: QPainter, colour: str | QBrush, *points: tuple[float, float]) -> None:
    """A filled polygon without a border."""
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QBrush(QColor(colour)) if isinstance(colour, str) else colour)
    p.drawPolygon(polygon(*points))


def box(p: QPainter, colour: str | QBrush, x: float, y: float, w: float, h: float, radius: float = 0) -> None:
    """A filled rectangle, with round corners if wanted."""
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QBrush(QColor(colour)) if isinstance(colour, str) else colour)
    p.drawRoundedRect(QRectF(x, y, w, h), radius, radius)


def shadow(p: QPainter, x: float, y: float, w: float, h: float, strength: int = 110) -> None:
    """A soft shadow on the ground."""
    gradient = QRadialGradient(0, 0, 1)
    gradient.setColorAt(0, QColor(0, 0, 0, strength))
    gradient.setColorAt(1, QColor(0, 0, 0, 0))
    p.save()
    p.translate(x + w / 2, y + h / 2)
    p.scale(w / 2, h / 2)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(gradient)
    p.drawEllipse(QPointF(0, 0), 1, 1)
    p.restore()


def bricks(p: QPainter, rng: random.Random, x: float, y: float, w: float, h: float, tones: tuple[str, ...]) -> None:
    """A brick wall."""
    box(p, "#b9aea3", x, y, w, h)
    row, course = 0, 17.0
    top = y
    while top < y + h:
        left = x - (22 if row % 2 else 0)
        while left < x + w:
            tone = QColor(rng.choice(tones)).lighter(rng.randint(94, 106))
            clipped = QRectF(left, top, 42, course - 3).intersected(QRectF(x, y, w, h))
            p.fillRect(clipped, tone)
            left += 45
        top += course
        row += 1


def tiles(p: QPainter, rng: random.Random, top: float, bottom: float, base: str, step: float = 64) -> None:
    """A pavement that recedes from the viewer."""
    area(
        p,
        vertical(base, QColor(base).lighter(112).name(), top, bottom),
        (0, top),
        (WIDTH, top),
        (WIDTH, bottom),
        (0, bottom),
    )
    p.setPen(QPen(QColor(0, 0, 0, 46), 1.6))
    vanish = (WIDTH / 2, top - 260)
    for i in range(-14, 30):
        foot = i * step
        share = (top - vanish[1]) / (bottom - vanish[1])
        p.drawLine(QPointF(vanish[0] + (foot - vanish[0]) * share, top), QPointF(foot, bottom))
    line, gap = top, 9.0
    while line < bottom:
        p.drawLine(QPointF(0, line), QPointF(WIDTH, line))
        line += gap
        gap *= 1.23
    for _ in range(260):
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(0, 0, 0, rng.randint(4, 18)))
        p.drawEllipse(QPointF(rng.uniform(0, WIDTH), rng.uniform(top, bottom)), rng.uniform(2, 16), rng.uniform(1, 5))


def bag(p: QPainter, rng: random.Random, x: float, y: float, size: float, colour: str) -> None:
    """A full bin bag standing at (x, y)."""
    shadow(p, x - size * 0.7, y - size * 0.16, size * 1.5, size * 0.34)
    path = QPainterPath(QPointF(x - size * 0.1, y - size))
    path.cubicTo(x - size * 0.62, y - size * 0.8, x - size * 0.62, y - size * 0.1, x - size * 0.42, y)
    path.lineTo(x + size * 0.42, y)
    path.cubicTo(x + size * 0.62, y - size * 0.12, x + size * 0.58, y - size * 0.82, x + size * 0.1, y - size)
    gradient = QRadialGradient(x - size * 0.2, y - size * 0.62, size)
    gradient.setColorAt(0, QColor(colour).lighter(165))
    gradient.setColorAt(1, QColor(colour))
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(gradient)
    p.drawPath(path)
    p.setPen(QPen(QColor(colour).darker(140), 3))
    p.drawLine(QPointF(x - size * 0.14, y - size), QPointF(x + size * 0.16, y - size * 1.1))
    p.setPen(QPen(QColor(255, 255, 255, 50), 2))
    for _ in range(6):
        start = QPointF(x + rng.uniform(-0.35, 0.3) * size, y - rng.uniform(0.2, 0.85) * size)
        p.drawLine(start, start + QPointF(rng.uniform(-10, 14), rng.uniform(14, 30)))


def carton(p: QPainter, x: float, y: float, w: float, h: float) -> None:
    """A cardboard box."""
    shadow(p, x - w * 0.1, y - h * 0.1, w * 1.5, h * 0.3)
    area(p, vertical("#c99d66", "#a97c48", y - h, y), (x, y - h), (x + w, y - h), (x + w, y), (x, y))
    area(p, "#8f683b", (x + w, y - h), (x + w * 1.22, y - h * 1.13), (x + w * 1.22, y - h * 0.14), (x + w, y))
    area(p, "#dcb47f", (x, y - h), (x + w, y - h), (x + w * 1.22, y - h * 1.13), (x + w * 0.2, y - h * 1.13))
    area(
        p,
        "#e3d3a8",
        (x + w * 0.44, y - h),
        (x + w * 0.56, y - h),
        (x + w * 0.56, y - h * 0.6),
        (x + w * 0.44, y - h * 0.6),
    )
