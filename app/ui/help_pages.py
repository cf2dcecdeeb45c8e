"""The help pages: one plain text file per language in resources/help.

    # answering Answering                    a page: its name, which is the same in every language, and its title
    ## Sending                               a heading
    - [send] sends.                          an item; every other line is a paragraph
    {conversation.close}                     a command: “Close” (E)
    [conversation.close]                     its key alone: E; where it has none, its title
    `balie check`                            what is typed as it stands, in the letters of a typewriter

Keys never stand in a file: they come from the commands, as the agent changed them.
"""

from enum import Enum, auto

from msgspec import Struct, field

from app.system.paths import resource


class Kind(Enum):
    """The kinds of lines."""

    HEADING = auto()
    ITEM = auto()
    TEXT = auto()


class Line(Struct, frozen=True):
    """A heading, an item or a paragraph."""

    kind: Kind
    text: str


class HelpPage(Struct):
    """One page. `name` is the same in every language."""

    name: str
    title: str
    lines: list[Line] = field(default_factory=list)


def pages(language: str) -> list[HelpPage]:
    """The pages in `language` (nl, en, de, fy), in order; in English if there are none."""
    path = resource("help") / f"{language}.txt"
    if not path.exists():
        path = resource("help") / "en.txt"
    return read(path.read_text("utf-8"))


def read(text: str) -> list[HelpPage]:
    """Parse the pages of one file. A line before the first page is an error: `ValueError`."""
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
