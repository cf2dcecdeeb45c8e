"""The pages of the help: one text file for each language in resources/help, and nothing but text in them.

    # answering Answering                    a page: its name, which is the same in every language, and its title
    ## Sending                               a heading
    - [send] sends.                          an item; every other line is a paragraph
    {conversation.close}                     a command: “Close” (E)
    [conversation.close]                     its key alone: E; where it has none, its title
    `balie check`                            what is typed as it stands, in the letters of a typewriter

Keys never stand in a file: they come from the commands, as the agent changed them.
"""

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from app.system.paths import resource
from app.ui.commands import Commands

_COMMAND: Final = re.compile(r"\{([a-z_.]+)\}|\[([a-z_.]+)\]")


class Kind(Enum):
    """What a line is."""

    HEADING = auto()
    ITEM = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, an item or a paragraph."""

    kind: Kind
    text: str


@dataclass(slots=True)
class HelpPage:
    """One page. `name` is the same in every language."""

    name: str
    title: str
    lines: list[Line] = field(default_factory=list)


def pages(language: str) -> list[HelpPage]:
    """The pages in `language` (nl, en, de, fy), in order; in English where there are none."""
    path = resource("help") / f"{language}.txt"
    if not path.exists():
        path = resource("help") / "en.txt"
    return read(path.read_text("utf-8"))


def read(text: str) -> list[HelpPage]:
    """The pages of one file. A line before the first page is a mistake: `ValueError`."""
    found: list[HelpPage] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        mark, _, words = line.partition(" ")
        if mark == "#":
            name, _, title = words.partition(" ")
            found.append(HelpPage(name, title))
        elif not found:
            raise ValueError(line)
        elif mark == "##":
            found[-1].lines.append(Line(Kind.HEADING, words))
        elif mark == "-":
            found[-1].lines.append(Line(Kind.ITEM, words))
        else:
            found[-1].lines.append(Line(Kind.TEXT, line))
    return found


def commands_in(text: str) -> list[str]:
    """The commands that a text names."""
    return [with_title or key for with_title, key in _COMMAND.findall(text)]


def filled(text: str, commands: Commands) -> str:
    """`text` with the commands and keys as they are now."""

    def words(match: re.Match[str]) -> str:
        name = match[1] or match[2]
        key = commands.hint(name)
        if match[2]:
            return commands.called(name)
        return f"{commands.quoted(name)} ({key})" if key else commands.quoted(name)

    return _COMMAND.sub(words, text)
