"""What a message is about, weighed: each word, its pieces, and each two words in a row have learnt weights.

People describe an emergency in words that nobody wrote down before. The phrases know the usual ones; the weights, a
logistic regression for each detector, know which words come together in one. They are data:
resources/detectors/weights.tsv, made by packaging/learn_detectors.py from messages that people labelled.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from heapq import nlargest
from math import sqrt
from pathlib import Path
from typing import Final, NamedTuple

WINDOW: Final = 40
"""Words that are weighed together. A long message is weighed piece by piece, or its key sentence would count little."""
STEM: Final = 5
"""Letters by which forms of one word are known as the same: struikel, struikelde, struikelen."""
PIECE: Final = 4
"""Letters of a piece of a word; < and > are its begin and end."""
SAID: Final = 1.5
"""What a phrase of the detector adds to the score."""
SHORT: Final = 80
"""Features of a text that still counts in full, about twelve words: of a shorter one each word would weigh too much."""
_TELLING: Final = 3
"""How many of the heaviest features mark the stretch that is shown."""


class Weighed(NamedTuple):
    """The piece of a message in which one detector's score is highest, and the words that tell: `start:end`."""

    score: float
    start: int
    end: int


class Weights(NamedTuple):
    """`begins`: the score of a text without a known word, by detector. `enough`: from where on it speaks."""

    begins: Mapping[str, float]
    enough: Mapping[str, float]
    features: Mapping[str, Sequence[tuple[str, float]]]

    def weigh(self, words: Sequence[str]) -> dict[str, Weighed]:
        """The score of each detector that was learnt: in the window where it is highest."""
        best: dict[str, Weighed] = {}
        for first in range(0, max(1, len(words) - WINDOW // 2), WINDOW // 2):
            for detector, found in self._weigh(words[first : first + WINDOW]):
                if detector not in best or found.score > best[detector].score:
                    best[detector] = Weighed(found.score, found.start + first, found.end + first)
        return best

    def _weigh(self, words: Sequence[str]) -> Iterator[tuple[str, Weighed]]:
        count, told = 0, {detector: list[tuple[float, int, int]]() for detector in self.begins}
        for name, (start, end) in features(words).items():
            count += 1
            for detector, weight in self.features.get(name, ()):
                told[detector].append((weight, start, end))
        for detector, heavy in told.items():
            score = self.begins[detector] + sum(weight for weight, _, _ in heavy) / sqrt(max(count, SHORT))
            telling = [(start, end) for weight, start, end in nlargest(_TELLING, heavy) if weight > 0]
            start = min((start for start, _ in telling), default=0)
            yield detector, Weighed(score, start, max((end for _, end in telling), default=len(words)))


def features(words: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Each word, its pieces (misspelt and compound words share them), each two in a row; and where: `start:end`."""
    found: dict[str, tuple[int, int]] = {}
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
    line, then a line a feature (name, then each detector's number and weight).
    """
    head, body = (folder / "weights.tsv").read_text("utf-8").split("\n\n")
    rows = [line.split("\t") for line in head.splitlines()]
    names = [name for name, _, _ in rows]
    learnt = {}
    for line in body.splitlines():
        name, *pairs = line.split("\t")
        learnt[name] = [(names[int(number)], float(weight)) for number, weight in (pair.split(":") for pair in pairs)]
    begins, enough = ({row[0]: float(row[column]) for row in rows} for column in (1, 2))
    return Weights(begins, enough, learnt)
