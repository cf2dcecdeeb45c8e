"""Loads PySide6 without the parts of it that Balie never uses.

PySide6 carries the Python code of its error messages, help texts and type stubs as source, and compiles it, complex
regular expressions included, at every start: a third of the cost of an empty window (see tests/benchmarks/startup.py).
Here each of those modules is compiled when something first uses a name in it. The binding would also read the source of
every imported module to see whether it uses a PySide `__feature__`, which Balie never does, and would create every enum
of Qt: see `app.ui.qt_enums`.
"""

import builtins
import sys
from threading import RLock
from typing import Any, Final

from app.ui import qt_enums

_SEEN: Final = "shibokensupport/"
"""The path under which the binding's modules appear."""
_NEEDED_AT_ONCE: Final = ("__init__.py", "loader.py", "importhandler.py")
_FEATURES: Final = "shibokensupport/feature.py"

_STUB: Final = """
def __getattr__(name):
    from app.ui.binding import named
    return named(globals(), {file!r}, name)

def update_mapping():  # the binding's C looks for this one in the module's dictionary, past __getattr__
    return __getattr__("update_mapping")()
"""

_NO_FEATURES: Final = """
def feature_import(*given, **named):
    return None  # what is imported is no feature: it is imported as ever

def feature_imported(module):
    pass
"""

_waiting: Final[dict[str, Any]] = {}
_filling: Final = RLock()


def load() -> None:
    """Import QtCore, which loads the binding; does nothing if that has already happened.

    The builtin `compile` is replaced meanwhile, but only for the binding: a thread that opens the store sees no
    difference.
    """
    if "PySide6.QtCore" in sys.modules:
        return
    compiled = builtins.compile

    def compile_later(source: Any, file: Any, *given: Any, **named: Any) -> Any:
        if isinstance(file, str) and file.startswith(_SEEN) and not file.endswith(_NEEDED_AT_ONCE):
            _waiting[file] = source
            source = _STUB.format(file=file) + (_NO_FEATURES if file == _FEATURES else "")
        return compiled(source, file, *given, **named)

    builtins.compile = compile_later  # type: ignore[assignment]
    try:
        with qt_enums.promised():
            import PySide6.QtCore  # noqa: F401, PLC0415 - this is what it is for
    finally:
        builtins.compile = compiled
    # The original, from before the binding installed its source reader.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def named(module: dict[str, Any], file: str, name: str) -> Any:
    """Return `name` from one of the binding's modules, compiling the module if necessary. Raises `AttributeError`."""
    if name.startswith("__"):
        raise AttributeError(name)  # the import system asks every module for these; they are not needed
    with _filling:
        if (source := _waiting.pop(file, None)) is not None:
            qt_enums.keep()  # this source looks up some enums by their members' names
            exec(compile(source, file, "exec"), module)  # noqa: S102 - the binding's own source
    try:
        return module[name]
    except KeyError:
        raise AttributeError(name) from None
