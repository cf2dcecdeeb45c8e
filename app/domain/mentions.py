"""Who is mentioned in a note: an @ at the start of a word, then a colleague's name, first name or login."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from app.domain.ids import AgentId
from app.domain.text import folded

_AT: Final = re.compile(r"(?<![\w@])@")
Person = tuple[AgentId, str, str]
"""Id, login, name."""


def mentioned(text: str, people: Sequence[Person]) -> frozenset[AgentId]:
    """The colleagues mentioned in `text`. A first name that two of them share mentions neither."""
    names = _names(people)
    small = folded(text)
    found: set[AgentId] = set()
    for at in _AT.finditer(small):
        rest = small[at.end() :]
        fitting = [name for name in names if rest.startswith(name) and not rest[len(name) : len(name) + 1].isalnum()]
        if fitting:
            found.add(names[max(fitting, key=len)])
    return frozenset(found)


def _names(people: Iterable[Person]) -> dict[str, AgentId]:
    """Every name that belongs to one person only."""
    owners: dict[str, set[AgentId]] = {}
    for agent, login, name in people:
        whole = folded(" ".join(name.split()))
        for one in {whole, whole.partition(" ")[0], folded(login)} - {""}:
            owners.setdefault(one, set()).add(agent)
    return {name: next(iter(agents)) for name, agents in owners.items() if len(agents) == 1}
