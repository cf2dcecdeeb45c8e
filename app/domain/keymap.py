"""Which keys do what, including an agent's own changes: pure rules about keys, without a window.

A key is written as Qt's portable text: "Ctrl+Shift+F", "Alt+Down", "J". A *single* key is a character that text fields
take for themselves; it works only while none has the focus, and all of them can be switched off (WCAG 2.1.4).
"""

from collections.abc import Mapping
from typing import Final

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

_RESERVED: Final = frozenset(
    {"Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Esc", "Space", "Shift+Space", "Return", "Enter", "Shift+Return",
     "Shift+Enter", "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown", "Backspace", "Del", "Menu",
     "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Alt+F4"}
)  # fmt: skip
"""Keys for moving, writing and copying everywhere: a command on one of them would take that away."""

_MOST: Final = 4
"""The most keys that one command may have."""


def is_single(key: str) -> bool:
    """Whether `key` types a character, and so is no command while a text field has the focus."""
    *modifiers, last = key.rsplit("+", 1) if not key.endswith("+") else [key[:-1], "+"]
    return len(last) == 1 and not any(word in "+".join(modifiers) for word in ("Ctrl", "Alt", "Meta"))


def is_reserved(key: str) -> bool:
    """Whether the key is reserved: no command may have it."""
    return key in _RESERVED


class Keymap(Struct, frozen=True):
    """An agent's changes to the keys. A command that is not named keeps its default keys."""

    singles: bool = True
    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Command id → its keys; empty: it has none."""

    def keys(self, identifier: str, usual: tuple[str, ...]) -> tuple[str, ...]:
        """The keys of a command whose defaults are `usual`."""
        return self.changed.get(identifier, usual)

    def with_keys(self, identifier: str, keys: tuple[str, ...], usual: tuple[str, ...]) -> "Keymap":
        """A copy with other keys for one command; its defaults are removed rather than stored."""
        changed = {name: those for name, those in self.changed.items() if name != identifier}
        if keys != usual:
            changed[identifier] = keys
        return replace(self, changed=changed)

    def text(self) -> str:
        """The text to store as a setting."""
        return msgspec.json.encode(self).decode()


def read_keymap(text: str | None, *, singles: bool = True) -> Keymap:
    """Parse what `Keymap.text` wrote; anything else gives the default keys. `singles` holds until an agent chooses."""
    try:
        found = msgspec.json.decode(text or "{}")
        changed = {
            str(name): tuple(str(key) for key in keys if not is_reserved(str(key)))[:_MOST]
            for name, keys in found.get("changed", {}).items()
            if isinstance(keys, list)
        }
        return Keymap(singles=found.get("singles", singles) is not False, changed=changed)
    except (ValueError, AttributeError):
        return Keymap(singles=singles)


def clashes(keys: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Keys shared by several commands, with the ids of those commands."""
    owners: dict[str, list[str]] = {}
    for identifier, those in keys.items():
        for key in those:
            owners.setdefault(key, []).append(identifier)
    return {key: tuple(names) for key, names in owners.items() if len(names) > 1}
