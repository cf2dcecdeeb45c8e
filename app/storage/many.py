"""Many rows in one statement, with named parameters alone: read by id, changed by id, put in; and many pairs."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, repeat
from typing import Any, Final

from app.storage.database import Row, Transaction

PAGE: Final = 128
"""How many ids go into one statement; shorter lists are filled up, so that there is one statement to prepare."""
_SIZES: Final = (1, 8, 64)
"""Of gathered ids: what is gathered for one message is looked up as quickly as one."""
_ROWS: Final = 16
"""How many rows one statement puts in. Fewer than that go one by one, so that there are two statements to prepare."""

_NAMES: Final = tuple(f"i{n}" for n in range(PAGE))
MARKS: Final = ", ".join(f":{name}" for name in _NAMES)
"""What stands between the brackets of `IN (…)`."""
_VALUES: Final = re.compile(r"VALUES (\(.*?\))(?= RETURNING |$)", re.DOTALL)
_NAME: Final = re.compile(r":[a-z_]+")


def pages(ids: Sequence[int] | Sequence[str], nobody: int | str = -1) -> Iterator[dict[str, object]]:
    """The parameters for `MARKS`, for each page of `ids`. No row has the id `nobody`, which fills up the last page."""
    for start in range(0, len(ids), PAGE):
        page: Iterable[object] = ids[start : start + PAGE]
        yield dict(zip(_NAMES, chain(page, repeat(nobody)), strict=False))


def each(tx: Transaction, sql: str, ids: Sequence[int]) -> None:
    """Run `sql`, in which `IN (:ids)` stands, for all of `ids` that are not below zero."""
    for start in range(0, len(ids), _SIZES[-1]):
        some = ids[start : start + _SIZES[-1]]
        size = next(size for size in _SIZES if size >= len(some))
        tx.execute(_for_ids(sql, size), dict(zip(_NAMES[:size], chain(some, repeat(-1)), strict=False)))


def put(tx: Transaction, sql: str, rows: Sequence[Mapping[str, object]]) -> Iterator[Row]:
    """Run `sql`, an INSERT of one row with `VALUES (:…)`, for all of `rows` in order; whatever it returns."""
    some = len(rows) // _ROWS * _ROWS
    for start in range(0, some, _ROWS):
        numbered = enumerate(rows[start : start + _ROWS])
        names = {f"{name}{number}": value for number, row in numbered for name, value in row.items()}
        yield from tx.execute(_of_rows(sql), names)
    for row in rows[some:]:
        yield from tx.execute(sql, row)


def sets(rows: Iterable[Row]) -> "defaultdict[int, set[Any]]":
    """Of pairs: the second ones, by the first."""
    found: defaultdict[int, set[Any]] = defaultdict(set)
    for first, second in rows:
        found[first].add(second)
    return found


@lru_cache(maxsize=100)
def _for_ids(sql: str, size: int) -> str:
    return sql.replace(":ids", ", ".join(f":{name}" for name in _NAMES[:size]))


@lru_cache(maxsize=100)
def _of_rows(sql: str) -> str:
    def again(found: re.Match[str]) -> str:
        return "VALUES " + ", ".join(_NAME.sub(rf"\g<0>{number}", found.group(1)) for number in range(_ROWS))

    return _VALUES.sub(again, sql, count=1)
