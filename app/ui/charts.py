"""Charts painted with QPainter, both on a widget and on paper. One series each: nothing is conveyed by colour alone."""

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

_TICKS: Final = 4
_GAP: Final = 0.28
"""The share of a column's room that stays empty."""
_WIDEST: Final = 6
"""The maximum width of a column's room, in lines of text: a single week is still a column, not a wall."""


class Ink(Struct, frozen=True):
    """The colours of a chart. Opaque only: PDF/A-1 does not support transparency."""

    font: QFont
    text: QColor
    muted: QColor
    grid: QColor
    fill: QColor


class Bar(Struct, frozen=True):
    """One column: its caption, its height, and the formatted value."""

    caption: str
    value: float
    words: str = ""


def columns(painter: QPainter, box: QRectF, bars: Sequence[Bar], ink: Ink) -> None:
    """Draw a column for each bar above a base line, with a scale at the left, and captions where they fit."""
    painter.save()
    painter.setFont(ink.font)
    metrics = QFontMetricsF(ink.font, painter.device())
    line = metrics.height()
    ticks = scale(max((bar.value for bar in bars), default=0))
    left = max(metrics.horizontalAdvance(_whole(tick)) for tick in ticks) + line * 0.5
    plot = box.adjusted(left, line, 0, -line * 1.4)
    _paint_scale(painter, plot, ticks, ink, metrics)
    if bars:
        room = min(plot.width() / len(bars), line * _WIDEST)
        every = max(1, ceil(max(metrics.horizontalAdvance(bar.caption) for bar in bars) * 1.15 / room))
        for number, bar in enumerate(bars):
            high = plot.height() * bar.value / ticks[-1]
            across = plot.left() + room * number
            column = QRectF(across + room * _GAP / 2, plot.bottom() - high, room * (1 - _GAP), high)
            painter.fillRect(column, ink.fill)
            wide = metrics.horizontalAdvance(bar.words)
            if bar.value and wide * 1.1 <= room:
                painter.setPen(ink.text)
                place = QRectF(across, column.top() - line, room, line)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, bar.words)
            if number % every == 0 and across + metrics.horizontalAdvance(bar.caption) <= plot.right() + room * 0.1:
                painter.setPen(ink.muted)
                place = QRectF(across, plot.bottom() + line * 0.25, room * every, line)
                side = Qt.AlignmentFlag.AlignHCenter if every == 1 else Qt.AlignmentFlag.AlignLeft
                painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, bar.caption)
    painter.restore()


def scale(most: float) -> list[float]:
    """Round numbers from 0 to at least `most`, evenly spaced."""
    if most <= 0:
        return [0.0, 1.0]
    power = 10.0 ** floor(log10(most / _TICKS))
    # Counts are integers: no tick at 2.5.
    factors = (1, 2, 5, 10) if power < 10 else (1, 2, 2.5, 5, 10)
    step = max(1.0, next(factor * power for factor in factors if factor * power * _TICKS >= most))
    return [step * number for number in range(ceil(most / step) + 1)]


def _paint_scale(painter: QPainter, plot: QRectF, ticks: Sequence[float], ink: Ink, metrics: QFontMetricsF) -> None:
    line = metrics.height()
    for tick in ticks:
        y = plot.bottom() - plot.height() * tick / ticks[-1]
        painter.setPen(ink.muted if tick == 0 else ink.grid)
        painter.drawLine(QLineF(QPointF(plot.left(), y), QPointF(plot.right(), y)))
        painter.setPen(ink.muted)
        words = _whole(tick)
        place = QRectF(plot.left() - line * 20.3, y - line / 2, line * 20, line)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)


def _whole(value: float) -> str:
    return f"{value:g}" if value < 10_000 else f"{value / 1000:g}k"
