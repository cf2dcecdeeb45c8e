"""Every list of steps leads from the old order to the new one, and small changes take few steps."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from app.ui.models.moves import Insert, Move, Remove, Step, differing, steps, with_new_head

ids = st.lists(st.integers(0, 40), unique=True, max_size=30)


def carried_out(old: list[int], plan: list[Step], start: int = 0) -> list[int]:
    current = list(old)
    for step in plan:
        match step:
            case Remove(first, last):
                assert start <= first <= last < len(current)
                del current[first : last + 1]
            case Insert(at, new):
                assert start <= at <= len(current)
                current[at:at] = new
            case Move(source, target):
                assert source != target
                current.insert(target, current.pop(source))
    return current


@given(ids, ids)
def test_steps_lead_to_the_new_order(old: list[int], new: list[int]) -> None:
    assert carried_out(old, steps(old, new)) == new


@given(ids, ids)
def test_the_differing_part_is_all_that_differs(old: list[int], new: list[int]) -> None:
    start, old_end, new_end = differing(array("q", old), array("q", new))
    assert old[:start] == new[:start]
    assert old[old_end:] == new[new_end:]
    if start < min(old_end, new_end):
        assert old[start] != new[start]
        assert old[old_end - 1] != new[new_end - 1]


def test_a_row_that_goes_to_the_top_is_one_move() -> None:
    assert steps([1, 2, 3, 4, 5], [4, 1, 2, 3, 5]) == [Move(3, 0)]


def test_a_row_that_sinks_is_one_move() -> None:
    assert steps([1, 2, 3, 4, 5], [2, 3, 4, 1, 5]) == [Move(0, 3)]


def test_new_rows_at_the_top_are_one_insert() -> None:
    assert steps([1, 2], [8, 9, 1, 2]) == [Insert(0, (8, 9))]


def test_a_long_vector_is_compared_in_pieces() -> None:
    old = array("q", range(20_000))
    new = old[:]
    new.insert(9_000, -1)
    assert differing(old, new) == (9_000, 9_000, 9_001)


@given(ids, ids)
def test_a_new_head_leaves_nothing_twice(old: list[int], head: list[int]) -> None:
    merged = with_new_head(array("q", old), array("q", head), frozenset(head))
    assert list(merged[: len(head)]) == head
    assert len(set(merged)) == len(merged)
    assert [one for one in old if one not in head] == list(merged[len(head) :])
