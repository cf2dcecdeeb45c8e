"""Asks the operating system to lock the session, which is what really protects a desk that somebody leaves."""

import logging
import subprocess
import sys
from typing import Final

_log = logging.getLogger(__name__)
_COMMAND: Final = ("loginctl", "lock-session")
_PATIENCE: Final = 5


def lock_session() -> bool:
    """Lock the session; False if this system offers no way to. Blocks briefly: call it on a worker thread."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        return bool(ctypes.windll.user32.LockWorkStation())
    try:
        done = subprocess.run(_COMMAND, capture_output=True, timeout=_PATIENCE, check=False)  # noqa: S603 - our own words
    except (OSError, subprocess.TimeoutExpired) as error:
        _log.info("The session cannot be locked: %s", type(error).__name__)
        return False
    return done.returncode == 0
