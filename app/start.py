"""The start of the window, optimised for speed: the store first, Qt at the same time, everything else after the first
paint.

Nothing slow may be imported at the top: this module is loaded before anything is visible.
"""

from app.system import lean  # isort: skip - before all else

import gc
import logging
import os
import threading
from array import array
from collections.abc import Coroutine
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from app.domain.conversation import Counts, Query, Sort, View
from app.domain.problems import InboxError
from app.services.profiles import Opened, known_me, open_or_make
from app.storage import channels, conversations, labels
from app.storage.database import Transaction
from app.system import heap
from app.system.lock import ProfileLock
from app.system.paths import Profile
from app.system.policy.schema import LIST_ORDER
from app.ui.application import run
from app.ui.left import left_query_in
from app.ui.opening import REOPEN, FirstRows

if TYPE_CHECKING:
    import asyncio

    from app.engine.engine import Engine
    from app.practice.process import PracticeProcess
    from app.services.desk import Desk

lean.loaded()
_log = logging.getLogger(__name__)

_IDS: Final = 500
_ROWS: Final = 30
_SETTLED: Final = 10.0
"""Seconds after which memory that only the start needed is released."""
_TRY_AGAIN: Final = 5.0
"""Seconds between attempts to become the engine of a profile while another process is."""


def window(profile: Profile, *, practice: bool) -> int:
    """Show the window until the agent quits; returns the exit status. Raises `InboxError` if there can be no window."""
    heap.share()
    start = Start(profile, practice=practice)
    start.first()
    try:
        status = run(start, profile=profile.folder, practice=practice)
    finally:
        start.abandon()
    return _again(profile, practice=practice) if status == REOPEN else status


def _again(profile: Profile, *, practice: bool) -> int:
    """Open the window again, in a new process: Qt reads the language and scale only once."""
    import subprocess  # noqa: PLC0415 - seldom

    from app.system.own_command import own_command  # noqa: PLC0415 - likewise

    command = [*own_command(), *(["--practice"] if practice else []), "--profile", str(profile.folder)]
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - the same process to whoever started it
    subprocess.Popen(command)  # noqa: S603 - our own command
    return 0


class Start:
    """`app.ui.opening.Opening` on a profile. The engine runs here unless another process runs it."""

    def __init__(self, profile: Profile, *, practice: bool) -> None:
        self._profile = profile
        self._practice = practice
        self._lock = ProfileLock(profile.lock_path)
        self._guard = threading.Lock()
        self._first: Future[FirstRows] | None = None
        self._opened: Opened | None = None
        self._servers: PracticeProcess | None = None
        self._engine: Engine | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._over = False

    def first(self) -> "Future[FirstRows]":
        """Start opening the store and reading the first rows; repeated calls do not start again."""
        if self._first is None or (self._first.done() and self._first.exception() is not None):
            future: Future[FirstRows] = Future()
            self._first = future
            threading.Thread(target=self._open, args=(future,), name="open-store", daemon=True).start()
        return self._first

    async def desk(self) -> "Desk":
        """The services; the engine and practice mode start after them. Raises `InboxError`."""
        import asyncio  # noqa: PLC0415 - Qt comes before it

        opened = self._opened
        if opened is None:
            raise InboxError("bug")
        # A few hundred milliseconds of imports, during which the window stays responsive.
        await asyncio.to_thread(_load, practice=self._servers is not None)
        from app import main  # noqa: PLC0415 - loaded by now

        if self._servers is None:
            desk = await main.make_desk(opened)
        else:
            from app import practising  # noqa: PLC0415 - loaded by now

            practice, plan = await practising.set_up(self._servers, opened.store)
            desk = await main.make_desk(opened)
            await practising.add_channels(desk, practice)
            self._spawn(practising.place(desk, plan), "place")
        if not opened.shared:
            self._spawn(self._be_the_engine(main.make_engine(desk, self._profile)), "be-the-engine")
        self._spawn(_settle(), "settle")
        return desk

    async def sign_in(self, password: str) -> None:
        """Store a password if the team's server accepts it, and use it from now on. Raises `InboxError`."""
        import asyncio  # noqa: PLC0415 - Qt comes before it

        from app.services.profiles import sign_in  # noqa: PLC0415 - seldom

        await asyncio.to_thread(sign_in, self._profile, password, self._opened)

    async def close(self) -> None:
        """Finish pending sends, then close everything."""
        import asyncio  # noqa: PLC0415 - Qt comes before it

        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._engine is not None:
            await self._engine.stop()
            self._engine = None
        await asyncio.to_thread(self.abandon)

    def abandon(self) -> None:
        """Close the store, release the lock and stop the practice servers. May be called twice, and without a loop."""
        with self._guard:
            self._over = True
            opened, self._opened = self._opened, None
        if opened is not None:
            opened.store.close()
        if self._servers is not None:
            self._servers.stop()
            self._servers = None
        self._lock.release()

    def _open(self, future: "Future[FirstRows]") -> None:
        try:
            self._profile.create()
            if self._practice:
                self._begin_practice()
            opened = open_or_make(self._profile, practice=self._practice)
            with self._guard:
                over = self._over
                if not over:
                    self._opened = opened
            if over:
                # The window was closed while a keyring was still answering.
                opened.store.close()
                future.cancel()
                return
            order = Sort(opened.machine[LIST_ORDER])
            path = self._profile.window_path
            first = partial(_first_rows, order=order, left=left_query_in(path), new=not path.exists())
            future.set_result(opened.store.submit_read(first).result())
        except BaseException as error:  # noqa: BLE001 - it is raised again where it is waited for
            future.set_exception(error)

    def _begin_practice(self) -> None:
        """Start from scratch, unless another process is running practice mode here."""
        if self._servers is None and self._lock.acquire():
            from app import practising  # noqa: PLC0415 - only here

            practising.clear_away(self._profile)
            self._servers = practising.start_servers()

    async def _be_the_engine(self, engine: "Engine") -> None:
        import asyncio  # noqa: PLC0415 - Qt comes before it

        while True:
            try:
                if self._lock.acquire():
                    self._engine = engine
                    await engine.start()
                    return
            except InboxError as error:
                _log.warning("The engine cannot begin: %s", error.code)
            await asyncio.sleep(_TRY_AGAIN)

    def _spawn(self, work: "Coroutine[Any, Any, None]", name: str) -> None:
        import asyncio  # noqa: PLC0415 - Qt comes before it

        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(_ended)


def _ended(task: "asyncio.Task[None]") -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        _log.error("%s failed", task.get_name(), exc_info=error)


async def _settle() -> None:
    import asyncio  # noqa: PLC0415 - Qt comes before it

    await asyncio.sleep(_SETTLED)
    await asyncio.to_thread(heap.give_back)


def _load(*, practice: bool) -> None:
    """Import what takes a while; the practice servers, and their 10 MB, only in practice mode."""
    from importlib import import_module  # noqa: PLC0415 - as everything here

    import_module("app.main")
    if practice:
        import_module("app.practising")
    # The first keystroke in a draft must not wait for the detectors' phrases.
    import_module("app.compliance.detectors").prepare()
    # It is permanent: searching it for garbage would block the window for 30 ms at a time.
    gc.freeze()


def _first_rows(tx: Transaction, order: Sort, *, left: Query | None = None, new: bool = False) -> FirstRows:
    """What the window paints first: the view that was left. `new`: it was never opened here, so it starts in the view
    with the work.
    """
    agent = known_me(tx)
    agent_id = None if agent is None else agent.id
    counts: Counts = conversations.counts(tx, agent_id)
    elsewhere = new and not counts.views[View.MINE] and counts.views[View.UNASSIGNED]
    query = left or Query(View.UNASSIGNED if elsewhere else View.MINE, sort=order)
    ids: array[int] = conversations.ids(tx, query, agent_id, limit=_IDS)
    return FirstRows(
        query=query,
        ids=ids,
        rows=tuple(conversations.rows(tx, ids[:_ROWS])),
        counts=counts,
        channels=tuple(channels.all_channels(tx)),
        labels=tuple(labels.all_labels(tx)),
        agent_name="" if agent is None else agent.name,
    )
