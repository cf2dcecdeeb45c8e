"""The types of setting, and how each is read from JSON, from the registry and from the command line.

    Flag      yes or no        JSON true/false      registry DWORD 1/0
    Whole     an integer       JSON number          registry DWORD
    Choice    one of a few     JSON string          registry SZ
    Several   some of a few    JSON list            registry: a subkey with the values 1, 2, 3 …
    Text      anything else    JSON string          registry SZ

`read` raises `ValueError` for a value that does not fit; `wanted` says in English what would.
"""

import re
from typing import Protocol, TypeVar

from msgspec import Struct

T_co = TypeVar("T_co", covariant=True)


class Kind(Protocol[T_co]):
    """A type of setting."""

    @property
    def wanted(self) -> str:
        """What fits, in English, for an error message."""
        ...

    def read(self, value: object) -> T_co:
        """The value; `ValueError` where it does not fit."""
        ...

    def from_word(self, word: str) -> T_co:
        """Parse a typed value. `ValueError` if it does not fit."""
        ...


class Flag(Struct, frozen=True):
    """Yes or no."""

    @property
    def wanted(self) -> str:
        """What fits, in English, for an error message."""
        return "true or false"

    def read(self, value: object) -> bool:
        """True, false, 1 or 0."""
        if value in (0, 1) and isinstance(value, int):
            return bool(value)
        raise ValueError

    def from_word(self, word: str) -> bool:
        """`true` or `false`."""
        return self.read({"true": True, "false": False}.get(word.lower()))


class Whole(Struct, frozen=True):
    """A number from `least` to `most`."""

    least: int
    most: int

    @property
    def wanted(self) -> str:
        """What fits, in English, for an error message."""
        return f"a whole number from {self.least} to {self.most}"

    def read(self, value: object) -> int:
        """The number."""
        if isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most:
            return value
        raise ValueError

    def from_word(self, word: str) -> int:
        """Digits."""
        return self.read(int(word))


class Choice(Struct, frozen=True):
    """One of `options`."""

    options: tuple[str, ...]

    @property
    def wanted(self) -> str:
        """What fits, in English, for an error message."""
        return " or ".join(self.options)

    def read(self, value: object) -> str:
        """The option."""
        if isinstance(value, str) and value in self.options:
            return value
        raise ValueError

    def from_word(self, word: str) -> str:
        """The option."""
        return self.read(word)


class Several(Struct, frozen=True):
    """Some of `options`, in any order."""

    options: tuple[str, ...]

    @property
    def wanted(self) -> str:
        """What fits, in English, for an error message."""
        return f"a list of {', '.join(self.options)}"

    def read(self, value: object) -> tuple[str, ...]:
        """Those that were named, in our order."""
        if isinstance(value, list | tuple) and all(one in self.options for one in value):
            return tuple(one for one in self.options if one in value)
        raise ValueError

    def from_word(self, word: str) -> tuple[str, ...]:
        """Separated by commas."""
        return self.read([one.strip() for one in word.split(",") if one.strip()])


class Text(Struct, frozen=True):
    """What `pattern` matches whole, or nothing at all. `example` shows one."""

    pattern: str
    example: str

    @property
    def wanted(self) -> str:
        """What fits, in English, for an error message."""
        return f"such as {self.example}"

    def read(self, value: object) -> str:
        """The text."""
        if isinstance(value, str) and (value == "" or re.fullmatch(self.pattern, value)):
            return value
        raise ValueError

    def from_word(self, word: str) -> str:
        """The text."""
        return self.read(word)
