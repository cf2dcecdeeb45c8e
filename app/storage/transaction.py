"""One transaction on a SQLite connection."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import apsw

from app.domain.changes import Changes
from app.storage.changes import together
from app.storage.connection import problem
from app.storage.database import NOTHING, Row
from app.storage.dialects import Dialect, SqliteDialect
from app.storage.many import each

T = TypeVar("T")


class SqliteTransaction:
    """`app.storage.database.Transaction` on a SQLite connection of the current thread."""

    dialect: Dialect = SqliteDialect()

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._noted: list[Changes] = []
        self._gathered: defaultdict[str, list[int]] = defaultdict(list)

    def execute(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Iterator[Row]:
        """Run `sql` and yield its rows lazily."""
        return self._connection.execute(sql, parameters)

    def ask(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Iterator[Row]:
        """The rows, fetched at once: a statement left half-way would keep its snapshot beyond the commit."""
        return iter(self.all(sql, parameters))

    def one(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Row | None:
        """The first row, if there is one."""
        row: Any = self._connection.execute(sql, parameters).fetchone()
        return row  # type: ignore[no-any-return]

    def all(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> list[Row]:
        """Every row."""
        return self._connection.execute(sql, parameters).fetchall()

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


def in_transaction(
    connection: apsw.Connection, path: Path, work: Callable[[SqliteTransaction], T], *, write: bool
) -> T:
    """Run `work` in one transaction, all or nothing. Database errors with a known cause become a `StoreError`.

    Writers use BEGIN IMMEDIATE: a transaction that starts by reading could not wait for the lock when it comes to
    write.
    """
    tx = SqliteTransaction(connection)
    try:
        connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")
        result = work(tx)
        tx.run_gathered()
        connection.execute("COMMIT")
    except BaseException as error:
        # Some errors, a full disk for one, have already rolled back.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        # A unit of work that writes where it may only read is a bug, not a matter of rights.
        if isinstance(error, apsw.Error) and (write or not isinstance(error, apsw.ReadOnlyError)):
            raise problem(error, path) from error
        raise
    return result
