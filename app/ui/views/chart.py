"""A chart with a title, for a page. Screen readers get the figures."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.charts import Bar, Ink, columns
from app.ui.delegates.mirror import facing
from app.ui.theme.theme import SMALL, STRONG, TEXT, Theme

_HIGH = 190


class ChartView(QWidget):
    """Columns, as high as the layout allows."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._title = theme, title
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(140)
        theme.changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Replace the bars."""
        self._bars = tuple(bars)
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(", ".join(f"{bar.caption}: {bar.words}" for bar in self._bars if bar.value))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: wide and low."""
        return QSize(420, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw."""
        del event
        theme = self._theme
        with QPainter(self) as painter:
            painter.setFont(theme.font(TEXT, STRONG))
            painter.setPen(theme.colour("text"))
            metrics = theme.metrics(TEXT, STRONG)
            turned = facing(painter, self.rect())
            turned.drawText(QRectF(0, 0, self.width(), metrics.height()), Qt.AlignmentFlag.AlignLeft, self._title)
            ink = Ink(
                theme.font(SMALL - 1), theme.colour("text"), theme.colour("muted"), theme.colour("border"),
                theme.colour("primary"),
            )  # fmt: skip
            columns(turned, QRectF(self.rect()).adjusted(0, metrics.height() + 6, -2, -2), self._bars, ink)
