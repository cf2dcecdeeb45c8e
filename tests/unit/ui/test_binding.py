"""Qt's binding is loaded without what it prepares for nothing, and misses nothing of it afterwards."""

import subprocess
import sys
from pathlib import Path
from typing import Final

_LOADED: Final = """
import re
before, asked = re.compile, []
def counting(pattern, flags=0):
    asked.append(str(pattern))
    return before(pattern, flags)
re.compile = counting
from app.ui import binding
binding.load()
assert re.compile is counting
from PySide6.QtCore import QPoint
braces = lambda: sum("\\\\<" in one for one in asked)
print(braces())
try:
    QPoint(1, 2).setX("a")
except TypeError as error:
    print(error)
print(braces())
"""


def test_the_binding_compiles_its_regular_expressions_only_when_something_needs_them() -> None:
    """The sentence of an error, which needs them, still comes out whole."""
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], check=False, capture_output=True, text=True, cwd=Path(__file__).parents[3]
    )
    assert not done.returncode, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "0"
    assert "setX" in done.stdout
    assert int(lines[-1]) > 0, "nothing was compiled later: the binding has changed, and app.ui.binding can go"
