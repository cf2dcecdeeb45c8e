"""What the databases say differently. Everything else in the repositories is SQL that both understand."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Protocol


class Statements(Protocol):
    """As much of a transaction as a dialect needs."""

    def execute(self, sql: str, parameters: Mapping[str, object] = ...) -> Iterator[tuple[Any, ...]]:
        """Run `sql`."""
        ...


class Dialect(Protocol):
    """The statements that differ. Parameters are named as in the repositories."""

    @property
    def search(self) -> str:
        """Message ids that match `:query`, newest first, at most `:limit`."""
        ...

    @property
    def index(self) -> str:
        """Put `:text` into the full-text index as message `:id`, which is not in it."""
        ...

    @property
    def unindex(self) -> str:
        """Take message `:id` out of the full-text index, if it is there."""
        ...

    def match(self, terms: Sequence[str], prefix: bool) -> str:
        """The `:query` for messages that have all of `terms`, the last as a beginning where `prefix`."""
        ...

    def merge(self, tx: Statements, pages: int) -> bool:
        """Tidy the full-text index by about `pages` pages. False where there is nothing (more) to tidy."""
        ...


class SqliteDialect:
    """SQLite with FTS5."""

    # The rowid is the message's id, which rises with time: newest first is an index walk, ranking would not be.
    search: Final = "SELECT rowid FROM message_text WHERE message_text MATCH :query ORDER BY rowid DESC LIMIT :limit"
    index: Final = "INSERT INTO message_text (rowid, text) VALUES (:id, :text)"
    unindex: Final = "DELETE FROM message_text WHERE rowid = :id"

    def match(self, terms: Sequence[str], prefix: bool) -> str:
        """Every term in quotation marks, so that nothing in it is an operator."""
        quoted = ['"' + term.replace('"', '""') + '"' for term in terms]
        return " AND ".join(quoted) + (" *" if prefix else "")

    def merge(self, tx: Statements, pages: int) -> bool:
        """A negative number of pages merges whatever is left, down to one segment; a positive one often nothing."""
        before = _writes(tx)
        tx.execute("INSERT INTO message_text (message_text, rank) VALUES ('merge', :pages)", {"pages": -pages})
        # FTS5's documentation: fewer than two writes means that there was nothing to do.
        return _writes(tx) - before > 1


def _writes(tx: Statements) -> int:
    (count,) = next(tx.execute("SELECT total_changes()"))
    return int(count)
