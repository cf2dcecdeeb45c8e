"""The team lead's board: how much there is, who has it, and what has waited longest."""

from datetime import datetime

from msgspec import Struct

from app.domain.conversation import ConversationRow
from app.domain.ids import AgentId
from app.domain.team import Colleague


class Day(Struct, frozen=True):
    """The numbers of today."""

    open: int
    unassigned: int
    answered: int
    """How many conversations got their first answer today; the two below are about those."""
    median_s: float | None
    """Of the first answers, in seconds; None without any."""
    within_norm: float | None
    """The share that came within the service norm, 0 to 1."""
    norm_minutes: int
    referred: int
    """Emergencies that were referred today."""
    expiring: int
    """Open conversations in which the time to answer ends within two hours."""


class Agreements(Struct, frozen=True):
    """What leads decide for the whole store, in minutes."""

    norm: int
    """Within how many a first answer is on time: 1 to 1440."""
    absent: int
    """After how many of absence what waits for an answer goes back to everybody: 1 to 1440; 0: not by itself."""


class Share(Struct, frozen=True):
    """One colleague's part of the work. `overdue`: waits longer than the norm; `oldest`: the longest wait began."""

    colleague: Colleague
    overdue: int
    oldest: datetime | None

    @property
    def stranded(self) -> int:
        """Open conversations that lie with somebody who is not there."""
        return 0 if self.colleague.there and self.colleague.status != "away" else self.colleague.open


class Waiting(Struct, frozen=True):
    """A conversation that nobody has. `proposed`: who would get it now; `urgent` and `confidential`: as `Case` has
    them."""

    row: ConversationRow
    since: datetime
    proposed: AgentId | None
    urgent: bool = False
    confidential: bool = False


class Board(Struct, frozen=True):
    """The whole board. `waiting` and `expiring` hold the first of them, the most urgent first."""

    at: datetime
    day: Day
    shares: tuple[Share, ...]
    waiting: tuple[Waiting, ...]
    expiring: tuple[ConversationRow, ...]
