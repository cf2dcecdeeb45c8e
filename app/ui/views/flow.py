"""A flow layout: places widgets next to each other and wraps to the next line."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

_NEITHER: Final = Qt.Orientation(0)


class FlowLayout(QLayout):
    """`gap` pixels between widgets, `line_gap` (default: the same) between lines. `stack`: one widget per line, all of
    the same width.
    """

    def __init__(self, gap: int = 8, parent: QWidget | None = None, *, line_gap: int | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = gap, gap if line_gap is None else line_gap
        self._heights: dict[int, int] = {}
        """The height for each width, which the outer layouts request repeatedly. Cached until a widget changes."""
        self._sizes: list[tuple[QLayoutItem, int, int, int, int]] | None = None
        """The visible items with their preferred and minimum sizes; cached likewise."""
        self._stacked = False
        self.setContentsMargins(0, 0, 0, 0)

    def stack(self, stacked: bool) -> None:
        """Set whether there is one widget per line, or as many as fit."""
        if stacked is not self._stacked:
            self._stacked = stacked
            self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Qt: append an item."""
        self._items.append(item)
        self.invalidate()

    def invalidate(self) -> None:
        """Qt: a widget changed its size, or was added or removed."""
        self._heights.clear()
        self._sizes = None
        super().invalidate()

    def count(self) -> int:
        """Qt: the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Qt: an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Qt: remove an item."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Qt: none."""
        return _NEITHER

    def hasHeightForWidth(self) -> bool:
        """Qt: less width needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt: the height for a width."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Qt: lay out everything."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Qt: all on one line."""
        sizes = self._seen()
        if self._stacked:
            width = max((wide for _, wide, _, _, _ in sizes), default=0)
            return QSize(width, self._place(QRect(0, 0, width, 0), move=False))
        width = sum(wide + self._gap for _, wide, _, _, _ in sizes) - self._gap
        return QSize(max(width, 0), max((high for _, _, high, _, _ in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Qt: the widest item."""
        sizes = self._seen()
        width = max((least for _, _, _, least, _ in sizes), default=0)
        return QSize(width, max((low for _, _, _, _, low in sizes), default=0))

    def _seen(self) -> list[tuple[QLayoutItem, int, int, int, int]]:
        if self._sizes is None:
            seen = (item for item in self._items if not item.isEmpty())
            self._sizes = [(item, *item.sizeHint().toTuple(), *item.minimumSize().toTuple()) for item in seen]
        return self._sizes

    def _side(self, within: QRect, place: QRect) -> QRect:
        """The rectangle, mirrored in a right-to-left window."""
        parent = self.parentWidget()
        if parent is None or not parent.isRightToLeft():
            return place
        return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, within, place)

    def _place(self, rect: QRect, *, move: bool) -> int:
        left, room = rect.x(), rect.width()
        x, y, line = left, rect.y(), 0
        for item, wanted, high, least, _ in self._seen():
            most = max(room, least)
            wide = most if self._stacked else min(wanted, most)
            if x > left and (self._stacked or x + wide > left + room):
                x, y, line = left, y + line + self._line_gap, 0
            if move:
                item.setGeometry(self._side(rect, QRect(x, y, wide, high)))
            x, line = x + wide + self._gap, max(line, high)
        return y + line - rect.y()
