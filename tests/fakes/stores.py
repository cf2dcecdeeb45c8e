"""The databases that the store's contract suite runs on: to add one, name here how to open an empty one."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from app.storage.database import Store
from app.storage.postgresql import store as postgresql_store
from app.storage.sqlite import open_store
from tests.fakes import postgres

KEY: Final = bytes(range(32))


def sqlite(folder: Path) -> Store:
    return open_store(folder / "store.db", KEY, create=True)


def postgresql(_folder: Path) -> Store:
    server = postgres.server()
    server.empty()
    return postgresql_store.open_store(server.as_user(postgres.EVERYTHING))


STORES: Final[dict[str, Callable[[Path], Store]]] = {"sqlite": sqlite, "postgresql": postgresql}
