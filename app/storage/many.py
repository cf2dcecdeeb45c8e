"""Reading many rows by id in one statement, with named parameters alone; and many pairs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat
from typing import Any, Final

from app.storage.database import Row

PAGE: Final = 128
"""How many ids go into one statement; shorter lists are filled up, so that there is one statement to prepare."""

_NAMES: Final = tuple(f"i{n}" for n in range(PAGE))
MARKS: Final = ", ".join(f":{name}" for name in _NAMES)
"""What stands between the brackets of `IN (…)`."""


def pages(ids: Sequence[int] | Sequence[str], nobody: int | str = -1) -> Iterator[dict[str, object]]:
    """The parameters for `MARKS`, for each page of `ids`. No row has the id `nobody`, which fills up the last page."""
    for start in range(0, len(ids), PAGE):
        page: Iterable[object] = ids[start : start + PAGE]
        yield dict(zip(_NAMES, chain(page, repeat(nobody)), strict=False))


def sets(rows: Iterable[Row]) -> "defaultdict[int, set[Any]]":
    """Of pairs: the second ones, by the first."""
    found: defaultdict[int, set[Any]] = defaultdict(set)
    for first, second in rows:
        found[first].add(second)
    return found
