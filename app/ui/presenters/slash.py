"""What can be done by typing it: /close, /snooze tomorrow, /label waste. Each row tells what will happen."""

from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct, field

from app.ui.models.answers import Suggestion

Choice = tuple[str, Callable[[], None]]
"""What the agent may choose, in words, and what it does."""
_MOST: Final = 6


class SlashCommand(Struct, frozen=True):
    """`words` are what may be typed, the agent's own language first. `choices` takes what stands after it."""

    words: tuple[str, ...]
    title: str
    run: Callable[[], None]
    choices: Callable[[str], Sequence[Choice]] | None = None


class SlashCommands(Struct):
    """The commands that the composer knows."""

    _commands: list[SlashCommand] = field(default_factory=list)

    def add(self, *commands: SlashCommand) -> None:
        """Make these known."""
        self._commands += commands

    def named(self, query: str) -> list[Suggestion]:
        """Those one of whose words begins with `query`."""
        wanted = query.casefold()
        found = [one for one in self._commands if any(word.startswith(wanted) for word in one.words)]
        return [Suggestion(_head(one, wanted), one.title, run=one.run) for one in found]

    def argument(self, text: str) -> str | None:
        """`text`, if it is nothing but a command that takes something, a blank, and perhaps what it takes."""
        word, blank, rest = text.removeprefix("/").partition(" ")
        if not text.startswith("/") or not blank or "\n" in rest:
            return None
        command = self._command(word)
        return text if command is not None and command.choices is not None else None

    def with_argument(self, text: str) -> list[Suggestion]:
        """What a text of which `argument` says that it is a command can mean."""
        word, _, rest = text.removeprefix("/").partition(" ")
        command = self._command(word)
        if command is None or command.choices is None:
            return []
        return [
            Suggestion(f"/{word}", f"{command.title}: {words}", run=run)
            for words, run in command.choices(rest.strip())[:_MOST]
        ]

    def _command(self, word: str) -> SlashCommand | None:
        return next((one for one in self._commands if word.casefold() in one.words), None)


def _head(command: SlashCommand, wanted: str) -> str:
    return "/" + next((word for word in command.words if word.startswith(wanted)), command.words[0])
