"""The SQLite store, for tests about it rather than about every database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.stores import sqlite
from tests.fakes.town import Town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """An empty municipality on SQLite."""
    store = sqlite(tmp_path)
    try:
        yield Town.found(store)
    finally:
        store.close()
