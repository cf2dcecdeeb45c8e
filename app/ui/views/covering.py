"""Lists that paint every pixel of their viewport: what lies behind is not painted first, a scroll only moves pixels."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView, QWidget

Ground = Callable[[], QColor]


class CoveringTable(QTableView):
    """Whose rows are as wide as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground: Ground | None = None

    def paint_ground(self, ground: Ground) -> None:
        """Begin with it; `ground` is the colour where there are no rows.

        Not while starting: the binding looks up every class of widgets when first asked for a viewport.
        """
        self._ground = ground
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: also where there are no rows."""
        if self._ground is not None:
            end = self.verticalHeader().length() - self.verticalScrollBar().value()
            _fill(self, event, max(event.rect().top(), end), self._ground())
        super().paintEvent(event)


class CoveringList(QListView):
    """Whose rows let its ground shine through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground: Ground | None = None

    def paint_ground(self, ground: Ground) -> None:
        """As a table does."""
        self._ground = ground
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the ground, then the rows."""
        if self._ground is not None:
            _fill(self, event, event.rect().top(), self._ground())
        super().paintEvent(event)


def _fill(view: QAbstractItemView, event: QPaintEvent, top: int, colour: QColor) -> None:
    box = event.rect()
    box.setTop(top)
    if box.isValid():
        with QPainter(view.viewport()) as painter:
            painter.fillRect(box, colour)
