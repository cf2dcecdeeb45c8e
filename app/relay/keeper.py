"""The log for coroutines: many requests share one flush to disk, and readers wait for new records."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from app.domain.problems import InboxError
from app.relay.config import Reader
from app.relay.log import Entry, Log, LogInUse

T = TypeVar("T")
_Waiting = tuple[tuple[str, dict[str, str], bytes], "asyncio.Future[int]"]

log = logging.getLogger(__name__)


class Keeper:
    """Owns the log and the one thread that touches it."""

    def __init__(self, path: Path, readers: Iterable[Reader]) -> None:
        self._path = path
        self._readers = _sources_of(readers)
        self.full = False
        """Whether the last webhook could not be stored."""
        self._thread = ThreadPoolExecutor(1, "relay-log")
        self._log: Log | None = None
        self._pending: list[_Waiting] = []
        self._flusher: asyncio.Task[None] | None = None
        self._work = asyncio.Event()
        self._news = asyncio.Event()
        self._closing = False

    async def open(self) -> None:
        """Read the log of earlier runs. Raises `InboxError` if another relay uses it or it cannot be written."""
        if self._log is not None:
            return
        try:
            self._log = await self._do(partial(Log, self._path, self._readers))
        except LogInUse:
            raise InboxError("relay_log_in_use", path=str(self._path)) from None
        except OSError:
            raise InboxError("file_unwritable", path=str(self._path)) from None
        self._flusher = asyncio.get_running_loop().create_task(self._flush(), name="relay flush")

    async def keep(self, source: str, headers: dict[str, str], body: bytes) -> int:
        """Store one webhook; returns its number once it is on disk. Raises `OSError` if it could not be stored."""
        done: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._pending.append(((source, headers, body), done))
        self._work.set()
        return await done

    async def follow(self, readers: Iterable[Reader]) -> None:
        """Replace the set of readers."""
        self._readers = _sources_of(readers)
        await self._do(partial(self._opened().follow, self._readers))

    async def read(self, after: int, reader: str, limit: int, wait: float) -> tuple[list[Entry], int]:
        """Return entries for `reader` after number `after`, and the number to continue from.

        Waits up to `wait` seconds for the first entry.
        """
        deadline = time.monotonic() + wait
        while True:
            news = self._news
            found, after = await self._do(partial(self._opened().read, after, reader, limit))
            left = deadline - time.monotonic()
            if found or left <= 0 or self._closing:
                return found, after
            try:
                async with asyncio.timeout(left):
                    await news.wait()
            except TimeoutError:
                return found, after

    async def acknowledge(self, reader: str, seq: int) -> int:
        """Record that `reader` has committed everything up to number `seq`."""
        return await self._do(partial(self._opened().acknowledge, reader, seq))

    async def waiting(self) -> dict[str, int]:
        """The number of entries that each reader has not acknowledged yet."""
        return await self._do(self._opened().waiting)

    async def size(self) -> int:
        """The size of the log in bytes."""
        return await self._do(lambda: self._opened().size)

    def release_readers(self) -> None:
        """End all waits for new records, because the relay is about to stop."""
        self._closing = True
        self._news.set()

    async def close(self) -> None:
        """Finish pending writes and close the log. May be called twice."""
        self.release_readers()
        if self._flusher is not None:
            self._work.set()
            await self._flusher
        if self._log is not None:
            await self._do(self._log.close)
            self._log = None
        self._thread.shutdown(wait=False)

    async def _flush(self) -> None:
        while self._pending or not self._closing:
            await self._work.wait()
            self._work.clear()
            batch, self._pending = self._pending, []
            if not batch:
                continue
            entries, received_at = [entry for entry, _ in batch], int(time.time() * 1000)
            try:
                last = await self._do(partial(self._opened().append, entries, received_at))
            except OSError as error:
                self._refuse(batch, error)
                continue
            except Exception:
                log.exception("a batch could not be kept")
                self._refuse(batch, OSError(0, "a bug"))
                continue
            self.full = False
            for number, (_, done) in enumerate(batch, last - len(batch) + 1):
                _settle(done, number)
            news, self._news = self._news, asyncio.Event()
            news.set()

    def _refuse(self, batch: "list[_Waiting]", error: OSError) -> None:
        self.full = True
        for _, done in batch:
            _settle(done, error)

    def _opened(self) -> Log:
        if self._log is None:
            raise OSError("the log is not open")
        return self._log

    async def _do(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


def _sources_of(readers: Iterable[Reader]) -> dict[str, frozenset[str]]:
    return {reader.name: reader.sources for reader in readers}


def _settle(done: "asyncio.Future[int]", outcome: int | OSError) -> None:
    if done.done():  # the caller has gone
        return
    if isinstance(outcome, OSError):
        done.set_exception(outcome)
    else:
        done.set_result(outcome)
