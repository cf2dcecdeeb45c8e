"""Matching a word against the patterns of the phrases: exact, by prefix, suffix or infix, as a number, or misspelt."""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from app.compliance.table import Table, laid_out
from app.compliance.words import forms

_RANGE: Final = re.compile(r"#(\d+)-(\d+)")
_MISSPELT_FROM: Final = 7
"""Least letters of a word that is recognised with one letter wrong, missing, extra, or two swapped."""
_MOST_REMEMBERED: Final = 8_000
_NOTHING: Final[frozenset[int]] = frozenset()
_NO_WORDS: Final = Table(laid_out(b"", {}))


class Lexicon:
    """Words and the symbols that they stand for. A symbol is the set of words accepted at one position of a phrase."""

    def __init__(self, known: AbstractSet[str]) -> None:
        """`known`: ordinary words that must not be taken for a misspelling of another word."""
        self._known = known
        self._taught: dict[str, tuple[int, ...]] = {}
        # Tables, because few of ten thousand words are ever looked up, and as objects they would take ten times the
        # memory.
        self._exact = self._near = _NO_WORDS
        self._beginnings: dict[str, tuple[int, ...]] = {}
        self._ends: dict[str, tuple[int, ...]] = {}
        self._parts: dict[str, tuple[int, ...]] = {}
        self._ranges: list[tuple[int, int, int]] = []
        self._remembered: dict[str, frozenset[int]] = {}

    def teach(self, words: Iterable[str], symbol: int) -> None:
        """Let each of `words` stand for `symbol`: `brand`, `brand*`, `*brand`, `*brand*`, or `#6-17` for a number."""
        alone = (symbol,)  # shared: most words stand for no other symbol
        for word in words:
            if found := _RANGE.fullmatch(word):
                self._ranges.append((int(found.group(1)), int(found.group(2)), symbol))
                continue
            if "*" not in word:
                kind = self._taught
            elif word.startswith("*"):
                kind = self._parts if word.endswith("*") else self._ends
            else:
                kind = self._beginnings
            bare = word.strip("*")
            kind[bare] = kind.get(bare, ()) + alone

    def close(self) -> None:
        """Finish adding words. Long words are also indexed by beginning and ending, because they may be misspelt."""
        near = defaultdict[str, list[str]](list)
        for word in self._taught:
            if len(word) >= _MISSPELT_FROM and word.isascii():
                for key in _keys(word):
                    near[key].append(word)
        self._near = Table(laid_out(b"", {key: " ".join(words).encode() for key, words in near.items()}))
        self._exact = Table(laid_out(b"", {word: array("H", each).tobytes() for word, each in self._taught.items()}))
        self._taught = {}

    def symbols(self, word: str, *, thorough: bool = True) -> frozenset[int]:
        """Every symbol that `word` stands for. If not `thorough`, only as spelt, for text of unlimited length."""
        found = self._remembered.get(word)
        if found is not None:
            return found
        if not thorough:
            return frozenset(self._exactly(word))
        if len(self._remembered) >= _MOST_REMEMBERED:
            self._remembered.clear()
        found = frozenset().union(*(self._look_up(form) for form in forms(word[:60]))) or _NOTHING
        self._remembered[word] = found
        return found

    def _look_up(self, word: str) -> set[int]:
        if word.isdecimal():
            number = int(word[:9])
            return {symbol for low, high, symbol in self._ranges if low <= number <= high}.union(self._exactly(word))
        found = set(self._exactly(word))
        for i in range(2, len(word) + 1):
            found.update(self._beginnings.get(word[:i], ()), self._ends.get(word[-i:], ()))
        for part, symbols in self._parts.items():
            if part in word:
                found.update(symbols)
        if not found and word not in self._known:
            for meant in self._meant(word):
                found.update(self._exactly(meant))
        return found

    def _exactly(self, word: str) -> Iterable[int]:
        return memoryview(self._exact.get(word) or b"").cast("H")

    def _meant(self, word: str) -> Iterator[str]:
        """The words of which `word` may be a misspelling; one error leaves either the beginning or the end intact."""
        if len(word) < _MISSPELT_FROM - 1 or not word.isascii():
            return
        for meant in {meant for key in _keys(word) for meant in (self._near.get(key) or b"").decode().split()}:
            if abs(len(word) - len(meant)) <= 1 and _one_off(word, meant):
                yield meant


def _keys(word: str) -> tuple[str, str]:
    """The beginning and the ending of a word, by which misspellings are looked up."""
    return word[:4], word[0] + word[-2:]


def _one_off(a: str, b: str) -> bool:
    """Whether one insertion, deletion, substitution or swap of neighbours makes `a` into `b`."""
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    return (
        rest_a[1:] == rest_b[1:]
        or rest_a[1:] == rest_b
        or rest_a == rest_b[1:]
        or (rest_a[:2] == rest_b[:2][::-1] and rest_a[2:] == rest_b[2:])
    )
