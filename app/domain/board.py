"""The team lead's board: how much there is, who has it, and what has waited longest."""

from datetime import datetime

from msgspec import Struct

from app.domain.conversation import ConversationRow
from app.domain.ids import AgentId
from app.domain.team import Colleague


class Day(Struct, frozen=True):
    """Today's figures."""

    open: int
    unassigned: int
    answered: int
    """How many conversations got their first answer today; the next two fields are about those."""
    median_s: float | None
    """The median time to the first answer, in seconds; None without any."""
    within_norm: float | None
    """The share of them within the service norm, 0 to 1."""
    norm_minutes: int
    referred: int
    """Emergencies referred today."""
    expiring: int
    """Open conversations in which the time to answer ends within two hours."""


class Agreements(Struct, frozen=True):
    """What leads decide for the whole store, in minutes."""

    norm: int
    """Within how many minutes a first answer is on time: 1 to 1440."""
    absent: int
    """After how many minutes of absence waiting conversations are returned to everybody: 1 to 1440; 0: never."""


class Share(Struct, frozen=True):
    """One colleague's share of the work. `overdue`: conversations waiting longer than the norm; `oldest`: since when
    the longest has waited.
    """

    colleague: Colleague
    overdue: int
    oldest: datetime | None

    @property
    def stranded(self) -> int:
        """Open conversations assigned to somebody who is absent."""
        return 0 if self.colleague.there and self.colleague.status != "away" else self.colleague.open


class Waiting(Struct, frozen=True):
    """An unassigned conversation. `since`: the citizen waits for us; None: nobody does. `proposed`: who would get it
    now; `urgent` and `confidential`: as in `Case`."""

    row: ConversationRow
    since: datetime | None
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
