"""One transaction on a PostgreSQL connection."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

import psycopg

from app.domain.changes import Changes
from app.storage.changes import together
from app.storage.database import NOTHING, Row
from app.storage.dialects import Dialect, PostgresDialect
from app.storage.many import each

_AT_ONCE: Final = 500
"""Rows that become objects together."""
_NAME: Final = re.compile(r"(?<!:):([a-z_][a-z0-9_]*)")


@lru_cache(maxsize=1_000)
def translated(sql: str) -> str:
    """`sql` with its parameters as psycopg writes them. No string in the repositories' SQL holds a colon."""
    return _NAME.sub(r"%(\1)s", sql.replace("%", "%%"))


class PostgresTransaction:
    """`app.storage.database.Transaction` on a PostgreSQL connection of the current thread."""

    dialect: Dialect = PostgresDialect()

    def __init__(self, connection: "psycopg.Connection[Row]") -> None:
        self._connection = connection
        self._noted: list[Changes] = []
        self._gathered: defaultdict[str, list[int]] = defaultdict(list)

    def execute(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Iterator[Row]:
        """Run `sql`. The rows have arrived when this returns; each becomes an object when it is read."""
        cursor = self._connection.execute(translated(sql), parameters)
        return iter(cursor) if _has_rows(cursor) else iter(())

    def ask(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Iterator[Row]:
        """As `execute`."""
        return self.execute(sql, parameters)

    def one(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Row | None:
        """The first row, if there is one."""
        return next(self.execute(sql, parameters), None)

    def all(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> list[Row]:
        """Every row."""
        cursor: psycopg.Cursor[Any] = self._connection.execute(translated(sql), parameters)
        return cursor.fetchall() if _has_rows(cursor) else []

    def gather(self, sql: str, number: int) -> None:
        """Collect row `number` for `sql`, which runs before the commit for all collected rows."""
        self._gathered[sql].append(number)

    def run_gathered(self) -> None:
        """Run the statements for the collected rows."""
        for sql, numbers in self._gathered.items():
            each(self, sql, numbers)

    def note(self, changes: Changes) -> None:
        """Add to what this unit of work changed."""
        self._noted.append(changes)

    def noted(self) -> Changes:
        """Everything that was noted, combined."""
        return together(self._noted)


class PostgresReading(PostgresTransaction):
    """A read-only transaction on a connection in pipeline mode.

    It waits for the server only when a row is looked at; every answer to earlier requests arrives with it.
    """

    def __init__(self, connection: "psycopg.Connection[Row]") -> None:
        super().__init__(connection)
        self._last: psycopg.Cursor[Row] | None = None

    @property
    def all_read(self) -> bool:
        """Whether the server has answered everything; an answer may be an error."""
        return self._last is None or self._last.pgresult is not None

    def execute(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Iterator[Row]:
        """Request `sql`; waits for the rows, and any error, when the first is read."""
        self._last = cursor = self._connection.execute(translated(sql), parameters)
        return _rows(cursor)

    def all(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> list[Row]:
        """Every row, waiting for them."""
        return list(self.execute(sql, parameters))


def _has_rows(cursor: "psycopg.Cursor[Row]") -> bool:
    # Its `description` says so too, and describes every column for it.
    return cursor.pgresult is not None and cursor.pgresult.status == psycopg.pq.ExecStatus.TUPLES_OK


def _rows(cursor: "psycopg.Cursor[Row]") -> Iterator[Row]:
    # One by one, each would look once more whether all has come.
    while rows := cursor.fetchmany(_AT_ONCE):
        yield from rows
