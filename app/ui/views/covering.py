"""Lists that paint every pixel of their viewport: what lies behind is not painted first, a scroll only moves pixels."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QHoverEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QTableView, QWidget

from app.ui.delegates.flags import Shade

Ground = Callable[[], QColor]


class RowPainter(Protocol):
    """Whoever paints the rows of a `CoveringTable`."""

    @property
    def row_height(self) -> int:
        """Pixels of every row."""
        ...

    def paint_row(self, painter: QPainter, number: int, box: QRect, shade: Shade, *, focused: bool) -> None:
        """Row `number` into `box`. The painter smooths edges, and stands afterwards where it stood."""
        ...


class CoveringTable(QTableView):
    """One column as wide as itself, and rows of one height.

    Qt would look every row up and dress it, in many calls of which each takes the way through the binding: as long as
    painting it. So it goes from row to row here, and asks `rows` to paint them.
    """

    rows: RowPainter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground: Ground | None = None
        self._hovered = QPersistentModelIndex()

    def paint_ground(self, ground: Ground) -> None:
        """Begin with it; `ground` is the colour where there are no rows.

        Not while starting: the binding looks up every class of widgets when first asked for a viewport.
        """
        self._ground = ground
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the rows that are seen, and the ground where there are none."""
        box, high, offset = event.rect(), self.rows.row_height, self.verticalScrollBar().value()
        wide, count = self.columnWidth(0), self.model().rowCount()
        chosen, hovered = {index.row() for index in self.selectedIndexes()}, self._hovered.row()
        focused = self.currentIndex().row() if self.hasFocus() else -1
        with QPainter(self.viewport()) as painter:
            end = max(box.top(), count * high - offset)
            if self._ground is not None and end <= box.bottom():
                painter.fillRect(box.left(), end, box.width(), box.bottom() - end + 1, self._ground())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number in range((box.top() + offset) // high, min((box.bottom() + offset) // high + 1, count)):
                shade: Shade = "selected" if number in chosen else "hover" if number == hovered else "surface"
                place = QRect(0, number * high - offset, wide, high)
                self.rows.paint_row(painter, number, place, shade, focused=number == focused)

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: the mouse is over another row, or over none."""
        kind = event.type()
        if isinstance(event, QHoverEvent) and kind != QEvent.Type.HoverLeave:
            self._hovered = QPersistentModelIndex(self.indexAt(event.position().toPoint()))
        elif kind in (QEvent.Type.HoverLeave, QEvent.Type.Leave):
            self._hovered = QPersistentModelIndex()
        return super().viewportEvent(event)


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
            with QPainter(self.viewport()) as painter:
                painter.fillRect(event.rect(), self._ground())
        super().paintEvent(event)
