"""Which conversations in the list colleagues have open."""

from collections.abc import Callable, Mapping


class Here:
    """Conversation → a short text naming who has it open. `changed()` is called when that changes."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._names: Mapping[int, str] = {}

    def show(self, names: Mapping[int, str]) -> None:
        """Replace the conversations that are open elsewhere."""
        if names != self._names:
            self._names = names
            self._changed()

    def name(self, conversation: int) -> str:
        """Who has it open; empty: nobody."""
        return self._names.get(conversation, "")
