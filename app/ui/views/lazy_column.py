"""A long column of rows that lays out only what is visible and holds its position as heights become known. No Qt.

Until a row has been seen its height is a guess. When a guess above or inside the view turns out wrong, the rows that
the reader is looking at stay where they are on the screen and the scroll position is adjusted instead.
"""

from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Final, Generic, TypeVar

from app.ui.views.stack import Stack

T = TypeVar("T")
_BUDGET_SECONDS: Final = 0.03
"""Seconds of layout at a time; hostile text that takes longer is laid out over several turns of the event loop."""
_ROUNDS: Final = 12
_KEPT: Final = 300
"""Rows out of sight whose layout is kept."""


class LazyColumn(Generic[T]):
    """A lazily laid out column. `T` is a laid-out row; `guess` estimates the heights of rows first to last; `lay_out`
    returns a row and its exact height.
    """

    def __init__(self, guess: Callable[[int, int], Sequence[int]], lay_out: Callable[[int], tuple[T, int]]) -> None:
        self._guess, self._lay_out = guess, lay_out
        self._stack = Stack()
        self._laid: list[T | None] = []
        self.height = 0
        """The view's height in pixels."""
        self.foot = 0
        """Space below the last row, where something covers the view."""
        self.top = 0
        """The position in the column at the view's top."""
        self.stuck = True
        """Whether the view sticks to the column's end."""

    def __len__(self) -> int:
        return len(self._stack)

    @property
    def end(self) -> int:
        """The greatest `top`."""
        return max(self._stack.total + self.foot - self.height, 0)

    def reset(self, count: int) -> None:
        """Start over with new rows, showing the end."""
        self._stack.replace(self._guess(0, count - 1) if count else [])
        self._laid = [None] * count
        self.stuck = True

    def insert(self, first: int, last: int) -> None:
        """Rows `first` to `last` were inserted."""
        anchor = self._anchor()
        self._stack.insert(first, self._guess(first, last))
        self._laid[first:first] = [None] * (last - first + 1)
        if anchor is not None and first <= anchor[0]:
            anchor = (anchor[0] + last - first + 1, anchor[1])
        self._hold(anchor)

    def remove(self, first: int, last: int) -> None:
        """Rows `first` to `last` were removed."""
        anchor = self._anchor(avoiding=range(first, last + 1))
        self._stack.remove(first, last)
        del self._laid[first : last + 1]
        if anchor is not None and last < anchor[0]:
            anchor = (anchor[0] - (last - first + 1), anchor[1])
        self._hold(anchor)

    def change(self, row: int) -> None:
        """The row has to be laid out again."""
        self._stack.doubt(row)
        self._laid[row] = None

    def reflow(self) -> None:
        """Lay everything out again after a change of width, font or colours, keeping the reader's place."""
        anchor = self._anchor()
        count = len(self._stack)
        self._stack.replace(self._guess(0, count - 1) if count else [])
        self._laid = [None] * count
        self._hold(anchor)

    def laid(self, row: int) -> T | None:
        """A row's layout, if it has one."""
        return self._laid[row] if 0 <= row < len(self._laid) else None

    def seen(self) -> range:
        """The rows at least partly in view."""
        return self._stack.rows_between(self.top, self.top + self.height)

    def place(self, row: int) -> tuple[int, int]:
        """The offset of `row` from the view's top (negative: above), and its height."""
        return self._stack.top(row) - self.top, self._stack.height(row)

    def row_at(self, y: int) -> int:
        """The row at `y` pixels below the view's top; -1 if there is none."""
        inside = 0 <= self.top + y < self._stack.total
        return self._stack.row_at(self.top + y) if inside else -1

    def scroll(self, top: int) -> None:
        """The reader moved the view to `top`."""
        self.top = min(max(top, 0), self.end)
        self.stuck = self.top >= self.end

    def show(self, row: int, inset: int) -> None:
        """Scroll so that the top of `row` is `inset` pixels below the view's top, or as near as the ends allow."""
        self.stuck = False
        for _ in range(2):
            self._hold((row, inset))
            self.settle()
        self.stuck = self.top >= self.end

    def settle(self) -> bool:
        """Lay out what is in view. False if time ran out: call again after pending events."""
        began, late = perf_counter(), False
        for _ in range(_ROUNDS):
            self._keep_inside()
            missing = [row for row in self.seen() if self._laid[row] is None]
            if not missing or late:
                break
            anchor = self._anchor()
            for row in reversed(missing) if self.stuck else missing:
                self._laid[row], height = self._lay_out(row)
                self._stack.settle(row, height)
                if late := perf_counter() - began > _BUDGET_SECONDS:
                    break
            self._hold(anchor)
        self._keep_inside()
        self._forget()
        return not late

    def _keep_inside(self) -> None:
        self.top = self.end if self.stuck else min(max(self.top, 0), self.end)

    def _anchor(self, avoiding: range = range(0)) -> tuple[int, int] | None:
        """A visible row with an exact height, else the first visible one, and its offset from the top."""
        rows = [row for row in self.seen() if row not in avoiding]
        if not rows:
            return None
        row = next((row for row in rows if self._stack.exact(row)), rows[0])
        return row, self._stack.top(row) - self.top

    def _hold(self, anchor: tuple[int, int] | None) -> None:
        if anchor is not None and not self.stuck:
            self.top = self._stack.top(anchor[0]) - anchor[1]

    def _forget(self) -> None:
        """Discard layouts far away, so that a long read does not fill the memory."""
        if len(self._laid) - self._laid.count(None) <= _KEPT:
            return
        seen = self.seen()
        for row in range(len(self._laid)):
            if not seen.start - 50 <= row <= seen.stop + 50:
                self._laid[row] = None
