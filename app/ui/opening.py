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
    """What is painted first, read on a thread while Qt is still being imported."""

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
"""The exit status of a window that asks to be reopened."""


class Opening(Protocol):
    """Opens the store and creates the services while the window is already visible."""

    def first(self) -> "Future[FirstRows]":
        """Fetch the key, open the store and read the first rows on a thread; started before Qt is imported.

        After a failure, "try again" calls it once more and it starts over. Fails with an `InboxError`.
        """
        ...

    async def desk(self) -> "Desk":
        """Create the services, after the first paint and once `first` has succeeded. Raises `InboxError`."""
        ...

    async def sign_in(self, password: str) -> None:
        """Store a password that the team's server accepts, and use it from now on. Raises `InboxError`."""
        ...

    async def close(self) -> None:
        """Drain and close whatever was opened. Called once, last of all."""
        ...
