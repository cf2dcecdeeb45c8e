"""What differs between two versions of a canned answer, by line and by word, and who changed it when."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from app.domain.answer import CannedAnswer, Variant
from app.domain.ids import TeamId

ADDED: Final = "+ "
REMOVED: Final = "− "
_WORD = re.compile(r"\s+|\w+|[^\w\s]")
Span = tuple[int, int]


class AnswerChange(Struct, frozen=True):
    """A change to one of everybody's answers: by whom, when, and lines that begin with `ADDED` or `REMOVED`."""

    key: str
    at: datetime
    agent: str
    lines: tuple[str, ...]


def changed_lines(
    before: CannedAnswer | None, after: CannedAnswer | None, teams: Mapping[TeamId, str]
) -> tuple[str, ...]:
    """The differences, in order, as `REMOVED` and `ADDED` lines. None: the answer did not exist before, or no longer
    does.
    """
    from difflib import ndiff  # noqa: PLC0415 - seldom needed

    return tuple(
        (ADDED if line[0] == "+" else REMOVED) + line[2:]
        for line in ndiff(_lines(before, teams), _lines(after, teams))
        if line[0] in "+-"
    )


def changed_words(lines: Sequence[str]) -> list[tuple[Span, ...]]:
    """For each line, the ranges that differ from its counterpart: a removed line and the added one right after it.

    A line without a counterpart has none: it is entirely new, or entirely gone.
    """
    found: list[tuple[Span, ...]] = [()] * len(lines)
    for number in range(len(lines) - 1):
        old, new = lines[number], lines[number + 1]
        if old.startswith(REMOVED) and new.startswith(ADDED):
            found[number], found[number + 1] = _differing(old, new)
    return found


def _differing(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    from difflib import SequenceMatcher  # noqa: PLC0415 - as above

    places = [[(match.start() + 2, match.end() + 2) for match in _WORD.finditer(line[2:])] for line in (old, new)]
    words = [[line[start:end] for start, end in several] for line, several in zip((old, new), places, strict=True)]
    gone: list[Span] = []
    came: list[Span] = []
    for what, a, b, c, d in SequenceMatcher(None, words[0], words[1], autojunk=False).get_opcodes():
        if what != "equal":
            gone += [(places[0][a][0], places[0][b - 1][1])] if b > a else []
            came += [(places[1][c][0], places[1][d - 1][1])] if d > c else []
    return tuple(gone), tuple(came)


def _lines(answer: CannedAnswer | None, teams: Mapping[TeamId, str]) -> list[str]:
    if answer is None:
        return []
    team = [f"team: {teams.get(answer.team, answer.team)}"] if answer.team is not None else []
    until = [answer.valid_until.isoformat()] if answer.valid_until is not None else []
    about = [answer.title, ", ".join(answer.keywords), *team, *until, *(file.name for file in answer.files)]
    said = [f"{_which(one)}: {line}" for one in answer.variants for line in one.text.splitlines()]
    return [line for line in (*about, *said) if line.strip()]


def _which(variant: Variant) -> str:
    return " ".join(word for word in (variant.language, variant.kind, variant.tone) if word)
