"""Which conversations in the list are open at a colleague's."""

from collections.abc import Callable, Mapping


class Here:
    """Conversation → who has it open, in a word. `changed()` is called when that is different."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._names: Mapping[int, str] = {}

    def show(self, names: Mapping[int, str]) -> None:
        """These are open elsewhere, and no others."""
        if names != self._names:
            self._names = names
            self._changed()

    def name(self, conversation: int) -> str:
        """Who has it open; empty: nobody."""
        return self._names.get(conversation, "")
