"""The few row moves that turn one order of ids into another, so that a list keeps its selection and repaints little."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final

from msgspec import Struct

_PIECE: Final = 4_096


class Remove(Struct, frozen=True):
    """Remove rows `first` to `last`, both included."""

    first: int
    last: int


class Insert(Struct, frozen=True):
    """Insert `ids` before row `at`."""

    at: int
    ids: Sequence[int]


class Move(Struct, frozen=True):
    """Move row `source` to row `target` (counted after it has been taken out)."""

    source: int
    target: int


Step = Remove | Insert | Move


def differing(old: "array[int]", new: "array[int]") -> tuple[int, int, int]:
    """Where two lists differ: the length of their common start, and the end of the differing part in each.

    Compares slices at C speed: a million equal ids take a few milliseconds, unlike a Python loop.
    """
    shorter = min(len(old), len(new))
    start = _equal(shorter, lambda row: old[row] == new[row], lambda a, b: old[a:b] == new[a:b])
    tail = _equal(
        shorter - start,
        lambda row: old[-1 - row] == new[-1 - row],
        lambda a, b: old[len(old) - b : len(old) - a] == new[len(new) - b : len(new) - a],
    )
    return start, len(old) - tail, len(new) - tail


def steps(old: Sequence[int], new: Sequence[int], start: int = 0) -> list[Step]:
    """The steps from `old` to `new` (no id twice in either), applied one after the other from row `start` on.

    Removes what is gone, then puts every other id that is out of order, and every new one, behind its predecessor.
    Ids that keep their order among each other (the longest such sequence) do not move.
    """
    wanted = set(new)
    result: list[Step] = [Remove(start + first, start + last) for first, last in _gone(old, wanted)]
    current = [one for one in old if one in wanted]
    resting = _in_order(current, new)
    known = set(current)
    for position, one in enumerate(new):
        if one in resting:
            continue
        at = current.index(new[position - 1]) + 1 if position else 0
        if one in known:
            source = current.index(one)
            target = at - 1 if source < at else at
            if source != target:
                current.insert(target, current.pop(source))
                result.append(Move(start + source, start + target))
        else:
            current.insert(at, one)
            result.append(Insert(start + at, (one,)))
    return _joined(result)


def _gone(old: Sequence[int], wanted: set[int]) -> Iterator[tuple[int, int]]:
    """The runs of rows to remove, last run first so that earlier row numbers stay valid."""
    last: int | None = None
    for row in range(len(old) - 1, -1, -1):
        if old[row] not in wanted:
            last = row if last is None else last
        elif last is not None:
            yield row + 1, last
            last = None
    if last is not None:
        yield 0, last


def _in_order(current: Sequence[int], new: Sequence[int]) -> set[int]:
    """The longest sequence of `current` that is in `new` in the same order."""
    rank = {one: position for position, one in enumerate(new)}
    ends: list[int] = []
    ends_at: list[int] = []
    before: list[int] = []
    for position, one in enumerate(current):
        place = bisect_left(ends, rank[one])
        before.append(ends_at[place - 1] if place else -1)
        if place == len(ends):
            ends.append(rank[one])
            ends_at.append(position)
        else:
            ends[place], ends_at[place] = rank[one], position
    resting: set[int] = set()
    position = ends_at[-1] if ends_at else -1
    while position >= 0:
        resting.add(current[position])
        position = before[position]
    return resting


def _joined(parts: list[Step]) -> list[Step]:
    """Adjacent insertions combined."""
    joined: list[Step] = parts[:1]
    for part in parts[1:]:
        last = joined[-1]
        if isinstance(part, Insert) and isinstance(last, Insert) and part.at == last.at + len(last.ids):
            joined[-1] = Insert(last.at, (*last.ids, *part.ids))
        else:
            joined.append(part)
    return joined


def _equal(limit: int, same: Callable[[int], bool], same_part: Callable[[int, int], bool]) -> int:
    """How many of the first `limit` items are equal, compared in chunks and then one by one."""
    reached = 0
    while reached < limit and same_part(reached, min(reached + _PIECE, limit)):
        reached = min(reached + _PIECE, limit)
    while reached < limit and same(reached):
        reached += 1
    return reached


def with_new_head(old: "array[int]", head: "array[int]", changed: Collection[int]) -> "array[int]":
    """`old` with `head` as its new beginning, without duplicates, and without changed ids that the head no longer
    contains there.

    For lists too long to read again after every change; the next full read corrects what changed further down.
    """
    near = len(head) + len(changed)
    held = set(head)
    start = old[:near]
    result = head + array("q", [one for one in start if one not in held and one not in changed]) + old[near:]
    for one in held.difference(start):
        try:
            del result[result.index(one, len(head))]
        except ValueError:
            continue
    return result
