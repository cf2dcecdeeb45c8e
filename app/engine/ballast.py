"""A file that reserves disk space, deleted when the disk is full.

On a full disk a database cannot even delete or compact: it needs some free space first. This file provides it, so that
Balie can still record what was sent.
"""

import logging
import os
import shutil
from pathlib import Path
from typing import Final

from msgspec import Struct

_log = logging.getLogger(__name__)

SIZE: Final = 32 * 1024 * 1024
_PLENTY: Final = 20 * SIZE
"""Bytes that must be free before space is reserved (again)."""


class Ballast(Struct, frozen=True):
    """The file at `path`; `size` in bytes."""

    path: Path
    size: int = SIZE

    def take(self) -> None:
        """Reserve the space, unless it is reserved already or the disk has little left."""
        try:
            if self.path.exists() or shutil.disk_usage(self.path.parent).free < _PLENTY:
                return
            with self.path.open("wb") as file:
                # Written out, because a sparse file reserves nothing.
                for _ in range(self.size // 65_536):
                    file.write(bytes(65_536))
                os.fsync(file.fileno())
        except OSError as error:
            _log.info("No room could be set aside (%s)", type(error).__name__)

    def drop(self) -> None:
        """Release the space."""
        if self.path.exists():
            _log.warning("The disk is full: the ballast is dropped")
            self.path.unlink(missing_ok=True)
