"""The window from start to end. Imports no Qt until `run`: the store opens in a thread meanwhile."""

from pathlib import Path

from app.ui.libraries import check_libraries
from app.ui.opening import Opening


def run(opening: Opening, *, profile: Path, practice: bool = False) -> int:
    """Show the window on `profile` (an existing folder) until the agent leaves; returns the exit status.

    Raises `InboxError`: qt_library_missing, no_screen, already_running (the other window has been brought forward).
    """
    check_libraries()
    from app.ui.desktop import Desktop  # noqa: PLC0415 - Qt comes after the check, and after the store has begun

    return Desktop(opening, profile, practice=practice).run()
