"""Coroutines started by the window: kept alive, reported when they fail, drained at exit."""

import contextlib
import logging
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Final, TypeVar

from app.domain.problems import InboxError

if TYPE_CHECKING:
    import asyncio

_log = logging.getLogger(__name__)
T = TypeVar("T")
_DRAIN_SECONDS: Final = 5.0


class Tasks:
    """All tasks of the window. Needs a running loop only when the first one is spawned.

    `report` shows a problem to the agent. It is called with the `InboxError` that a task raised, or with the problem
    "bug" for anything else, which is also logged under the task's name.
    """

    def __init__(self, report: Callable[[InboxError], None]) -> None:
        self._report = report
        self._listeners: list[Callable[[InboxError], None]] = []
        self._running: set[asyncio.Task[Any]] = set()
        self._closed = False
        self._closing: asyncio.Event | None = None

    def spawn(self, work: Coroutine[Any, Any, T], name: str) -> "asyncio.Task[T]":
        """Start `work` as the task `name`. The task is referenced until it ends, and what it raises is reported."""
        import asyncio  # noqa: PLC0415 - the window is made before there is a loop, and quicker without it

        loop = asyncio.get_running_loop()
        task = loop.create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._ended)
        if self._closed:
            task.cancel()
        return task

    def report(self, problem: InboxError) -> None:
        """Show `problem` to the agent."""
        self._report(problem)
        for listener in self._listeners:
            listener(problem)

    def follow(self, listener: Callable[[InboxError], None]) -> None:
        """Call a listener with every problem that is shown."""
        self._listeners.append(listener)

    async def rest(self, seconds: float) -> None:
        """Sleep in a task that continues later, but not once `drain` has begun: it would have to wait."""
        import asyncio  # noqa: PLC0415 - loaded by now

        if not self._closed:
            self._closing = self._closing or asyncio.Event()
            with contextlib.suppress(TimeoutError):  # the time is over, as asked
                await asyncio.wait_for(self._closing.wait(), seconds)

    async def drain(self) -> None:
        """Give running tasks a few seconds to end, then cancel the rest. Tasks spawned later are cancelled at once."""
        import asyncio  # noqa: PLC0415 - loaded by now

        self._closed = True
        if self._closing is not None:
            self._closing.set()
        running = self._running - {asyncio.current_task()}
        if running:
            _, late = await asyncio.wait(running, timeout=_DRAIN_SECONDS)
            for task in late:
                _log.warning("Task %s did not end in time and is cancelled", task.get_name())
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def cancel(self) -> None:
        """Cancel all running tasks; for endless ones before `drain`."""
        for task in self._running:
            task.cancel()

    def __len__(self) -> int:
        return len(self._running)

    def _ended(self, task: "asyncio.Task[Any]") -> None:
        self._running.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if isinstance(error, InboxError):
            _log.info("Task %s: %s", task.get_name(), error.code)
            self.report(error)
        elif error is not None:
            _log.error("Task %s failed", task.get_name(), exc_info=error)
            self.report(InboxError("bug"))
