"""Commands typed after a slash (/close, /snooze tomorrow, /label waste). Each row says what it will do."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct, field

from app.ui.models.answers import Suggestion

_ARGUMENT: Final = re.compile(r"(?:.*\s)?(?P<typed>/(?P<word>\S+) (?P<rest>.*))$")


class Choice(Struct, frozen=True):
    """An option, in words. `run` carries it out; None: that is not possible yet. `preview` says more."""

    words: str
    run: Callable[[], object] | None = None
    preview: str = ""


class SlashCommand(Struct, frozen=True):
    """A command. `words` are its names, the agent's own language first. `choices` parses its argument."""

    words: tuple[str, ...]
    title: str
    run: Callable[[], None]
    choices: Callable[[str], Sequence[Choice]] | None = None


class SlashCommands(Struct):
    """The composer's commands."""

    _commands: list[SlashCommand] = field(default_factory=list)

    def add(self, *commands: SlashCommand) -> None:
        """Add commands."""
        self._commands += commands

    def named(self, query: str) -> list[Suggestion]:
        """The commands with a name that starts with `query`."""
        wanted = query.casefold()
        found = [one for one in self._commands if any(word.startswith(wanted) for word in one.words)]
        return [Suggestion(_head(one, wanted), one.title, run=one.run) for one in found]

    def argument(self, before: str, whole: str) -> str | None:
        """The end of the line before the cursor, if it is a command that takes an argument, a space, and perhaps the
        argument. If the draft, `whole`, contains more than that: only if it can be carried out.
        """
        found = _ARGUMENT.match(before)
        command = self._command(found["word"]) if found is not None else None
        if found is None or command is None or command.choices is None:
            return None
        typed = found["typed"]
        if typed == whole:
            return typed
        return typed if any(one.run is not None for one in command.choices(found["rest"].strip())) else None

    def with_argument(self, text: str) -> list[Suggestion]:
        """The possible meanings of `text`, as found by `argument`."""
        word, _, rest = text.removeprefix("/").partition(" ")
        command = self._command(word)
        if command is None or command.choices is None:
            return []
        return [
            Suggestion("", f"{command.title}: {one.words}", preview=one.preview, run=one.run)
            for one in command.choices(rest.strip())
        ]

    def _command(self, word: str) -> SlashCommand | None:
        return next((one for one in self._commands if word.casefold() in one.words), None)


def fits(words: str, wanted: str) -> bool:
    """Whether every typed word is the beginning of one of `words`."""
    known = words.casefold().replace(",", " ").split()
    return all(any(word.startswith(part) for word in known) for part in wanted.casefold().split())


def _head(command: SlashCommand, wanted: str) -> str:
    return "/" + next((word for word in command.words if word.startswith(wanted)), command.words[0])
