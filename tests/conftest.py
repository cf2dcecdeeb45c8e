"""What every test may need once."""

import os
from collections.abc import Iterator

import pytest

from tests.fakes import postgres

# No test needs a screen, whichever of them a process happens to begin with.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def _no_server_left_behind() -> Iterator[None]:
    yield
    if (server := postgres.started()) is not None:
        server.stop()
