"""What the databases say differently. Everything else in the repositories is SQL that both understand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol


class Statements(Protocol):
    """As much of a transaction as a dialect needs."""

    def execute(self, sql: str, parameters: Mapping[str, object] = ...) -> Iterator[tuple[Any, ...]]:
        """Run `sql`."""
        ...


@dataclass(frozen=True, slots=True)
class TextIndex:
    """The statements of one full-text index."""

    search: str
    """Ids that match `:query`, the highest first, at most `:limit`."""
    add: str
    """Put `:text` into the index as `:id`, which is not in it."""
    remove: str
    """Take `:id` out of the index, if it is there."""


class Dialect(Protocol):
    """What differs. Parameters are named as in the repositories."""

    @property
    def messages(self) -> TextIndex:
        """Messages, by what they say."""
        ...

    @property
    def people(self) -> TextIndex:
        """Identities, by name and address."""
        ...

    def match(self, terms: Sequence[str], prefix: bool) -> str:
        """The `:query` for what has all of `terms`, the last as a beginning where `prefix`."""
        ...

    def merge(self, tx: Statements, pages: int) -> bool:
        """Tidy the full-text indexes by about `pages` pages. False where there is nothing (more) to tidy."""
        ...


def _fts5(table: str) -> TextIndex:
    # The rowid rises with time: newest first is an index walk, ranking would not be.
    return TextIndex(
        search=f"SELECT rowid FROM {table} WHERE {table} MATCH :query ORDER BY rowid DESC LIMIT :limit",
        add=f"INSERT INTO {table} (rowid, text) VALUES (:id, :text)",
        remove=f"DELETE FROM {table} WHERE rowid = :id",
    )


class SqliteDialect:
    """SQLite with FTS5."""

    messages: Final = _fts5("message_text")
    people: Final = _fts5("person_text")

    def match(self, terms: Sequence[str], prefix: bool) -> str:
        """Every term in quotation marks, so that nothing in it is an operator."""
        quoted = ['"' + term.replace('"', '""') + '"' for term in terms]
        return " AND ".join(quoted) + (" *" if prefix else "")

    def merge(self, tx: Statements, pages: int) -> bool:
        """A negative number of pages merges whatever is left, down to one segment; a positive one often nothing."""
        messages = self._merge_one(tx, "message_text", pages)
        return self._merge_one(tx, "person_text", pages) or messages

    def _merge_one(self, tx: Statements, table: str, pages: int) -> bool:
        before = _writes(tx)
        tx.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', :pages)", {"pages": -pages})
        # FTS5 says so itself: fewer than two writes mean that there was nothing to do.
        return _writes(tx) - before > 1


def _writes(tx: Statements) -> int:
    (count,) = next(tx.execute("SELECT total_changes()"))
    return int(count)
