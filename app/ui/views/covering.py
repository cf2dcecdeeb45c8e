"""Lists that paint every pixel of their viewport: nothing behind is painted first, and scrolling only moves pixels."""

from collections.abc import Callable, Iterable
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QHoverEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QListView, QTableView, QWidget

from app.ui.delegates.flags import Shade

Ground = Callable[[], QColor]


class RowPainter(Protocol):
    """Paints the rows of a `CoveringTable`."""

    @property
    def row_height(self) -> int:
        """The height of every row in pixels."""
        ...

    def paint_row(self, painter: QPainter, number: int, box: QRect, shade: Shade, *, focused: bool) -> None:
        """Paint row `number` into `box`. The painter uses antialiasing, and its state must be restored."""
        ...


class CoveringTable(QTableView):
    """A table with one column of its own width, and rows of equal height.

    Qt would look up and style every row with many calls through the binding, which takes as long as painting it. So
    this iterates over the rows itself, and asks `rows` to paint them.
    """

    rows: RowPainter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # For a viewport that Qt created itself, the binding looks up every widget class: a twentieth of the start.
        port = QWidget()
        port.setBackgroundRole(QPalette.ColorRole.Base)
        self.setViewport(port)
        self._ground: Ground | None = None
        self._mouse: _Mouse | None = None

    def paint_ground(self, ground: Ground) -> None:
        """Start painting the background, and the row under the mouse; `ground` is the colour where there are no rows.

        Not during the start, see `_Mouse`.
        """
        self._ground, self._mouse = ground, _Mouse(self)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: paint the visible rows, and the background elsewhere."""
        box, high, offset = event.rect(), self.rows.row_height, self.verticalOffset()
        wide, count = self.columnWidth(0), self.model().rowCount()
        chosen = {index.row() for index in self.selectedIndexes()}
        hovered = -1 if self._mouse is None else self._mouse.over.row()
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


class _Mouse(QObject):
    """Tracks the row under the mouse. A separate object, created after the start: if the table overrode these methods,
    Qt would pass every event to Python, and the binding looks up all classes for the first.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table, self.over = table, QPersistentModelIndex()
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the mouse moved to another row, or to none."""
        kind = event.type()
        if isinstance(event, QHoverEvent) and kind != QEvent.Type.HoverLeave:
            self.over = QPersistentModelIndex(self._table.indexAt(event.position().toPoint()))
        elif kind in (QEvent.Type.HoverLeave, QEvent.Type.Leave):
            self.over = QPersistentModelIndex()
        return super().eventFilter(watched, event)


class CoveringList(QListView):
    """A list whose rows are painted over its own background."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground: Ground | None = None

    def paint_ground(self, ground: Ground) -> None:
        """Start painting the background, as for tables."""
        self._ground = ground
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: paint the background, then the rows."""
        if self._ground is not None:
            with QPainter(self.viewport()) as painter:
                painter.fillRect(event.rect(), self._ground())
        # One by one: at once, Qt would paint all rows between the first and the last that changed.
        for part in cast("Iterable[QRect]", event.region()):
            super().paintEvent(QPaintEvent(part))


class CoveringFrame(QFrame):
    """A frame that paints its background in one colour, so Qt paints nothing behind it. A style sheet would paint all
    of that.
    """

    def __init__(self, ground: Ground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: paint the background."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._ground())
