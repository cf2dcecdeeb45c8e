"""CPU time from process start to the painted inbox, compared with an empty PySide6 window in the same run.

Both run from compiled bytecode, like an installed program; the first run of each, which compiles it, is not counted.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.domain.channel import ChannelKind
from app.services import arrivals
from app.services.arrivals import Reading
from app.services.profiles import Opened
from tests.benchmarks import profile
from tests.benchmarks.figure import Figure

NAMES = ("startup_cpu_ratio", "startup_cpu_ms", "empty_window_cpu_ms")

_EMPTY: Final = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, application.exit)
application = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
print(time.process_time())
"""

# The program itself, stopped before it enters its loop: the inbox has been painted with rows.
_INBOX: Final = """
import os, sys, time
import app.start
from app.system.paths import Profile
from pathlib import Path
app.start.heap.share()
start = app.start.Start(Profile(Path(sys.argv[1])), practice=False)
start.first()
from app.ui.application import made
desktop = made(start, profile=Path(sys.argv[1]))
desktop._shell.resize(1440, 900)
desktop._paint_first()
spent = time.process_time()
assert desktop._shell.conversations.rowCount() > 0, "painted without rows"
print(spent, flush=True)
os._exit(0)
"""


def measure(*, small: bool) -> Iterator[Figure]:
    """Interleaved runs of both windows; the ratio of the medians."""
    with tempfile.TemporaryDirectory() as folder:
        opened = profile.make(Path(folder))
        asyncio.run(_fill(opened, 200 if small else 5_000))
        profile.take_all(opened)
        opened.store.close()
        inbox, empty = beside_empty(opened.profile.folder, 2 if small else 11)
    floor = statistics.median(empty)
    yield Figure("startup_cpu_ratio", round(statistics.median(inbox) / floor, 3), "ratio")
    yield Figure.of("startup_cpu_ms", inbox, "ms")
    yield Figure.of("empty_window_cpu_ms", empty, "ms")


def beside_empty(profile_folder: Path, runs: int) -> tuple[list[float], list[float]]:
    """CPU milliseconds until the inbox of that profile is painted, and until an empty window is, alternating."""
    inbox, empty = [], []
    with tempfile.TemporaryDirectory() as cache:
        bytecode, where = Path(cache), str(profile_folder)
        _cpu_ms(_EMPTY, bytecode)
        _cpu_ms(_INBOX, bytecode, where)
        for _ in range(runs):
            empty.append(_cpu_ms(_EMPTY, bytecode))
            inbox.append(_cpu_ms(_INBOX, bytecode, where))
    return inbox, empty


async def _fill(opened: Opened, conversations: int) -> None:
    from app.channels.whatsapp import codec
    from app.storage import channels

    (channel,) = await opened.store.read(channels.all_channels)
    assert channel.kind == ChannelKind.WHATSAPP
    now = datetime.now(UTC)
    seconds = int(now.timestamp()) - conversations
    bodies = [profile.webhook(n, n, profile.text(n), seconds + n) for n in range(conversations)]
    reading = Reading(channel, codec.parse, lambda text, before: ((), ()))
    await arrivals.take(opened.store, reading, bodies, None, now)


def _cpu_ms(code: str, cache: Path, *arguments: str) -> float:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=environment, check=True, capture_output=True, text=True
    )
    return float(done.stdout.splitlines()[-1]) * 1000
