"""A town hall on a real server."""

from collections.abc import Iterator

import pytest

from tests.fakes import hall as halls
from tests.fakes.hall import Hall


@pytest.fixture
def hall() -> Iterator[Hall]:
    with halls.opened() as opened:
        yield opened
