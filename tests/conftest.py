"""Settings for all tests."""

import os
import sys
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.fakes import postgres
from tests.memory import in_memory

# No test needs a screen, whichever one a process starts with.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if (_MEMORY := in_memory()) is not None:
    # For this process, which may already have looked up the folder for temporary files, and for its children.
    tempfile.tempdir = os.environ["TMPDIR"] = _MEMORY

if sys.dont_write_bytecode:
    # Where nothing may be written beside the source, the many processes that tests start would each compile everything
    # again.
    _BYTECODE = tempfile.TemporaryDirectory(prefix="balie-bytecode-")
    os.environ["PYTHONPYCACHEPREFIX"] = _BYTECODE.name
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# The same examples in every run, however slow the machine; `tests.fuzz` looks for new ones.
settings.register_profile("balie", deadline=None, derandomize=True)
settings.load_profile("balie")


@pytest.fixture(scope="session", autouse=True)
def _no_server_left_behind() -> Iterator[None]:
    yield
    if (server := postgres.started()) is not None:
        server.stop()
