"""The text selected with the mouse: a range within one message."""

from msgspec import Struct
from PySide6.QtCore import QPointF

from app.ui.delegates.assembly import Laid


class TextSelection(Struct):
    """Positions count UTF-16 units in the text of row `row`; -1: nothing is selected."""

    row: int = -1
    fixed: int = 0
    moving: int = 0
    dragging: bool = False

    def begin(self, row: int, laid: Laid | None, point: QPointF) -> None:
        """The button was pressed at `point` of the row."""
        self.row, self.dragging = -1, False
        place = _place(laid, point, within=True)
        if place is not None:
            self.row, self.fixed, self.moving, self.dragging = row, place, place, True

    def extend(self, laid: Laid | None, point: QPointF) -> None:
        """The pointer moved with the button pressed."""
        place = _place(laid, point, within=False)
        if self.dragging and place is not None:
            self.moving = place

    def take_word(self, row: int, laid: Laid | None, point: QPointF) -> None:
        """Select the word of a double click."""
        place = _place(laid, point, within=True)
        if place is not None and laid is not None and laid.text is not None:
            self.row, self.dragging = row, False
            self.fixed, self.moving = laid.text.block.word(place)

    def take_all(self, row: int, laid: Laid | None) -> None:
        """Select the whole text of a row."""
        if laid is not None and laid.text is not None:
            self.row, self.fixed, self.moving, self.dragging = row, 0, laid.text.block.length, False

    def in_row(self, row: int) -> tuple[int, int] | None:
        """The selected range in `row`."""
        if row != self.row or self.fixed == self.moving:
            return None
        return min(self.fixed, self.moving), max(self.fixed, self.moving)

    def text(self, laid: Laid | None) -> str:
        """The selected text; empty if there is none."""
        span = self.in_row(self.row)
        if span is None or laid is None or laid.text is None:
            return ""
        return laid.text.block.part(*span)

    def shift(self, first: int, count: int) -> None:
        """`count` rows were inserted (or, if negative, removed) at `first`."""
        if self.row >= first:
            self.row = self.row + count if count > 0 or self.row >= first - count else -1

    def clear(self) -> None:
        """Select nothing."""
        self.row, self.dragging = -1, False


def _place(laid: Laid | None, point: QPointF, *, within: bool) -> int | None:
    """The position in the row's text nearest to `point`; with `within`, only if the pointer is on the text."""
    if laid is None or laid.text is None:
        return None
    box = laid.text.box
    if within and not box.adjusted(-4, -2, 4, 2).contains(point.toPoint()):
        return None
    return laid.text.block.at(point - QPointF(box.topLeft()))
