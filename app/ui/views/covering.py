"""A table that paints every pixel of its viewport."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget


class CoveringView(QTableView):
    """Whose rows are as wide as it is. What lies behind it is not painted first, and a scroll only moves pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground: Callable[[], QColor] | None = None

    def cover(self, ground: Callable[[], QColor]) -> None:
        """Begin with it; `ground` is the colour where there are no rows.

        Not while starting: the binding looks up every class of widgets when first asked for a viewport.
        """
        self._ground = ground
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: also where there are no rows."""
        if self._ground is not None:
            box = event.rect()
            box.setTop(max(box.top(), self.verticalHeader().length() - self.verticalScrollBar().value()))
            if box.isValid():
                with QPainter(self.viewport()) as painter:
                    painter.fillRect(box, self._ground())
        super().paintEvent(event)
