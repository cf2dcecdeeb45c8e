"""Copies one store into an empty one, between any two databases, and compares every row that arrived.

Whatever tables Balie makes are copied, so a new table needs no line here. What belongs to one database alone is left
out: full-text indexes and sums (rebuilt), the change feed, leases, which conversations desktops have open; and secrets,
which a server never holds. Tables that somebody else made in the schema stay where they are, and are named.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import apsw
from msgspec import Struct

from app.domain.changes import Changes
from app.storage import compliance_log
from app.storage.database import Row, StoreError, Transaction
from app.storage.dialects import PostgresDialect
from app.storage.postgresql import protection

LEFT_OUT: Final = frozenset(
    {"change", "channel_lease", "courtesy", "presence", "schema_step", "open_sum", "label_sum",
     "unindexed", "unindexed_person", "message_text", "person_text"}
)  # fmt: skip
_PARAMETERS: Final = 900
"""Rows per statement; both SQLite and PostgreSQL accept that many."""
_MOST_ROWS: Final = 100
_HEAVY: Final = {"attachment_chunk": 8, "draft_chunk": 8, "raw_event": 8}
"""Rows at once for tables whose rows may hold megabytes."""


class Table(Struct, frozen=True):
    """A table: its columns, its primary key, and the tables that it refers to."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    references: frozenset[str]

    @property
    def page(self) -> int:
        """How many rows to read and write at once."""
        return min(_HEAVY.get(self.name, _MOST_ROWS), _PARAMETERS // len(self.columns))


class Copied(Struct, frozen=True):
    """What a copy did: the number of rows by table, and the tables of somebody else that it left where they are."""

    rows: dict[str, int]
    left: tuple[str, ...]


def ours() -> frozenset[str]:
    """The names of the tables to copy."""
    return frozenset(protection.named(protection.made())[0]) - LEFT_OUT


def tables(tx: Transaction) -> list[Table]:
    """Every table to copy that is there, each after those that it refers to."""
    wanted = ours()
    columns: dict[str, list[str]] = {}
    keys: dict[str, list[str]] = {}
    references: dict[str, set[str]] = {}
    for name, column, in_key, other in tx.execute(tx.dialect.catalogue):
        if name in wanted:
            columns.setdefault(name, []).append(column)
            keys.setdefault(name, []).extend([column] if in_key else [])
            references.setdefault(name, set()).update(({other} & wanted) - {name})
    found = [
        Table(name, tuple(sorted(columns[name])), tuple(sorted(keys[name])), frozenset(references[name]))
        for name in sorted(columns)
    ]
    ordered: list[Table] = []
    while found:
        done = {table.name for table in ordered}
        ready = [table for table in found if table.references <= done]
        if not ready:
            raise RuntimeError(f"tables that refer to each other in a circle: {[table.name for table in found]}")
        ordered += ready
        found = [table for table in found if table not in ready]
    return ordered


def copy(source: Transaction, target: Transaction, stopped: Callable[[], bool] = lambda: False) -> Copied:
    """Copy everything, unless it is `stopped`, which is asked every few rows.

    Raises `StoreError` store_not_empty, store_copy_unlike, store_copy_differs, store_row_damaged, store_copy_stopped.
    """
    wanted = _alike(source, target)
    if isinstance(target.dialect, PostgresDialect):
        # Who writes meanwhile waits, and goes on reading. SQLite has one writer in any case.
        target.execute(f"LOCK TABLE {', '.join(table.name for table in wanted)} IN SHARE ROW EXCLUSIVE MODE")
    _clear_first_contents(target, wanted)
    counts = {}
    for table in wanted:
        counts[table.name] = _copy_table(source, target, table, stopped)
        target.dialect.renumber(target, table.name)
    for answer_id, used in source.all("SELECT id, used FROM canned_answer"):
        # Each row of canned_use that arrived was added to it.
        target.execute("UPDATE canned_answer SET used = :used WHERE id = :id", {"used": used, "id": answer_id})
    target.execute("INSERT INTO unindexed (message_id) SELECT id FROM message WHERE text <> ''")
    target.execute("INSERT INTO unindexed_person (identity_id) SELECT id FROM identity")
    for table in wanted:
        _compare(source, target, table, counts[table.name], stopped)
    if compliance_log.verify(target) != compliance_log.verify(source):
        raise StoreError("store_copy_differs", table="compliance_event")
    target.note(Changes(channels=True, labels=True, answers=True, outbox=True))
    return Copied(counts, _left(source))


def _alike(source: Transaction, target: Transaction) -> list[Table]:
    """The tables, if both sides have all of them with the same columns."""
    here, there = ({table.name: table for table in tables(tx)} for tx in (source, target))
    for name in sorted(ours()):
        if here.get(name) != there.get(name) or name not in here:
            raise StoreError("store_copy_unlike", table=name)
    return list(here.values())


def _left(source: Transaction) -> tuple[str, ...]:
    found = {str(name) for name, *_ in source.execute(source.dialect.catalogue)}
    return tuple(sorted(found - ours() - LEFT_OUT))


def _copy_table(source: Transaction, target: Transaction, table: Table, stopped: Callable[[], bool]) -> int:
    copied, rows = 0, list[Row]()
    try:
        for rows in _pages(source, table, stopped):
            _write(target, table, rows)
            copied += len(rows)
    except Exception as error:
        if not _damaged(error):
            raise
        # Neither database's error message identifies the row without quoting its content.
        after = "-" if not rows else ", ".join(map(str, _key(table, rows[0])))
        raise StoreError("store_row_damaged", table=table.name, after=after) from None
    return copied


def _damaged(error: Exception) -> bool:
    """Whether a value is none that its column may hold: SQLite keeps what a disk or a hand put there. psycopg's own
    DataError, for what it does not even send, has no code."""
    return (
        isinstance(error, UnicodeError | apsw.ConstraintError | apsw.MismatchError)
        or (getattr(error, "sqlstate", None) or "")[:2] in ("22", "23")
        or type(error).__name__ == "DataError"
    )


def _clear_first_contents(target: Transaction, wanted: Sequence[Table]) -> None:
    """Delete what `init` puts into a new store; a store in which somebody has worked is left alone."""
    for name in ("channel", "conversation", "contact", "compliance_event"):
        if target.one(f"SELECT 1 FROM {name} LIMIT 1") is not None:
            raise StoreError("store_not_empty")
    for table in reversed(wanted):
        if table.name != "compliance_event":
            target.execute(f"DELETE FROM {table.name}")


def _pages(source: Transaction, table: Table, stopped: Callable[[], bool]) -> Iterator[list[Row]]:
    key = ", ".join(table.key)
    where = " AND key NOT LIKE 'secret/%'" if table.name == "setting" else ""
    after = f"({key}) > ({', '.join(f':{column}' for column in table.key)})"
    last: dict[str, object] = {}
    while True:
        if stopped():
            raise StoreError("store_copy_stopped")
        rows = source.all(
            f"""SELECT {", ".join(table.columns)} FROM {table.name} WHERE {after if last else "1 = 1"}{where}
                ORDER BY {key} LIMIT {table.page}""",
            last,
        )
        if not rows:
            return
        yield rows
        last = {column: rows[-1][table.columns.index(column)] for column in table.key}


def _write(target: Transaction, table: Table, rows: Sequence[Row]) -> None:
    values: dict[str, object] = {}
    lines = []
    for n, row in enumerate(rows):
        names = [f"v{n}_{m}" for m in range(len(row))]
        values.update(zip(names, row, strict=True))
        lines.append(f"({', '.join(f':{name}' for name in names)})")
    target.execute(f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES {', '.join(lines)}", values)


def _compare(
    source: Transaction, target: Transaction, table: Table, expected: int, stopped: Callable[[], bool]
) -> None:
    (found,) = next(target.execute(f"SELECT count(*) FROM {table.name}"))
    if found != expected:
        raise StoreError("store_copy_differs", table=table.name)
    for rows in _pages(source, table, stopped):
        wanted = {_key(table, row): row for row in rows}
        values: dict[str, object] = {}
        places = []
        for n, key in enumerate(wanted):
            names = [f"k{n}_{m}" for m in range(len(key))]
            values.update(zip(names, key, strict=True))
            places.append(f"({', '.join(f':{name}' for name in names)})")
        arrived = target.all(
            f"""SELECT {", ".join(table.columns)} FROM {table.name}
                WHERE ({", ".join(table.key)}) IN (VALUES {", ".join(places)})""",
            values,
        )
        if {_key(table, row): row for row in arrived} != wanted:
            raise StoreError("store_copy_differs", table=table.name)


def _key(table: Table, row: Row) -> Row:
    return tuple(row[table.columns.index(column)] for column in table.key)
