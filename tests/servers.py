"""The common parts of the real servers in the tests: started once per process, on a free port, stopped after the
tests.
"""

import atexit
import contextlib
import fcntl
import functools
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from tests.memory import in_memory

CACHE: Final = Path(__file__).parent.parent / ".cache"
"""The folder of what is installed for the tests; not committed."""

DIRECT: Final = urllib.request.build_opener(urllib.request.ProxyHandler({}))

# The server dies with the thread that started it, however the test process ends.
_TIED: Final = "import ctypes, os, sys; ctypes.CDLL(None).prctl(1, 15); os.execv(sys.argv[1], sys.argv[1:])"
_STARTING_SECONDS: Final = 60.0


class Failed(Exception):
    """A server cannot be installed or started, and why."""


@contextlib.contextmanager
def alone(name: str) -> Iterator[None]:
    """Lets only one test process at a time install `name`."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def run(command: Sequence[str], what: str) -> None:
    """Run a command of an installation. Raises `Failed` with the end of its output."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise Failed(f"{what} could not be installed: {error}") from error
    if done.returncode:
        raise Failed(f"{what} could not be installed ({' '.join(command[:3])} …):\n{done.stderr[-2000:]}")


def free_port() -> int:
    """A free port on this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def folder(name: str) -> Path:
    """A temporary folder for a server's files: in memory if there is room, because a homeserver commits a thousand
    times a minute.
    """
    made = Path(tempfile.mkdtemp(prefix=f"balie-{name}-", dir=in_memory()))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def start(command: Sequence[str], folder: Path, health: str) -> Callable[[], None]:
    """Start a server in `folder` and wait until it answers at `health`. Raises `Failed`. The result stops it, which
    happens at exit in any case.
    """
    with (folder / "output.log").open("wb") as output:
        tied = [sys.executable, "-c", _TIED, *command] if sys.platform == "linux" else list(command)
        process = subprocess.Popen(tied, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
    stop = functools.partial(_stop, process)
    atexit.register(stop)
    deadline = time.monotonic() + _STARTING_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            with DIRECT.open(health, timeout=5):
                return stop
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)
    raise Failed(f"{Path(command[0]).name} did not start:\n{(folder / 'output.log').read_text()[-2000:]}")


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
