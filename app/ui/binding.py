"""Loads Qt's binding without what it prepares for nothing.

PySide6 compiles regular expressions at every start that only its error messages and its maker of type stubs use: a
fifth of all that an empty window costs (see tests/benchmarks/startup.py). Here they are compiled when first used.
"""

import re
import sys
from collections.abc import Callable
from typing import Any, Final

_ITS_OWN: Final = "shibokensupport."
"""Where the binding keeps the Python that its errors and signatures need."""


class _Later:
    """A regular expression that is compiled when one of its methods is called."""

    def __init__(self, make: "Callable[[], re.Pattern[str]]") -> None:
        self._make = make

    def __getattr__(self, name: str) -> Any:
        if not callable(getattr(re.Pattern, name)):
            return getattr(self._make(), name)

        def call(*given: Any, **named: Any) -> Any:
            return getattr(self._make(), name)(*given, **named)

        return call


def load() -> None:
    """Import QtCore, which brings the binding with it; does nothing where that has happened.

    `re.compile` is another one meanwhile, but only for the binding: a thread that opens the store sees no difference.
    """
    compiled = re.compile

    def compile_later(pattern: Any, flags: Any = 0) -> Any:
        if sys._getframe(1).f_globals.get("__name__", "").startswith(_ITS_OWN):  # noqa: SLF001 - who asks, is the point
            return _Later(lambda: compiled(pattern, flags))  # `re` keeps what it has compiled
        return compiled(pattern, flags)

    re.compile = compile_later
    try:
        import PySide6.QtCore  # noqa: F401, PLC0415 - this is what it is for
    finally:
        re.compile = compiled
