"""Runs the window from start to end. Imports no Qt before `run`: the store opens on a thread meanwhile."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from app.ui import binding
from app.ui.libraries import check_libraries
from app.ui.opening import Opening

if TYPE_CHECKING:
    from app.ui.desktop import Desktop


def run(opening: Opening, *, profile: Path, practice: bool = False) -> int:
    """Show the window on `profile` (an existing folder) until the agent quits; returns the exit status.

    Raises `InboxError`: qt_library_missing, no_screen, already_running (the other window has been raised).
    """
    return made(opening, profile=profile, practice=practice).run()


def made(opening: Opening, *, profile: Path, practice: bool = False) -> "Desktop":
    """Create the window without showing it. Raises as `run`.

    Up to the first paint hardly any garbage arises, and looking for it would take 10 ms: `Desktop` turns collection on
    again after it.
    """
    gc.disable()
    try:
        check_libraries()
        binding.load()
        from app.ui.desktop import Desktop  # noqa: PLC0415 - Qt comes after the check, and after the store has begun

        return Desktop(opening, profile, practice=practice)
    except BaseException:
        gc.enable()
        raise
