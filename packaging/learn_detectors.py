"""Learn the detectors' weights: `uv run --group learning python packaging/learn_detectors.py`.

Reads the labelled messages of tests/fixtures/compliance and writes resources/detectors/weights.tsv. Messages that are
kept aside (`held_out`) teach nothing. The score that is enough comes from messages that taught the phrases nothing
either (`only_weights`), each weighed by weights that were learnt without it.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from app.compliance.normalise import normalise
from app.compliance.reading import phrases_say
from app.compliance.weights import SAID, SHORT, features
from app.compliance.words import words_of
from app.domain.message import Direction

ROOT = Path(__file__).resolve().parents[1]
MESSAGES = [ROOT / "tests/fixtures/compliance" / name for name in ("dev_messages.jsonl", "corpus.jsonl")]
TARGET = ROOT / "resources/detectors/weights.tsv"
DETECTORS: Final = {
    "emergency": 0.03,
    "crisis": 0.003,
    "domestic_violence": 0.006,
    "threat": 0.003,
    "poison": 0.002,
    "animal": 0.003,
}
"""What is learnt, and which part of the messages that are about something else may raise it."""
STRENGTH: Final = 18.0
"""Inverse of the regularisation; found on messages kept aside from both phrases and weights."""
LIGHT: Final = 0.3
"""Weights nearer to nothing are left out: the scores do not change by it, and the file is a third."""


def main() -> None:
    """Learn and write."""
    lines = [json.loads(line) for path in MESSAGES for line in path.read_text("utf-8").splitlines()]
    messages = [m for m in lines if not m.get("held_out") and m["direction"] == "inbound"]
    said = [words_of(normalise(message["text"]).text) for message in messages]
    names = [set(features(words.words)) for words in said]
    vocabulary = {name: column for column, name in enumerate(sorted(set().union(*names)))}
    table = _table(names, vocabulary)
    phrases = [phrases_say(words, Direction.INBOUND) for words in said]
    head: list[str] = []
    body: dict[str, list[str]] = {}
    for number, (detector, false) in enumerate(DETECTORS.items()):
        clear = np.array([detector not in message.get("may", ()) for message in messages])
        labels = np.array([detector in message["expect"] for message in messages])
        model = LogisticRegression(C=STRENGTH, max_iter=5000)
        folds = StratifiedKFold(5, shuffle=True, random_state=1)
        blind = np.full(len(messages), -np.inf)
        blind[clear] = cross_val_predict(model, table[clear], labels[clear], cv=folds, method="decision_function")
        score = blind + SAID * np.array([detector in one for one in phrases])
        fresh = clear & np.array([message.get("only_weights", False) for message in messages])
        enough = _enough(score[fresh & ~labels], false)
        found = (score[fresh & labels] > enough).mean()
        sys.stdout.write(f"{detector}: {found:.2f} of {(fresh & labels).sum()} found, {false:.3f} false\n")
        model.fit(table[clear], labels[clear])
        head.append(f"{detector}\t{model.intercept_[0]:.2f}\t{enough:.2f}")
        for name, column in vocabulary.items():
            weight = model.coef_[0][column]
            if abs(weight) >= LIGHT:
                body.setdefault(name, []).append(f"{number}:{weight:.1f}")
    rows = ["\t".join((name, *pairs)) for name, pairs in sorted(body.items())]
    TARGET.write_text("\n".join((*head, "", *rows)) + "\n", "utf-8")


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
