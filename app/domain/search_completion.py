"""Completions for the search field: keys, and after a key the values that exist. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from app.domain.search_words import DAYS, KEYS, PEOPLE, POSSESSIONS, SPANS, STATES, Field, Words, field_of
from app.domain.text import folded

MOST: Final = 12
_TOKEN: Final = re.compile(r'(?:[^\s"]|"[^"]*"?)*$')
_DATED: Final = (Field.SINCE, Field.UNTIL, Field.ON)


class Completion(Struct, frozen=True):
    """Each of `options` may stand in the place of `start` to the cursor."""

    start: int
    options: tuple[str, ...]


def completions(before: str, names: Mapping[Field, Sequence[str]], *, dutch: bool) -> Completion:
    """What may follow `before`, the text up to the cursor. `names`: what the store has, by field."""
    found = _TOKEN.search(before)
    token = found[0] if found is not None else ""
    start = len(before) - len(token)
    minus = "-" if token.startswith("-") else ""
    key, colon, rest = token.removeprefix("-").partition(":")
    field = field_of(key) if colon else None
    if field is None:
        options = () if colon or not key else tuple(f"{minus}{word}:" for word in _keys(key, dutch=dutch))
        return Completion(start, options)
    typed = rest.rpartition(",")[2]
    wanted = folded(typed.strip('"'))
    values = [word for word in _values(field, names, dutch=dutch) if wanted in folded(word)]
    values.sort(key=lambda word: not folded(word).startswith(wanted))
    if [folded(value) for value in values] == [wanted]:
        values = []  # it is there already
    return Completion(len(before) - len(typed), tuple(_quoted(value) for value in values[:MOST]))


def _keys(beginning: str, *, dutch: bool) -> Iterator[str]:
    for ours, english, _ in KEYS.values():
        word = ours if dutch else english
        if word.startswith(folded(beginning)):
            yield word


def _values(field: Field, names: Mapping[Field, Sequence[str]], *, dutch: bool) -> list[str]:
    def closed(table: Sequence[Words]) -> list[str]:
        return [row[0] if dutch else row[1] for row in table]

    match field:
        case Field.STATE:
            return closed(list(STATES.values()))
        case Field.HAS:
            return closed(list(POSSESSIONS.values()))
        case Field.ASSIGNEE:
            return [*closed(list(PEOPLE.values())), *names.get(field, ())]
        case Field.EXPIRES:
            return list(SPANS[0] if dutch else SPANS[1])
        case _ if field in _DATED:
            return [row[0] if dutch else row[1] for row in DAYS]
        case _:
            return list(names.get(field, ()))


def _quoted(value: str) -> str:
    plain = value.replace('"', "")
    return f'"{plain}"' if re.search(r"[\s,]", plain) else plain
