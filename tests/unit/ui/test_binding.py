"""Qt's binding is loaded without its unneeded preparations, and lacks nothing of them afterwards."""

import subprocess
import sys
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[3]
_LOADED: Final = """
import builtins, sys
before, compiled = builtins.compile, []
def noting(source, file, *given, **named):
    if len(source) > 2000:
        compiled.append(str(file))
    return before(source, file, *given, **named)
builtins.compile = noting
from app.ui import binding
binding.load()
assert builtins.compile is noting
from PySide6.QtCore import QObject, QPoint
its_own = lambda: sorted(one for one in compiled if one.startswith("shibokensupport/signature"))
"""


def _run(code: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED + code], check=False, capture_output=True, text=True, cwd=_ROOT
    )
    assert not done.returncode, done.stderr
    return done.stdout.splitlines()


def test_the_binding_compiles_its_own_python_only_when_something_needs_it() -> None:
    """The text of an error, which needs it, is still complete."""
    lines = _run("""
print(*its_own())
try:
    QPoint(1, 2).setX("a")
except TypeError as error:
    print(str(error).replace("\\n", " "))
print(*its_own())
""")
    assert lines[0] == "shibokensupport/signature/importhandler.py shibokensupport/signature/loader.py"
    assert "setX(x: int" in lines[1]
    assert "signature/mapping.py" in lines[2], "nothing was compiled later: the binding has changed"
    assert "signature/parser.py" in lines[2]


def test_help_texts_are_whole() -> None:
    (text,) = _run("print(QObject.setObjectName.__doc__.splitlines()[0])")
    assert text.startswith("setObjectName(self, ")


def test_the_binding_reads_no_sources_of_modules_that_are_imported() -> None:
    lines = _run("""
import linecache, colorsys, app.domain.text
print(sum("colorsys" in one or "app/domain" in one for one in linecache.cache))
""")
    assert lines == ["0"]
