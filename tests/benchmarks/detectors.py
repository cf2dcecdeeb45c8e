"""The cost of the detectors per message, and of the first message."""

import gc
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, thread_time
from typing import Final

from app.compliance.detectors import detect, prepare
from app.domain.message import Direction
from tests.benchmarks.figure import Figure

NAMES: Final = ("detect_ms", "detect_megabyte_ms", "detect_prepare_ms")
_CORPUS: Final = Path(__file__).parent.parent / "fixtures/compliance/corpus.jsonl"
_EVERY: Final = 10
_PREPARE: Final = (
    "from time import perf_counter as now\nimport app.compliance.detectors as d\nbegun = now()\nd.prepare()\n"
    "print((now() - begun) * 1000)"
)


def measure(*, small: bool) -> Iterator[Figure]:
    """Every tenth message of the corpus, inbound and outbound, each read once because results are cached; in CPU time,
    because nothing waits. One of a megabyte. Loading the phrases in a new process. Small: every hundredth message,
    fewer rounds.
    """
    messages = [json.loads(line) for line in _CORPUS.read_text("utf-8").splitlines()]
    prepare()
    gc.freeze()  # As the program does after starting.
    samples = []
    for message in messages[:: _EVERY * 10 if small else _EVERY]:
        begun = thread_time()
        detect(message["text"], Direction(message["direction"]))
        samples.append((thread_time() - begun) * 1000)
    yield Figure.of("detect_ms", samples, "ms")
    hostile = "er is brand in de keuken, bsn 111222333 " * 26_000
    samples = []
    for _ in range(2 if small else 10):
        begun = perf_counter()
        detect(hostile, Direction.INBOUND)
        samples.append((perf_counter() - begun) * 1000)
    yield Figure.of("detect_megabyte_ms", samples, "ms")
    runs = (
        subprocess.run([sys.executable, "-c", _PREPARE], check=True, capture_output=True, text=True)
        for _ in range(1 if small else 5)
    )
    yield Figure.of("detect_prepare_ms", [float(run.stdout) for run in runs], "ms")
