"""The window on a year of 53 municipalities: 1.16 million conversations, 11.6 million messages in one encrypted store.

`BALIE_BENCHMARK_STORE` names a folder in which `python -m tests.benchmarks.crowded` has made a store; without it a
store of a tenth of a year is made first. Every figure has its median, its 99th percentile and its maximum. `…_gap_ms`
is how long Qt's loop stood still at most, while what an action began behind the paint came to its end. A conversation
is open when its column was painted for the last time (`first`: for the first), and whole with the citizen beside it.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from app.system.paths import Profile
from tests.benchmarks import crowded, startup
from tests.benchmarks.crowd import FULL, MESSAGES
from tests.benchmarks.figure import Figure

NAMES: Final = (
    "scroll_frame_ms", "filter_switch_ms", "filter_switch_gap_ms", "conversation_first_ms",
    "conversation_open_ms", "conversation_whole_ms", "conversation_open_gap_ms",
    "search_word_ms", "search_prefix_ms", "pss_mb", "list_rows", "backfill_rate", "backfill_gap_ms", "backfill_s",
    "startup_large_cpu_ratio",
)  # fmt: skip
_WHERE: Final = "BALIE_BENCHMARK_STORE"


def measure(*, small: bool) -> Iterator[Figure]:
    """Play the script on a copy of the store, then start the program on it a few times."""
    with ExitStack() as stack:
        folder = _copy(Path(stack.enter_context(tempfile.TemporaryDirectory())), small=small)
        rounds, messages = (12, 200) if small else (200, 10_000)
        samples = _played(folder, rounds, messages)
        for name in NAMES:
            if name.endswith("_ms"):
                yield Figure.of(name, samples[name], "ms")
        yield Figure("pss_mb", round(samples["pss_mb"][0], 1), "MB")
        yield Figure("list_rows", samples["list_rows"][0], "rows")
        (rate,) = samples["backfill_rate"]
        yield Figure("backfill_rate", round(rate), "messages/s")
        yield Figure("backfill_s", round(FULL * MESSAGES / rate), "s for the year")
        inbox, floor = startup.beside_empty(folder, 2 if small else 7)
        yield Figure("startup_large_cpu_ratio", round(statistics.median(inbox) / statistics.median(floor), 3), "ratio")


def _copy(folder: Path, *, small: bool) -> Path:
    """A profile for this run only, which writes to it."""
    kept = os.environ.get(_WHERE)
    if small or not kept:
        now = int(time.time() * 1000)
        return crowded.make(folder, 2_000 if small else FULL // 10, now).folder
    shutil.copytree(Path(kept) / "profile", folder / "profile")
    return Profile(folder / "profile").folder


def _played(folder: Path, rounds: int, messages: int) -> dict[str, list[float]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.scale_window", str(folder), str(rounds), str(messages)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, check=True, capture_output=True, text=True, timeout=1_800,
    )  # fmt: skip
    samples: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return samples
