"""The encrypted SQLite store of one desktop."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from app.domain.changes import Changes
from app.storage.database import Transaction

T = TypeVar("T")


class SqliteStore:
    """`app.storage.database.Store` on one encrypted file."""

    def submit(self, work: Callable[[Transaction], T]) -> Future[T]:
        """Run `work` in one write transaction, after everything submitted before it."""
        raise NotImplementedError

    def submit_read(self, work: Callable[[Transaction], T]) -> Future[T]:
        """Run `work` on a snapshot."""
        raise NotImplementedError

    async def run(self, work: Callable[[Transaction], T]) -> T:
        """`submit`, awaited."""
        raise NotImplementedError

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """`submit_read`, awaited."""
        raise NotImplementedError

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `listener` after every commit that changed something; returns the way out."""
        raise NotImplementedError

    def close(self) -> None:
        """Finish what was submitted, then let go."""
        raise NotImplementedError


def open_store(path: Path, key: bytes, *, create: bool = False) -> SqliteStore:
    """Open the store at `path` with its 32-byte key; `create` makes one where there is none."""
    raise NotImplementedError


def schema_version(path: Path, key: bytes) -> int:
    """The schema version of the store at `path`."""
    raise NotImplementedError


def backup(store: SqliteStore, target: Path) -> None:
    """Copy the store, encrypted with the same key, while it is in use."""
    raise NotImplementedError


def check(store: SqliteStore) -> list[str]:
    """What is wrong with the store, one English sentence each; empty where nothing is."""
    raise NotImplementedError
