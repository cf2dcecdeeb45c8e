"""The environments for building packages: exactly what is locked, with hashes."""

import sys
from pathlib import Path

from places import BUILD, PACKAGING, run

PYTHON = "3.11"


def environment(name: str) -> Path:
    """The Python of the environment for packaging/requirements/`name`.txt, created or updated."""
    folder = BUILD / "environments" / name
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        run("uv", "venv", "--quiet", "--python", PYTHON, folder)
    requirements = PACKAGING / "requirements" / f"{name}.txt"
    run("uv", "pip", "sync", "--quiet", "--require-hashes", "--python", python, requirements)
    return python
