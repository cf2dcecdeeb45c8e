"""Where things lie, which version this is, and the one moment that every file of a package bears."""

import os
import re
import subprocess
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
PACKAGING: Final = ROOT / "packaging"
BUILD: Final = ROOT / "build"
DIST: Final = ROOT / "dist"
BUNDLE: Final = BUILD / "dist" / "balie"

VERSION: Final = re.findall(r'__version__ = "([^"]+)"', (ROOT / "app" / "__init__.py").read_text("utf-8"))[0]
MAINTAINER: Final = os.environ.get("BALIE_MAINTAINER", "The Balie project <packages@balie.example>")
"""Who signs for the packages: whoever builds them for others sets the variable. Nobody has a domain under `example`."""
PUBLISHER: Final = MAINTAINER.partition(" <")[0]
APP_ID: Final = os.environ.get("BALIE_APP_ID", "example.balie.balie")
"""Names the program to software centres and Flatpak: a domain of the publisher's own, backwards."""


def moment() -> int:
    """Seconds since 1970 that every file gets: SOURCE_DATE_EPOCH, else when the newest commit was made."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given or run("git", "log", "-1", "--format=%ct", capture=True))


def run(*words: str | Path, capture: bool = False, cwd: Path = ROOT, **variables: str) -> str:
    """Run a program; what it printed, where that is wanted. What fails ends everything."""
    environment = {**os.environ, **variables}
    done = subprocess.run(  # noqa: S603
        [str(word) for word in words], cwd=cwd, check=True, text=True, env=environment,
        stdout=subprocess.PIPE if capture else None,
    )  # fmt: skip
    return done.stdout or ""
