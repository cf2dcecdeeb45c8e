"""The arithmetic of a column that is laid out only where it is visible."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ui.views.lazy_column import LazyColumn
from app.ui.views.stack import Stack

GUESS = 60


class Rows:
    """Rows whose true height is far from the estimate."""

    def __init__(self, count: int, seed: int = 1) -> None:
        chance = random.Random(seed)
        self.heights = [chance.randrange(20, 300) for _ in range(count)]
        self.laid_out = 0
        self.column: LazyColumn[int] = LazyColumn(lambda first, last: [GUESS] * (last - first + 1), self._lay_out)
        self.column.height = 500
        self.column.reset(count)
        self.column.settle()

    def _lay_out(self, row: int) -> tuple[int, int]:
        self.laid_out += 1
        return self.heights[row], self.heights[row]

    def assert_seen_rows_are_exact(self) -> None:
        for row in self.column.seen():
            assert self.column.laid(row) == self.heights[row]
            assert self.column.place(row)[1] == self.heights[row]


def test_starts_at_the_end_and_lays_out_only_what_is_seen() -> None:
    rows = Rows(2_000)
    top, height = rows.column.place(1_999)
    assert top + height == rows.column.height
    rows.assert_seen_rows_are_exact()
    assert rows.laid_out < 40


def test_scrolling_up_never_moves_what_was_seen() -> None:
    rows = Rows(300)
    while rows.column.top > 0:
        row = rows.column.seen().start + 1
        before, _ = rows.column.place(row)
        rows.column.scroll(rows.column.top - 70)
        moved = min(70, before + 10_000)
        rows.column.settle()
        after, _ = rows.column.place(row)
        if rows.column.top > 0:
            assert after - before == moved
        rows.assert_seen_rows_are_exact()


def test_what_is_added_above_does_not_move_what_is_read() -> None:
    rows = Rows(100)
    rows.column.scroll(2_000)
    rows.column.settle()
    row = rows.column.seen().start
    before = rows.column.place(row)[0]
    rows.heights[0:0] = [111] * 50
    rows.column.insert(0, 49)
    rows.column.settle()
    assert rows.column.place(row + 50)[0] == before


def test_what_is_added_below_is_followed_only_at_the_end() -> None:
    rows = Rows(30)
    rows.heights += [80]
    rows.column.insert(30, 30)
    rows.column.settle()
    top, height = rows.column.place(30)
    assert top + height == 500
    rows.column.scroll(300)
    rows.column.settle()
    seen = rows.column.top
    rows.heights += [80]
    rows.column.insert(31, 31)
    rows.column.settle()
    assert rows.column.top == seen
    assert not rows.column.stuck


def test_another_width_keeps_the_place() -> None:
    rows = Rows(200)
    rows.column.scroll(3_000)
    rows.column.settle()
    row = rows.column.seen().start
    before = rows.column.place(row)[0]
    rows.heights = [height * 2 for height in rows.heights]
    rows.column.reflow()
    rows.column.settle()
    assert row in rows.column.seen()
    assert rows.column.place(row)[0] == before


def test_a_row_that_is_shown_stands_where_it_was_asked_for() -> None:
    rows = Rows(200)
    rows.column.show(90, 40)
    assert rows.column.place(90)[0] == 40
    rows.column.show(199, 0)
    assert rows.column.top == rows.column.end


def test_an_empty_column_is_quiet() -> None:
    rows = Rows(0)
    assert list(rows.column.seen()) == []
    assert rows.column.row_at(10) == -1
    assert rows.column.end == 0


def test_layouts_far_away_are_let_go() -> None:
    rows = Rows(3_000)
    for top in range(0, rows.column.end, 450):
        rows.column.scroll(top)
        rows.column.settle()
    assert sum(rows.column.laid(row) is not None for row in range(3_000)) <= 420


Change = st.tuples(
    st.sampled_from(["insert", "remove", "scroll", "change"]), st.integers(0, 10_000), st.integers(1, 30)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(Change, max_size=30))
def test_whatever_happens_the_view_stays_inside_and_exact(changes: list[tuple[str, int, int]]) -> None:
    rows = Rows(60)
    for what, where, many in changes:
        count = len(rows.heights)
        if what == "insert":
            first = where % (count + 1)
            rows.heights[first:first] = [33 + many] * many
            rows.column.insert(first, first + many - 1)
        elif what == "remove" and count:
            first = where % count
            last = min(first + many, count) - 1
            del rows.heights[first : last + 1]
            rows.column.remove(first, last)
        elif what == "scroll":
            rows.column.scroll(where)
        elif what == "change" and count:
            rows.heights[where % count] = 20 + many * 7
            rows.column.change(where % count)
        rows.column.settle()
        assert 0 <= rows.column.top <= rows.column.end
        rows.assert_seen_rows_are_exact()


@pytest.mark.parametrize("y", [-50, 0, 1, 99, 100, 10_000])
def test_rows_at_a_place(y: int) -> None:
    stack = Stack()
    stack.replace([100, 50, 50])
    assert stack.row_at(y) == (0 if y < 100 else 1 if y < 150 else 2)
    assert list(stack.rows_between(99, 151)) == [0, 1, 2]
    assert list(stack.rows_between(5, 5)) == []
