"""A line chart over days, one line per channel, with a legend: no line is told apart by colour alone."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.charts import scale
from app.ui.delegates.mirror import facing
from app.ui.theme.theme import SMALL, Theme

_STROKES: Final = (
    Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine,
)  # fmt: skip
_SAMPLE: Final = 26


class Series(Struct, frozen=True):
    """A line: its name, its colour (#rrggbb), its values from the first day to the last."""

    name: str
    colour: str
    values: tuple[int, ...]


class LineChart(QWidget):
    """As high as the layout allows. Screen readers get the totals."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._series: tuple[Series, ...] = ()
        self._captions = ("", "", "")
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(150)
        self.show_series((), self._captions)
        theme.changed.connect(self.update)

    def show_series(self, series: Sequence[Series], captions: tuple[str, str, str]) -> None:
        """Show these; `captions` are the first, middle and last day."""
        self._series, self._captions = tuple(series), captions
        sums = ", ".join(f"{one.name}: {sum(one.values)}" for one in self._series)
        self.setAccessibleDescription(sums or self.tr("There is nothing to count yet."))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: wide and low."""
        return QSize(420, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw."""
        del event
        with QPainter(self) as plain:
            painter = facing(plain, self.rect())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self._series:
                painter.setFont(self._theme.font())
                painter.setPen(self._theme.colour("muted"))
                painter.drawText(self.rect(), Qt.TextFlag.TextWordWrap, self.accessibleDescription())
                return
            painter.setFont(self._theme.font(SMALL - 1))
            metrics = self._theme.metrics(SMALL - 1)
            line = metrics.height()
            legend = self._paint_legend(painter, line)
            most = max((value for one in self._series for value in one.values), default=0)
            ticks = scale(most)
            left = metrics.horizontalAdvance(f"{ticks[-1]:g}") + line * 0.6
            plot = QRectF(self.rect()).adjusted(left, line * 0.7, -6, -line * 1.6 - legend)
            self._paint_scale(painter, plot, ticks, line)
            for number, one in enumerate(self._series):
                self._paint_line(painter, plot, one, ticks[-1], number)

    def _paint_line(self, painter: QPainter, plot: QRectF, one: Series, top: float, number: int) -> None:
        step = plot.width() / max(len(one.values) - 1, 1)
        points = [
            QPointF(plot.left() + step * place, plot.bottom() - plot.height() * value / top)
            for place, value in enumerate(one.values)
        ]
        painter.setPen(self._pen(one, number))
        painter.drawPolyline(QPolygonF(points))

    def _pen(self, one: Series, number: int) -> QPen:
        colour = QColor(one.colour)
        if self._theme.tokens.dark:
            colour = colour.lighter(150)
        return QPen(colour, 2, _STROKES[number % len(_STROKES)], Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)

    def _paint_scale(self, painter: QPainter, plot: QRectF, ticks: Sequence[float], line: int) -> None:
        for tick in ticks:
            y = plot.bottom() - plot.height() * tick / ticks[-1]
            painter.setPen(self._theme.colour("border"))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self._theme.colour("muted"))
            place = QRectF(0, y - line / 2, plot.left() - line * 0.4, line)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{tick:g}")
        below = QRectF(plot.left(), plot.bottom() + line * 0.25, plot.width(), line)
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
        for side, words in zip(sides, self._captions, strict=True):
            painter.drawText(below, side, words)

    def _paint_legend(self, painter: QPainter, line: int) -> float:
        """Paint from the bottom up; returns the height."""
        metrics = self._theme.metrics(SMALL - 1)
        whole = sum(sum(one.values) for one in self._series)
        places: list[tuple[float, float, str]] = []
        x, y = 0.0, 0.0
        for one in self._series:
            share = f" {sum(one.values) / whole:.0%}" if whole else ""
            words = metrics.elidedText(f"{one.name}{share}", Qt.TextElideMode.ElideMiddle, 200)
            wide = _SAMPLE + 6 + metrics.horizontalAdvance(words) + 18
            if x and x + wide > self.width():
                x, y = 0.0, y + line + 4
            places.append((x, y, words))
            x += wide
        high = y + line + 4 if places else 0.0
        top = self.height() - high
        for number, (left, down, words) in enumerate(places):
            middle = top + down + line / 2
            painter.setPen(self._pen(self._series[number], number))
            painter.drawLine(QPointF(left, middle), QPointF(left + _SAMPLE, middle))
            painter.setPen(self._theme.colour("text"))
            painter.drawText(
                QRectF(left + _SAMPLE + 6, top + down, self.width(), line), Qt.AlignmentFlag.AlignLeft, words
            )
        return high
