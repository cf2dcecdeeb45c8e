"""What every test may need once."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.fakes import postgres

# No test needs a screen, whichever of them a process happens to begin with.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples at every run, however slow the machine; `tests.fuzz` is where new ones are looked for.
settings.register_profile("balie", deadline=None, derandomize=True)
settings.load_profile("balie")


@pytest.fixture(scope="session", autouse=True)
def _no_server_left_behind() -> Iterator[None]:
    yield
    if (server := postgres.started()) is not None:
        server.stop()
