"""Units of work queued for a store's threads."""

import queue
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from msgspec import Struct

from app.storage.database import Transaction

T = TypeVar("T")

Run = Callable[[Callable[[Transaction], Any], Callable[[Any], None]], None]
"""Runs one unit of work in a transaction, and passes on its result as soon as the result is final."""


class _Job(Struct):
    work: Callable[[Transaction], Any]
    future: Future[Any]


class Jobs:
    """A queue of units of work for `threads` threads, each of which calls `serve`."""

    def __init__(self, threads: int) -> None:
        self._threads = threads
        self._queue: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._closed = False

    def put(self, work: Callable[[Transaction], T]) -> Future[T]:
        """Queue `work` after everything queued before it. After `close` its future fails with RuntimeError."""
        future: Future[T] = Future()
        if self._closed:
            future.set_exception(RuntimeError("the store is closed"))
        else:
            self._queue.put(_Job(work, future))
        return future

    def serve(self, run: Run) -> None:
        """Carry out queued work with `run`, until `close`."""
        while (job := self._queue.get()) is not None:
            _settle(job, run)

    def close(self) -> None:
        """Accept nothing more; the threads end once everything queued before is done."""
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
