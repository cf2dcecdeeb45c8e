"""A store runs units of work: plain functions that get a transaction, on threads of the store's own.

A unit of work is all or nothing. It reports what it changed with `Transaction.note`; subscribers hear of it after the
commit, including commits by other programs.
"""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar

from app.domain.changes import Changes
from app.domain.problems import InboxError
from app.storage.dialects import Dialect

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")

Row = tuple[Any, ...]

Later = Callable[[], T]
"""Returns what was requested with `Transaction.ask`. A read first requests everything it can, which takes a single
round trip to the server.
"""

NOTHING: Final[Mapping[str, object]] = MappingProxyType({})


class StoreError(InboxError):
    """A database failure that is not a bug: full, locked, newer, damaged, wrong key."""


class NotOurs(StoreError):
    """Another engine holds the channel by now; nothing was written."""


class Transaction(Protocol):
    """One transaction. Parameters are named (`:name`); the SQL is what SQLite and PostgreSQL have in common."""

    @property
    def dialect(self) -> Dialect:
        """The dialect: what this database expresses differently from the other."""
        ...

    def execute(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Iterator[Row]:
        """Run `sql` and yield its rows lazily. A statement without rows is complete when this returns."""
        ...

    def ask(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Iterator[Row]:
        """Request a few rows without waiting for them.

        When reading from a server, nothing waits for the rows, or for an error, until the first row is looked at;
        everything requested up to then arrives with it.
        """
        ...

    def one(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Row | None:
        """The first row, if there is one."""
        ...

    def all(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> list[Row]:
        """Every row."""
        ...

    def gather(self, sql: str, number: int) -> None:
        """Collect row `number` for `sql`, which contains `IN (:ids)` and runs once, before the commit, for all
        collected rows.

        It must make no difference to this unit of work whether the statement has run yet.
        """
        ...

    def note(self, changes: Changes) -> None:
        """Add to what this unit of work changed. Stored in the change feed and reported to subscribers after the
        commit.
        """
        ...


class Unhurried(Generic[T]):
    """A unit of work that reads for as long as it takes, such as a report of a year: its statements are not stopped,
    and no server at work on them is taken for one that hangs.
    """

    def __init__(self, work: Callable[[Transaction], T]) -> None:
        self._work = work

    def __call__(self, tx: Transaction) -> T:
        """Do the work."""
        return self._work(tx)


class Store(Protocol):
    """A database with its own threads. Every call may end in `StoreError`."""

    @property
    def caught_up(self) -> bool:
        """Whether everything that others have committed so far has been reported; never while a server is out of
        reach.
        """
        ...

    @property
    def obstacle(self) -> "StoreError | None":
        """Why the server was last out of reach, if it still is and the reason is known."""
        ...

    def submit(self, work: Callable[[Transaction], T]) -> Future[T]:
        """Run `work` in one write transaction, after everything submitted before it."""
        ...

    def submit_read(self, work: Callable[[Transaction], T]) -> Future[T]:
        """Run `work` on a snapshot that sees every commit before it began. It cannot write."""
        ...

    async def run(self, work: Callable[[Transaction], T]) -> T:
        """`submit`, awaited."""
        ...

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """`submit_read`, awaited."""
        ...

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `listener` after every commit that changed something, on a thread of the store; returns a function that
        unsubscribes.

        A listener must be quick and must not wait for the store.
        """
        ...

    def look_again(self) -> None:
        """Reconnect and catch up after the computer slept: connections to a server may be dead without notice."""
        ...

    def close(self) -> None:
        """Finish what was submitted, then close the database. May be called twice."""
        ...


def awaited(future: Future[T]) -> "asyncio.Future[T]":
    """A store's future as an awaitable of the running loop. Cancelling it withdraws work that has not started."""
    from asyncio import wrap_future  # noqa: PLC0415 - 35 ms that the first paint does not wait for

    return wrap_future(future)
