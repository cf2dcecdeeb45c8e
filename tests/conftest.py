"""What every test may need once."""

import os
import sys
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.fakes import postgres
from tests.memory import in_memory

# No test needs a screen, whichever of them a process happens to begin with.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if (_MEMORY := in_memory()) is not None:
    # For this process, which may have asked before where files go that are soon gone, and for those that it starts.
    tempfile.tempdir = os.environ["TMPDIR"] = _MEMORY

if sys.dont_write_bytecode:
    # Where nothing may be left beside the source, the many programs that tests start would each compile it all anew.
    _BYTECODE = tempfile.TemporaryDirectory(prefix="balie-bytecode-")
    os.environ["PYTHONPYCACHEPREFIX"] = _BYTECODE.name
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# The same examples at every run, however slow the machine; `tests.fuzz` is where new ones are looked for.
settings.register_profile("balie", deadline=None, derandomize=True)
settings.load_profile("balie")


@pytest.fixture(scope="session", autouse=True)
def _no_server_left_behind() -> Iterator[None]:
    yield
    if (server := postgres.started()) is not None:
        server.stop()
