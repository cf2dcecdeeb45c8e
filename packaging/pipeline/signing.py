"""Signing, by whatever whoever publishes the packages uses: gpg, signtool, osslsigncode, a service."""

import os
import shlex
from pathlib import Path

from places import run


def sign(path: Path) -> None:
    """Call the command in BALIE_SIGN_FILE with `path`; nothing where there is none."""
    command = os.environ.get("BALIE_SIGN_FILE")
    if command:
        run(*shlex.split(command), path)
