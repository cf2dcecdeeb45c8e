"""Many rows in one statement, with named parameters only: read by id, updated by id, inserted, or matched as pairs."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, repeat
from typing import Any, Final

from app.storage.database import Row, Transaction

PAGE: Final = 128
"""How many ids go into one statement; shorter lists are filled up, so that there is one statement to prepare."""
_SIZES: Final = (1, 16, PAGE)
"""What is asked about one id is answered as quickly as one, and about the messages of a conversation nearly so."""
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
    for statement, names in _portions(sql, ids):
        tx.execute(statement, names)


def ask(tx: Transaction, sql: str, ids: Sequence[int]) -> Iterator[Row]:
    """What `sql`, in which `IN (:ids)` stands, finds for all of `ids` that are not below zero; asked at once."""
    return chain.from_iterable([tx.ask(statement, names) for statement, names in _portions(sql, ids)])


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


def _portions(sql: str, ids: Sequence[int]) -> Iterator[tuple[str, dict[str, object]]]:
    for start in range(0, len(ids), PAGE):
        some = ids[start : start + PAGE]
        size = next(size for size in _SIZES if size >= len(some))
        yield _for_ids(sql, size), dict(zip(_NAMES[:size], chain(some, repeat(-1)), strict=False))


@lru_cache(maxsize=100)
def _for_ids(sql: str, size: int) -> str:
    return sql.replace(":ids", ", ".join(f":{name}" for name in _NAMES[:size]))


@lru_cache(maxsize=100)
def _of_rows(sql: str) -> str:
    def again(found: re.Match[str]) -> str:
        return "VALUES " + ", ".join(_NAME.sub(rf"\g<0>{number}", found.group(1)) for number in range(_ROWS))

    return _VALUES.sub(again, sql, count=1)
