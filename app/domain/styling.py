"""Bold, italic and the like: as ranges over plain text, and as the marks that people type for them.

The marks are WhatsApp's (faq.whatsapp.com/539178204879377): *bold*, _italic_, ~strike~, `mono` and ```mono```. A mark
opens after a space, punctuation or the start of a line and before something other than a space, and closes the other
way round, on the same line; ```…``` may span lines. Nothing inside an address is a mark.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct


class Style(StrEnum):
    """The style of a range of text."""

    BOLD = "bold"
    ITALIC = "italic"
    STRIKE = "strike"
    MONO = "mono"
    SPOILER = "spoiler"
    """A spoiler, hidden until the reader asks for it. Balie shows it, marked."""


class StyledRange(Struct, frozen=True):
    """`text[start:end]` has this style. Counts code points; ranges may overlap and nest."""

    style: Style
    start: int
    end: int


class StyledText(Struct, frozen=True):
    """Text without marks, and the styles that they stood for."""

    text: str
    ranges: tuple[StyledRange, ...] = ()


class Formatting(StrEnum):
    """How a channel treats marks."""

    PLAIN = "plain"
    """It does not: the citizen sees them as typed."""
    MARKS = "marks"
    """They are part of the text, both ways; the citizen's program interprets them."""
    RANGES = "ranges"
    """An agent's marks are sent as ranges, and incoming messages have ranges too."""


_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(r"https?://|www\.|@")
_MARKS: Final = {"*": Style.BOLD, "_": Style.ITALIC, "~": Style.STRIKE}
_FENCE: Final = "```"
_OUTSIDE: Final = "*_~(["
_ENDS: Final = "*_~`.,;:!?)]"
"""Characters that may surround an address without being part of it."""


def read_marks(text: str) -> StyledText:
    """`text` as a program displays it that interprets the marks. Linear in its length."""
    if not any(mark in text for mark in "*_~`"):
        return StyledText(text)
    found: list[StyledRange] = []
    gone: list[int] = []
    last = 0
    for start, end, width in _code_in(text):
        _read_plain(text, last, start - width, found, gone)
        gone += [*range(start - width, start), *range(end, end + width)]
        found.append(StyledRange(Style.MONO, start, end))
        last = end + width
    _read_plain(text, last, len(text), found, gone)
    gone.sort()
    found.sort(key=lambda one: (one.start, -one.end))
    ranges = (StyledRange(one.style, _moved(one.start, gone), _moved(one.end, gone)) for one in found)
    return StyledText(_without(text, gone), tuple(ranges))


def as_shown(text: str, formatting: Formatting, *, typed: bool, ranges: Sequence[StyledRange] = ()) -> StyledText:
    """A message as its channel displays it. `typed`: by an agent in Balie; `ranges`: those it arrived with."""
    if formatting is Formatting.MARKS or (typed and formatting is Formatting.RANGES):
        return read_marks(text)
    return StyledText(text, tuple(ranges))


def _read_plain(text: str, start: int, end: int, found: list[StyledRange], gone: list[int]) -> None:
    """Interpret the marks in `text[start:end]`, which contains no code."""
    line_start = start
    for line in text[start:end].splitlines(keepends=True):
        _read_line(text, line_start, line_start + len(line), found, gone)
        line_start += len(line)


def _read_line(text: str, start: int, end: int, found: list[StyledRange], gone: list[int]) -> None:
    opened: dict[str, int] = {}
    for at in _marks_in(text, start, end):
        mark = text[at]
        if mark in opened and at > opened[mark] + 1 and _closes(text, at, end):
            begin = opened[mark]
            found.append(StyledRange(_MARKS[mark], begin + 1, at))
            gone += (begin, at)
            # A mark opened inside and not closed there is not a mark.
            opened = {key: place for key, place in opened.items() if place < begin}
        elif mark not in opened and _opens(text, at, start, end):
            opened[mark] = at


def _code_in(text: str) -> Iterator[tuple[int, int, int]]:
    """The start and end of each piece of code, and the width of the marks around it."""
    at = text.find("`")
    while at >= 0:
        width = len(_FENCE) if text.startswith(_FENCE, at) else 1
        start = at + width
        end = text.find("`" * width, start)
        if end < 0 and width == 1:
            return
        inside = text[start:end] if end >= 0 else ""
        if inside.strip() and (width > 1 or "\n" not in inside):
            yield start, end, width
            at = text.find("`", end + width)
        else:
            # What could not be an end may be a start; without an end, there is no other fence either.
            at = end if end >= 0 else text.find("`", text.rfind(_FENCE) + width)


def _marks_in(text: str, start: int, end: int) -> Iterator[int]:
    """Positions where a mark may be: not inside an address, but around one."""
    for word in _WORD.finditer(text, start, end):
        letters = word.group()
        address = _ADDRESS.search(letters)
        begin = len(letters) - len(letters.lstrip(_OUTSIDE)) if address else len(letters)
        rest = max(len(letters.rstrip(_ENDS)), begin) if address else len(letters)
        for place in (*range(begin), *range(rest, len(letters))):
            if letters[place] in _MARKS:
                yield word.start() + place


def _opens(text: str, at: int, start: int, end: int) -> bool:
    before, after = text[at - 1] if at > start else " ", text[at + 1] if at + 1 < end else " "
    return not (before.isalnum() or before == text[at] or after.isspace() or after == text[at])


def _closes(text: str, at: int, end: int) -> bool:
    after = text[at + 1] if at + 1 < end else " "
    return not (text[at - 1].isspace() or after.isalnum())


def _moved(place: int, gone: Sequence[int]) -> int:
    return place - bisect_left(gone, place)


def _without(text: str, gone: Sequence[int]) -> str:
    pieces, last = [], 0
    for place in gone:
        pieces.append(text[last:place])
        last = place + 1
    return "".join((*pieces, text[last:]))
