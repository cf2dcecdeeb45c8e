"""The command that starts this same program again, for work that belongs in a separate process."""

import sys
from pathlib import Path


def own_command() -> list[str]:
    """The command; works from any folder and imports nothing from the current one."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    root = str(Path(__file__).resolve().parents[2])
    code = f"import sys; sys.path.insert(0, {root!r}); from app.__main__ import main; sys.exit(main())"
    return [sys.executable, "-P", "-c", code]
