"""Qt's enums, each created when something first uses it.

The binding creates a Python enum for every one in a class that is loaded, with an object for each member: two hundred
enums and two thousand objects before the first paint, half of what the window costs beyond an empty one. Here each
starts as a placeholder that becomes the enum at its first use: a name, a value, its length. Once the window is painted,
all placeholders are resolved.
"""

import enum
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import EnumType
from threading import RLock, get_ident
from types import ModuleType
from typing import Any, Final

_keeping: Final = RLock()
_promises: Final[dict[type, tuple[EnumType, Any, dict[str, Any]]]] = {}
"""The arguments with which each enum will be created: its type, its names and values, and further options."""


@contextmanager
def promised() -> Iterator[None]:
    """Let a binding that is loaded inside create its enums through this module, until `keep`.

    This applies to the current thread only; imports on other threads are not affected.
    """
    loading = get_ident()

    def attribute(name: str) -> Any:
        kind = _KINDS.get(name) if get_ident() == loading else None
        return getattr(enum, name) if kind is None else kind

    stand_in = ModuleType("enum")
    stand_in.__dict__.update({name: value for name, value in vars(enum).items() if name not in _KINDS})
    stand_in.__dict__["__getattr__"] = attribute
    sys.modules["enum"] = stand_in
    try:
        yield
    finally:
        sys.modules["enum"] = enum


def keep() -> None:
    """Create all promised enums, and from now on create new ones at once.

    The binding's C code does not accept a placeholder for an enum that is not looked up by name, such as
    `QListWidgetItem.Type`.
    """
    with _keeping:
        _KINDS.clear()
        for cls in [*_promises]:
            _keep(cls)


class _Promise(EnumType):
    """A placeholder for an enum until it is first used."""

    def __getattribute__(cls, name: str) -> Any:
        if name.startswith("__"):
            return type.__getattribute__(cls, name)
        _keep(cls)
        return getattr(cls, name)

    def __call__(cls, *given: Any, **named: Any) -> Any:
        _keep(cls)
        return cls(*given, **named)


def _keep(cls: type) -> None:
    """Turn `cls` into the promised enum: it takes over the members of one that is created now."""
    with _keeping:
        if (promise := _promises.pop(cls, None)) is None:
            return
        kind, items, named = promise
        made: Any = kind(cls.__name__, items, **named)
        for member in (*made._member_map_.values(), *made._value2member_map_.values()):
            member.__class__ = member.__objclass__ = cls
        own = vars(cls)
        for name, value in vars(made).items():
            # Names like __this__ come from the type of enum, and the binding has set others already.
            if not name.startswith("__") and name not in own:
                type.__setattr__(cls, name, value)
        cls.__class__ = EnumType


class _Kind(type):
    """The type of an enum as the binding sees it, which calls it, and checks whether it is for flags."""

    of: Any

    def __call__(cls, name: str, items: Any, **named: Any) -> type:
        made = type.__new__(_Promise, name, (cls.of,), {})
        _promises[made] = (cls.of, items, named)
        return made


class _Enum(metaclass=_Kind):
    of: Any = enum.Enum


class _IntEnum(_Enum):
    of = enum.IntEnum


class _Flag(_Enum):
    of: Any = enum.Flag


class _IntFlag(_Flag):
    of = enum.IntFlag


_KINDS: Final[dict[str, _Kind]] = {kind.of.__name__: kind for kind in (_Enum, _IntEnum, _Flag, _IntFlag)}
