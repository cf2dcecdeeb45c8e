"""How long the window freezes while ten thousand messages arrive: the longest gap between two iterations of Qt's loop.

The whole window runs in a separate process, with the real store, the real codec and the real rules; the messages arrive
in batches of a hundred, as from the relay. A gap is wall-clock time, but never more than the CPU time of this process
in it, so that other programs on the machine do not count.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tests.benchmarks import profile
from tests.benchmarks.figure import Figure

NAMES = ("burst_gap_ms", "burst_seconds")

_RUNS: Final = 3
_WINDOW: Final = """
import asyncio, json, sys, time
from array import array
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from app.domain.conversation import Query, View
from app.services import arrivals
from app.services.profiles import open_profile
from app.storage import channels, conversations
from app.system.paths import Profile
from app.ui.opening import FirstRows
from tests.benchmarks import profile as made_up

folder, amount = Path(sys.argv[1]), int(sys.argv[2])
opened = open_profile(Profile(folder))
now = datetime.now(UTC)
seconds = int(now.timestamp()) - amount
bodies = [made_up.webhook(n % 400, 1_000_000 + n, made_up.text(n), seconds + n) for n in range(amount)]
result = {}

class Opening:
    def first(self):
        query = Query(View.OPEN)
        def read(tx):
            ids = conversations.ids(tx, query, None, limit=500)
            rows = tuple(conversations.rows(tx, ids[:30]))
            return FirstRows(query, ids, rows, channels=tuple(channels.all_channels(tx)))
        return opened.store.submit_read(read)

    async def desk(self):
        from app import start
        await asyncio.to_thread(start._load, practice=False)
        from app.main import make_desk
        desk = await make_desk(opened)
        loop = asyncio.get_running_loop()
        self.task = loop.create_task(self.play(desk))
        return desk

    async def play(self, desk):
        from PySide6.QtCore import QTimer, Qt
        from app.channels.whatsapp import codec
        (channel,) = await desk.inbox.channels()
        assess = lambda text, before: desk.rules.inbound(channel.kind, text, before)
        await asyncio.sleep(1.0)
        gaps, last = [], [time.perf_counter(), time.process_time()]
        def turn():
            here = time.perf_counter(), time.process_time()
            gaps.append(min(here[0] - last[0], here[1] - last[1]))
            last[:] = here
        timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
        timer.timeout.connect(turn)
        timer.start()
        reading = arrivals.Reading(channel, codec.parse, assess)
        begun = time.perf_counter()
        for start in range(0, amount, 100):
            await arrivals.take(opened.store, reading, bodies[start:start + 100], None, now)
        result["seconds"] = time.perf_counter() - begun
        await asyncio.sleep(0.5)
        timer.stop()
        result["gaps"] = sorted(1000 * gap for gap in gaps)[-200:]
        result["turns"] = len(gaps)
        result["rows"] = desktop._shell.conversations.rowCount()
        desktop._shell.close()

    async def close(self):
        opened.store.close()

from app.ui.desktop import Desktop
desktop = Desktop(Opening(), folder, practice=False)
desktop._shell.resize(1440, 900)
desktop.run()
print(json.dumps(result), flush=True)
"""


def measure(*, small: bool) -> Iterator[Figure]:
    """The longest gap of each run; the median over the runs is the figure."""
    amount = 500 if small else 10_000
    longest, seconds = [], []
    for _ in range(1 if small else _RUNS):
        with tempfile.TemporaryDirectory() as folder:
            opened = profile.make(Path(folder))
            opened.store.close()
            result = _run(opened.profile.folder, amount)
        assert result["rows"] > 0, "the window saw nothing"
        longest.append(result["gaps"][-1])
        seconds.append(result["seconds"])
    yield Figure("burst_gap_ms", round(sorted(longest)[len(longest) // 2], 2), "ms", p99=round(max(longest), 2))
    yield Figure("burst_seconds", round(min(seconds), 2), "s")


def _run(folder: Path, amount: int) -> dict[str, Any]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _WINDOW, str(folder), str(amount)],
        env=environment, check=True, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result
