"""What the window needs from `app.main`, in the order in which it needs it. Imported before Qt: keep it light."""

from array import array
from concurrent.futures import Future
from typing import TYPE_CHECKING, Final, Protocol

from msgspec import Struct, field

from app.domain.channel import Channel
from app.domain.conversation import ConversationRow, Counts, Label, Query

if TYPE_CHECKING:
    from app.services.desk import Desk


class FirstRows(Struct, frozen=True):
    """What is painted first, read in a thread while Qt is still being imported."""

    query: Query
    ids: "array[int]"
    """The first conversations of the query, at most 500."""
    rows: tuple[ConversationRow, ...]
    """The rows of the first ids, enough to fill a tall window: 30."""
    counts: Counts = field(default_factory=Counts)
    channels: tuple[Channel, ...] = ()
    labels: tuple[Label, ...] = ()
    agent_name: str = ""


REOPEN: Final = 64
"""The exit status of a window that wants to be opened again."""


class Opening(Protocol):
    """How the store and the services come to be, while the window already stands."""

    def first(self) -> "Future[FirstRows]":
        """Fetch the key, open the store and read the first rows in a thread; begun before Qt is imported.

        "Try again" calls it anew, after a failure: then it starts over. Fails with an `InboxError`.
        """
        ...

    async def desk(self) -> "Desk":
        """The services, after the first paint and once `first` has succeeded. Raises `InboxError`."""
        ...

    async def sign_in(self, password: str) -> None:
        """Keep a password that the team's server accepts, and use it from now on. Raises `InboxError`."""
        ...

    async def close(self) -> None:
        """Drain and close all that was opened; nothing if nothing was. Called once, the last thing of all."""
        ...
