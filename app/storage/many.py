"""Reading many rows by id in one statement, with named parameters alone; and many pairs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from app.storage.database import Row

PAGE: Final = 128
"""How many ids go into one statement; shorter lists are filled up, so that there is one statement to prepare."""

MARKS: Final = ", ".join(f":i{n}" for n in range(PAGE))
"""What stands between the brackets of `IN (…)`."""


def pages(ids: Sequence[int] | Sequence[str], nobody: int | str = -1) -> Iterator[dict[str, object]]:
    """The parameters for `MARKS`, for each page of `ids`. No row has the id `nobody`, which fills up the last page."""
    for start in range(0, len(ids), PAGE):
        page = ids[start : start + PAGE]
        names: dict[str, object] = {f"i{n}": found for n, found in enumerate(page)}
        names.update((f"i{n}", nobody) for n in range(len(page), PAGE))
        yield names


def sets(rows: Iterable[Row]) -> "defaultdict[int, set[Any]]":
    """Of pairs: the second ones, by the first."""
    found: defaultdict[int, set[Any]] = defaultdict(set)
    for first, second in rows:
        found[first].add(second)
    return found
