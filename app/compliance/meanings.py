"""Rough word meanings: a word that the training messages never contained counts like words that mean the same.

Each known word has a vector of a few numbers, close together for words with close meanings, in whatever language. From
the vector follows how strongly the word expresses each of a few dozen concepts that training discovered: one may be
fire, another somebody who does not respond. For each concept, a text counts by its strongest word and by its average;
how much, training learnt for each detector. The arithmetic is in integers, so every machine gets the same result.

The data are resources/detectors/meanings.bin, made by packaging/learn_detectors.py.
"""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from operator import mul
from pathlib import Path
from typing import Final

import msgspec

from app.compliance.lanes import NARROW, SMALL, WIDE, beside, greatest, packed, unpacked
from app.compliance.table import loaded

STRONGEST: Final = 255
"""The maximum of a concept in a word; the minimum is 0."""
PART: Final = 256
"""The divisor of the dot product of a word's vector and a concept's."""
UNIT: Final = 100_000_000
"""The contributions of concepts are stored in fractions: this many make one."""
FEW: Final = 8
"""The least number of words for the average to count in full."""
ENDING: Final = 4
"""Least letters of a known word that an unknown one may end in: a compound means what its last part means."""
_MOST: Final = STRONGEST * PART
_REMEMBERED: Final = 4096


class Concepts(msgspec.Struct, frozen=True):
    """The head of the table. `rows[i]`: the vector of concept `i`, with a number for each dimension of a word's;
    `bases[i]`: its value for a zero vector. Each line of `strongest` and `average` belongs to a detector: the
    contribution of each concept, in `UNIT`s.
    """

    rows: tuple[tuple[int, ...], ...]
    bases: tuple[int, ...]
    strongest: tuple[tuple[int, ...], ...]
    average: tuple[tuple[int, ...], ...]


class Meanings:
    """`vector`: the numbers of a known word, one signed byte each."""

    def __init__(self, concepts: Concepts, vector: Callable[[str], bytes | None]) -> None:
        self._vector = vector
        self._concepts, self._detectors = len(concepts.rows), len(concepts.average)
        self._bases = packed(concepts.bases, NARROW)
        self._columns = [packed(column, NARROW) for column in zip(*concepts.rows, strict=True)]
        self._strongest = [packed(column, WIDE) for column in zip(*concepts.strongest, strict=True)]
        self._average = [packed(column, WIDE) for column in zip(*concepts.average, strict=True)]
        self._unknown = 0, 0
        self._of = lru_cache(_REMEMBERED)(self._of_word)

    def scores(self, words: Sequence[str]) -> list[float]:
        """The contribution of the concepts in `words` to each detector's score."""
        had, alone = zip(self._unknown, *map(self._of, words), strict=True)
        most_had = unpacked(self._concepts, greatest(self._concepts, had, SMALL), SMALL)
        strongest = sum(map(mul, most_had, self._strongest))
        each = unpacked(self._detectors, strongest, WIDE), unpacked(self._detectors, sum(alone), WIDE)
        long = max(len(words), FEW)
        return [(most + total / long) / UNIT for most, total in zip(*each, strict=True)]

    def _of_word(self, word: str) -> tuple[int, int]:
        """The amount of each concept in `word`, in lanes of `SMALL` bits, and its contribution to the detectors as part
        of the average.
        """
        endings = (self._vector(word[start:]) for start in (0, *range(1, len(word) - ENDING + 1)))
        vector = next((vector for vector in endings if vector is not None), None)
        if vector is None:
            return self._unknown
        exact = sum(map(mul, self._columns, memoryview(vector).cast("b")), self._bases)
        each = unpacked(self._concepts, exact, NARROW)
        had = [STRONGEST if much > _MOST else much // PART if much > 0 else 0 for much in each]
        return beside(had, SMALL), sum(map(mul, had, self._average))


@cache
def meanings(folder: Path) -> Meanings:
    """Load `meanings.bin` from `folder`: its head is JSON (`Concepts`), and a row is a word's vector."""
    table = loaded(folder / "meanings.bin")
    return Meanings(msgspec.json.decode(table.head, type=Concepts), table.get)
