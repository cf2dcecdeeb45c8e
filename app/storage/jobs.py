"""Units of work queued for a store's threads."""

import queue
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from msgspec import Struct

from app.storage.database import Transaction

T = TypeVar("T")

Run = Callable[[Callable[[Transaction], Any], Callable[[Any], None]], None]
"""Runs one unit of work in a transaction, and hands on what it returns as soon as nothing can change that any more."""


class _Job(Struct):
    work: Callable[[Transaction], Any]
    future: Future[Any]


class Jobs:
    """A line of units of work before `threads` threads, each of which calls `serve`."""

    def __init__(self, threads: int) -> None:
        self._threads = threads
        self._queue: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._closed = False

    def put(self, work: Callable[[Transaction], T]) -> Future[T]:
        """Have `work` done after everything that was put before it. After `close` it fails with RuntimeError."""
        future: Future[T] = Future()
        if self._closed:
            future.set_exception(RuntimeError("the store is closed"))
        else:
            self._queue.put(_Job(work, future))
        return future

    def serve(self, run: Run) -> None:
        """Do what comes with `run`, until `close`."""
        while (job := self._queue.get()) is not None:
            _settle(job, run)

    def close(self) -> None:
        """Take nothing more; the threads end when what was put before is done."""
        self._closed = True
        for _ in range(self._threads):
            self._queue.put(None)


def _settle(job: _Job, run: Run) -> None:
    if not job.future.set_running_or_notify_cancel():
        return

    def deliver(result: Any) -> None:
        if not job.future.done():
            job.future.set_result(result)

    try:
        run(job.work, deliver)
    except BaseException as error:  # noqa: BLE001 - whatever it is, it belongs to whoever waits for the result
        if not job.future.done():
            job.future.set_exception(error)
