"""An item view over a `LazyColumn`.

It is a `QListView`, so that screen readers find an ordinary list with names, positions and a current row. Qt's own
layout, which is linear in the number of rows, is bypassed; the column answers every question about geometry.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.ui.views.lazy_column import LazyColumn

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")
_STEP: Final = 40
_INSET: Final = 40
"""The offset from the top of the row at which the list starts."""


class LazyList(QListView, Generic[T]):
    """A list over a `LazyColumn`. `T` is a laid-out row. `settled` is emitted whenever other rows may have become
    visible.
    """

    settled = Signal()

    def __init__(self, ground: Callable[[], QColor], parent: QWidget | None = None) -> None:
        """`ground`: the colour behind the rows."""
        super().__init__(parent)
        self._ground = ground
        self.column: LazyColumn[T] = LazyColumn(self.guess_heights, self.lay_out)
        self.begins_at: int | None = None
        """The row shown first when the model is reset; None: the last. Then only rows near it have to be laid out."""
        self._moving = False
        self._late = QTimer(self, singleShot=True, interval=0)
        self._late.timeout.connect(self.settle)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAutoScroll(False)
        # Every pixel is painted here, so nothing behind has to be painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def guess_heights(self, first: int, last: int) -> Sequence[int]:
        """Estimated heights of rows `first` to `last`, both included."""
        raise NotImplementedError

    def lay_out(self, row: int) -> tuple[T, int]:
        """Lay out a row; returns it with its exact height."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, row: int, laid: T) -> None:
        """Draw a row at the painter's origin."""
        raise NotImplementedError

    def follow(self, model: Any) -> None:
        """Show `model` and follow its changes."""
        self.setModel(model)
        model.modelReset.connect(self._reset)
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.dataChanged.connect(self._changed)
        self._reset()

    def leave_room(self, pixels: int) -> None:
        """Reserve space at the bottom that something covers: a reader at the end sees the last row above it."""
        self.column.foot = pixels
        self.settle()

    def settle(self) -> None:
        """Lay out what is visible, and repaint."""
        self.column.height = self.viewport().height()
        if not self.column.settle():
            self._late.start()
        self._moving = True
        try:
            bar = self.verticalScrollBar()
            bar.setPageStep(max(self.column.height - _STEP, 1))
            bar.setSingleStep(_STEP)
            bar.setRange(0, self.column.end)
            bar.setValue(self.column.top)
            bar.setEnabled(self.column.end > 0)
        finally:
            self._moving = False
        self.viewport().update()
        self.settled.emit()

    def visualRect(self, index: Index) -> QRect:
        """Qt: where a row is."""
        if not index.isValid() or index.row() >= len(self.column):
            return QRect()
        top, height = self.column.place(index.row())
        return QRect(0, top, self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Qt: the row at a point."""
        row = self.column.row_at(point.y())
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Qt: scroll a row into view, no further than needed."""
        if not index.isValid() or index.row() >= len(self.column):
            return
        top, height = self.column.place(index.row())
        room = self.column.height
        if hint is QAbstractItemView.ScrollHint.PositionAtTop or top < 0 or height > room:
            self.column.show(index.row(), 0)
        elif top + height > room:
            self.column.show(index.row(), room - height)
        self.settle()

    def doItemsLayout(self) -> None:
        """Qt: nothing, because it would ask every row for its size."""

    def updateGeometries(self) -> None:
        """Qt: the scroll bar is set by `settle`."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt: the reader moved the scroll bar."""
        del dx, dy
        if not self._moving:
            self.column.scroll(self.verticalScrollBar().value())
            self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a new width needs a new layout."""
        self.column.height = self.viewport().height()
        if event.size().width() != event.oldSize().width():
            self.column.reflow()
        self.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: paint what is laid out; the rest follows within a moment."""
        with QPainter(self.viewport()) as painter:
            place = event.rect()
            painter.fillRect(place, self._ground())
            first, end = place.top() - 4, place.bottom() + 4
            for row in self.column.seen():
                laid = self.column.laid(row)
                top, height = self.column.place(row)
                if laid is not None and top <= end and top + height > first:
                    painter.save()
                    painter.translate(0, top)
                    self.paint_row(painter, row, laid)
                    painter.restore()

    def _reset(self) -> None:
        count = self.model().rowCount()
        self.column.reset(count)
        if self.begins_at is not None and self.begins_at < count:
            self.column.height = self.viewport().height()
            self.column.show(self.begins_at, _INSET)
        self.settle()

    def _inserted(self, _: QModelIndex, first: int, last: int) -> None:
        self.column.insert(first, last)
        self.settle()

    def _removed(self, _: QModelIndex, first: int, last: int) -> None:
        self.column.remove(first, last)
        self.settle()

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self.column.change(row)
        self.settle()
