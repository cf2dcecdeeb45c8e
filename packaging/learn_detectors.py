"""Learn the detectors' weights: `uv run --group learning python packaging/learn_detectors.py`.

Reads the labelled messages of tests/fixtures/compliance and the window's own texts, writes
resources/detectors/weights.tsv, and prints how well the detectors then do on the messages that taught, and on the third
that is kept aside (`held_out`): it taught neither a phrase nor a weight. The score that is enough comes from messages
that taught no phrase (`only_weights`), each weighed by weights that were learnt without it.
"""

import json
import re
import sys
from collections.abc import Sequence
from html import unescape
from pathlib import Path
from typing import Any, Final

import numpy as np
from scipy import sparse
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from app.compliance.figures import Labelled, measured
from app.compliance.normalise import normalise
from app.compliance.policy import DETECTORS
from app.compliance.reading import phrases_say
from app.compliance.weights import SAID, SHORT, features
from app.compliance.words import words_of
from app.domain.message import Direction

ROOT = Path(__file__).resolve().parents[1]
MESSAGES = [ROOT / "tests/fixtures/compliance" / name for name in ("dev_messages.jsonl", "corpus.jsonl")]
WINDOW = ROOT / "translations/balie_nl.ts"
"""What the window says in Dutch: sentences about something else, in words that citizens seldom use."""
TARGET = ROOT / "resources/detectors/weights.tsv"
LEARNT: Final = {
    "emergency": 0.028,
    "crisis": 0.008,
    "domestic_violence": 0.01,
    "threat": 0.012,
    "poison": 0.004,
    "animal": 0.004,
    "police": 0.01,
    "gas": 0.002,
    "minor": 0.003,
    "medical": 0.003,
    "id_document": 0.001,
    "opt_out": 0.002,
}
"""What is learnt, and which part of the messages that are about something else may raise it."""
STRENGTH: Final = 2.0
"""Inverse of the regularisation. Found, as `SAID`, by learning on four fifths and looking at the fifth, five times."""
RARE: Final = 5.0
"""A feature that one message in e^5 has counts in full, a more common one less: it tells less."""
SENTENCE: Final = 12
"""Characters from which on a text of the window is more than a word."""
LIGHT: Final = 0.05
"""Weights nearer to nothing are left out: the scores hardly change by it, and the file is half."""


def main() -> None:
    """Learn, write, measure."""
    messages = [json.loads(line) for path in MESSAGES for line in path.read_text("utf-8").splitlines()]
    ordinary = [{"text": text, "expect": ()} for text in _window_texts()]
    _learn([m for m in messages if not m.get("held_out") and m["direction"] == Direction.INBOUND] + ordinary)
    for name, held_out in (("taught", False), ("kept aside", True)):
        figures = measured(Labelled.of(m) for m in messages if m.get("held_out", False) is held_out)
        sys.stdout.write(f"{name}: {figures.right} of {figures.messages} messages exactly right\n")
        for detector in sorted(DETECTORS):
            found, expected, false = (count[detector] for count in (figures.found, figures.expected, figures.false))
            share = f"{figures.recall(detector):.2f}, {figures.alarms(detector):.2f} false in a hundred"
            sys.stdout.write(f"  {detector:18} {found:4} of {expected:4}, {false:3} false: {share}\n")


def _window_texts() -> Sequence[str]:
    texts = map(unescape, re.findall(r"<translation>([^<]+)</translation>", WINDOW.read_text("utf-8")))
    return sorted({text for text in texts if len(text) >= SENTENCE})


def _learn(messages: Sequence[dict[str, Any]]) -> None:
    said = [words_of(normalise(message["text"]).text) for message in messages]
    names = [set(features(words.words, bool(words.asked))) for words in said]
    vocabulary = {name: column for column, name in enumerate(sorted(set().union(*names)))}
    table = _table(names, vocabulary)
    telling = np.log((1 + len(messages)) / (1 + np.bincount(table.indices, minlength=len(vocabulary)))) / RARE
    table = table.multiply(telling).tocsr()
    phrases = [phrases_say(words, Direction.INBOUND) for words in said]
    head: list[str] = []
    body: dict[str, list[str]] = {}
    for number, (detector, false) in enumerate(LEARNT.items()):
        clear = np.array([detector not in message.get("may", ()) for message in messages])
        labels = np.array([detector in message["expect"] for message in messages])
        fresh = clear & np.array([message.get("only_weights", False) for message in messages])
        score = _blind(table, labels, clear) + SAID * np.array([detector in one for one in phrases])
        model = LinearSVC(C=STRENGTH).fit(table[clear], labels[clear])
        head.append(f"{detector}\t{model.intercept_[0]:.3f}\t{_enough(score[fresh & ~labels], false):.3f}")
        for name, column in vocabulary.items():
            weight = model.coef_[0][column] * telling[column]
            if abs(weight) >= LIGHT:
                body.setdefault(name, []).append(f"{number}:{weight * 100:.0f}")
    rows = ["\t".join((name, *pairs)) for name, pairs in sorted(body.items())]
    TARGET.write_text("\n".join((*head, "", *rows)) + "\n", "utf-8")


def _blind(table: Any, labels: Any, clear: Any) -> Any:
    """The score of each message that is `clear`, by weights that were learnt without it."""
    rows = np.flatnonzero(clear)
    score = np.full(len(labels), -np.inf)
    for learn, weigh in StratifiedKFold(5, shuffle=True, random_state=1).split(rows, labels[rows]):
        model = LinearSVC(C=STRENGTH).fit(table[rows[learn]], labels[rows[learn]])
        score[rows[weigh]] = model.decision_function(table[rows[weigh]])
    return score


def _table(names: Sequence[set[str]], vocabulary: dict[str, int]) -> Any:
    """A row a message, as `Weights.weigh` adds up: one over the root of how many features it has, for each of them."""
    rows = [row for row, one in enumerate(names) for _ in one]
    columns = [vocabulary[name] for one in names for name in one]
    values = [1 / max(len(one), SHORT) ** 0.5 for one in names for _ in one]
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(names), len(vocabulary)))


def _enough(scores: Any, false: float) -> float:
    """The score that at most the part `false` of `scores` is above."""
    return float(np.sort(scores)[::-1][round(false * len(scores))])


if __name__ == "__main__":
    main()
