"""Learn the detectors' weights: `uv run --group learning python packaging/learn_detectors.py`.

Reads the labelled messages of tests/fixtures/compliance and the window's own texts, writes weights.bin and meanings.bin
of resources/detectors, and prints how well the detectors do:

- `each by weights without it`: every fifth of the messages that taught no phrase (`only_weights`), by weights learnt
  from the other four. Messages in a row, often one person's on one subject, stay in one fifth. From these comes the
  score that is enough.
- `kept aside`: messages that taught neither a phrase nor a weight (`held_out`), by the weights that are written.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from html import unescape
from itertools import chain
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec
import numpy as np
from learn_meanings import Network, Words
from scipy import sparse
from sklearn.svm import LinearSVC

from app.compliance.figures import Figures, Labelled, measured
from app.compliance.lanes import NARROW
from app.compliance.meanings import Meanings
from app.compliance.normalise import normalise
from app.compliance.policy import DETECTORS
from app.compliance.reading import phrases_say, read
from app.compliance.table import written
from app.compliance.weights import SAID, SHORT, Detector, Weights, features, row
from app.compliance.words import words_of
from app.domain.message import Direction

ROOT = Path(__file__).resolve().parents[1]
MESSAGES = [ROOT / "tests/fixtures/compliance" / name for name in ("dev_messages.jsonl", "corpus.jsonl")]
WINDOW = ROOT / "translations/balie_nl.ts"
"""The window's Dutch texts: sentences about something else, in words that citizens seldom use."""
TARGET = ROOT / "resources/detectors"
LEARNT: Final = {
    "emergency": (Direction.INBOUND, 0.047),
    "crisis": (Direction.INBOUND, 0.02),
    "domestic_violence": (Direction.INBOUND, 0.03),
    "threat": (Direction.INBOUND, 0.02),
    "poison": (Direction.INBOUND, 0.009),
    "animal": (Direction.INBOUND, 0.02),
    "police": (Direction.INBOUND, 0.03),
    "gas": (Direction.INBOUND, 0.005),
    "minor": (Direction.INBOUND, 0.004),
    "medical": (Direction.INBOUND, 0.01),
    "id_document": (Direction.INBOUND, 0.005),
    "opt_out": (Direction.INBOUND, 0.004),
    "formal": (Direction.INBOUND, 0.006),
    "digid": (Direction.INBOUND, 0.0008),
    "public_safety": (Direction.OUTBOUND, 0.01),
    "asks_sensitive": (Direction.OUTBOUND, 0.008),
}
"""What is learnt, from messages in which direction, and the largest share of unrelated messages that may raise it."""
STRENGTH: Final = 2.0
"""Inverse of the regularisation. Found, like `SAID`, by five-fold cross-validation."""
RARE: Final = 5.0
"""A feature that occurs in one message in e^5 counts in full, a more common one less, because it says less."""
SENTENCE: Final = 12
"""The length in characters from which a text of the window counts as more than a word."""
SEEN: Final = 2
"""The number of messages that a feature must occur in: one seen only once says more about that message than about
others.
"""
LIGHT: Final = 0.1
"""Weights closer to zero are left out: the scores hardly change, and the file is half the size."""
FOLDS: Final = 5
IN_A_ROW: Final = 40
"""The number of consecutive messages that stay in one fold."""
NEVER: Final = float("inf")


def main() -> None:
    """Learn, evaluate, write and measure."""
    messages = [json.loads(line) for path in MESSAGES for line in path.read_text("utf-8").splitlines()]
    window = [{"text": text, "direction": way, "expect": ()} for text in _window_texts() for way in Direction]
    lessons = Lessons([message for message in messages if not message.get("held_out")] + window)
    fold = np.arange(len(lessons.messages)) // IN_A_ROW % FOLDS
    learnt = [lessons.learn(fold != one) for one in range(FOLDS)]
    judges = [one.weights([NEVER] * len(LEARNT)) for one in learnt]
    enough = lessons.enough([judges[one] for one in fold])
    judges = [one.weights(enough) for one in learnt]
    judged = Figures()
    for message, one in zip(lessons.messages, fold, strict=True):
        if message.get("only_weights"):
            way = Direction(message["direction"])
            judged.count(Labelled.of(message), read(message["text"], way, "", judges[one]))
    report("each by weights without it", judged)
    lessons.learn(fold >= 0, TARGET).write(enough)
    report("kept aside", measured(Labelled.of(message) for message in messages if message.get("held_out")))


class Lessons:
    """Training messages, prepared for learning."""

    def __init__(self, messages: Sequence[dict[str, Any]]) -> None:
        self.messages = messages
        ways = [Direction(message["direction"]) for message in messages]
        self.said = [words_of(normalise(message["text"]).text) for message in messages]
        self.phrases = [phrases_say(words, way) for words, way in zip(self.said, ways, strict=True)]
        names = [set(features(words.words, bool(words.asked))) for words in self.said]
        seen = Counter(chain.from_iterable(names))
        self.vocabulary = {
            name: column for column, name in enumerate(sorted(name for name in seen if seen[name] >= SEEN))
        }
        table = _table(names, self.vocabulary)
        self.telling = (
            np.log((1 + len(messages)) / (1 + np.bincount(table.indices, minlength=len(self.vocabulary)))) / RARE
        )
        self.table = table.multiply(self.telling).tocsr()
        self.labels = np.array([[name in message["expect"] for name in LEARNT] for message in messages])
        self.clear = np.array(
            [
                [name not in message.get("may", ()) and way is learnt for name, (learnt, _) in LEARNT.items()]
                for message, way in zip(messages, ways, strict=True)
            ]
        )
        self.words = Words(words.words for words in self.said)
        self.places = [self.words.places(words.words) for words in self.said]

    def learn(self, rows: Any, target: Path | None = None) -> "Learnt":
        """Learn from the messages of `rows`; the meanings are written to the folder `target`."""
        network = Network(
            self.words, [self.places[row] for row in np.flatnonzero(rows)], self.labels[rows], self.clear[rows]
        )
        if target:
            network.write(target / "meanings.bin")
        detectors: list[Detector] = []
        learnt: dict[str, int] = {}
        for place, ((name, (way, _)), begins) in enumerate(zip(LEARNT.items(), network.begins(), strict=True)):
            clear = rows & self.clear[:, place]
            model = LinearSVC(C=STRENGTH).fit(self.table[clear], self.labels[clear, place])
            detectors.append(Detector(name, way, model.intercept_[0] + begins, NEVER))
            weights = model.coef_[0] * self.telling
            for feature, column in self.vocabulary.items():
                if abs(weights[column]) >= LIGHT:
                    learnt[feature] = learnt.get(feature, 0) + (round(weights[column] * 100) << NARROW * place)
        return Learnt(detectors, learnt, network.meanings())

    def enough(self, without: Sequence[Weights]) -> list[float]:
        """The threshold of each detector: the score that at most the allowed share of unrelated messages exceeds. Only
        messages that taught no phrase count, each scored by the weights of `without` that were learnt without it.
        """
        scores = np.array(
            [
                [score + SAID * (name in phrases) for name, score in zip(LEARNT, one.best(words), strict=True)]
                for words, phrases, one in zip(self.said, self.phrases, without, strict=True)
            ]
        )
        fresh = np.array([bool(message.get("only_weights")) for message in self.messages])
        quiet = fresh[:, None] & self.clear & ~self.labels
        return [_above(scores[quiet[:, place], place], false) for place, (_, false) in enumerate(LEARNT.values())]


class Learnt(NamedTuple):
    """The detectors; for each feature its weight for all of them in one number; the meanings."""

    detectors: Sequence[Detector]
    features: dict[str, int]
    meanings: Meanings

    def weights(self, enough: Sequence[float]) -> Weights:
        """The weights as the detectors read them, with these thresholds."""
        detectors = [one._replace(enough=score) for one, score in zip(self.detectors, enough, strict=True)]
        return Weights(detectors, lambda feature: self.features.get(feature, 0), self.meanings)

    def write(self, enough: Sequence[float]) -> None:
        """Write them to the file that app/compliance/weights.py reads."""
        head = [
            (one.name, one.direction, round(float(one.begins), 3), round(score, 3))
            for one, score in zip(self.detectors, enough, strict=True)
        ]
        rows = {feature: row(together, len(head)) for feature, together in self.features.items()}
        (TARGET / "weights.bin").write_bytes(written(msgspec.json.encode(head), rows))


def report(what: str, figures: Figures) -> None:
    """Print the figures, one line per detector."""
    sys.stdout.write(f"{what}: {figures.right} of {figures.messages} messages exactly right\n")
    for detector in sorted(DETECTORS):
        found, expected, false = (count[detector] for count in (figures.found, figures.expected, figures.false))
        share = f"{figures.recall(detector):.2f}, {figures.alarms(detector):.2f} false in a hundred"
        sys.stdout.write(f"  {detector:18} {found:4} of {expected:4}, {false:3} false: {share}\n")


def _window_texts() -> Iterable[str]:
    texts = map(unescape, re.findall(r"<translation>([^<]+)</translation>", WINDOW.read_text("utf-8")))
    return sorted({text for text in texts if len(text) >= SENTENCE})


def _table(names: Sequence[set[str]], vocabulary: dict[str, int]) -> Any:
    """One row per message, as `Weights` adds them up: for each feature, one over the root of their number."""
    known = [[vocabulary[name] for name in one if name in vocabulary] for one in names]
    rows = [row for row, one in enumerate(known) for _ in one]
    columns = list(chain.from_iterable(known))
    values = [1 / max(len(one), SHORT) ** 0.5 for one, those in zip(names, known, strict=True) for _ in those]
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(names), len(vocabulary)))


def _above(scores: Any, part: float) -> float:
    """The score that at most the share `part` of `scores` exceeds."""
    return float(np.sort(scores)[::-1][round(part * len(scores))])


if __name__ == "__main__":
    main()
