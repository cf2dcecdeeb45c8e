"""Replacing the canned answers in a draft by their wordings in another language.

An answer is recognised as it was inserted: in any of its wordings, together with what the agent filled in for its
variables, which is carried over. Parts that were edited by hand are the agent's own text by now, and stay. Pure.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from app.domain.answer import CannedAnswer, Filled, Variant, fill, joined, longest_stretch
from app.domain.channel import ChannelKind

Values = Callable[[str], Mapping[str, str]]
"""A language → the values of the variables in it."""
_LONGEST: Final = 200
"""Most characters that an agent may have filled in for a variable."""
_LEAST: Final = 8
"""Least characters a wording must have besides variables: a shorter one would match what was merely typed."""


class Exchange(Struct, frozen=True):
    """The draft after the exchange; and the titles of the answers exchanged, and of those without text in that
    language.
    """

    text: str
    exchanged: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


class Found(Struct, frozen=True):
    """An answer found in a draft at `start:end`, in these wordings one below the other."""

    start: int
    end: int
    answer: CannedAnswer
    variants: Sequence[Variant]
    filled_in: Mapping[str, str]


def found_in(draft: str, answers: Iterable[CannedAnswer], values: Values, kind: ChannelKind) -> tuple[Found, ...]:
    """The answers contained in `draft`, for a channel of this kind, in order."""
    return _apart([one for answer in answers for one in _all_found(draft, answer, values, kind)])


def exchange(draft: str, found: Iterable[Found], values: Values, kind: ChannelKind, language: str) -> Exchange:
    """`draft` with the answers found in it in `language`."""
    text, last = "", 0
    exchanged, without = list[str](), list[str]()
    for one in found:
        tone = one.variants[0].tone
        wanted = one.answer.variant_for(kind, language, tone)
        if wanted.language != language:
            without.append(one.answer.title)
        elif wanted not in one.variants or len(one.variants) > 1:
            exchanged.append(one.answer.title)
            text += draft[last : one.start] + _with(fill(wanted.text, values(language)), one.filled_in).strip()
            last = one.end
    return Exchange(text + draft[last:], tuple(dict.fromkeys(exchanged)), tuple(dict.fromkeys(without)))


def _all_found(draft: str, answer: CannedAnswer, values: Values, kind: ChannelKind) -> Iterator[Found]:
    """Where `answer` occurs, including as both languages below each other, as sent to speakers of neither."""
    alone = [(variant,) for variant in answer.variants]
    for variants in (answer.wordings_for(kind, ""), *alone):
        if longest_stretch(variants[0].text) not in draft:
            continue
        said = joined([fill(one.text, values(one.language)) for one in variants])
        for start, end, filled_in in _places(draft, said):
            yield Found(start, end, answer, variants, filled_in)


def _places(draft: str, said: Filled) -> Iterator[tuple[int, int, dict[str, str]]]:
    """Where `said` occurs, with anything in place of its missing variables, which are returned by name."""
    pieces, names, last = list[str](), list[str](), 0
    for start, end in said.missing:
        pieces.append(said.text[last:start])
        names.append(said.text[start:end])
        last = end
    pieces.append(said.text[last:])
    pieces[0], pieces[-1] = pieces[0].lstrip(), pieces[-1].rstrip()
    if sum(map(len, pieces)) < _LEAST or any(piece not in draft for piece in pieces):
        return
    ends = [re.escape(piece) for piece in pieces[1:]]
    if not pieces[-1]:
        ends[-1] = r"(?=\n|$)"
    # Each gap ends at its first possible place (?>…): backtracking over all of them takes seconds in a long draft.
    gaps = (rf"(?>([^\n]{{1,{_LONGEST}}}?){end})" for end in ends)
    for place in re.finditer(re.escape(pieces[0]) + "".join(gaps), draft):
        yield place.start(), place.end(), dict(zip(names, place.groups(), strict=True))


def _apart(found: list[Found]) -> tuple[Found, ...]:
    """The ones that are not inside a longer one, in order."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))


def _with(filled: Filled, filled_in: Mapping[str, str]) -> str:
    text, last = "", 0
    for start, end in filled.missing:
        name = filled.text[start:end]
        text += filled.text[last:start] + filled_in.get(name, name)
        last = end
    return text + filled.text[last:]
