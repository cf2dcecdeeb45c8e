"""What both stores have in common: one queue for writing, one for reading, and the listeners."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from app.domain.changes import Changes
from app.storage.database import StoreError, Transaction, awaited
from app.storage.jobs import Jobs
from app.storage.listeners import Listeners

T = TypeVar("T")


class ThreadedStore:
    """The part of `app.storage.database.Store` that is the same for every database. A subclass starts the threads that
    `serve`.
    """

    def __init__(self, readers: int) -> None:
        self._listeners = Listeners()
        self._writes, self._reads = Jobs(1), Jobs(readers)

    @property
    def caught_up(self) -> bool:
        """Always: a file is never behind itself."""
        return True

    @property
    def obstacle(self) -> StoreError | None:
        """None: a file is never out of reach."""
        return None

    def look_again(self) -> None:
        """Nothing to do: a file needs no connection."""

    def submit(self, work: Callable[[Transaction], T]) -> Future[T]:
        """Run `work` in one write transaction, after everything submitted before it."""
        return self._writes.put(work)

    def submit_read(self, work: Callable[[Transaction], T]) -> Future[T]:
        """Run `work` on a snapshot that sees every commit before it began. It cannot write."""
        return self._reads.put(work)

    async def run(self, work: Callable[[Transaction], T]) -> T:
        """`submit`, awaited."""
        return await awaited(self.submit(work))

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """`submit_read`, awaited."""
        return await awaited(self.submit_read(work))

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `listener` after every commit that changed something; returns a function that unsubscribes."""
        return self._listeners.add(listener)
