"""The databases that the store's contract suite runs on: to add one, list here how to open an empty one."""

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

from app.storage.database import Store
from app.storage.postgresql import store as postgresql_store
from app.storage.sqlite import open_store
from tests.fakes import postgres

KEY: Final = bytes(range(32))


def sqlite(folder: Path) -> Store:
    new_store(folder / "store.db", KEY)
    return open_store(folder / "store.db", KEY)


def new_store(path: Path, key: bytes) -> None:
    """Create an empty store unless there is one. Creating it means running every migration; copying one is instant."""
    if not path.exists():
        path.write_bytes(_empty(key))


@cache
def _empty(key: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "store.db"
        open_store(made, key, create=True).close()
        return made.read_bytes()


def postgresql(_folder: Path) -> Store:
    server = postgres.server()
    server.empty()
    return postgresql_store.open_store(server.as_user(postgres.EVERYTHING))


STORES: Final[dict[str, Callable[[Path], Store]]] = {"sqlite": sqlite, "postgresql": postgresql}
