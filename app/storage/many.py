"""Many rows in one statement: read by id, updated by id, inserted, or matched as pairs."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from app.storage.database import NOTHING, Row, Transaction

_ROWS: Final = 16
"""Rows per INSERT. Fewer than that are inserted singly, so that only two statements are prepared."""

_VALUES: Final = re.compile(r"VALUES (\(.*?\))(?= RETURNING |$)", re.DOTALL)
_NAME: Final = re.compile(r":[a-z_]+")


def each(tx: Transaction, sql: str, ids: Sequence[int], names: Mapping[str, object] = NOTHING) -> None:
    """Run `sql`, which contains `IN (:ids)`, for all of `ids`."""
    if ids:
        among, listed = tx.dialect.among(ids)
        tx.execute(_for(among, sql), {**names, "ids": listed})


def ask(
    tx: Transaction, sql: str, ids: Sequence[int] | Sequence[str], names: Mapping[str, object] = NOTHING
) -> Iterator[Row]:
    """The rows that `sql`, which contains `IN (:ids)`, finds for all of `ids`; requested at once."""
    if not ids:
        return iter(())
    among, listed = tx.dialect.among(ids)
    return tx.ask(_for(among, sql), {**names, "ids": listed})


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
    """Pairs grouped: first item → the set of second items."""
    found: defaultdict[int, set[Any]] = defaultdict(set)
    for first, second in rows:
        found[first].add(second)
    return found


@lru_cache(maxsize=100)
def _for(among: str, sql: str) -> str:
    return sql.replace("IN (:ids)", among)


@lru_cache(maxsize=100)
def _of_rows(sql: str) -> str:
    def again(found: re.Match[str]) -> str:
        return "VALUES " + ", ".join(_NAME.sub(rf"\g<0>{number}", found.group(1)) for number in range(_ROWS))

    return _VALUES.sub(again, sql, count=1)
