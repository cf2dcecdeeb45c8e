"""The real window on a large store, used by a script. Prints what it measured as one JSON object: name → samples.

    python -m tests.benchmarks.scale_window PROFILE ROUNDS MESSAGES

What an action took is the time on the clock until it is painted, but never more than this process worked meanwhile in
all its threads: what other programs on the machine take is not counted. Frames are time of the interface thread alone.
"""

import asyncio
import json
import random
import sys
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import perf_counter, process_time, thread_time
from typing import Any, Final, Self

from app.domain.conversation import Query, View
from app.services import arrivals
from app.services.desk import Desk
from app.services.profiles import open_profile
from app.storage import channels, conversations, labels
from app.storage.database import Transaction
from app.system.paths import Profile
from app.ui.opening import FirstRows
from tests.benchmarks import profile as made_up
from tests.benchmarks.crowd import Crowd

_ROW: Final = 40
_PATIENCE: Final = 30.0


class Opening:
    """`app.ui.opening.Opening` without an engine; plays the script once the services are available."""

    def __init__(self, folder: Path, rounds: int, messages: int) -> None:
        self.opened = open_profile(Profile(folder))
        self.rounds, self.messages = rounds, messages
        self.samples: defaultdict[str, list[float]] = defaultdict(list)
        self.desktop: Any = None

    def first(self) -> "Future[FirstRows]":
        """Read as the product does."""
        query = Query()

        def read(tx: Transaction) -> FirstRows:
            ids: array[int] = conversations.ids(tx, query, None, limit=500)
            return FirstRows(
                query, ids, tuple(conversations.rows(tx, ids[:30])), conversations.counts(tx, None),
                tuple(channels.all_channels(tx)), tuple(labels.all_labels(tx)),
            )  # fmt: skip

        return self.opened.store.submit_read(read)

    async def desk(self) -> Desk:
        """Return the services, and start the script after that."""
        from app.main import make_desk

        desk = await make_desk(self.opened)
        self._task = asyncio.get_running_loop().create_task(self._play(desk))
        return desk

    async def sign_in(self, password: str) -> None:
        raise AssertionError("nobody asked")

    async def close(self) -> None:
        """Close the store."""
        self.opened.store.close()

    async def _play(self, desk: Desk) -> None:
        try:
            await asyncio.sleep(1.0)
            script = _Script(desk, self.desktop, self.samples, self.rounds)
            await script.play()
            await script.backfill(self.opened.store, self.messages)
        finally:
            self.desktop._shell.close()


class _Script:
    def __init__(self, desk: Desk, desktop: Any, samples: dict[str, list[float]], rounds: int) -> None:
        from app.ui.views.citizen_panel import CitizenPanel
        from app.ui.views.conversation import ConversationView

        self._desk, self._samples, self._rounds = desk, samples, rounds
        self._shell, self._tasks = desktop._shell, desktop._tasks
        self._talk: Any = self._shell.findChild(ConversationView)
        self._panel: Any = self._shell.findChild(CitizenPanel)
        self._random = random.Random(11)
        self._gaps = _Gaps()

    async def play(self) -> None:
        """Everything but the backfill."""
        await self._settled()
        await self._filters()
        self._shell.navigation.chosen.emit(Query(View.ALL))
        await self._settled()
        self._samples["list_rows"] = [self._shell.conversations.rowCount()]
        await self._scroll()
        await self._open()
        await self._search()
        self._samples["pss_mb"] = [_pss_mb()]

    async def _filters(self) -> None:
        queries = [Query(view) for view in View]
        queries += [Query(View.OPEN, channel_id=channel.id) for channel in (await self._desk.inbox.channels())[:20]]
        queries += [Query(View.OPEN, label_id=label.id) for label in (await self._desk.inbox.labels())[:20]]
        queries += [Query(View.CLOSED, channel_id=channel.id) for channel in (await self._desk.inbox.channels())[:5]]
        model = self._shell.conversations
        for number in range(self._rounds):
            query = queries[number % len(queries)]
            if query != Query(View.OPEN) or number:
                await self._timed(
                    "filter_switch_ms", model.modelReset, partial(self._shell.navigation.chosen.emit, query),
                )  # fmt: skip

    async def _scroll(self) -> None:
        bar = self._shell.list.verticalScrollBar()
        page = self._shell.list.viewport().height()
        steps = [*[_ROW] * self._rounds, *[page] * self._rounds, *[0] * self._rounds]
        for step in steps:
            bar_value = bar.value() + step if step else self._random.randrange(bar.maximum() + 1)
            self._frame(partial(bar.setValue, bar_value))
            if await self._rows_came():
                self._frame(partial(self._shell.list.viewport().setUpdatesEnabled, True))

    def _frame(self, change: Callable[[], None]) -> None:
        begun = thread_time()
        change()
        self._paint()
        self._samples["scroll_frame_ms"].append((thread_time() - begun) * 1000)

    async def _rows_came(self) -> bool:
        """Wait until the visible rows are loaded; returns whether they had to be fetched. The caller paints them."""
        model, viewport = self._shell.conversations, self._shell.list.viewport()
        if not (model._ask_soon.isActive() or len(self._tasks)):
            return False
        viewport.setUpdatesEnabled(False)
        while model._ask_soon.isActive() or len(self._tasks):
            await asyncio.sleep(0.002)
        return True

    async def _open(self) -> None:
        view, model, talk = self._shell.list, self._shell.conversations, self._talk
        parts = talk.header, talk.timeline.viewport(), talk.composer
        lasts = {"conversation_open_ms": _LastPaint(parts)}
        lasts["conversation_whole_ms"] = _LastPaint((*parts, self._panel.viewport()))
        for number in range(self._rounds):
            row = self._random.randrange(len(model.ids)) if number % 2 else number
            view.scrollTo(model.index(row, 0))
            await self._settled()
            begun = perf_counter(), process_time()
            await self._timed(
                "conversation_first_ms", talk.model.modelReset, partial(view.setCurrentIndex, model.index(row, 0)),
            )  # fmt: skip
            for name, last in lasts.items():
                spent = min(at - before for at, before in zip(last.at, begun, strict=True))
                self._samples[name].append(1000 * spent)
        self._samples["conversation_open_gap_ms"] = self._samples.pop("conversation_first_gap_ms")

    async def _search(self) -> None:
        words = Crowd(0, 0).words
        asked = [word for word in (*words[:80], *words[100::40]) if len(word) >= 3]
        for number in range(self._rounds):
            word = asked[number * 7 % len(asked)]
            await self._ask("search_word_ms", word)
            await self._ask("search_prefix_ms", word[:3])
        self._shell.top_bar.search.ask("")
        await self._settled()

    async def _ask(self, name: str, text: str) -> None:
        self._shell.top_bar.search.ask("")
        await self._settled()
        await self._timed(name, self._shell.hits.modelReset, lambda: self._shell.top_bar.search.ask(text))

    async def backfill(self, store: Any, messages: int) -> None:
        """Messages from two years ago arrive as fast as possible, and are indexed."""
        from app.channels.whatsapp import codec

        channel = (await self._desk.inbox.channels())[0]
        seconds = int(datetime.now(UTC).timestamp()) - 2 * 365 * 86_400
        bodies = [
            made_up.webhook(n % (messages // 10 or 1), 10**12 + n, made_up.text(n), seconds + n)
            for n in range(messages)
        ]

        def assess(text: str, before: str) -> Any:
            return self._desk.rules.inbound(channel.kind, text, before)

        assess("warm", "")
        await self._settled()
        reading = arrivals.Reading(channel, codec.parse, assess)
        with self._gaps as gaps:
            begun, worked = perf_counter(), process_time()
            for start in range(0, messages, 100):
                await arrivals.take(store, reading, bodies[start : start + 100], None, datetime.now(UTC))
            await self._desk.inbox.catch_up()
            spent = min(perf_counter() - begun, process_time() - worked)
        self._samples["backfill_rate"] = [messages / spent]
        self._samples["backfill_gap_ms"] = gaps.longest

    async def _timed(self, name: str, reset: Any, act: Callable[[], None]) -> None:
        """Do it and paint the result; then let everything in the background finish, watching for gaps."""
        painted: asyncio.Future[tuple[float, float]] = asyncio.get_running_loop().create_future()

        def done() -> None:
            if not painted.done():
                painted.set_result((perf_counter(), process_time()))

        connection = reset.connect(_behind_painting(done))
        begun, worked = perf_counter(), process_time()
        act()
        ended, spent = await asyncio.wait_for(painted, _PATIENCE)
        self._samples[name].append(1000 * min(ended - begun, spent - worked))
        reset.disconnect(connection)
        with self._gaps as gaps:
            await self._settled()
        self._samples[name.removesuffix("_ms") + "_gap_ms"] += gaps.longest

    def _paint(self) -> None:
        """What Qt does when the loop is idle: lay out and paint whatever is dirty."""
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QCoreApplication.sendPostedEvents(self._shell, QEvent.Type.UpdateRequest.value)

    async def _settled(self) -> None:
        quiet = 0
        while quiet < 3:
            await asyncio.sleep(0.003)
            quiet = 0 if len(self._tasks) or self._panel.is_behind() else quiet + 1


def _behind_painting(do: Callable[[], object]) -> Callable[[], None]:
    """Call `do` once all pending layout and painting is done: after all of Qt's own events."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

    class _Last(QObject):
        def event(self, _event: QEvent) -> bool:
            do()
            return True

    last, priority = _Last(), Qt.EventPriority.LowEventPriority.value - 1
    return lambda: QCoreApplication.postEvent(last, QEvent(QEvent.Type.User), priority)


class _LastPaint:
    """The time when any of these widgets was last painted, together with everything pending."""

    def __init__(self, widgets: Iterable[Any]) -> None:
        from PySide6.QtCore import QEvent, QObject

        self.at = perf_counter(), process_time()
        noted = _behind_painting(self._note)

        class _Watch(QObject):
            def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
                if event.type() == QEvent.Type.Paint:
                    noted()
                return False

        self._watch = _Watch()
        for widget in widgets:
            widget.installEventFilter(self._watch)

    def _note(self) -> None:
        self.at = perf_counter(), process_time()


class _Gaps:
    """The longest times between two iterations of Qt's loop while it is active."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.longest: list[float] = []
        self._last = (0.0, 0.0)
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._timer.timeout.connect(self._turn)

    def __enter__(self) -> Self:
        self.longest = []
        self._last = perf_counter(), process_time()
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        self.longest = sorted(self.longest)[-1:]

    def _turn(self) -> None:
        here = perf_counter(), process_time()
        self.longest.append(1000 * min(here[0] - self._last[0], here[1] - self._last[1]))
        self._last = here


def _pss_mb() -> float:
    """This process's memory, with shared pages counted proportionally."""
    for line in Path("/proc/self/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise AssertionError("this system does not tell")


def main() -> None:
    """Run the window until the script is finished."""
    from app.system import heap
    from app.ui.desktop import Desktop

    heap.share()  # As the program does.
    folder = Path(sys.argv[1])
    opening = Opening(folder, int(sys.argv[2]), int(sys.argv[3]))
    opening.desktop = desktop = Desktop(opening, folder, practice=False)
    desktop._shell.resize(1440, 900)
    desktop.run()
    print(json.dumps(opening.samples), flush=True)


if __name__ == "__main__":
    main()
