"""What every test may need once."""

from collections.abc import Iterator

import pytest

from tests.fakes import postgres


@pytest.fixture(scope="session", autouse=True)
def _no_server_left_behind() -> Iterator[None]:
    yield
    if (server := postgres.started()) is not None:
        server.stop()
