"""Searching canned answers as one types: best match first, within a keystroke even among ten thousand.

A set of answers is one integer: bit n stands for the answer at position n in the given order, and -1 contains all of
them. Such a set may contain too many answers for a word but never too few. `_Words.score` has the last word, and is
asked only until enough answers have been found.
"""

import heapq
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import IntEnum
from itertools import accumulate, pairwise
from typing import Final

from msgspec.structs import replace

from app.domain.answer import CannedAnswer, by_use, longest_stretch
from app.domain.channel import ChannelKind
from app.domain.ids import AnswerId
from app.domain.text import folded

_SHORT: Final = 2
"""Length of the needles that are indexed in advance, because most answers contain them."""
_MANY: Final = 500
"""If more different strings than this contain a needle, looking for all of them is not worth it."""


class _Points(IntEnum):
    """The points for a match, by where the word is found."""

    KEY = 10_000
    KEY_BEGINS = 5_000
    IN_KEY = 2_000
    KEYWORD = 800
    TITLE_WORD = 700
    IN_TITLE = 400
    TEXT = 40
    OTHER_TEXT = 20


_Having = defaultdict[str, int]
"""A string → the set of answers that have it."""

_Spoken = tuple[ChannelKind | None, str]
"""The kind of channel and the language of a wording."""


class AnswerIndex:
    """The answers of one agent, most used first."""

    def __init__(self, answers: Iterable[CannedAnswer] = ()) -> None:
        self._answers = sorted(answers, key=by_use)
        self._words = [_Words(answer) for answer in self._answers]
        self._all = (1 << len(self._answers)) - 1
        self._moved = 0
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)
        self._last_days: defaultdict[date, int] = defaultdict(int)
        keys, keywords, titles = _Having(int), _Having(int), _Having(int)
        texts: defaultdict[_Spoken, _Having] = defaultdict(lambda: _Having(int))
        for number, (answer, words) in enumerate(zip(self._answers, self._words, strict=True)):
            self._by_key[answer.key].append(number)
            if answer.valid_until is not None:
                self._last_days[answer.valid_until] |= 1 << number
            _gather(keys, number, (words.key,))
            _gather(keywords, number, words.keywords)
            _gather(titles, number, words.title.split())
            for kind, language, text in words.variants:
                _gather(texts[kind, language], number, text.split())
        self._keys, self._keywords, self._titles = _Strings(keys), _Strings(keywords), _Strings(titles)
        self._texts = {spoken: _Strings(having) for spoken, having in texts.items()}

    def __len__(self) -> int:
        return len(self._answers)

    def __iter__(self) -> Iterator[CannedAnswer]:
        return (self._answers[number] for number in self._in_order(self._all))

    def offered(self, today: date) -> Iterator[CannedAnswer]:
        """The answers whose last day has not passed."""
        return (self._answers[number] for number in self._in_order(self._alive(today)))

    def over(self, today: date) -> Iterator[CannedAnswer]:
        """The answers whose last day has passed."""
        return (self._answers[number] for number in self._in_order(self._all & ~self._alive(today)))

    def with_key(self, key: str) -> list[CannedAnswer]:
        """The answers with this key: everybody's and the agent's own."""
        return [self._answers[number] for number in self._by_key.get(key, ())]

    def may_be(self, text: str) -> Iterator[CannedAnswer]:
        """Answers that `text` may contain, because it contains a part of them that filling in leaves unchanged."""
        for answer, words in zip(self._answers, self._words, strict=True):
            if any(stretch in text for stretch in words.stretches):
                yield answer

    def count_use(self, answer_id: AnswerId) -> None:
        """Count one more use by the agent, which moves the answer forward."""
        for number, answer in enumerate(self._answers):
            if answer.id == answer_id:
                self._answers[number] = replace(answer, mine=answer.mine + 1, used=answer.used + 1)
                self._moved |= 1 << number

    def search(
        self, terms: Sequence[str], kind: ChannelKind | None, language: str, today: date, limit: int
    ) -> list[CannedAnswer]:
        """The first `limit` answers that contain every one of `terms` (folded words), by the sum of their points."""
        waiting = self._together(terms, kind, language, self._alive(today))
        found: list[CannedAnswer] = []
        while waiting and len(found) < limit:
            points = max(waiting)
            for number in self._in_order(waiting.pop(points)):
                score = self._words[number].score(terms, kind, language)
                if score == points:
                    found.append(self._answers[number])
                    if len(found) == limit:
                        break
                elif score:
                    waiting[score] = waiting.get(score, 0) | 1 << number
        return found

    def titles(self, today: date, many: int) -> Iterator[tuple[list[CannedAnswer], list[str]]]:
        """The answers on offer in parts of at most `many`, with their folded titles; each part in order."""
        alive = self._alive(today)
        parts = [alive & self._moved]
        parts += [alive & ~self._moved & ((1 << many) - 1) << at for at in range(0, len(self._answers), many)]
        for part in parts:
            numbers = list(self._in_order(part))
            yield [self._answers[number] for number in numbers], [self._words[number].title for number in numbers]

    def _together(self, terms: Sequence[str], kind: ChannelKind | None, language: str, among: int) -> dict[int, int]:
        """Points for all `terms` → the answers that may have them; each answer appears once, with no fewer than it
        really has.
        """
        together = {0: among}
        for term in terms:
            more: defaultdict[int, int] = defaultdict(int)
            for points, having in self._apart(term, kind, language):
                for before, those in together.items():
                    if both := those & having:
                        more[before + points] |= both
            together = more
        return together

    def _apart(self, term: str, kind: ChannelKind | None, language: str) -> Iterator[tuple[int, int]]:
        """Points for `term` → the answers that may have them and no more."""
        begins = f"\n{term}"
        looks: tuple[tuple[_Points, Callable[[], int]], ...] = (
            (_Points.KEY, lambda: self._keys.exactly(term)),
            (_Points.KEY_BEGINS, lambda: self._keys.holding(begins)),
            (_Points.IN_KEY, lambda: self._keys.holding(term)),
            (_Points.KEYWORD, lambda: self._keywords.holding(begins)),
            (_Points.TITLE_WORD, lambda: self._titles.holding(begins)),
            (_Points.IN_TITLE, lambda: self._titles.holding(term)),
            (_Points.TEXT, lambda: self._saying(term, lambda on, what: what == language and on in (kind, None))),
            (_Points.OTHER_TEXT, lambda: self._saying(term, lambda _on, _what: True)),
        )
        seen = 0
        for points, look in looks:
            having = look() & ~seen
            seen |= having
            if having:
                yield points, having

    def _saying(self, term: str, wanted: Callable[[ChannelKind | None, str], bool]) -> int:
        having = 0
        for spoken, strings in self._texts.items():
            if wanted(*spoken):
                having |= strings.holding(term)
        return having

    def _alive(self, today: date) -> int:
        alive = self._all
        for last, those in self._last_days.items():
            if last < today:
                alive &= ~those
        return alive

    def _in_order(self, those: int) -> Iterator[int]:
        moved = sorted(_numbers(those & self._moved), key=self._rank)
        return heapq.merge(moved, _numbers(those & ~self._moved), key=self._rank)

    def _rank(self, number: int) -> tuple[int, int, str, int]:
        return *by_use(self._answers[number]), number


class _Words:
    """An answer's searchable strings, folded once."""

    __slots__ = ("key", "keywords", "stretches", "title", "variants")

    def __init__(self, answer: CannedAnswer) -> None:
        self.key = folded(answer.key)
        self.title = folded(answer.title)
        self.keywords = tuple(map(folded, answer.keywords))
        self.variants = tuple((variant.kind, variant.language, folded(variant.text)) for variant in answer.variants)
        self.stretches = tuple(longest_stretch(variant.text) for variant in answer.variants)

    def score(self, terms: Sequence[str], kind: ChannelKind | None, language: str) -> int:
        """The answer's points; 0 if a term does not occur in it."""
        total = 0
        for term in terms:
            points = self._points(term, kind, language)
            if not points:
                return 0
            total += points
        return total

    def _points(self, term: str, kind: ChannelKind | None, language: str) -> int:
        if term in self.key:
            begins = self.key.startswith(term)
            return _Points.KEY if self.key == term else _Points.KEY_BEGINS if begins else _Points.IN_KEY
        if any(keyword.startswith(term) for keyword in self.keywords):
            return _Points.KEYWORD
        if term in self.title:
            begins = any(word.startswith(term) for word in self.title.split())
            return _Points.TITLE_WORD if begins else _Points.IN_TITLE
        points = 0
        for on, spoken, text in self.variants:
            if term in text:
                if spoken == language and on in (kind, None):
                    return _Points.TEXT
                points = _Points.OTHER_TEXT
        return points


class _Strings:
    """Many strings, each with the set of answers that have it."""

    def __init__(self, having: Mapping[str, int]) -> None:
        self._having = having
        self._joined = "\n".join(("", *having, ""))
        self._starts = [0, *accumulate(len(string) + 1 for string in having)]
        self._bits = list(having.values())
        self._short = _Having(int)
        for string, bits in having.items():
            for needle in {*string, *map("".join, pairwise(f"\n{string}"))}:
                self._short[needle] |= bits

    def exactly(self, string: str) -> int:
        """The answers that have exactly this string."""
        return self._having.get(string, 0)

    def holding(self, needle: str) -> int:
        """The answers with a string that contains `needle` (or starts with it, if it begins with a new line); -1 if
        many may.
        """
        if len(needle) <= _SHORT:
            return self._short.get(needle, 0)
        found, left, place = 0, _MANY, self._joined.find(needle)
        while place >= 0:
            if not left:
                return -1
            left -= 1
            number = bisect_right(self._starts, place) - 1
            found |= self._bits[number]
            place = self._joined.find(needle, self._starts[number + 1])
        return found


def _gather(having: _Having, number: int, strings: Iterable[str]) -> None:
    bit = 1 << number
    for string in set(strings):
        having[string] |= bit


def _numbers(those: int) -> Iterator[int]:
    while those:
        lowest = those & -those
        yield lowest.bit_length() - 1
        those ^= lowest
