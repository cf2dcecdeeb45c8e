"""Signs packages with the publisher's tool: gpg, signtool, osslsigncode or a service."""

import os
import shlex
import struct
from pathlib import Path
from typing import Final

from places import run

_PROGRAMS: Final = (".exe", ".dll", ".pyd")


def sign(path: Path) -> None:
    """Call the command in BALIE_SIGN_FILE with `path`; do nothing if it is not set."""
    command = os.environ.get("BALIE_SIGN_FILE")
    if command:
        run(*shlex.split(command), path)


def sign_programs(folder: Path) -> None:
    """Sign every Windows program and library in `folder` that its own maker has not signed."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in _PROGRAMS and not is_signed(path):
            sign(path)


def is_signed(path: Path) -> bool:
    """Whether a PE file has a certificate: the fifth entry of its directory has a size ("PE Format")."""
    content = path.read_bytes()
    (header,) = struct.unpack_from("<I", content, 0x3C)
    (magic,) = struct.unpack_from("<H", content, header + 24)
    (size,) = struct.unpack_from("<I", content, header + 24 + (112 if magic == 0x20B else 96) + 4 * 8 + 4)
    return bool(size)
