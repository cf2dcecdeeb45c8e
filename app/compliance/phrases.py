"""Phrases: what people say, written down so that a linguist can read it, and matched in time linear in the text.

One phrase per line, its elements separated by spaces; each element stands for one word of the text:

    brand|fik           one of these words; `a_b` is two words in a row
    brand* *brand *a*   a word that starts with it, ends with it, contains it
    <person>            one of the words of that class; classes may contain classes
    #6-17               a number from 6 to 17
    word?               optional
    !word               the next word is not this one
    ~3 (or ~)           up to three (four) other words may come between
    ^ and $             the start, the end of the sentence
    a b & c             `a b` and `c` in the same sentence, in either order, at most twelve words apart
    a & !c              `a`, in a sentence without `c`

A phrase never spans two sentences, and nothing in it repeats without bound.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, islice
from typing import Final, NamedTuple

from msgspec import Struct, msgpack

from app.compliance.lexicon import Lexicon
from app.compliance.words import Words

_APART: Final = 12
_MOST_TIMES: Final = 50
"""How many matches of one phrase are reported per text: more adds nothing."""
_MOST_WORDS_READ_THOROUGHLY: Final = 3_000
_SENTENCES_REMEMBERED: Final = 256
"""A long answer has a tenth of them."""
_Symbols = tuple[int, ...]
_Rows = Mapping[int, Sequence[Sequence[int]]]
_Place = tuple[_Symbols, _Rows]
_NO_ROWS: Final[_Rows] = {}
_PHRASES_REMEMBERED: Final = 256


class Element(NamedTuple):
    """One position of a phrase.

    `symbols`: the words that fit; `rows`: sequences of words that fit, by their first word; `openers`: everything it
    may start with. Tuples, because there are ten thousand, most with one symbol, and a set of one takes four times the
    memory.
    """

    symbols: _Symbols
    rows: _Rows
    openers: _Symbols
    gap: int
    optional: bool
    forbids: bool


class Part(NamedTuple):
    """Elements in a row."""

    elements: tuple[Element, ...]
    begins: bool
    ends: bool


class Phrase(Struct, frozen=True, eq=False, array_like=True):
    """Parts that must occur in one sentence. `tag` is whatever the caller wants back."""

    tag: int
    parts: tuple[Part, ...]
    openers: _Symbols
    """The symbols with which one of its parts can begin."""


class Found(NamedTuple):
    """The phrase with `tag` matches the words `start:end` of sentence `sentence`."""

    tag: int
    start: int
    end: int
    sentence: int


class PhraseError(ValueError):
    """A phrase that violates the notation."""


@dataclass(slots=True)
class PhraseBook:
    """Many phrases over one lexicon."""

    classes: Mapping[str, str] = field(default_factory=dict)
    known: AbstractSet[str] = frozenset()
    _lexicon: Lexicon = field(init=False)
    _symbols: dict[str, int] = field(init=False, default_factory=dict)
    _places: dict[str, tuple[_Symbols, Sequence[Sequence[int]]]] = field(init=False, default_factory=dict)
    _packed: list[bytes] = field(init=False, default_factory=list)
    """The serialised phrases. Few are ever matched with a text; as objects, all of them would take ten times the
    memory.
    """
    _must: list[tuple[_Place, ...]] = field(init=False, default_factory=list)
    _needs: list[tuple[_Symbols, ...]] = field(init=False, default_factory=list)
    """For each required element of a phrase, except the one it is indexed by: the text must contain one of these."""
    _by_symbol: dict[int, list[int]] = field(init=False, default_factory=dict)
    _phrase: Callable[[int], Phrase] = field(init=False)
    _in_sentence: Callable[[tuple[str, ...]], tuple[Found, ...]] = field(init=False)
    """The matches in a sentence of these words; a cache of the latest sentences."""

    def __post_init__(self) -> None:
        self._lexicon = Lexicon(self.known)
        self._in_sentence = lru_cache(_SENTENCES_REMEMBERED)(self._found_in)
        unpacked = msgpack.Decoder(Phrase).decode
        self._phrase = lru_cache(_PHRASES_REMEMBERED)(lambda number: unpacked(self._packed[number]))

    def add(self, line: str, tag: int) -> None:
        """Add a phrase. Raises `PhraseError` if it violates the notation."""
        parts = tuple(self._part(piece) for piece in line.split(" & "))
        must = tuple((element.symbols, element.rows) for element in _must(parts))
        if not must:
            raise PhraseError(f"{line!r} fits everything")
        first, *others = (part.elements[0].openers for part in parts)
        openers = tuple({*first, *chain(*others)}) if others else first
        self._packed.append(msgpack.encode(Phrase(tag, parts, openers)))
        self._must.append(must)

    def close(self) -> None:
        """Finish: index the phrases by their rarest word, and check the next rarest first.

        A short word that occurs in many phrases is assumed to be common in texts as well.
        """
        use = Counter(word for key in self._symbols for word in key.split("|"))
        common = [sum(use[word] * 4.0 ** -len(word) for word in key.split("|")) for key in self._symbols].__getitem__
        for number, must in enumerate(self._must):
            needs = (_needs(*place, common) for place in must)
            rarest, *others = sorted(needs, key=lambda need: sum(map(common, need)))
            for symbol in rarest:
                self._by_symbol.setdefault(symbol, []).append(number)
            self._needs.append(tuple(others))
        # No longer needed.
        self.classes, self._symbols, self._places, self._must = {}, {}, {}, []
        self._lexicon.close()

    def search(self, text: Words) -> Iterator[Found]:
        """Every match of a phrase: for each start, the shortest."""
        if len(text.words) > _MOST_WORDS_READ_THOROUGHLY:
            yield from self._found(text)
            return
        # No phrase spans two sentences, and typing changes only one of them.
        first = 0
        while first < len(text.words):
            sentence = text.sentences[first]
            end = bisect_right(text.sentences, sentence, first)
            for tag, start, stop, _ in self._in_sentence(tuple(text.words[first:end])):
                yield Found(tag, first + start, first + stop, sentence)
            first = end

    def _found_in(self, words: tuple[str, ...]) -> tuple[Found, ...]:
        nowhere = [0] * len(words)
        return tuple(self._found(Words(list(words), nowhere, nowhere, nowhere, frozenset())))

    def _found(self, text: Words) -> Iterator[Found]:
        kinds = self._kinds(text)
        present = frozenset[int]().union(*kinds)
        candidates: set[int] = set()
        for symbol in present & self._by_symbol.keys():
            candidates.update(self._by_symbol[symbol])
        phrases = [
            self._phrase(number)
            for number in sorted(candidates)
            if not any(map(present.isdisjoint, self._needs[number]))
        ]
        if phrases:
            reading = _Reading.of(kinds, text.sentences, phrases)
            for phrase in phrases:
                yield from reading.find(phrase)

    def _kinds(self, text: Words) -> list[frozenset[int]]:
        look_up = self._lexicon.symbols
        return [
            look_up(word, thorough=i < _MOST_WORDS_READ_THOROUGHLY or i > len(text.words) - _MOST_WORDS_READ_THOROUGHLY)
            for i, word in enumerate(text.words)
        ]

    def _part(self, piece: str) -> Part:
        words = piece.split()
        begins, ends = words[:1] == ["^"], words[-1:] == ["$"]
        elements: list[Element] = []
        gap = 0
        for word in words[begins : len(words) - ends]:
            if word[0] == "~":
                gap = int(word[1:] or 4)
                continue
            elements.append(self._element(word, gap))
            gap = 0
        if not elements or elements[0].optional or (elements[0].forbids and len(elements) > 1):
            raise PhraseError(f"{piece!r} begins with nothing that must be there")
        return Part(tuple(elements), begins, ends)

    def _element(self, word: str, gap: int) -> Element:
        symbols, rows = self._place(word.removeprefix("!").removesuffix("?"))
        by_first: dict[int, Sequence[Sequence[int]]] = {}
        for row in rows:
            by_first[row[0]] = *by_first.get(row[0], ()), row
        openers = tuple({*symbols, *by_first}) if rows else symbols
        return Element(symbols, by_first or _NO_ROWS, openers, gap, optional=word[-1] == "?", forbids=word[0] == "!")

    def _place(self, alternatives: str) -> tuple[_Symbols, Sequence[Sequence[int]]]:
        """What may occur at one position: symbols for single words, sequences of symbols for several in a row."""
        known = self._places.get(alternatives)
        if known is not None:
            return known
        symbols: set[int] = set()
        rows: list[Sequence[int]] = []
        single = []
        for word in alternatives.split("|"):
            if word[:1] == "<":
                if word not in self._places:
                    self._places[word] = self._place("|".join(self.classes[word.strip("<>")].split()))
                inner, inner_rows = self._places[word]
                symbols.update(inner)
                rows += inner_rows
            elif "_" in word:
                rows.append(tuple(self._symbol((part,)) for part in word.split("_")))
            elif word:
                single.append(word)
            else:
                raise PhraseError(f"{alternatives!r} has an empty alternative")
        if single:
            symbols.add(self._symbol(tuple(sorted(single))))
        place = self._places[alternatives] = (tuple(symbols), tuple(rows))
        return place

    def _symbol(self, words: tuple[str, ...]) -> int:
        key = "|".join(words)
        if key not in self._symbols:
            self._symbols[key] = len(self._symbols)
            self._lexicon.teach(words, self._symbols[key])
        return self._symbols[key]


def _must(parts: Iterable[Part]) -> Iterator[Element]:
    """The elements that are required."""
    return (element for part in parts for element in part.elements if not (element.optional or element.forbids))


def _needs(symbols: _Symbols, rows: _Rows, common: Callable[[int], float]) -> _Symbols:
    """Symbols of which a text must contain one for an element of these to match: of a sequence of words, the rarest."""
    if not rows:
        return symbols
    return tuple({*symbols, *(min(row, key=common) for alike in rows.values() for row in alike)})


class _Reading(Struct, frozen=True):
    """A text as symbols: those of each word, and the positions of those that can start a phrase."""

    kinds: Sequence[frozenset[int]]
    sentences: Sequence[int]
    places: Mapping[int, Sequence[int]]

    @classmethod
    def of(cls, kinds: Sequence[frozenset[int]], sentences: Sequence[int], phrases: Iterable[Phrase]) -> "_Reading":
        """Convert a text for matching against `phrases`."""
        openers = frozenset[int]().union(*(phrase.openers for phrase in phrases))
        places: dict[int, list[int]] = {}
        for i, symbols in enumerate(kinds):
            for symbol in symbols & openers:
                places.setdefault(symbol, []).append(i)
        return cls(kinds, sentences, places)

    def find(self, phrase: Phrase) -> Iterator[Found]:
        first, *others = phrase.parts
        spans = list(islice(self._spans(first), _MOST_TIMES))
        for part in others:
            if not spans:
                break
            if part.elements[0].forbids:
                unwanted = {self.sentences[start] for start, _ in self._spans(part)}
                spans = [span for span in spans if self.sentences[span[0]] not in unwanted]
            else:
                spans = list(self._joined(spans, list(self._spans(part))))
        for start, end in spans:
            yield Found(phrase.tag, start, end, self.sentences[start])

    def _joined(self, spans: list[tuple[int, int]], more: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        for start, end in spans:
            for other_start, other_end in more:
                apart = max(other_start - end, start - other_end)
                if apart <= _APART and self.sentences[start] == self.sentences[other_start]:
                    yield min(start, other_start), max(end, other_end)
                    break

    def _spans(self, part: Part) -> Iterator[tuple[int, int]]:
        count = len(self.kinds)
        for start in self._starts(part.elements[0]):
            before = start - part.elements[0].gap - 1
            if part.begins and before >= 0 and self.sentences[before] == self.sentences[start]:
                continue
            end = self._match(part.elements, start)
            if end < 0 or (part.ends and end < count and self.sentences[end] == self.sentences[start]):
                continue
            yield start, end

    def _starts(self, element: Element) -> Iterable[int]:
        places = [self.places[symbol] for symbol in element.openers if symbol in self.places]
        return places[0] if len(places) == 1 else sorted({i for one in places for i in one})

    def _match(self, elements: tuple[Element, ...], start: int) -> int:
        """The end of a match of `elements` whose first element matches at word `start`; -1 without one."""
        sentence = self.sentences[start]
        for end in self._ends(elements[0], start, sentence):
            last = self._follow(elements, 1, end, sentence)
            if last >= 0:
                return last
        return -1

    def _follow(self, elements: tuple[Element, ...], k: int, at: int, sentence: int) -> int:
        """The end of a match of `elements[k:]` from word `at` on; -1 without one."""
        if k == len(elements):
            return at
        element = elements[k]
        count = len(self.kinds)
        if element.forbids:
            here = at < count and self.sentences[at] == sentence and self._ends(element, at, sentence)
            return -1 if here else self._follow(elements, k + 1, at, sentence)
        for place in range(at, min(at + element.gap + 1, count)):
            if self.sentences[place] != sentence:
                break
            for end in self._ends(element, place, sentence):
                last = self._follow(elements, k + 1, end, sentence)
                if last >= 0:
                    return last
        return self._follow(elements, k + 1, at, sentence) if element.optional else -1

    def _ends(self, element: Element, at: int, sentence: int) -> list[int]:
        kinds = self.kinds[at]
        if kinds.isdisjoint(element.openers):
            return []
        ends = [] if kinds.isdisjoint(element.symbols) else [at + 1]
        for first in kinds & element.rows.keys() if element.rows else ():
            for row in element.rows[first]:
                end = at + len(row)
                inside = end <= len(self.kinds) and self.sentences[end - 1] == sentence
                if inside and all(symbol in self.kinds[at + i] for i, symbol in enumerate(row)):
                    ends.append(end)
        return ends
