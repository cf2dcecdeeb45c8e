"""Where tests can put temporary files."""

import os
import shutil
import sys
from pathlib import Path

_ROOM = 1 << 30


def in_memory() -> str | None:
    """A folder in memory, if there is one with room: a store waits for the disk at each commit."""
    if sys.platform != "linux":
        return None
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK) or os.statvfs(memory).f_flag & os.ST_NOEXEC:
        return None
    return str(memory) if shutil.disk_usage(memory).free > _ROOM else None
