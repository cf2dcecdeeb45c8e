"""What a message is about, weighed: each word, its pieces, and each two words in a row have learnt weights.

People describe an emergency in words that nobody wrote down before. The phrases know the usual ones; the weights, a
linear classifier for each detector, know which words come together in one. They are data:
resources/detectors/weights.tsv, made by packaging/learn_detectors.py from messages that people labelled.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from heapq import nlargest
from itertools import repeat
from math import sqrt
from pathlib import Path
from typing import Final, NamedTuple

from app.compliance.words import Words

WINDOW: Final = 40
"""Words that are weighed together. A long message is weighed piece by piece, or its key sentence would count little."""
STEM: Final = 5
"""Letters by which forms of one word are known as the same: struikel, struikelde, struikelen."""
PIECE: Final = 4
"""Letters of a piece of a word; < and > are its begin and end."""
SAID: Final = 0.6
"""What a phrase of the detector adds to the score."""
SHORT: Final = 80
"""Features of a text that still counts in full, about twelve words: of a shorter one each word would weigh too much."""
_TELLING: Final = 3
"""How many of the heaviest features mark the stretch that is shown."""
_LANE: Final = 32
"""Bits for a sum of hundredths, which may be below zero: a window's would have to be two hundred times as great."""
_ZERO: Final = 1 << (_LANE - 1)
_ONES: Final = (1 << _LANE) - 1


class Weights(NamedTuple):
    """By the number of a detector: its name, the score of a text without a known word, and from where on it speaks.
    `features`: of each how much it counts for every detector, as `_packed`.
    """

    detectors: Sequence[str]
    begins: Sequence[float]
    enough: Sequence[float]
    features: Mapping[str, int]

    def weigh(self, text: Words, said: AbstractSet[str]) -> dict[str, tuple[int, int]]:
        """The detectors that speak, `said` those of which the text has a phrase; with the words that tell, `start:end`
        of the window that tells most.
        """
        best: dict[int, tuple[float, int, Mapping[str, tuple[int, int]]]] = {}
        for first in range(0, max(1, len(text.words) - WINDOW // 2), WINDOW // 2):
            here = slice(first, first + WINDOW)
            found = features(text.words[here], text.asks(here))
            for number, score in enumerate(self._scores(found)):
                enough = self.enough[number] - SAID * (self.detectors[number] in said)
                if score > max(enough, best[number][0] if number in best else enough):
                    best[number] = score, first, found
        return {
            self.detectors[number]: self._telling(number, first, found) for number, (_, first, found) in best.items()
        }

    def _scores(self, found: Mapping[str, tuple[int, int]]) -> Iterator[float]:
        sums = _unpacked(len(self.detectors), sum(map(self.features.get, found, repeat(0))))
        root = 100 * sqrt(max(len(found), SHORT))
        return (begin + one / root for begin, one in zip(self.begins, sums, strict=True))

    def _telling(self, number: int, first: int, found: Mapping[str, tuple[int, int]]) -> tuple[int, int]:
        """The stretch of the heaviest features of window `found`, which begins at word `first`."""
        weighed = ((_unpacked(number + 1, self.features.get(name, 0)), place) for name, place in found.items())
        heavy = ((weights[number], place) for weights, place in weighed)
        places = [place for weight, place in nlargest(_TELLING, heavy) if weight > 0] or list(found.values())
        return first + min(start for start, _ in places), first + max(end for _, end in places)


def features(words: Sequence[str], asks: bool) -> dict[str, tuple[int, int]]:
    """Each word, its pieces (misspelt and compound words share them), each two in a row, and `?` where somebody asks
    something; and where: `start:end`.
    """
    found: dict[str, tuple[int, int]] = {"?": (0, len(words))} if asks else {}
    before = ""
    for place, word in enumerate(words):
        here = (place, place + 1)
        stem, names = _of_word(word)
        for name in names:
            found[name] = here
        if before:
            found[f"{before} {stem}"] = (place - 1, place + 1)
        before = stem
    return found


@lru_cache(maxsize=8192)
def _of_word(word: str) -> tuple[str, tuple[str, ...]]:
    """The stem of a word and its features."""
    stem = word if len(word) <= STEM else word[:STEM] + "*"
    whole = f"<{word}>"
    return stem, (word, stem, *(whole[at : at + PIECE] for at in range(len(word) - 1)))


@cache
def weights(folder: Path) -> Weights:
    """Read `weights.tsv` of `folder`: a line a detector (name, score it begins with, score that is enough), an empty
    line, then a line a feature (name, then each detector's number and weight in hundredths).
    """
    head, body = (folder / "weights.tsv").read_text("utf-8").split("\n\n")
    rows = [line.split("\t") for line in head.splitlines()]
    learnt, packed = {}, cache(_packed)  # Many features share theirs: half the memory.
    for line in body.splitlines():
        name, _, written = line.partition("\t")
        learnt[name] = packed(written)
    names, begins, enough = zip(*rows, strict=True)
    return Weights(names, tuple(map(float, begins)), tuple(map(float, enough)), learnt)


def _packed(written: str) -> int:
    """The weights of a feature in one number, each detector's in a lane of its own: to add two such numbers is to add
    the weights for all detectors at once.
    """
    pairs = (pair.split(":") for pair in written.split("\t"))
    return sum(int(weight) << (_LANE * int(number)) for number, weight in pairs)


def _unpacked(count: int, weights: int) -> list[int]:
    """The hundredths of the first `count` detectors in what `_packed` made, or in a sum of such."""
    weights += _zeroes(count)
    return [(weights >> shift & _ONES) - _ZERO for shift in range(0, _LANE * count, _LANE)]


@cache
def _zeroes(count: int) -> int:
    """What makes every lane positive: else one below zero would borrow from the next."""
    return sum(_ZERO << shift for shift in range(0, _LANE * count, _LANE))
