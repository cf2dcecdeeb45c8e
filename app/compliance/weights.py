"""Classifies what a message is about: each word, its parts and each pair of adjacent words have learnt weights.

People describe an emergency in words that nobody wrote down before. The phrases know the usual words; the weights, one
linear classifier per detector, know which words occur together in an emergency; `meanings` adds what the words mean.
They are data: resources/detectors/weights.bin, which packaging/learn_detectors.py makes from labelled messages.
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from heapq import nlargest
from math import sqrt
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from app.compliance.lanes import NARROW, lane, unpacked
from app.compliance.meanings import Meanings, meanings
from app.compliance.table import loaded
from app.compliance.words import Words
from app.domain.message import Direction

WINDOW: Final = 40
"""Words per window. A long message is scored in windows, or its key sentence would count for little."""
STEM: Final = 5
"""Letters of a stem, by which forms of one word are recognised: struikel, struikelde, struikelen."""
PIECE: Final = 4
"""Letters per piece of a word; < and > mark its start and end."""
SAID: Final = 0.6
"""What a matching phrase of the detector adds to its score."""
SHORT: Final = 80
"""A text with at least this many features (about twelve words) is scored in full; in a shorter one each word would
weigh too much.
"""
_REMEMBERED: Final = 32
"""Cached windows: in a growing draft only the last ones change with each letter."""
_LOOKED_UP: Final = 8192
_TELLING: Final = 3
"""How many of the heaviest features determine the range that is shown."""


class Window(NamedTuple):
    """The scores of a window of words: one per detector, the first word, and the features."""

    scores: Sequence[float]
    first: int
    found: Mapping[str, tuple[int, int]]


class Detector(NamedTuple):
    """A learnt detector: the score of a text without any known word, and the score from which it fires."""

    name: str
    direction: Direction
    begins: float
    enough: float


class Weights:
    """`counts`: a feature's weight for every detector in hundredths, one lane (`NARROW`) each; 0 if nothing was learnt
    about it.
    """

    def __init__(self, detectors: Sequence[Detector], counts: Callable[[str], int], meanings: Meanings) -> None:
        self.detectors, self.meanings = detectors, meanings
        self.counts = lru_cache(_LOOKED_UP)(counts)
        self._windows = lru_cache(_REMEMBERED)(self._weighed)

    def weigh(self, text: Words, direction: Direction, said: AbstractSet[str]) -> dict[str, tuple[int, int] | None]:
        """The detectors of `direction` that fire, each with the most telling words `start:end` of its best window.

        `said`: the detectors for which the text contains a phrase.
        """
        windows = self._read(text)
        return {
            one.name: self._telling(place, windows) if best + SAID * (one.name in said) > one.enough else None
            for place, (one, best) in enumerate(zip(self.detectors, _best(windows), strict=True))
            if one.direction is direction
        }

    def know(self, words: Sequence[str]) -> bool:
        """Whether every word occurs in the training messages, so that none is invented or a name."""
        return all(self.counts(_of_word(word)[0]) for word in words)

    def best(self, text: Words) -> Sequence[float]:
        """The best window's score for each detector."""
        return _best(self._read(text))

    def _read(self, text: Words) -> Sequence[Window]:
        places = (slice(at, at + WINDOW) for at in range(0, max(1, len(text.words) - WINDOW // 2), WINDOW // 2))
        return [self._windows(here.start, tuple(text.words[here]), text.asks(here)) for here in places]

    def _weighed(self, first: int, words: Sequence[str], asks: bool) -> Window:
        """The window of `words` that starts at word `first` of the text."""
        found = features(words, asks)
        sums = unpacked(len(self.detectors), sum(map(self.counts, found)), NARROW)
        root = 100 * sqrt(max(len(found), SHORT))
        scored = zip(self.detectors, sums, self.meanings.scores(words), strict=True)
        return Window([one.begins + weighed / root + meant for one, weighed, meant in scored], first, found)

    def _telling(self, place: int, windows: Sequence[Window]) -> tuple[int, int]:
        """The range of the features with the greatest weight for the detector at `place`, in its best window."""
        window = max(windows, key=lambda window: window.scores[place])
        weights = lane(place, map(self.counts, window.found), NARROW)
        heavy = (one for one in zip(weights, window.found.values(), strict=True) if one[0] > 0)
        places = [where for _, where in nlargest(_TELLING, heavy)] or list(window.found.values())
        return window.first + min(start for start, _ in places), window.first + max(end for _, end in places)


def _best(windows: Sequence[Window]) -> Sequence[float]:
    return [max(of_one) for of_one in zip(*(window.scores for window in windows), strict=True)]


def features(words: Sequence[str], asks: bool) -> dict[str, tuple[int, int]]:
    """The features of a text and their word ranges `start:end`.

    They are each word, its pieces (which misspelt and compound words share), each pair of adjacent words, and `?` for a
    question.
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
    """A word's stem and its features."""
    stem = word if len(word) <= STEM else word[:STEM] + "*"
    whole = f"<{word}>"
    return stem, (word, stem, *(whole[at : at + PIECE] for at in range(len(word) - 1)))


@cache
def weights(folder: Path) -> Weights:
    """Load `weights.bin` from `folder`: its head is JSON (the detectors), and a row is a feature's weights."""
    table = loaded(folder / "weights.bin")

    def counts(feature: str) -> int:
        pairs = memoryview(table.get(feature) or b"").cast("b")
        return sum(count << NARROW * place for place, count in zip(pairs[::2], pairs[1::2], strict=True))

    return Weights(msgspec.json.decode(table.head, type=list[Detector]), counts, meanings(folder))


def row(together: int, detectors: int) -> bytes:
    """A feature's weights for this many detectors, packed in lanes as in the table."""
    pairs = bytearray()
    for place, all_of_it in enumerate(unpacked(detectors, together, NARROW)):
        count = all_of_it
        while count:
            part = max(-128, min(127, count))
            pairs += bytes((place, part & 255))
            count -= part
    return bytes(pairs)
