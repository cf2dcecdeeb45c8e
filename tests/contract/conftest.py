"""What the contract suites run on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.stores import STORES
from tests.fakes.town import Town


@pytest.fixture(params=STORES)
def town(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Town]:
    """An empty municipality on each database."""
    store = STORES[request.param](tmp_path)
    try:
        yield Town.found(store)
    finally:
        store.close()
