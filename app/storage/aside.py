"""A small encrypted file beside the profile of a team's desktop, for what its server could not accept yet."""

import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw

from app.storage.connection import connect, problem


class Aside:
    """Contents by name. `key` is asked for once, when it is first needed; every call raises what it raises, or a
    `StoreError`, and blocks: in a worker thread."""

    def __init__(self, path: Path, key: Callable[[], bytes]) -> None:
        self._path = path
        self._ask = key
        self._key: bytes | None = None
        self._guard = threading.Lock()

    def all(self) -> dict[str, bytes]:
        """All contents."""
        if not self._path.exists():
            return {}
        with self._guard, closing(self._open()) as connection:
            return dict(connection.execute("SELECT name, content FROM aside"))

    def put(self, name: str, content: bytes) -> None:
        """Store it durably before returning."""
        self._change("INSERT OR REPLACE INTO aside VALUES (?, ?)", (name, content))

    def drop(self, name: str) -> None:
        """Delete it."""
        self._change("DELETE FROM aside WHERE name = ?", (name,))

    def _change(self, sql: str, values: tuple[str | bytes, ...]) -> None:
        with self._guard, closing(self._open()) as connection:
            try:
                connection.execute(sql, values)
            except apsw.Error as error:
                raise problem(error, self._path) from error

    def _open(self) -> apsw.Connection:
        if self._key is None:
            self._key = self._ask()
        connection = connect(self._path, self._key, create=True)
        connection.execute("CREATE TABLE IF NOT EXISTS aside (name TEXT PRIMARY KEY, content BLOB NOT NULL)")
        return connection
