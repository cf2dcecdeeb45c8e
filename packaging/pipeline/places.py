"""Paths, the version, and the one timestamp that all files of a package have."""

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
"""The maintainer of the packages; whoever builds them for others sets the variable. No domain exists under `example`.
"""
PUBLISHER: Final = MAINTAINER.partition(" <")[0]
APP_ID: Final = os.environ.get("BALIE_APP_ID", "example.balie.balie")
"""The application id for software centres and Flatpak: a domain of the publisher, reversed."""


def moment() -> int:
    """The timestamp of every file in seconds since 1970: SOURCE_DATE_EPOCH, or else that of the newest commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given or run("git", "log", "-1", "--format=%ct", capture=True))


def run(*words: str | Path, capture: bool = False, cwd: Path = ROOT, **variables: str) -> str:
    """Run a program and return its output if `capture` is set. A failure ends everything."""
    environment = {**os.environ, **variables}
    done = subprocess.run(  # noqa: S603
        [str(word) for word in words], cwd=cwd, check=True, text=True, env=environment,
        stdout=subprocess.PIPE if capture else None,
    )  # fmt: skip
    return done.stdout or ""
