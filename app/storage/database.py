"""A store runs units of work: plain functions that get a transaction, on threads of the store's own.

A unit of work is all or nothing. It reports what it changed with `Transaction.note`; subscribers hear of it after the
commit, including commits by other programs.
"""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from app.domain.changes import Changes
from app.domain.problems import InboxError
from app.storage.dialects import Dialect

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")

Row = tuple[Any, ...]

Later = Callable[[], T]
"""What was asked (`Transaction.ask`), to be looked at when this is called. A reading first asks for all that it can:
that is one journey to the server and back."""

NOTHING: Final[Mapping[str, object]] = MappingProxyType({})


class StoreError(InboxError):
    """Something went wrong with the database, and it is not a bug: full, locked, newer, damaged, wrong key."""


class NotOurs(StoreError):
    """Another engine works on the channel by now; nothing was written."""


class Transaction(Protocol):
    """One transaction. Parameters are named (`:name`); the SQL is what SQLite and PostgreSQL have in common."""

    @property
    def dialect(self) -> Dialect:
        """How this database says what the other says differently."""
        ...

    def execute(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Iterator[Row]:
        """Run `sql`; the rows come as they are asked for. A statement without rows is done when this returns."""
        ...

    def ask(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Iterator[Row]:
        """Ask for rows, of which there are few. While reading from a server nobody waits for them, or for an error,
        before the first is looked at; then everything that was asked up to there comes with it.
        """
        ...

    def one(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> Row | None:
        """The first row, if there is one."""
        ...

    def all(self, sql: str, parameters: Mapping[str, object] = NOTHING) -> list[Row]:
        """Every row."""
        ...

    def gather(self, sql: str, number: int) -> None:
        """Run `sql`, in which `IN (:ids)` stands, for row `number`: once before the commit, with all that it is
        gathered for. It must make no difference to this unit of work whether that is done already.
        """
        ...

    def note(self, changes: Changes) -> None:
        """Add to what this unit of work changed. Kept in the change feed and told to subscribers after the commit."""
        ...


class Store(Protocol):
    """A database with its own threads. Every call may end in `StoreError`."""

    @property
    def caught_up(self) -> bool:
        """Whether everything that others committed before was told; not while a server is out of reach."""
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
        """Call `listener` after every commit that changed something, in a thread of the store; returns the way out.

        A listener must be quick and must not wait for the store.
        """
        ...

    def look_again(self) -> None:
        """The computer slept: lines to a server may be dead without having said so. Make new ones, and catch up."""
        ...

    def close(self) -> None:
        """Finish what was submitted, then let go of the database. May be called twice."""
        ...


def awaited(future: Future[T]) -> "asyncio.Future[T]":
    """The result of a store's future on the running loop. Cancelling withdraws work that has not begun."""
    from asyncio import wrap_future  # noqa: PLC0415 - 35 ms that the first paint does not wait for

    return wrap_future(future)
